//! What cannot be so in a document, in words.

/// As [`super::SENTENCES`].
pub const SENTENCES: &[(&str, [&str; 2])] = &[
    (
        "id-taken",
        [
            "mã “{}” đã dùng ở {}; mỗi mã chỉ dùng một lần, hãy đổi mã khác.",
            "the id “{}” is used at {} already; each id names one thing: choose another.",
        ],
    ),
    (
        "id-reserved",
        [
            "mã “{}” dành cho điều mà hình tự tính, lấy từ đơn vị cũ hoặc từ mục được liệt kê; hãy đổi mã khác.",
            "the id “{}” is kept for what the picture calculates, or takes from a former unit or a listed entry; choose another.",
        ],
    ),
    (
        "units-miscounted",
        [
            "ghi {} đơn vị cũ nhưng former.units nêu tên {}; hai con số phải bằng nhau.",
            "the figure says {} former units, but former.units names {}; the two must be the same.",
        ],
    ),
    (
        "no-value",
        [
            "thiếu con số; hãy thêm “value”, hoặc dùng đơn vị “statement” nếu nguồn chỉ nói bằng lời.",
            "there is no number; add “value”, or use the unit “statement” if the source says it in words alone.",
        ],
    ),
    (
        "number-on-statement",
        [
            "đơn vị “statement” không đi với số; hãy bỏ số này, hoặc ghi đơn vị của nó.",
            "the unit “statement” has no number; delete it, or give the number’s own unit.",
        ],
    ),
    (
        "no-wording",
        [
            "đơn vị “statement” cần lời nêu ở “wording”.",
            "the unit “statement” needs the words of the statement in “wording”.",
        ],
    ),
    (
        "qualifier-on-statement",
        [
            "đơn vị “statement” không có số nên không có từ đi kèm số; hãy bỏ “qualifiers”.",
            "the unit “statement” has no number to qualify; leave “qualifiers” out.",
        ],
    ),
    (
        "range-reversed",
        [
            "khoảng từ {} đến {} không tăng; “to” phải lớn hơn “value”.",
            "the range from {} to {} does not rise; “to” must be greater than “value”.",
        ],
    ),
    (
        "wrong-unit",
        [
            "đơn vị “{}” không hợp với vai trò “{}”; đơn vị đúng: {}.",
            "the unit “{}” does not suit the role “{}”; what suits it: {}.",
        ],
    ),
    (
        "period-reversed",
        [
            "kỳ kết thúc trước khi bắt đầu; hãy viết mốc đầu trước, mốc cuối sau.",
            "the period ends before it begins; write its beginning first and its end last.",
        ],
    ),
    (
        "kind-misfits-period",
        [
            "“by” là mốc cần đạt đến nên không đi với loại “{}”; hãy dùng “target” hoặc “intention”, hoặc đổi kỳ thành “end-of”.",
            "“by” is a year to be reached, which the kind “{}” does not go with; use “target” or “intention”, or the period “end-of”.",
        ],
    ),
    (
        "area-too-small",
        [
            "diện tích nhỏ hơn 0,001 km²; hãy xem lại con số và đơn vị (km²).",
            "the area is smaller than 0.001 km²; check the number and its unit (km²).",
        ],
    ),
    (
        "not-a-count",
        [
            "{} không phải số nguyên, mà đơn vị này đếm từng người, từng vật; trong JSON dấu chấm là dấu thập phân, không dùng để ngăn hàng nghìn.",
            "{} is not a whole number, and this unit counts whole things; in JSON a point begins the decimals and does not group thousands.",
        ],
    ),
    (
        "down-not-whole",
        [
            "{} không phải số nguyên; “down” và “of” đi kèm nó phải là số nguyên.",
            "{} is not a whole number; “down” and the “of” beside it must be whole.",
        ],
    ),
    (
        "down-above-of",
        [
            "giảm {} trên tổng {} là không thể; “down” không được lớn hơn “of”.",
            "down by {} out of {} cannot be; “down” must be no greater than “of”.",
        ],
    ),
    (
        "not-a-rank",
        [
            "{} không phải thứ hạng; cần số nguyên từ 1 đến {}.",
            "{} is no place in the ranking; a whole number from 1 to {} is needed.",
        ],
    ),
    (
        "over-hundred",
        [
            "tỷ lệ {}% lớn hơn 100%; hãy xem lại con số.",
            "a share of {}% is more than the whole; at most 100 is possible.",
        ],
    ),
    (
        "estimated-actual",
        [
            "“estimated” (ước) không đi với loại “actual”; hãy đổi “kind” thành “estimate”, hoặc bỏ từ này.",
            "“estimated” does not go with the kind “actual”; make the kind “estimate”, or drop the qualifier.",
        ],
    ),
    (
        "qualifiers-contradict",
        [
            "“{}” và “{}” không đi cùng nhau được; chỉ giữ từ mà nguồn dùng.",
            "“{}” and “{}” contradict one another; keep the one that the source uses.",
        ],
    ),
    ("qualifier-repeated", ["“{}” đã có rồi; hãy bỏ bớt.", "“{}” is there already; delete one of them."]),
    (
        "unit-above-total",
        [
            "{} của riêng một đơn vị cũ đã lớn hơn tổng {} của cả nơi này; hãy đối chiếu lại với nguồn.",
            "{} of one former unit alone is more than the whole place’s {}; check both against the source.",
        ],
    ),
    (
        "poverty-contradicts",
        [
            "{} hộ nghèo mà tỷ lệ hộ nghèo cùng kỳ là {}%; nếu tỷ lệ đã làm tròn thì ghi thêm số lẻ, nếu không hãy đối chiếu lại với nguồn.",
            "{} poor households and a poverty rate of {}% in the same period; if the rate is rounded, give its decimals, else check both against the source.",
        ],
    ),
    (
        "not-an-address",
        [
            "“{}” không phải địa chỉ web đầy đủ bắt đầu bằng https:// hoặc http://.",
            "“{}” is not a whole web address that begins with https:// or http://.",
        ],
    ),
    (
        "parts-above-total",
        [
            "cộng “{}” của các đơn vị cũ được {}, nhiều hơn tổng {} của cả nơi này; hình vẫn vẽ và nói rõ chênh lệch, hãy đối chiếu lại với nguồn.",
            "“{}” of the former units adds up to {}, more than the whole place’s {}; the picture draws them and says so; check them against the source.",
        ],
    ),
    (
        "parts-below-total",
        [
            "cộng “{}” của các đơn vị cũ được {}, ít hơn tổng {} của cả nơi này, dù không đơn vị nào chỉ nhập một phần; hình vẫn vẽ và nói rõ chênh lệch, hãy đối chiếu lại với nguồn.",
            "“{}” of the former units adds up to {}, less than the whole place’s {}, although all of them were merged whole; the picture draws them and says so; check them against the source.",
        ],
    ),
    (
        "parts-incomplete",
        [
            "thiếu “{}” của đơn vị này, trong khi {} trên {} đơn vị cũ đã có; hãy bổ sung cho đủ, hoặc bỏ ở tất cả.",
            "“{}” is missing here, while {} of {} former units have it; give it for all of them, or for none.",
        ],
    ),
    (
        "plan-of-other-period",
        [
            "tỷ lệ so với kế hoạch thuộc kỳ khác với “{}” nên hình không vẽ nó cạnh số thu; hãy ghi hai số cùng một kỳ.",
            "this share of a plan is of another period than “{}”, so the picture leaves it out; give both for the same period.",
        ],
    ),
    (
        "plan-of-other-kind",
        [
            "tỷ lệ so với kế hoạch thuộc loại “{}” còn “{}” thuộc loại “{}” nên không so được với nhau; hãy ghi hai số cùng một loại.",
            "this share of a plan is of the kind “{}”, and “{}” is of the kind “{}”, so they are not compared; give both of the same kind.",
        ],
    ),
    (
        "poverty-of-other-period",
        [
            "số hộ nghèo thuộc kỳ khác với “{}” nên hình không đặt số này cạnh tỷ lệ hộ nghèo; hãy ghi hai số cùng một kỳ.",
            "the poor households are of another period than “{}”, so the picture leaves them out; give both for the same period.",
        ],
    ),
    (
        "drawn-once",
        [
            "đã có một số liệu vai trò “{}” ở trên; hình chỉ vẽ số đầu tiên, hãy bỏ bớt.",
            "there is a figure of the role “{}” above; the picture draws the first one alone; leave one of them out.",
        ],
    ),
    (
        "one-language",
        [
            "mới chỉ có phần “{}” nên hình ở cả hai ngôn ngữ đều dùng phần này; hãy bổ sung ngôn ngữ còn lại ở: {}.",
            "there is only “{}”, which stands in the pictures of both languages; add the other one at: {}.",
        ],
    ),
    (
        "title-too-wordy",
        ["tiêu đề dài {} từ; nên không quá 15 từ.", "the title has {} words; it is best with 15 at most."],
    ),
    (
        "targets-of-nobody",
        [
            "“{}” là mục tiêu nhưng hồ sơ không nói của ai; hãy thêm “targetsOf”, ví dụ \"targetsOf\": {\"vi\": \"Đảng bộ phường, nhiệm kỳ 2025–2030\", \"en\": \"…\"}.",
            "“{}” is a target, but the profile does not say whose; add “targetsOf”, such as \"targetsOf\": {\"vi\": \"…\", \"en\": \"the ward’s Party committee, term 2025–2030\"}.",
        ],
    ),
    (
        "not-in-quote",
        [
            "số {} không có trong lời trích (“quote”); hãy đối chiếu chữ số và đơn vị với lời trích.",
            "the number {} does not stand in the quote; check the digits and the unit against the quote.",
        ],
    ),
    (
        "looks-like-a-fraction",
        [
            "{} có vẻ là tỷ số so với 1; chỗ này ghi theo phần trăm.",
            "{} looks like a fraction of one; per cent are given here.",
        ],
    ),
    (
        "households-above-people",
        [
            "{} hộ nghèo mà tỷ lệ hộ nghèo là {}% thì có khoảng {} hộ, nhiều hơn cả dân số {} người; hãy đối chiếu lại với nguồn.",
            "{} poor households at a poverty rate of {}% make some {} households, more than the {} residents; check them against the source.",
        ],
    ),
    (
        "area-in-hectares",
        [
            "diện tích này tính bằng hecta, còn hồ sơ ghi bằng km²: {} ha = {} km²; hãy đổi cả số và đơn vị (“km2”).",
            "this area is in hectares; an area is given in km²: {} ha = {} km²; change both the number and the unit (“km2”).",
        ],
    ),
    (
        "class-in-name",
        [
            "tên bắt đầu bằng “{}”; chỉ ghi tên riêng vì hình tự thêm loại đơn vị theo “class” (nếu chỉ nhập một phần, hãy ghi \"part\": true).",
            "the name begins with “{}”; give the name alone, for the picture adds the class by itself (where only a part was merged, write \"part\": true).",
        ],
    ),
    (
        "budget-without-period",
        [
            "số thu ngân sách không ghi kỳ nên người đọc không biết là của năm nào; hãy thêm \"period\", ví dụ {\"years\": [2024, 2024]} hoặc {\"by\": 2030}.",
            "the budget has no period, so readers cannot know of which year it is; add \"period\", such as {\"years\": [2024, 2024]} or {\"by\": 2030}.",
        ],
    ),
    (
        "target-not-aimed-at",
        [
            "vai trò “{}” dành cho mục tiêu nên không đi với loại “{}”; hãy dùng “target” hoặc “intention”, hoặc đổi vai trò.",
            "the role “{}” is a target’s, which the kind “{}” does not go with; use “target” or “intention”, or change the role.",
        ],
    ),
    (
        "result-aimed-at",
        [
            "hình vẽ vai trò “{}” như điều đã có nên không đi với loại “{}”; hãy dùng “actual” hoặc “estimate”, hoặc một vai trò mục tiêu như “society-target”.",
            "the picture draws the role “{}” as what is so, which the kind “{}” does not go with; use “actual” or “estimate”, or a target’s role such as “society-target”.",
        ],
    ),
    (
        "too-many-decimals",
        [
            "{} có quá sáu chữ số thập phân; hãy ghi đúng các chữ số mà nguồn nêu.",
            "{} has more than six decimals; write the digits that the source gives.",
        ],
    ),
    (
        "shape-without-area",
        [
            "có \"shape\" nhưng không có diện tích (vai trò “area”) nên hình không vẽ bản đồ; hãy thêm diện tích.",
            "there is a \"shape\" but no area (role “area”), with which the map is drawn; add the area.",
        ],
    ),
    (
        "ratio-without-budget",
        [
            "có tỷ lệ so với kế hoạch nhưng không có số thu (vai trò “budget”) nên hình không vẽ tỷ lệ này; hãy thêm số thu cùng kỳ.",
            "there is a share of a plan but no sum (role “budget”), so the picture leaves it out; add the sum of the same period.",
        ],
    ),
    (
        "revised-before-published",
        [
            "ngày cập nhật {} sớm hơn ngày đăng {} của nguồn; hãy xem lại hai ngày này.",
            "the day of revision, {}, is before the source appeared, {}; check both days.",
        ],
    ),
    (
        "corrected-but-not-revised",
        [
            "hồ sơ có đính chính nhưng không ghi ngày cập nhật; hãy thêm “revised”.",
            "there are corrections, but no day of revision; add “revised”.",
        ],
    ),
];
