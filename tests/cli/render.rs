//! Pictures without a browser: what is written, and what is told where nothing can be.

use std::{fs, path::Path};

use resvg::tiny_skia::Pixmap;

use super::{Folder, SOUND, changed, complaint, said};

/// The fonts that pictures are compared in, if npm has installed them.
fn package() -> Option<[String; 2]> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/node_modules/@expo-google-fonts/be-vietnam-pro");
    let files = ["400Regular/BeVietnamPro_400Regular.ttf", "700Bold/BeVietnamPro_700Bold.ttf"];
    let files = files.map(|file| folder.join(file));
    files.iter().all(|file| file.is_file()).then(|| files.map(|file| file.display().to_string()))
}

/// Arguments that name those fonts. Without them the system's are tried; `None` where there are none with Vietnamese.
pub fn fonts() -> Option<Vec<String>> {
    if let Some([regular, bold]) = package() {
        return Some(vec!["--font".into(), regular, "--font".into(), bold]);
    }
    ward_profile::paint::fonts::Fonts::of_system().map(|_| Vec::new())
}

/// The PNG that the program writes with some arguments; `None` on a machine without fonts.
pub fn png(folder: &Folder, arguments: &[&str]) -> Option<Pixmap> {
    let fonts = fonts()?;
    let mut all = vec!["render", "-o", "out.png"];
    all.extend(arguments);
    all.extend(fonts.iter().map(String::as_str));
    let output = folder.run(&all);
    assert!(output.status.success(), "{}", complaint(&output));
    Some(Pixmap::load_png(folder.0.join("out.png")).expect("it is a PNG"))
}

fn fails(folder: &Folder, arguments: &[&str], told: &[&str]) {
    let output = folder.run(arguments);
    assert_eq!(output.status.code(), Some(1), "{arguments:?}");
    for words in told {
        assert!(complaint(&output).contains(words), "{arguments:?}: “{words}” is not in\n{}", complaint(&output));
    }
}

#[test]
fn what_cannot_be_read_or_written_is_told_in_words() {
    let folder = Folder::new();
    let sound = folder.file("sound.json", SOUND);
    let broken = folder.file("broken.json", "{\"id\": }");
    let bad = folder.file("bad.json", changed("\"value\": 128.5", "\"value\": -1"));
    fs::create_dir(folder.0.join("empty")).expect("a folder can be made");
    let large = folder.file("large.json", SOUND.replacen('{', &format!("{{{}", " ".repeat(1 << 20)), 1));
    let cases: &[(&[&str], &[&str])] = &[
        (&["missing.json", "-o", "o.svg"], &["missing.json: the file cannot be read", "No such file"]),
        (&[&large, "-o", "o.svg"], &["large.json: the file has 10", "at most 1 MiB (1,048,576 bytes)"]),
        (&[&broken, "-o", "o.svg"], &["broken.json", "not valid JSON"]),
        (&[&bad, "-o", "o.svg"], &["bad.json", "figures[1].value", "negative"]),
        (&[&sound, "-o", "no/such/o.svg"], &["o.svg could not be written", "no folder no/such; make it first"]),
        (&[&sound, "-o", "sound.json/o.svg"], &["could not be written"]),
        (&[&sound, "-o", "empty"], &["empty is a folder; name a file in it"]),
        (&[&sound, "-o", "o.jpg"], &["o.jpg: a name that ends in .svg, .png, .html, .csv or .json is needed"]),
        (&[&sound, "-o", "o.svg", "--format", "png"], &["ends in .svg and png is asked for"]),
        (&[&sound, "-o", "o.svg", "--scale", "3"], &["--scale is for PNGs"]),
        (&[&sound, "-o", "o.png", "--scale", "0"], &["--scale 0: a number from 0.1 to 8 is needed"]),
        (&[&sound, "-o", "o.png", "--outlines"], &["--outlines is for SVGs"]),
        (&[&sound, "-o", "o.csv", "--card"], &["--card is a picture"]),
        (&[&sound, "-o", "o.svg", "--lang", "en,vi"], &["en,vi"]),
        (&[&sound, "-o", "o.png", "--font", "no.ttf"], &["--font no.ttf: the file could not be read", "No such file"]),
        (&[&sound, "-o", "o.png", "--font", &sound], &["--font sound.json: this is no font that can be read"]),
        (&[&sound, "-o", "o.png", "--no-system-fonts"], &["no font with the letters of Vietnamese", "--font FILE.ttf"]),
        (&[&sound, "-o", "o.svg", "--outlines", "--no-system-fonts"], &["npm install", "needs none"]),
        (&[&sound, "-o", "o.svg", "--image", "x.svg"], &["--image is for the static block"]),
        (&[".", "-o", "out", "--html", "--image", "x.svg"], &["--image names one picture, and a folder has many"]),
        (&["empty", "-o", "out"], &["the folder empty has no profile"]),
        (&[".", "-o", "-"], &["a folder of profiles is drawn into a folder"]),
        (&[".", "-o", "sound.json"], &["sound.json is a file; a folder of profiles is drawn into a folder"]),
    ];
    let vietnamese: &[(&[&str], &[&str])] = &[
        (&["missing.json", "-o", "o.svg"], &["missing.json: không mở được tệp"]),
        (&[&large, "-o", "o.svg"], &["trang chỉ tải hồ sơ không quá 1 MiB"]),
        (&[&sound, "-o", "no/such/o.svg"], &["không ghi được no/such/o.svg: chưa có thư mục no/such"]),
        (&[&sound, "-o", "o.svg", "--scale", "3"], &["--scale dành cho PNG"]),
        (&[&sound, "-o", "o.png", "--scale", "0"], &["--scale 0: cần một số từ 0.1 đến 8"]),
        (&[&sound, "-o", "o.png", "--font", "no.ttf"], &["--font no.ttf: không đọc được tệp"]),
        (&[&sound, "-o", "o.png", "--no-system-fonts"], &["không tìm thấy phông nào có đủ chữ tiếng Việt"]),
        (&["empty", "-o", "out"], &["thư mục empty không có hồ sơ nào"]),
    ];
    for (arguments, told) in cases {
        let lang: &[&str] = if arguments.contains(&"--lang") { &[] } else { &["--lang", "en"] };
        let arguments: Vec<&str> = ["render"].iter().chain(*arguments).chain(lang).copied().collect();
        fails(&folder, &arguments, told);
    }
    for (arguments, told) in vietnamese {
        let arguments: Vec<&str> = ["render"].iter().chain(*arguments).copied().collect();
        fails(&folder, &arguments, told);
    }
    let left: Vec<_> = fs::read_dir(&folder.0).expect("it is there").collect();
    assert_eq!(left.len(), 5, "nothing was written: {left:?}");
}

