//! Help texts, by command.

use crate::message::Words;

/// Every text of help.
pub const HELP: &[&[Words]] = &[COMMANDS, HEADINGS, VALUES, CHOICES, ASKED, STDIN, FIXED, LEFT_OUT, PRINTED, OTHERS];

const COMMANDS: &[Words] = &[
    Words {
        en: "Check structured Markdown reports: what is missing or wrong, where, and what to write",
        vi: "Kiểm tra báo cáo Markdown có cấu trúc: thiếu gì, sai gì, ở đâu và cần viết gì",
    },
    Words {
        en: "Check reports (what happens when no command is given)",
        vi: "Kiểm tra báo cáo (lệnh mặc định khi không ghi lệnh nào)",
    },
    Words {
        en: "Give points: what each report earns, and what is missing in it",
        vi: "Chấm điểm: mỗi báo cáo được bao nhiêu điểm và còn thiếu gì",
    },
    Words {
        en: "Keep fingerprints of a class in a file, to find copies without its reports",
        vi: "Lưu dấu vân tay của các báo cáo vào một tệp, để tìm bài chép từ một lớp không có trên máy này",
    },
    Words {
        en: "Write the fingerprints of reports to a file; it contains no text",
        vi: "Ghi dấu vân tay của các báo cáo vào một tệp; tệp này không chứa nội dung bài viết",
    },
    Words {
        en: "Set up a repository: write a config, a hook and a pipeline",
        vi: "Thiết lập cho một repository: ghi tệp cấu hình, hook và pipeline",
    },
    Words {
        en: "Write a new report to fill in, beside the others",
        vi: "Tạo báo cáo mới để điền, bên cạnh các báo cáo khác",
    },
    Words {
        en: "What kind of report: the name of a built-in schema, or a schema file",
        vi: "Loại báo cáo: tên một mẫu yêu cầu có sẵn, hoặc một tệp mẫu yêu cầu",
    },
    Words {
        en: "The file to write, or the report's folder [default: the next one beside the other reports]",
        vi: "Tệp cần ghi, hoặc thư mục của báo cáo [mặc định: vị trí kế tiếp bên cạnh các báo cáo khác]",
    },
    Words {
        en: "Write this value into the front matter: title=\"An evening at the port\"; may be repeated",
        vi: "Ghi giá trị này vào front matter: title=\"Một buổi tối ở cảng\"; có thể lặp lại",
    },
    Words {
        en: "Write it in the other languages of the site, too", vi: "Ghi cả bằng các ngôn ngữ khác của trang"
    },
    Words {
        en: "List the rules, or print the manual page of one, or of a group",
        vi: "Liệt kê các quy tắc, hoặc in trang hướng dẫn của một quy tắc hay một nhóm",
    },
    Words {
        en: "List, print and check schemas: what reports must contain",
        vi: "Liệt kê, in và kiểm tra các mẫu yêu cầu: báo cáo phải có những gì",
    },
    Words {
        en: "Serve an editor, by the Language Server Protocol on standard input and output",
        vi: "Phục vụ trình soạn thảo theo Language Server Protocol, qua đầu vào và đầu ra chuẩn",
    },
    Words {
        en: "List the schemas that come with the program",
        vi: "Liệt kê các mẫu yêu cầu có sẵn trong chương trình",
    },
    Words {
        en: "Print one of them, as a start for one of your own",
        vi: "In một mẫu yêu cầu có sẵn, để bạn viết mẫu yêu cầu riêng từ đó",
    },
    Words {
        en: "Compare two schemas: what one requires more, less or differently",
        vi: "So sánh hai mẫu yêu cầu: mẫu nào đòi hỏi nhiều hơn, ít hơn hoặc khác đi",
    },
    Words {
        en: "The schema to start from: a built-in one's name, or a file",
        vi: "Mẫu yêu cầu ban đầu: tên một mẫu yêu cầu có sẵn, hoặc một tệp",
    },
    Words { en: "The schema to compare with it", vi: "Mẫu yêu cầu để so với nó" },
    Words {
        en: "How to print: text for people, json for programs",
        vi: "Cách in: text cho người đọc, json cho chương trình",
    },
    Words {
        en: "Test a schema on samples that must pass and samples that must fail",
        vi: "Thử mẫu yêu cầu trên các báo cáo mẫu phải đạt và phải có lỗi",
    },
    Words {
        en: "A folder with pass/*.md, fail/*.md and schema.yaml; fail/section-missing.aim.md must have that problem",
        vi: "Thư mục có pass/*.md, fail/*.md và schema.yaml; fail/section-missing.aim.md phải có đúng vấn đề ấy",
    },
    Words {
        en: "The schema, if it is not schema.yaml in the folder: a built-in one's name, or a file",
        vi: "Mẫu yêu cầu, nếu không phải schema.yaml trong thư mục: tên một mẫu yêu cầu có sẵn, hoặc một tệp",
    },
    Words { en: "In words", vi: "Bằng lời" },
    Words { en: "A list of changes", vi: "Danh sách các thay đổi" },
    Words {
        en: "Check schema files: unknown keys, wrong patterns, what cannot be",
        vi: "Kiểm tra tệp mẫu yêu cầu: khóa lạ, mẫu viết sai, yêu cầu không thể đáp ứng",
    },
    Words {
        en: "Infer a schema from a template or from sample reports",
        vi: "Suy ra mẫu yêu cầu từ một bản mẫu hoặc từ các báo cáo mẫu",
    },
    Words {
        en: "Print what a shell needs to complete the command line",
        vi: "In đoạn mã để shell tự hoàn thành dòng lệnh",
    },
    Words {
        en: "Explain which heading of a report serves which section, and why",
        vi: "Giải thích tiêu đề nào của báo cáo ứng với phần nào của mẫu yêu cầu, và vì sao",
    },
    Words { en: "The report", vi: "Báo cáo" },
    Words {
        en: "Check it by this schema: a built-in one's name, or a file",
        vi: "Kiểm tra theo mẫu yêu cầu này: tên một mẫu yêu cầu có sẵn, hoặc một tệp",
    },
    Words {
        en: "Print the JSON Schema of schema files, or of configs, so that editors complete them",
        vi: "In JSON Schema của tệp mẫu yêu cầu hoặc tệp cấu hình, để trình soạn thảo gợi ý khi viết",
    },
    Words {
        en: "Explain a command, as its --help does", vi: "Giải thích một lệnh, như --help của lệnh đó"
    },
    Words { en: "Print a manual page, for `man`", vi: "In một trang hướng dẫn cho `man`" },
];

