use super::pages::PAGES;
use super::*;

const RIGHT: &str = "# Bài thu hoạch: “Buổi chiều ở lò gốm”\n\n- Trà nhắm mắt đặt khối đất vào giữa bàn xoay.\n- Mỗi mẻ nung \
                     đều có sổ ghi, và ai cũng được đọc.\n\nEm về nhà lúc trời đã tối, tay còn đầy đất sét.\n";
const FRENCH: &str = "L’été à Sèvres\n\nNous avons visité l’atelier où l’on prépare l’émail, très tôt. « C’est déjà \
                      prêt », a dit la potière.\n\nAprès le dîner, la clé était perdue : où ça ? Peut-être à côté du thé.\n";
const SPANISH: &str = "Ayer sí salió el sol.\nÉl comió más de día, y tú también.\n¿Qué pasó así? El niño cayó allí, \
                       aquí está.\nMañana será otro día más, según él.\n";

/// The output of a program that reads the UTF-8 of `text` as the encoding `name`.
fn read_as(text: &str, name: &str) -> String {
    let page = PAGES.iter().find(|page| page.name == name).unwrap();
    text.bytes().map(|byte| if byte.is_ascii() { char::from(byte) } else { page.letter(byte) }).collect()
}

#[track_caller]
fn is_right(text: &str) {
    assert_eq!(wrongly_decoded(text), None, "{text}");
}

#[test]
fn utf8_that_was_read_as_something_else_is_known_by_that() {
    for page in &PAGES {
        let wrong = read_as(RIGHT, page.name);
        let found = wrongly_decoded(&wrong).unwrap_or_else(|| panic!("{}: {wrong}", page.name));
        assert_eq!(found.how, How::Utf8As(page.name), "{wrong}");
        assert!(RIGHT.contains(&found.meant), "{found:?}");
        assert_eq!(&wrong[found.span.start..found.span.end], found.written);
        assert_eq!(read_as(&found.meant, page.name), found.written);
    }
}

#[test]
fn what_was_read_wrongly_twice_is_read_twice() {
    for name in ["Windows-1252", "ISO-8859-1"] {
        let wrong = read_as(&read_as(RIGHT, name), name);
        let found = wrongly_decoded(&wrong).unwrap();
        assert_eq!(found.how, How::Utf8AsTwice(name));
        assert!(RIGHT.contains(&found.meant), "{found:?}");
    }
}

#[test]
fn what_a_program_threw_away_does_not_hide_it() {
    let wrong = read_as(RIGHT, "Windows-1252");
    let plain = wrong.replace('\u{a0}', " ");
    assert_eq!(wrongly_decoded(&plain).map(|found| found.how), Some(How::Utf8As("Windows-1252")));
    let dropped: String = wrong.chars().filter(|c| !c.is_control() || *c == '\n').collect();
    assert_eq!(wrongly_decoded(&dropped).map(|found| found.how), Some(How::Utf8As("Windows-1252")));
}

#[test]
fn other_languages_are_known_too() {
    for text in [FRENCH, SPANISH] {
        let found = wrongly_decoded(&read_as(text, "Windows-1252")).unwrap();
        assert_eq!(found.how, How::Utf8As("Windows-1252"));
    }
}

#[test]
fn vietnamese_in_the_encoding_of_a_font_is_known() {
    let vni =
        "Baøi thu hoaïch\n\nTraø nhaém maét ñaët khoái ñaát vaøo giöõa baøn xoay.\nMoãi meû nung ñeàu coù soå ghi.\n";
    let found = wrongly_decoded(vni).unwrap();
    assert_eq!((found.how, &found.written[..], &found.meant[..]), (How::Typed("VNI"), "Baøi", "Bài"));
    let abc = "Bµi thu ho¹ch\n\nTrµ nh¾m m¾t ®Æt khèi ®Êt vµo gi÷a bµn xoay.\nMçi mÎ nung ®Òu cã sæ ghi.\n";
    let found = wrongly_decoded(abc).unwrap();
    assert_eq!((found.how, &found.written[..], &found.meant[..]), (How::Typed("TCVN3 (ABC)"), "Bµi", "Bài"));
}

#[test]
fn text_that_is_right_stays_so() {
    use unicode_normalization::UnicodeNormalization;
    for text in [RIGHT, FRENCH, SPANISH] {
        is_right(text);
        is_right(&text.repeat(20));
        is_right(&text.nfd().collect::<String>());
        is_right(&text.to_uppercase());
    }
    is_right("“One” – ‘two’ … three\n“four” — five\n• six\n• seven\n");
    is_right("🎉 ✅ 🚀 📌\n🎉 ✅ 🚀 📌\nà é\n");
    is_right("Größe über Straße für Mädchen\nschön, müde, Äpfel\nÜbung größer früher\n");
    is_right("不是 UTF-8\nテスト です\nпривет мир\nçok güzel, ışık\n");
    is_right("");
}

#[test]
fn a_word_or_a_quotation_is_not_the_whole_text() {
    is_right(&format!("{RIGHT}\nMá»¥c tiÃªu: Ngày há»™i\n"));
    is_right("The name came out as Nguyá»…n VÄƒn HÆ°ng on his badge.\nNobody laughed.\n");
    is_right("Then `Ã©` was é.\n\n`trÃ¬nh` and `Má»¥c`\n`tiÃªu` and `nhÃ `\n");
}

#[test]
fn vietnamese_names_in_an_english_text_are_right() {
    let names = ["Hùng", "Bình", "Tùng", "Dân", "Lý", "Trí", "Toàn", "Tâm", "Hà", "Quý", "Sáng", "ANH QUÂN", "Đông"];
    let talk =
        |name: &str| format!("{name} spoke about caching, and then {name} answered our questions.\n\n").repeat(12);
    for name in names {
        is_right(&talk(name));
    }
    is_right(&names.map(talk).concat());
    is_right(&talk("Mr Hùng, José, Zoë and Toàn"));
}

#[test]
fn signs_by_themselves_are_no_letters_of_a_font() {
    let slides: String = (1..30).map(|number| format!("## Slide {number} · The ask\n\nTea · bread · rope\n")).collect();
    is_right(&slides);
    is_right(&"« one » and « two »\n\nsee ¹ and ² and §\n".repeat(20));
    is_right(&"A force of 3 n·m, and 4 n·m more.\n\n".repeat(20));
    is_right(&"5 µ ± 1 µ\n\n© Sao Mai ® ™\n".repeat(20));
}