#[test]
fn one_bad_profile_does_not_stop_a_folder() {
    let folder = Folder::new();
    let profiles = folder.0.join("profiles");
    fs::create_dir(&profiles).expect("a folder can be made");
    let twice_bad = changed("\"value\": 128.5", "\"value\": -1").replace("\"id\": \"population\"", "\"id\": \"area\"");
    let files = [("a.json", SOUND), ("b.json", "{"), ("c.json", &twice_bad), ("d.json", SOUND), ("notes.txt", "x")];
    for (name, text) in files {
        fs::write(profiles.join(name), text).expect("a file can be written");
    }
    let output = folder.run(&["render", "profiles", "--lang", "en,vi", "-o", "out"]);
    assert_eq!(output.status.code(), Some(1));
    let told = complaint(&output);
    let lines: Vec<&str> = told.lines().collect();
    assert_eq!(lines.len(), 3, "{told}");
    assert!(lines[0].contains("b.json") && lines[0].contains("not valid JSON"), "{told}");
    assert!(lines[1].contains("c.json: figures[1].value: the number -1 is negative"), "{told}");
    assert!(lines[2].contains("c.json: figures[2].id: the id “area” is used"), "{told}");
    assert!(said(&output).starts_with("4 pictures of 4 profiles in out ("), "{}", said(&output));
    assert!(said(&output).contains("2 profiles not drawn"), "{}", said(&output));
    let mut drawn: Vec<String> = fs::read_dir(folder.0.join("out"))
        .expect("the folder was made")
        .map(|entry| entry.expect("it can be read").file_name().to_string_lossy().into_owned())
        .collect();
    drawn.sort();
    assert_eq!(drawn, ["a-en.svg", "a-vi.svg", "d-en.svg", "d-vi.svg"]);
    let one = folder.run(&["render", "profiles/a.json", "--lang", "vi", "-o", "-"]);
    let same = fs::read_to_string(folder.0.join("out/a-vi.svg")).expect("it was drawn");
    assert_eq!(said(&one), same, "a picture is the same alone and among others");
}