const HEADINGS: &[Words] = &[
    Words { en: "What is checked", vi: "Yêu cầu đối với báo cáo" },
    Words { en: "What is left out", vi: "Những gì bỏ qua" },
    Words { en: "What is fixed", vi: "Những gì được sửa" },
    Words { en: "What is printed", vi: "Cách in kết quả" },
    Words { en: "Instead of checking", vi: "Thay cho việc kiểm tra" },
];

const VALUES: &[Words] = &[
    Words { en: "PERCENT", vi: "PHẦN_TRĂM" },
    Words { en: "A", vi: "A" },
    Words { en: "ADDRESS", vi: "ĐỊA_CHỈ" },
    Words { en: "B", vi: "B" },
    Words { en: "FOLDER", vi: "THƯ_MỤC" },
    Words { en: "FIELD=VALUE", vi: "TRƯỜNG=GIÁ_TRỊ" },
    Words { en: "PATH", vi: "ĐƯỜNG_DẪN" },
    Words { en: "COMMAND", vi: "LỆNH" },
    Words { en: "FILE", vi: "TỆP" },
    Words { en: "FORMAT", vi: "DẠNG" },
    Words { en: "FORMAT[=FILE]", vi: "DẠNG[=TỆP]" },
    Words { en: "GLOB", vi: "MẪU" },
    Words { en: "ID", vi: "MÃ" },
    Words { en: "LANGUAGE", vi: "NGÔN_NGỮ" },
    Words { en: "MODE", vi: "CHẾ_ĐỘ" },
    Words { en: "NAME", vi: "TÊN" },
    Words { en: "SOURCE", vi: "NGUỒN" },
    Words { en: "NAME|FILE", vi: "TÊN|TỆP" },
    Words { en: "PATH", vi: "ĐƯỜNG_DẪN" },
    Words { en: "PATHS", vi: "ĐƯỜNG_DẪN" },
    Words { en: "REV", vi: "BẢN" },
    Words { en: "RULE=LEVEL", vi: "QUY_TẮC=MỨC" },
    Words { en: "RULES", vi: "CÁC_QUY_TẮC" },
    Words { en: "SEVERITY", vi: "MỨC" },
    Words { en: "SHARE", vi: "TỈ_LỆ" },
    Words { en: "SHELL", vi: "SHELL" },
    Words { en: "TEXT", vi: "CHỮ" },
    Words { en: "WHAT", vi: "LOẠI" },
    Words { en: "WHEN", vi: "KHI" },
];

