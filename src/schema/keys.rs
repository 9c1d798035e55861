//! The descriptions of all keys of the schema language, for editors.

use crate::message::Words;

/// The description of a key of a definition: `("Section", "level")`.
pub(crate) type Key = (&'static str, &'static str, Words);

/// The title of the JSON Schema.
pub(super) const TITLE: Words = Words { en: "Schema of reportlint", vi: "Mẫu yêu cầu của reportlint" };

const fn key(definition: &'static str, key: &'static str, en: &'static str, vi: &'static str) -> Key {
    (definition, key, Words { en, vi })
}

/// Whether `text` looks like a schema: by the keys at the start of its lines.
pub fn is_schema(text: &str) -> bool {
    let keys = text.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
    let keys = keys.filter_map(|line| line.split_once(':')).map(|(key, _)| key.trim_end());
    let (mut known, mut unknown, mut telling) = (0, 0, false);
    for key in keys {
        match KEYS.iter().any(|(definition, own, _)| *definition == "Schema" && *own == key) {
            true => known += 1,
            false => unknown += 1,
        }
        telling |= matches!(key, "sections" | "front-matter");
    }
    telling && known > 1 && known > unknown
}

/// All keys, by definition.
#[rustfmt::skip]
pub(super) const KEYS: &[Key] = &[
    key("Schema", "name", "What lists and messages call the schema", "Tên của mẫu yêu cầu trong danh sách và thông báo"),
    key("Schema", "extends", "The schema to start from: maps are merged by key, sections and columns by id",
        "Mẫu yêu cầu làm nền: các nhóm được gộp theo khóa, các phần và các cột được gộp theo id"),
    key("Schema", "summary", "What it is for, in one line", "Mẫu yêu cầu dùng cho loại báo cáo nào, viết trong một dòng"),
    key("Schema", "files", "The paths that it claims when a folder is searched: `**/4-Events/*/_index*.md`",
        "Các đường dẫn thuộc mẫu yêu cầu này khi tìm trong thư mục: `**/4-Events/*/_index*.md`"),
    key("Schema", "site", "`required` if its reports are pages of a Hugo site, so that their addresses say nothing without one; else `optional`",
        "`required` nếu báo cáo là trang của một trang Hugo, nên thiếu trang Hugo thì không xét được địa chỉ; nếu không thì `optional`"),
    key("Schema", "languages", "What is before `.md` in the file name of each language; the first is the default",
        "Phần đứng trước `.md` trong tên tệp của mỗi ngôn ngữ; ngôn ngữ đầu tiên là mặc định"),
    key("Schema", "front-matter", "What must be in the front matter", "Front matter phải có những gì"),
    key("Schema", "title", "What is asked of the heading of level 1", "Yêu cầu đối với tiêu đề cấp 1"),
    key("Schema", "requires", "What must be in the report as a whole", "Cả báo cáo phải có những gì"),
    key("Schema", "sections", "The sections, in the order in which a report should have them",
        "Các phần, theo thứ tự nên có trong báo cáo"),
    key("Schema", "sections-in", "`children` if a page with pages below it may have its sections on those; `page` if on itself alone",
        "`children` nếu các phần của trang có trang con được nằm ở trang con; `page` nếu chỉ được nằm ngay trong trang"),
    key("Schema", "own-headings",
        "`true` if writers word headings in their own way: one may then serve several sections, and one that says nothing what is missing in its place",
        "`true` nếu người viết tự đặt tiêu đề: khi đó một tiêu đề có thể dùng cho nhiều phần, và tiêu đề không rõ ý được tính cho phần còn thiếu ở đúng chỗ đó"),
    key("Schema", "order", "Whether the order of the sections matters: `any` or `listed`",
        "Thứ tự các phần có quan trọng không: `any` (tùy ý) hoặc `listed` (đúng thứ tự)"),
    key("Schema", "other-sections", "What to do with sections that are not named: `allow`, `warn` or `error`",
        "Xử lý các phần không được nêu tên: `allow` (cho phép), `warn` (cảnh báo) hoặc `error` (lỗi)"),
    key("Schema", "filler", "Words in headings, per language, that tell no section from another",
        "Những từ trong tiêu đề, theo từng ngôn ngữ, không giúp phân biệt phần này với phần khác"),
    key("Schema", "images", "What is asked of images", "Yêu cầu đối với ảnh"),
    key("Schema", "links", "What is asked of links", "Yêu cầu đối với liên kết"),
    key("Schema", "phrases", "Words of a template that must not be left in", "Những câu của mẫu không được để sót lại"),
    key("Schema", "translations", "What is asked of the translations of one report",
        "Yêu cầu đối với các bản dịch của cùng một báo cáo"),
    key("Schema", "days", "The days that numbered reports speak of one after the other: in order, and none twice",
        "Những ngày mà các báo cáo có số lần lượt nói đến: đúng thứ tự và không trùng nhau"),
    key("Schema", "copies", "What makes a report a copy of another", "Khi nào một báo cáo bị coi là chép của báo cáo khác"),
    key("Schema", "rules", "The severity of rules, by their id", "Mức độ của từng quy tắc, theo id"),
    key("Schema", "when", "What a report's own fields change about severities",
        "Các trường trong chính báo cáo làm thay đổi mức độ như thế nào"),

    key("FrontMatter", "required", "Whether there must be front matter", "Có bắt buộc phải có front matter không"),
    key("FrontMatter", "position", "`first` if nothing may be before it, else `any`",
        "`first` nếu không được có gì đứng trước front matter, nếu không thì `any`"),
    key("FrontMatter", "fields", "The fields, by name", "Các trường, theo tên"),
    key("FrontMatter", "other-fields", "What to do with fields that are not named: `allow`, `warn` or `error`",
        "Xử lý các trường không được nêu tên: `allow` (cho phép), `warn` (cảnh báo) hoặc `error` (lỗi)"),
    key("FrontMatter", "numbers-agree", "Fields, and the words `folder` and `file`, whose numbers must be the same",
        "Các trường, và các từ `folder` (thư mục), `file` (tên tệp), phải có cùng một số"),

    key("Field", "type", "What the field must hold", "Kiểu giá trị của trường"),
    key("Field", "required", "Whether it must be there and hold something", "Trường có bắt buộc và phải có giá trị không"),
    key("Field", "min", "Least number or date, fewest characters or items", "Số, ngày nhỏ nhất; số ký tự hoặc số mục ít nhất"),
    key("Field", "max", "Greatest number or date, most characters or items",
        "Số, ngày lớn nhất; số ký tự hoặc số mục nhiều nhất"),
    key("Field", "pattern", "A regular expression that the text must match somewhere",
        "Biểu thức chính quy mà giá trị phải khớp ở một chỗ nào đó"),
    key("Field", "values", "The only values allowed", "Chỉ những giá trị này được phép"),
    key("Field", "message", "What `pattern`, `values`, `min` or `max` ask for, in words, per language: help shows it in place of the pattern",
        "`pattern`, `values`, `min` hoặc `max` yêu cầu gì, nói bằng lời, theo từng ngôn ngữ: lời khuyên hiện câu này thay cho biểu thức"),
    key("Field", "checks", "Further checks of the value, each with a severity and a message of its own",
        "Những kiểm tra thêm đối với giá trị, mỗi kiểm tra có mức độ và lời nhắn riêng"),
    key("Field", "placeholders", "Values of the template that must be replaced, or regular expressions for them between slashes", "Các giá trị của mẫu phải được thay thế"),
    key("Field", "example", "A value that help shows", "Giá trị ví dụ hiện trong lời khuyên"),
    key("Field", "items", "What each item of a list must be", "Yêu cầu đối với mỗi mục của danh sách"),
    key("Field", "fields", "The fields of a map", "Các trường bên trong một nhóm"),
    key("Field", "points", "What it is worth to `reportlint grade`", "Số điểm khi chấm bằng `reportlint grade`"),

    key("Check", "min", "Least number or date, fewest characters or items", "Số, ngày nhỏ nhất; số ký tự hoặc số mục ít nhất"),
    key("Check", "max", "Greatest number or date, most characters or items",
        "Số, ngày lớn nhất; số ký tự hoặc số mục nhiều nhất"),
    key("Check", "pattern", "A regular expression that the text must match somewhere",
        "Biểu thức chính quy mà giá trị phải khớp ở một chỗ nào đó"),
    key("Check", "values", "The only values that pass", "Chỉ những giá trị này qua được"),
    key("Check", "message", "What the check asks for, in words, per language: help shows it in place of the pattern",
        "Kiểm tra này yêu cầu gì, nói bằng lời, theo từng ngôn ngữ: lời khuyên hiện câu này thay cho biểu thức"),
    key("Check", "severity", "How severe it is that a value does not pass: `error` (if left out), `warning` or `info`",
        "Giá trị không qua được thì nặng đến đâu: `error` (nếu không ghi), `warning` hoặc `info`"),

    key("Title", "required", "Whether there must be exactly one heading of level 1",
        "Có bắt buộc phải có đúng một tiêu đề cấp 1 không"),
    key("Title", "example", "A title that help shows, per language", "Tiêu đề ví dụ hiện trong lời khuyên, theo từng ngôn ngữ"),
    key("Title", "points", "What it is worth to `reportlint grade`", "Số điểm khi chấm bằng `reportlint grade`"),

    key("Section", "id", "Its name in the schema and in messages", "Tên của phần trong mẫu yêu cầu và trong thông báo"),
    key("Section", "headings",
        "Wordings of its heading, per language: the first is the one that help suggests; `*`, `?` and `/regex/` are patterns",
        "Các cách viết tiêu đề, theo từng ngôn ngữ: cách đầu tiên là cách được gợi ý; `*`, `?` và `/regex/` là mẫu"),
    key("Section", "terms", "Words and phrases that mean it, per language", "Những từ ngữ chỉ phần này, theo từng ngôn ngữ"),
    key("Section", "required", "`true` (its absence is an error), `recommended` (a warning) or `false`",
        "`true` (thiếu là lỗi), `recommended` (thiếu là cảnh báo) hoặc `false`"),
    key("Section", "level", "The level of its heading, or a range: `3`, `2-4`", "Cấp của tiêu đề, hoặc một khoảng: `3`, `2-4`"),
    key("Section", "within", "The id of the section that it must be in", "Id của phần phải chứa nó"),
    key("Section", "shares", "The ids of sections whose heading may serve this one, too, where it has none of its own",
        "Id của các phần mà tiêu đề có thể dùng chung cho phần này, khi phần này không có tiêu đề riêng"),
    key("Section", "signs", "What tells it where no heading does", "Dấu hiệu nhận ra phần này khi không có tiêu đề nào cho nó"),
    key("Section", "without-heading",
        "Where text that no section has is taken for it, where it has no heading: `anywhere`, `before-table` or `after-table`",
        "Khi phần này không có tiêu đề, chữ ở đâu mà không thuộc phần nào thì được coi là nó: `anywhere`, `before-table` hoặc `after-table`"),
    key("Section", "requires", "What must be in it", "Trong phần phải có những gì"),
    key("Section", "example", "A line that help shows, per language", "Dòng ví dụ hiện trong lời khuyên, theo từng ngôn ngữ"),
    key("Section", "points", "What it is worth to `reportlint grade`", "Số điểm khi chấm bằng `reportlint grade`"),

    key("Signs", "text", "What its text says and other parts do not: words, or a regular expression as `/…/`",
        "Những gì chỉ có trong nội dung phần này: từ ngữ, hoặc biểu thức chính quy dạng `/…/`"),
    key("Signs", "min", "How many different ones must be under a heading that says nothing; 1 if left out",
        "Cần bao nhiêu dấu hiệu khác nhau dưới một tiêu đề không rõ ý; không ghi thì là 1"),
    key("Signs", "opening", "How many words above the first heading below the title serve it",
        "Đoạn mở đầu, trước tiêu đề đầu tiên, cần bao nhiêu từ để được tính là phần này"),
    key("Signs", "label", "Whether a line (`Speakers: Ann, Ben`) or a column of a table with its words serves it",
        "Một dòng (`Diễn giả: An, Bình`) hay một cột của bảng mang tên phần này có được tính là nó không"),

    key("Requires", "words", "How many words", "Số từ"),
    key("Requires", "paragraphs", "How many paragraphs", "Số đoạn văn"),
    key("Requires", "items", "How many list items", "Số mục trong danh sách"),
    key("Requires", "images", "How many images", "Số ảnh"),
    key("Requires", "links", "How many links", "Số liên kết"),
    key("Requires", "tables", "How many tables, and their columns", "Số bảng và các cột của bảng"),
    key("Requires", "code-blocks", "How many code blocks", "Số khối mã"),
    key("Requires", "list", "The kind that its lists must be of: `bullet`, `ordered`, `task` or `any`",
        "Loại danh sách phải dùng: `bullet` (gạch đầu dòng), `ordered` (đánh số), `task` (việc cần làm) hoặc `any`"),
    key("Requires", "item-pattern", "A regular expression that every list item must match, or `{ text, message }`",
        "Biểu thức chính quy mà mỗi mục của danh sách phải khớp, hoặc `{ text, message }`"),
    key("Requires", "text", "What must be said: words, or a regular expression between slashes; or `{ text, message }`",
        "Những gì phải có: từ ngữ, hoặc biểu thức chính quy giữa hai dấu gạch chéo; hoặc `{ text, message }`"),
    key("Requires", "forbidden-text", "What must not be said: words, or a regular expression between slashes; or `{ text, message }`",
        "Những gì không được có: từ ngữ, hoặc biểu thức chính quy giữa hai dấu gạch chéo; hoặc `{ text, message }`"),
    key("Requires", "answers", "Whether every question there must have an answer", "Mỗi câu hỏi ở đó có phải được trả lời không"),

    key("Range", "min", "At least so many", "Ít nhất bao nhiêu"),
    key("Range", "max", "At most so many", "Nhiều nhất bao nhiêu"),
    key("Range", "required", "`true` (another number is an error, as where it is left out), `recommended` (a warning) or `false`",
        "`true` (sai số lượng là lỗi, cũng là mặc định), `recommended` (là cảnh báo) hoặc `false`"),
    key("Range", "or", "What does as well where there are too few: one of `words`, `items`, `images`, `links` …",
        "Thứ có thể thay thế khi có quá ít: một trong `words`, `items`, `images`, `links` …"),

    key("Range", "message", "Why so many, or what counts, in words, per language", "Vì sao cần chừng ấy, hoặc tính những gì, nói bằng lời, theo từng ngôn ngữ"),

    key("Tables", "min", "At least so many", "Ít nhất bao nhiêu"),
    key("Tables", "max", "At most so many", "Nhiều nhất bao nhiêu"),
    key("Tables", "required", "`true` (another number is an error, as where it is left out), `recommended` (a warning) or `false`",
        "`true` (sai số lượng là lỗi, cũng là mặc định), `recommended` (là cảnh báo) hoặc `false`"),
    key("Tables", "or", "What does as well where there are too few: one of `words`, `items`, `images`, `links` …",
        "Thứ có thể thay thế khi có quá ít: một trong `words`, `items`, `images`, `links` …"),
    key("Tables", "message", "Why so many, or what counts, in words, per language", "Vì sao cần chừng ấy, hoặc tính những gì, nói bằng lời, theo từng ngôn ngữ"),
    key("Tables", "template-marks", "Which of the columns the template has marked, row by row", "Bản mẫu đánh dấu cột nào, theo từng dòng"),
    key("Tables", "columns", "The columns of the table, in the order in which it should have them",
        "Các cột của bảng, theo thứ tự nên có"),

    key("Column", "id", "Its name in the schema and in messages", "Tên của cột trong mẫu yêu cầu và trong thông báo"),
    key("Column", "headings", "What is above it, per language: the first is the one that help suggests",
        "Tên cột, theo từng ngôn ngữ: tên đầu tiên là tên được gợi ý"),
    key("Column", "terms", "Words and phrases that mean it, per language", "Những từ ngữ chỉ cột này, theo từng ngôn ngữ"),
    key("Column", "required", "`true` (its absence is an error), `recommended` (a warning) or `false`",
        "`true` (thiếu là lỗi), `recommended` (thiếu là cảnh báo) hoặc `false`"),
    key("Column", "type", "What its cells hold: `text`, `number`, `date` or `mark`",
        "Nội dung các ô: `text` (chữ), `number` (số), `date` (ngày tháng) hoặc `mark` (dấu đánh)"),
    key("Column", "formats", "The forms that a date may have: `day-first`, `month-first`, `year-first`; any if left out",
        "Các cách ghi ngày được phép: `day-first` (ngày trước), `month-first` (tháng trước), `year-first` (năm trước); bỏ trống là tùy ý"),
    key("Column", "values", "The only words allowed in a text, or words in place of a date or number",
        "Những từ duy nhất được phép trong cột chữ, hoặc những từ được dùng thay cho ngày hay số"),
    key("Column", "message", "What `values` ask for, in words, per language", "`values` yêu cầu gì, nói bằng lời, theo từng ngôn ngữ"),
    key("Column", "placeholders", "Cells of the template that must be replaced", "Nội dung mẫu trong ô phải được thay thế"),
    key("Column", "empty", "What to do with empty cells: `allow`, `warn` or `error`",
        "Xử lý ô để trống: `allow` (cho phép), `warn` (cảnh báo) hoặc `error` (lỗi)"),
    key("Column", "not-before", "The id of the column of dates whose day that of this one cannot be before",
        "Id của cột ngày tháng mà ngày ở cột này không được sớm hơn"),

    key("Images", "min", "At least so many in the report", "Ít nhất bao nhiêu ảnh trong báo cáo"),
    key("Images", "max", "At most so many in the report", "Nhiều nhất bao nhiêu ảnh trong báo cáo"),
    key("Images", "exist", "Whether each must exist on the published site",
        "Mỗi ảnh có phải tồn tại trên trang web đã xuất bản không"),
    key("Images", "alt", "Whether each needs an alternative text: `required` or `optional`",
        "Mỗi ảnh có cần văn bản thay thế không: `required` (bắt buộc) hoặc `optional` (tùy ý)"),
    key("Images", "alt-placeholders", "Alternative texts of the template that must be replaced",
        "Các văn bản thay thế của mẫu phải được viết lại"),
    key("Images", "example", "An image that help shows, per language: `![What the picture shows](file.jpg)`",
        "Ảnh ví dụ hiện trong lời khuyên, theo từng ngôn ngữ: `![Nội dung ảnh](tep.jpg)`"),
    key("Images", "remote", "What to do with images of other sites: `allow`, `warn` or `error`",
        "Xử lý ảnh lấy từ trang web khác: `allow` (cho phép), `warn` (cảnh báo) hoặc `error` (lỗi)"),
    key("Images", "formats", "The file formats allowed: `png`, `jpg` …", "Các định dạng ảnh được phép: `png`, `jpg` …"),
    key("Images", "points", "What they are worth to `reportlint grade`", "Số điểm khi chấm bằng `reportlint grade`"),

    key("Links", "files", "Whether each must lead to a page or file of the published site",
        "Mỗi liên kết có phải dẫn tới một trang hoặc tệp có trên trang web không"),
    key("Links", "anchors", "Whether the place on a page that a link names must be there",
        "Vị trí trong trang mà liên kết nêu có phải tồn tại không"),

    key("Phrase", "text", "The words, or a regular expression between slashes",
        "Câu chữ, hoặc biểu thức chính quy giữa hai dấu gạch chéo"),
    key("Phrase", "message", "In words, per language: what it means that a phrase is still there, or what a text or pattern of `requires` asks for",
        "Nói bằng lời, theo từng ngôn ngữ: còn sót câu chữ ấy nghĩa là gì, hoặc câu chữ hay biểu thức trong `requires` yêu cầu gì"),

    key("Translations", "required", "Whether every report must be there in each language of its site",
        "Mỗi báo cáo có phải có đủ các ngôn ngữ của trang web không"),
    key("Translations", "compare",
        "What must be the same in all of them: `sections`, `images`, `marks`, `dates` (days in the text), names of fields, ids of sections whose items are counted",
        "Những gì phải giống nhau giữa các bản: `sections`, `images`, `marks`, `dates` (ngày trong bài), tên trường, id của phần cần đếm số mục"),

    key("Copies", "threshold", "The share of words in common that makes a copy: 0.5 is half",
        "Tỷ lệ từ ngữ trùng nhau để coi là chép: 0.5 là một nửa"),
    key("Copies", "templates", "Files whose text must not be handed in", "Các tệp mẫu mà nội dung không được nộp lại"),
    key("Copies", "within-site", "Whether reports of one site are compared with each other",
        "Có so sánh các báo cáo trong cùng một trang web với nhau không"),

    key("Days", "from", "Where the days are that a report speaks of: ids of columns, names of fields",
        "Những ngày mà báo cáo nói đến nằm ở đâu: id của cột, tên trường"),
    key("Days", "most", "How many days there may be from the first to the last", "Từ ngày đầu đến ngày cuối được dài nhất bao nhiêu ngày"),

    key("When", "field", "The field that decides; `author.name` is one in a group",
        "Trường quyết định; `author.name` là trường trong một nhóm"),
    key("When", "equals", "It holds this value", "Trường có giá trị này"),
    key("When", "in", "It holds one of these values", "Trường có một trong các giá trị này"),
    key("When", "exists", "It is there and holds something, or not", "Trường có mặt và có giá trị, hoặc không"),
    key("When", "matches", "It matches this regular expression somewhere", "Trường khớp biểu thức chính quy này"),
    key("When", "severity", "No problem is more severe then: `warning` or `info`",
        "Khi đó không vấn đề nào nặng hơn mức này: `warning` (cảnh báo) hoặc `info` (ghi chú)"),
    key("When", "rules", "The severity of rules then, by their id", "Khi đó mức độ của từng quy tắc, theo id"),
];