#[test]
fn a_png_is_the_picture_in_pixels() {
    let folder = Folder::new();
    let svg = said(&folder.run(&["render", "-o", "-"]));
    let number = |name: &str| {
        let start = svg.find(&format!(" {name}=\"")).expect("it is there") + name.len() + 3;
        svg[start..].split('"').next().and_then(|text| text.parse::<u32>().ok()).expect("a number")
    };
    for (theme, background, strong) in
        [("light", [255, 255, 255], [11, 107, 120]), ("dark", [15, 26, 32], [92, 195, 209])]
    {
        let Some(pixels) = png(&folder, &["--theme", theme]) else { return };
        assert_eq!((pixels.width(), pixels.height()), (number("width") * 2, number("height") * 2));
        let at = |x, y| pixels.pixel(x, y).map(|color| [color.red(), color.green(), color.blue()]);
        assert_eq!(at(2, 2), Some(background), "{theme}: the margin");
        assert_eq!(at(2 * 30, 2 * 24), Some(strong), "{theme}: the bar above the title");
        // Words are there: the title's lines hold many pixels that are not the background's.
        let ink = (0..1440).flat_map(|x| (2 * 60..2 * 100).map(move |y| (x, y)));
        let inked = ink.filter(|&(x, y)| at(x, y) != Some(background)).count();
        assert!(inked > 4000, "{theme}: {inked} pixels of the title");
    }
    let Some(small) = png(&folder, &["--width", "320", "--scale", "0.5"]) else { return };
    assert_eq!(small.width(), 160);
}

#[test]
fn outlines_keep_what_the_picture_says() {
    let Some(fonts) = fonts() else { return };
    let folder = Folder::new();
    let head = |svg: &str| svg.split_once("</desc>").map(|(head, _)| head.replace(&font_of(svg), "")).expect("a head");
    let plain = said(&folder.run(&["render", "--lang", "en", "-o", "-"]));
    let mut arguments = vec!["render", "--lang", "en", "--outlines", "-o", "-"];
    arguments.extend(fonts.iter().map(String::as_str));
    let output = folder.run(&arguments);
    let outlined = said(&output);
    assert!(output.status.success(), "{}", complaint(&output));
    assert_eq!(head(&plain), head(&outlined), "role, size, language, title and description stay");
    assert!(plain.contains("<text") && !outlined.contains("<text"));
    assert!(outlined.matches("<path").count() > plain.matches("<tspan").count());
}

/// The list of fonts that a document names.
fn font_of(svg: &str) -> String {
    svg.split("font-family=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default().into()
}

#[test]
fn a_card_has_the_size_that_networks_ask_for() {
    let folder = Folder::new();
    let svg = said(&folder.run(&["render", "--card", "--lang", "en", "-o", "-"]));
    assert!(svg.contains(" width=\"1200\" height=\"630\" ") && svg.contains(" lang=\"en\""), "{svg}");
    let output = folder.run(&["render", "--card", "--width", "400", "-o", "o.svg"]);
    assert!(!output.status.success() && complaint(&output).contains("--width"), "{}", complaint(&output));
    let Some(pixels) = png(&folder, &["--card"]) else { return };
    assert_eq!((pixels.width(), pixels.height()), (1200, 630));
}

#[test]
fn a_block_names_its_picture() {
    let folder = Folder::new();
    let image = |arguments: &[&str]| {
        let output = folder.run(arguments);
        assert!(output.status.success(), "{}", complaint(&output));
        let file = folder.0.join("ward.html");
        let html = if file.exists() { fs::read_to_string(&file).expect("text") } else { said(&output) };
        html.split("<img src=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a picture").to_string()
    };
    assert_eq!(image(&["render", "--html", "-o", "-"]), "quy-nhon-nam.svg");
    assert_eq!(image(&["render", "--html", "--image", "img/a&b.png", "-o", "-"]), "img/a&amp;b.png");
    assert_eq!(image(&["render", "-o", "ward.html"]), "ward.svg");
}

#[test]
fn the_figures_are_written_for_spreadsheets_and_for_programs() {
    let folder = Folder::new();
    let written = |arguments: &[&str]| {
        let output = folder.run(arguments);
        assert!(output.status.success(), "{}", complaint(&output));
        said(&output)
    };
    let csv = written(&["render", "--lang", "en", "--format", "csv", "-o", "-"]);
    assert!(csv.starts_with("\u{feff}id,section,label,value,"), "{csv}");
    let mut reader = csv::Reader::from_reader(csv.trim_start_matches('\u{feff}').as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
    let area = rows.iter().find(|row| &row[0] == "area").expect("the area");
    assert_eq!((&area[3], &area[7]), ("36.36", "km²"));
    written(&["render", "--sections", "all", "-o", "ward.json"]);
    let json = fs::read_to_string(folder.0.join("ward.json")).expect("it was written");
    let json: serde_json::Value = serde_json::from_str(&json).expect("it is JSON");
    assert!(json["figures"].as_array().is_some_and(|figures| figures.len() > 25), "{json}");
}