/// Descriptions of values in completions. Those of formats are in their tables.
const CHOICES: &[Words] = &[
    Words { en: "English", vi: "Tiếng Anh" },
    Words { en: "A wheel, by pip", vi: "Gói wheel, cài bằng pip" },
    Words { en: "A package of npm", vi: "Gói npm" },
    Words { en: "Built by cargo", vi: "Được cargo biên dịch" },
    Words { en: "The GitHub Action", vi: "GitHub Action" },
    Words { en: "Vietnamese", vi: "Tiếng Việt" },
    Words {
        en: "Everything, but what stops the build of the site; what is silenced is counted",
        vi: "Mọi thứ, trừ lỗi khiến trang web không dựng được; những gì bị ẩn vẫn được đếm",
    },
    Words {
        en: "The same, and each that silences something is pointed at",
        vi: "Cũng vậy, và mỗi chú thích đang ẩn điều gì đều được nêu ra",
    },
    Words { en: "Nothing", vi: "Không gì cả" },
    Words {
        en: "Everything, what stops the build included", vi: "Mọi thứ, kể cả lỗi khiến trang web không dựng được"
    },
    Words { en: "The schema language", vi: "Ngôn ngữ của mẫu yêu cầu" },
    Words { en: "`.reportlint.yaml`", vi: "`.reportlint.yaml`" },
];

const ASKED: &[Words] = &[
    Words {
        en: "Files and folders to check [default: the current folder]",
        vi: "Các tệp và thư mục cần kiểm tra [mặc định: thư mục hiện tại]",
    },
    Words {
        en: "Check every report against this schema: a built-in one or a file",
        vi: "Kiểm tra mọi báo cáo theo mẫu yêu cầu này: tên một mẫu yêu cầu có sẵn, hoặc một tệp",
    },
    Words {
        en: "Read this config instead of the nearest .reportlint.yaml",
        vi: "Đọc tệp cấu hình này thay cho .reportlint.yaml gần nhất",
    },
    Words { en: "Read no config", vi: "Không đọc tệp cấu hình nào" },
    Words {
        en: "Compare with the reports in this index, too; may be given again",
        vi: "So sánh với cả các báo cáo trong chỉ mục này; có thể ghi nhiều lần",
    },
    Words {
        en: "The name of this site in the index, if it is not its folder's name",
        vi: "Tên của trang web này trong chỉ mục, nếu khác với tên thư mục",
    },
    Words {
        en: "Set a rule to off, info, warning or error; may be given again",
        vi: "Đặt mức nghiêm trọng của một quy tắc: off (tắt), info (thông tin), warning (cảnh báo) hoặc error (lỗi); \
             có thể ghi nhiều lần",
    },
    Words {
        en: "Apply only these rules: ids and groups, separated by commas",
        vi: "Chỉ áp dụng những quy tắc này: các mã và nhóm, cách nhau bằng dấu phẩy",
    },
    Words {
        en: "Apply these rules as well, even those that are off by default",
        vi: "Áp dụng thêm những quy tắc này, kể cả quy tắc mặc định tắt",
    },
];

const STDIN: &[Words] = &[Words {
    en: "Check standard input as if it were the file NAME, which need not exist",
    vi: "Kiểm tra nội dung từ đầu vào chuẩn như thể đó là tệp TÊN; tệp này không cần có sẵn",
}];

const FIXED: &[Words] = &[
    Words {
        en: "Make the fixes that need no second look",
        vi: "Sửa ngay trong tệp những gì sửa được mà không cần xem lại",
    },
    Words {
        en: "With --fix, also make fixes to look at; without it, count them",
        vi: "Cùng với --fix: sửa cả những chỗ cần xem lại; nếu không có --fix thì chỉ đếm",
    },
    Words {
        en: "Show what --fix would change as a unified diff, and write nothing",
        vi: "In những gì --fix sẽ thay đổi dưới dạng unified diff, không ghi tệp nào",
    },
    Words { en: "Fix, and print no problems that are left", vi: "Sửa, và không in những vấn đề còn lại" },
];

