//! Writes an inferred schema as YAML, with the evidence in comments.

use std::fmt::Write;

use super::draft::{ColumnDraft, CountDraft, Draft, FieldDraft, PhraseDraft, SectionDraft, Share};
use crate::data::yaml::item;
use crate::message::Language;
use crate::say;
use crate::schema::{FieldKind, RequirementLevel};

/// The text of `draft`, with comments in `language`.
pub fn write(draft: &Draft, language: Language) -> String {
    let mut writer = Writer { out: String::new(), language };
    writer.head(draft);
    writer.front_matter(draft);
    if let Some(share) = draft.title {
        let _ = write!(writer.out, "\ntitle: {{ required: true }}");
        writer.evidence(share);
    }
    writer.sections(draft);
    writer.filler(draft);
    writer.images(draft);
    writer.phrases(&draft.phrases);
    if let Some(share) = draft.translations {
        let _ = write!(writer.out, "\ntranslations: {{ required: true, compare: [sections] }}");
        writer.evidence(share);
    }
    writer.out
}

/// The text so far. Writing to it cannot fail.
struct Writer {
    out: String,
    language: Language,
}

/// `texts` as the items of a list, without those that YAML does not allow.
fn items<'t>(texts: impl Iterator<Item = &'t str>) -> String {
    texts.filter_map(item).collect::<Vec<_>>().join(", ")
}

/// Per language, a list of words: `en: [a, b]`.
fn by_language(lists: &[(String, Vec<String>)]) -> impl Iterator<Item = (&str, String)> {
    let lists = lists.iter().map(|(code, texts)| (&**code, items(texts.iter().map(String::as_str))));
    lists.filter(|(_, texts)| !texts.is_empty())
}

impl Writer {
    /// Ends the line with a comment.
    fn comment(&mut self, text: &str) {
        let _ = writeln!(self.out, "  # {text}");
    }

    fn evidence(&mut self, share: Share) {
        let Share { count, of } = share;
        let text = say!(en("in {count} of {of}"), vi("có ở {count} trên {of}"));
        self.comment(text.text(self.language));
    }

    fn head(&mut self, draft: &Draft) {
        let samples = draft.samples;
        let noun = if samples == 1 { "sample" } else { "samples" };
        let about = say!(
            en(
                "Inferred from {samples} {noun}. The comments say how many have each thing: change what is meant otherwise."
            ),
            vi(
                "Suy ra từ {samples} bài mẫu. Chú thích cho biết bao nhiêu bài có từng thứ: hãy sửa những chỗ chưa đúng ý."
            ),
        );
        let name = item(&draft.name).unwrap_or_else(|| "inferred".to_owned());
        let _ = writeln!(self.out, "# {}\n\nname: {name}", about.text(self.language));
        let _ = writeln!(
            self.out,
            "summary: {{ en: \"Inferred from {samples} {noun}\", vi: \"Suy ra từ {samples} bài mẫu\" }}\n"
        );
        if !draft.languages.is_empty() {
            let _ = writeln!(self.out, "languages:");
        }
        for language in &draft.languages {
            let _ = write!(self.out, "  {}: \"{}\"", language.code, language.suffix);
            self.evidence(Share { count: language.samples, of: samples });
        }
    }

    fn front_matter(&mut self, draft: &Draft) {
        let Some((share, required)) = draft.front_matter else { return };
        let _ = write!(self.out, "\nfront-matter:\n  required: {required}");
        self.evidence(share);
        let fields: Vec<(String, &FieldDraft)> =
            draft.fields.iter().filter_map(|field| Some((item(&field.name)?, field))).collect();
        if !fields.is_empty() {
            let _ = writeln!(self.out, "  fields:");
        }
        for (name, field) in fields {
            let mut parts: Vec<String> = Vec::new();
            parts.extend(field.kind.map(|kind| format!("type: {}", kind_key(kind))));
            parts.extend(field.required.then(|| "required: true".to_owned()));
            for (key, texts) in [("values", &field.values), ("placeholders", &field.placeholders)] {
                let texts = items(texts.iter().filter(|text| !text.trim().is_empty()).map(String::as_str));
                parts.extend((!texts.is_empty()).then(|| format!("{key}: [{texts}]")));
            }
            let _ = match parts.is_empty() {
                true => write!(self.out, "    {name}: {{}}"),
                false => write!(self.out, "    {name}: {{ {} }}", parts.join(", ")),
            };
            self.evidence(field.share);
        }
    }

    fn sections(&mut self, draft: &Draft) {
        if let Some(share) = draft.order {
            let _ = write!(self.out, "\norder: listed");
            self.evidence(share);
        }
        if !draft.sections.is_empty() {
            let _ = writeln!(self.out, "\nsections:");
        }
        for (number, section) in draft.sections.iter().enumerate() {
            if number > 0 {
                self.out.push('\n');
            }
            self.section(section, draft);
        }
    }

