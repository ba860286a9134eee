//! Where work begins: the built-in place, a spreadsheet, a file, nothing.

use super::*;

pub const TESTS: &[Test] = &[
    ("builder::it_opens_with_the_built_in_place_drawn_live", |stage| begin(stage, BUILT_IN)),
    ("builder::a_pasted_sheet_is_understood_and_shown", |stage| begin(stage, UNDERSTOOD)),
    ("builder::numbers_spans_and_days_are_read_as_people_write_them", |stage| begin(stage, CELLS)),
    ("builder::files_of_json_and_of_spreadsheets_are_opened", |stage| begin(stage, FILES)),
    ("builder::a_place_is_made_from_nothing", |stage| begin(stage, NOTHING)),
];

fn begin(stage: &Stage, script: &str) -> Result<()> {
    open(stage, "?lang=vi")?;
    check(stage, &format!("{script}\n{QUIET}"))
}

const BUILT_IN: &str = "const { figures, lang } = handle().inspect();
    check(lang === 'vi', `the graphic is in ${lang}`);
    check(figures.some(({ text }) => text === '73.296 người'), 'the built-in residents are not drawn');
    check(all('.entries summary').length > 25, 'the figures are not listed');
    check(words('.count') === 'Không có lỗi nào.', words('.count'));
    check(document.title.startsWith('Dựng hình'), document.title);";

const UNDERSTOOD: &str = "$('#start-paste').click();
    check(document.activeElement.id === 'paste-cells', 'the box for cells has not the focus');
    fill('#paste-cells', given.sheet + '\\nDân sô vùng\\t\\t12');
    await kit.until('the report', () => all('.understood tbody tr').length === 12);
    const told = all('.understood tbody tr').map((row) => row.children[2].textContent);
    const expected = ['Phường Suối Vàng', 'Tỉnh Đắk Nguyên / Đắk Nguyên province', '1/7/2025', 'Báo Đắk Nguyên', '20/8/2025',
      'Phường Suối Trong, 12,4 km², 18.200 người', 'Xã Vàng Hạ, 21,15 km², 9.350 người', 'Diện tích: 33,55 km²', 'Dân số: 27.550 người',
      'Tỷ lệ hộ nghèo: 121% số hộ, cuối năm 2024', 'Thu ngân sách: ước gần 120 tỷ đồng, 2021–2025'];
    expected.forEach((words, index) => check(told[index] === words, `line ${index + 2} is told as ${told[index]}`));
    check(/Dân sô vùng.*bỏ qua/.test(told[11]), `an unknown line is told as ${told[11]}`);
    check(words('.understood caption') === 'Hiểu được 11 trên 12 dòng', words('.understood caption'));
    const before = $('#field-name').value;
    check(before === 'Quy Nhơn Nam', 'looking at a sheet changed the place');
    $('#paste-use').click();
    await kit.until('the place', () => $('#field-name').value === 'Suối Vàng');
    check($('#field-class').value === 'ward', 'the class in front of the name was lost');
    check($('#paste-cells').closest('[hidden]'), 'the box for cells stays');";

/// Cells in columns of item, value and quote, without headings; what each is told as, in Vietnamese and in English.
const CELLS: &str = "const rows = [
      ['Dân số', '73.296', 'Dân số: 73.296 người', 'Population: 73,296 people'],
      ['Dân số', '73,296 người', 'Dân số: 73.296 người', 'Population: 73,296 people'],
      ['Dân số', '73 296', 'Dân số: 73.296 người', 'Population: 73,296 people'],
      ['Dân số', 'hơn 1.073.296 người', 'Dân số: hơn 1.073.296 người', 'Population: over 1,073,296 people'],
      ['Diện tích', '36,36 km2', 'Diện tích: 36,36 km²', 'Area: 36.36 km²'],
      ['Diện tích', '1.234,5 km²', 'Diện tích: 1.234,5 km²', 'Area: 1,234.5 km²'],
      ['Tỷ lệ hộ nghèo', '0,5%', 'Tỷ lệ hộ nghèo: 0,5% số hộ', 'Poverty rate: 0.5% of households'],
      ['Xếp hạng', '4/135', 'Thứ hạng: thứ 4/135', 'Rank: place 4/135'],
      ['Thu ngân sách', 'ước đạt gần 1.860,5 tỷ đồng', 'Thu ngân sách: ước gần 1.860,5 tỷ đồng', 'Budget revenue: estimated nearly 1,860.5 VND billion'],
      ['Mục tiêu kinh tế', '90 – 100 triệu đồng/người', 'Mục tiêu kinh tế: 90–100 triệu đồng/người', 'Target: economy: 90–100 VND million per person'],
      ['Mục tiêu du lịch', 'trên 10 triệu lượt khách', 'Mục tiêu du lịch: trên 10 triệu lượt khách', 'Target: tourism: above 10 million visits'],
      ['Mục tiêu xây dựng Đảng', 'từ 3% trở lên', 'Mục tiêu xây dựng Đảng: từ 3% trở lên', 'Target: Party organisation: at least 3%'],
      ['Hộ nghèo', '0 (giảm 21/21 hộ nghèo)', 'Số hộ nghèo: 0 hộ nghèo', 'Poor households: 0 poor households'],
      ['population', '1,234', 'Dân số: 1.234 người', 'Population: 1,234 people'],
    ];
    const periods = [['giai đoạn 2021 - 2025', '2021–2025'], ['đến cuối năm 2024', 'cuối năm 2024'], ['đến năm 2030', 'đến năm 2030'],
      ['tháng 8/2025', 'tháng 8/2025'], ['1/7/2025 - 12/8/2025', '1/7/2025–12/8/2025'], ['từ 1/7/2025', 'từ 1/7/2025'],
      ['nhiệm kỳ 2025–2030', 'nhiệm kỳ 2025–2030'], ['mỗi năm 2025–2030', 'mỗi năm 2025–2030'], ['năm 2024', '2024'], ['lâu lắm', null]];
    const told = async (lines) => {
      fill('#paste-cells', lines.map((cells) => cells.join('\\t')).join('\\n'));
      await kit.until('the report', () => all('.understood tbody tr').length === lines.length - (lines[0][0] === 'Mục' ? 1 : 0));
      await kit.sleep(300);
      return all('.understood tbody tr').map((row) => row.children[2].textContent);
    };
    $('#start-paste').click();
    const vi = await told(rows.map((row) => row.slice(0, 2)));
    rows.forEach(([, cell, expected], index) => check(vi[index] === expected, `“${cell}” is told as “${vi[index]}”`));
    const spans = await told([['Mục', 'Giá trị', 'Kỳ'], ...periods.map(([span]) => ['Dân số', '5', span])]);
    periods.forEach(([span, expected], index) => {
      const right = expected ? spans[index].endsWith(`, ${expected}`) : spans[index].includes('Không rõ kỳ “lâu lắm”');
      check(right, `“${span}” is told as “${spans[index]}”`);
    });
    const [either] = await told([['Diện tích', '1.234 km²']]);
    check(/1\\.234 km²Đọc là 1\\.234; nếu là 1,234 thì hãy viết 1,2340\\./.test(either), `what may mean two things is told as ${either}`);
    $('#lang-en').click();
    await kit.until('English', () => document.documentElement.lang === 'en');
    $('#start-paste').click();
    const en = await told(rows.map((row) => row.slice(0, 2)));
    rows.forEach(([, cell, , expected], index) => check(en[index] === expected, `“${cell}” is told as “${en[index]}” in English`));";

