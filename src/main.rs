//! cli
use ward_profile::{config::Config, paint::svg, picture::Picture, profile::QUY_NHON_NAM};
fn main() {
    let a: Vec<String> = std::env::args().collect();
    let (config, _) = Config::read([("data-lang", a[1].as_str()), ("data-theme", a[2].as_str())].into_iter(), None);
    let p = Picture::of(&QUY_NHON_NAM, &config, false, a[3].parse().unwrap());
    print!(
        "{}",
        svg::document(
            &p.scene,
            &svg::Document { lang: &a[1], title: &p.name(), description: &p.summary(), font: svg::FONT }
        )
    );
}