    fn section(&mut self, section: &SectionDraft, draft: &Draft) {
        let id = item(&section.id).unwrap_or_default();
        let _ = write!(self.out, "  - id: {id}");
        self.evidence(section.share);
        let _ = writeln!(self.out, "    headings:");
        for (code, wordings) in &section.headings {
            let texts = items(wordings.iter().map(|(text, _)| text.as_str()));
            let counts: Vec<String> = wordings.iter().map(|(_, count)| count.to_string()).collect();
            if !texts.is_empty() {
                let _ = write!(self.out, "      {code}: [{texts}]");
                self.comment(&counts.join(", "));
            }
        }
        let terms: Vec<_> = by_language(&section.terms).collect();
        if !terms.is_empty() {
            let _ = writeln!(self.out, "    terms:");
        }
        for (code, texts) in terms {
            let _ = writeln!(self.out, "      {code}: [{texts}]");
        }
        let _ = writeln!(self.out, "    required: {}", requirement_key(section.required));
        if let Some((low, high)) = section.level {
            let _ = match low == high {
                true => writeln!(self.out, "    level: {low}"),
                false => writeln!(self.out, "    level: {low}-{high}"),
            };
        }
        if let Some(outer) = section.within.and_then(|outer| item(&draft.sections.get(outer)?.id)) {
            let _ = writeln!(self.out, "    within: {outer}");
        }
        if !section.counts.is_empty() {
            let _ = writeln!(self.out, "    requires:");
        }
        for count in &section.counts {
            self.count(count, &section.columns);
        }
    }

    fn count(&mut self, count: &CountDraft, columns: &[ColumnDraft]) {
        let required = match count.required {
            RequirementLevel::Required => "",
            RequirementLevel::Recommended => ", required: recommended",
            RequirementLevel::Optional => ", required: false",
        };
        let (key, min) = (count.key, count.min);
        if key != "tables" || columns.is_empty() {
            let _ = write!(self.out, "      {key}: {{ min: {min}{required} }}");
            return self.evidence(count.share);
        }
        let _ = write!(self.out, "      tables:\n        min: {min}");
        self.evidence(count.share);
        if !required.is_empty() {
            let _ = writeln!(self.out, "        {}", required.trim_start_matches(", "));
        }
        let _ = writeln!(self.out, "        columns:");
        for column in columns {
            let _ = write!(self.out, "          - id: {}", item(&column.id).unwrap_or_default());
            self.evidence(column.share);
            let headings: Vec<String> =
                by_language(&column.headings).map(|(code, texts)| format!("{code}: [{texts}]")).collect();
            let _ = writeln!(self.out, "            headings: {{ {} }}", headings.join(", "));
            let _ = writeln!(self.out, "            required: {}", requirement_key(column.required));
            if column.dates {
                let _ = writeln!(self.out, "            type: date");
            }
        }
    }

    fn filler(&mut self, draft: &Draft) {
        let lists: Vec<_> = by_language(&draft.filler).collect();
        if !lists.is_empty() {
            let _ = writeln!(self.out, "\nfiller:");
        }
        for (code, texts) in lists {
            let _ = writeln!(self.out, "  {code}: [{texts}]");
        }
    }

    fn images(&mut self, draft: &Draft) {
        let alts: Vec<(String, Share)> =
            draft.alts.iter().filter_map(|alt| Some((item(&alt.text)?, alt.share))).collect();
        if draft.images.is_none() && alts.is_empty() {
            return;
        }
        let _ = writeln!(self.out, "\nimages:");
        if let Some(images) = &draft.images {
            let _ = write!(self.out, "  min: {}", images.min);
            self.evidence(images.share);
        }
        if !alts.is_empty() {
            let _ = writeln!(self.out, "  alt-placeholders:");
        }
        for (text, share) in alts {
            let _ = write!(self.out, "    - {text}");
            self.evidence(share);
        }
    }

    fn phrases(&mut self, phrases: &[PhraseDraft]) {
        let phrases: Vec<(String, Share)> =
            phrases.iter().filter_map(|phrase| Some((item(&phrase.text)?, phrase.share))).collect();
        if !phrases.is_empty() {
            let _ = writeln!(self.out, "\nphrases:");
        }
        for (text, share) in phrases {
            let _ = write!(self.out, "  - {{ text: {text} }}");
            self.evidence(share);
        }
    }
}

fn kind_key(kind: FieldKind) -> &'static str {
    match kind {
        FieldKind::String => "string",
        FieldKind::Integer => "integer",
        FieldKind::Number => "number",
        FieldKind::Boolean => "boolean",
        FieldKind::Date => "date",
        FieldKind::Datetime => "datetime",
        FieldKind::List => "list",
        FieldKind::Map => "map",
    }
}

fn requirement_key(level: RequirementLevel) -> &'static str {
    match level {
        RequirementLevel::Required => "true",
        RequirementLevel::Recommended => "recommended",
        RequirementLevel::Optional => "false",
    }
}