const FILES: &str = "const give = (name, bytes) => {
      const files = new DataTransfer();
      files.items.add(new File([bytes], name));
      const input = $('input[type=file]');
      input.files = files.files;
      input.dispatchEvent(new Event('change'));
    };
    const { work } = JSON.parse(localStorage.getItem('ward-profile.builder') ?? '{}');
    check(!work, 'something is kept before anything was done');
    const profile = await (await fetch('quy-nhon-nam.json')).json();
    give('noi-khac.json', JSON.stringify({ ...profile, name: 'Nơi Khác' }));
    await kit.until('the JSON file', () => $('#field-name').value === 'Nơi Khác');
    give('hong.json', '{');
    await kit.until('what is wrong with a file', () => words('#step-start .told').includes('hong.json'));
    check($('#field-name').value === 'Nơi Khác', 'a broken file took the place away');
    give('bang.csv', '\\ufeffMục;Giá trị\\r\\nTên nơi;Xã Đèo Gió\\r\\nDiện tích;41,7 km²\\r\\n');
    await kit.until('the CSV file', () => all('.understood tbody tr').length === 2);
    check(all('.understood td')[3].textContent === 'Diện tích: 41,7 km²', all('.understood td')[3].textContent);
    const text = 'Mục\\tGiá trị\\nTên nơi\\tXã Đèo Gió\\nDân số\\t1.200 người\\nDiện tích\\t5 km²';
    give('unicode.txt', new Uint8Array([0xff, 0xfe, ...[...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8])]));
    await kit.until('the UTF-16 file', () => all('.understood tbody tr').length === 3);
    check(all('.understood td')[3].textContent === 'Dân số: 1.200 người', all('.understood td')[3].textContent);
    give('so.xlsx', new Uint8Array([0x50, 0x4b, 3, 4]));
    await kit.until('the word on Excel', () => words('#step-start .told').includes('Excel'));";

const NOTHING: &str = "all('.starts button')[3].click();
    await kit.until('the empty profile', () => $('#field-name').value === 'Nơi mới');
    await kit.until('its check', () => words('.count') === 'Không có lỗi nào.');
    fill('#field-name', 'Đèo Gió');
    choose('#field-class', 'commune');
    choose('#add-figure-role', 'area');
    $('.adder button').click();
    await kit.until('the figure', () => $('#field-figures-0-value'));
    check($('#field-figures-0-unit').value === 'km2', `a new area is in ${$('#field-figures-0-unit').value}`);
    check($('#field-figures-0-label-vi').value === 'Diện tích tự nhiên', $('#field-figures-0-label-vi').value);
    await kit.until('what is missing', () => words('.count').startsWith('1 lỗi'));
    fill('#field-figures-0-value', '41,7');
    fill('#field-figures-0-quote', 'rộng 41,7 km2');
    await drawn('the place', ({ figures, title }) => title.includes('Đèo Gió') && figures.some(({ text }) => text === '41,7 km²'));
    check(words('.count') === 'Không có lỗi nào.', words('.count'));
    check($('#publish-file').textContent.includes('deo-gio.json'), $('#publish-file').textContent);";