const LEFT_OUT: &[Words] = &[
    Words {
        en: "Do not apply these rules: ids and groups", vi: "Không áp dụng những quy tắc này: các mã và nhóm"
    },
    Words {
        en: "Leave out these files and folders, as '*.vi.md'; may be given again",
        vi: "Bỏ qua các tệp và thư mục này, như '*.vi.md'; có thể ghi nhiều lần",
    },
    Words {
        en: "Skip the files among PATHS that no schema claims, instead of checking them as event reports",
        vi: "Bỏ qua những tệp trong ĐƯỜNG_DẪN không thuộc mẫu yêu cầu nào, thay vì kiểm tra chúng như báo cáo sự kiện",
    },
    Words {
        en: "What comments in reports may silence: allow, warn, ignore or allow-all, also what stops the build",
        vi: "Chú thích trong báo cáo được ẩn những gì: allow (được ẩn), warn (được ẩn nhưng bị cảnh báo), ignore (không có \
             tác dụng) hoặc allow-all (cả lỗi khiến trang web không dựng được)",
    },
    Words {
        en: "Report what is silenced in reports, too: --suppressions=ignore",
        vi: "Báo cả những gì báo cáo tự ẩn: --suppressions=ignore",
    },
    Words {
        en: "Report only what changed in git since REV [default: HEAD]",
        vi: "Chỉ báo những gì đã thay đổi trong git kể từ BẢN [mặc định: HEAD]",
    },
    Words {
        en: "Hide the problems listed in this file", vi: "Không báo lại các vấn đề đã biết ghi trong tệp này"
    },
    Words {
        en: "Write a list of all problems to hide [default: the --baseline file]",
        vi: "Ghi mọi vấn đề vào tệp thành vấn đề đã biết [mặc định: tệp của --baseline]",
    },
];

const PRINTED: &[Words] = &[
    Words {
        en: "With `student`: one line for each student instead of each report (text, csv)",
        vi: "`student`: mỗi sinh viên một dòng thay vì mỗi báo cáo một dòng (text, csv)",
    },
    Words { en: "Each report, and the sums", vi: "Từng báo cáo, và các tổng" },
    Words { en: "Each student", vi: "Từng sinh viên" },
    Words {
        en: "Begin CSV with a byte order mark, so that spreadsheets read Vietnamese right",
        vi: "Ghi dấu BOM ở đầu tệp CSV, để bảng tính đọc đúng tiếng Việt",
    },
    Words {
        en: "Exit with 1 when a student has less than this share of the points, in per cent",
        vi: "Kết thúc với mã 1 khi có sinh viên được ít hơn số phần trăm điểm này",
    },
    Words {
        en: "Exit with 1 for problems of this severity or worse: error, warning or never",
        vi: "Có vấn đề từ mức nào thì mã thoát là 1: error (lỗi), warning (cảnh báo) hoặc never (không bao giờ)",
    },
    Words { en: "Write the result into this file", vi: "Ghi kết quả vào tệp này" },
    Words {
        en: "Write the result into this file; if it is for programs, the problems are printed as well",
        vi: "Ghi kết quả vào tệp này; nếu là định dạng cho chương trình thì các lỗi vẫn được in ra màn hình",
    },
    Words {
        en: "Count the problems by rule instead of showing each",
        vi: "Đếm số vấn đề theo từng quy tắc thay vì in từng vấn đề",
    },
    Words {
        en: "What the page of --format html is called: the class or the course",
        vi: "Tên trang của --format html: lớp hoặc khóa học",
    },
    Words {
        en: "The day to show in the head of the page, as readers write it",
        vi: "Ngày ghi ở đầu trang, theo cách viết của người đọc",
    },
    Words { en: "The commit to show in the head of the page", vi: "Commit ghi ở đầu trang" },
    Words {
        en: "Where lines can be read: github, gitlab, vscode, none, or an address with {file} and {line} [default: by the remote]",
        vi: "Nơi đọc được từng dòng: github, gitlab, vscode, none (không nơi nào), hoặc một địa chỉ có {file} và {line} [mặc định: \
             theo remote]",
    },
    Words {
        en: "Put small copies of the reports' images into the page",
        vi: "Đưa ảnh thu nhỏ của các báo cáo vào trang",
    },
    Words {
        en: "Print the points and nothing else: no notes, no summary",
        vi: "Chỉ in điểm: không ghi chú, không tổng kết",
    },
    Words {
        en: "Check again whenever a file changes, until Ctrl-C",
        vi: "Kiểm tra lại mỗi khi có tệp thay đổi, cho đến khi nhấn Ctrl-C",
    },
    Words {
        en: "List the files that would be checked, each with its schema",
        vi: "Liệt kê các tệp sẽ được kiểm tra, kèm mẫu yêu cầu của từng tệp",
    },
    Words {
        en: "Explain how a file is checked: which config, schema and severities",
        vi: "Giải thích một tệp được kiểm tra thế nào: cấu hình, mẫu yêu cầu, mức của từng quy tắc",
    },
    Words {
        en: "Say with each problem which line of which schema requires it",
        vi: "Cho biết mỗi vấn đề do dòng nào của mẫu yêu cầu nào đòi hỏi",
    },
    Words {
        en: "Print problems and nothing else: no notes, no summary",
        vi: "Chỉ in các vấn đề: không ghi chú, không tổng kết",
    },
    Words {
        en: "When to use colour: auto, always or never",
        vi: "Khi nào dùng màu: auto (tự chọn), always (luôn luôn) hoặc never (không bao giờ)",
    },
    Words {
        en: "The language of messages: en or vi [default: by config, then locale]",
        vi: "Ngôn ngữ của các lời báo: en hoặc vi [mặc định: theo cấu hình, rồi theo locale]",
    },
];

const OTHERS: &[Words] = &[
    Words {
        en: "A folder of the repository [default: the current folder]",
        vi: "Một thư mục của repository [mặc định: thư mục hiện tại]",
    },
    Words {
        en: "Do not ask questions; without a terminal none are asked anyway",
        vi: "Không hỏi gì; khi không chạy trong terminal cũng không hỏi",
    },
    Words {
        en: "Where hook and pipeline get reportlint from [default: pip, once this version is released]",
        vi: "Hook và pipeline lấy reportlint từ đâu [mặc định: pip, khi phiên bản này đã phát hành]",
    },
    Words {
        en: "Print what would be written, and write nothing", vi: "Chỉ in ra những gì sẽ ghi, không ghi tệp nào"
    },
    Words {
        en: "Files and folders with the reports [default: the current folder]",
        vi: "Các tệp và thư mục chứa báo cáo [mặc định: thư mục hiện tại]",
    },
    Words { en: "The file to write", vi: "Tệp cần ghi" },
    Words {
        en: "The pages are a template: what reports have of them is nobody's own",
        vi: "Đây là các trang của bản mẫu: phần báo cáo giống chúng không tính là chữ của ai",
    },
    Words {
        en: "The rule or group to explain; all rules are listed when none is named",
        vi: "Quy tắc hoặc nhóm cần giải thích; không ghi thì liệt kê mọi quy tắc",
    },
    Words { en: "The schema's name", vi: "Tên mẫu yêu cầu" },
    Words {
        en: "Of which: schema or config", vi: "Của loại nào: schema (mẫu yêu cầu) hoặc config (cấu hình)"
    },
    Words {
        en: "The shell: bash, zsh, fish, powershell or elvish",
        vi: "Shell đang dùng: bash, zsh, fish, powershell hoặc elvish",
    },
    Words {
        en: "The command to describe, as `schema show` [default: the program]",
        vi: "Lệnh cần mô tả, ví dụ `schema show` [mặc định: cả chương trình]",
    },
    Words {
        en: "The command to explain, as `schema show` [default: the program]",
        vi: "Lệnh cần giải thích, ví dụ `schema show` [mặc định: cả chương trình]",
    },
    Words {
        en: "The files; names of schemas that come with the program do as well",
        vi: "Các tệp; cũng có thể ghi tên mẫu yêu cầu có sẵn trong chương trình",
    },
    Words {
        en: "The template, or sample reports and folders of them",
        vi: "Bản mẫu, hoặc các báo cáo mẫu và thư mục chứa chúng",
    },
    Words {
        en: "Write the schema into this file [default: standard output]",
        vi: "Ghi mẫu yêu cầu vào tệp này [mặc định: đầu ra chuẩn]",
    },
    Words { en: "Replace the file if it is there", vi: "Ghi đè nếu tệp đã có" },
    Words {
        en: "The share of the samples that must pass: 0.8, 80%, or lenient (95%), usual (80%), strict (50%)",
        vi: "Tỉ lệ bài mẫu phải đạt: 0.8, 80%, hoặc lenient (95%), usual (80%), strict (50%)",
    },
    Words {
        en: "The name of the schema [default: that of the file, or of the samples' folder]",
        vi: "Tên mẫu yêu cầu [mặc định: theo tên tệp, hoặc thư mục chứa các bài mẫu]",
    },
];
