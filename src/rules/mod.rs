//! The rules, one per file, and their registry.

pub mod address_duplicate;
pub mod address_escaped;
mod addresses;
pub mod alert_unsupported;
pub mod anchor_not_found;
pub mod assistant_text;
pub mod block_unclosed;
mod brackets;
pub mod brackets_kept;
pub mod collection;
pub mod conflict_unresolved;
pub mod content_count;
pub mod date_impossible;
pub mod dates_backwards;
pub mod dates_disagree;
pub mod emphasis_malformed;
pub mod field_duplicate;
pub mod field_missing;
pub mod field_placeholder;
pub mod field_refused;
pub mod field_type;
pub mod field_unknown;
pub mod field_value;
pub mod file_unreadable;
pub mod front_matter_missing;
pub mod front_matter_position;
pub mod front_matter_syntax;
pub mod heading_malformed;
pub mod heading_punctuation;
pub mod heading_spelling;
pub mod heading_unmeant;
pub mod html_omitted;
pub mod image_alt;
pub mod image_data;
pub mod image_format;
pub mod image_malformed;
pub mod image_missing;
pub mod image_not_found;
pub mod image_remote;
pub mod item_format;
pub mod language_mismatch;
mod letters;
pub mod link_dropped;
pub mod link_empty;
pub mod link_malformed;
pub mod link_not_found;
pub mod link_repeated;
pub mod list_kind;
pub mod list_malformed;
pub mod menu_order;
mod number_duplicate;
pub mod numbers_disagree;
pub mod paragraph_duplicate;
mod picture_format;
pub mod place_unfilled;
pub mod question_unanswered;
mod quoted;
pub mod report_copied;
pub mod report_empty;
pub mod report_is_template;
pub mod report_missing;
pub mod report_not_published;
mod rule;
pub mod secret_exposed;
pub mod section_copied;
pub mod section_duplicate;
pub mod section_empty;
pub mod section_level;
pub mod section_missing;
pub mod section_order;
pub mod section_unknown;
pub mod sentence_unfinished;
pub mod shortcode_unclosed;
pub mod shortcode_unknown;
pub mod suppression_unused;
pub mod suppression_used;
pub mod table_cell;
pub mod table_column;
pub mod table_malformed;
pub mod table_marks;
pub mod table_total;
pub mod template_kept;
pub mod template_text;
pub mod text_forbidden;
pub mod text_missing;
pub mod title_duplicate;
pub mod title_missing;
pub mod translation_mismatch;
pub mod translation_missing;
mod wording;

use std::sync::LazyLock;

use crate::diagnostic::RuleMeta;
use collection::CollectionRule;
pub use rule::{Found, Rule, SeverityPolicy, Sink};

/// Rules whose finding explains all others: if one of them has a finding, no other rule runs.
pub static PRECONDITIONS: &[Rule] = &[
    Rule { meta: &report_empty::REPORT_EMPTY, check: report_empty::check },
    Rule { meta: &conflict_unresolved::CONFLICT_UNRESOLVED, check: conflict_unresolved::check },
];

/// Every other rule on a single report, in the order of the reference.
pub static RULES: &[Rule] = &[
    Rule { meta: &report_is_template::REPORT_IS_TEMPLATE, check: report_is_template::check },
    Rule { meta: &report_not_published::REPORT_NOT_PUBLISHED, check: report_not_published::check },
    Rule { meta: &front_matter_missing::FRONT_MATTER_MISSING, check: front_matter_missing::check },
    Rule { meta: &front_matter_syntax::FRONT_MATTER_SYNTAX, check: front_matter_syntax::check },
    Rule { meta: &front_matter_position::FRONT_MATTER_POSITION, check: front_matter_position::check },
    Rule { meta: &field_missing::FIELD_MISSING, check: field_missing::check },
    Rule { meta: &field_refused::FIELD_REFUSED, check: field_refused::check },
    Rule { meta: &field_type::FIELD_TYPE, check: field_type::check },
    Rule { meta: &field_value::FIELD_VALUE, check: field_value::check },
    Rule { meta: &field_placeholder::FIELD_PLACEHOLDER, check: field_placeholder::check },
    Rule { meta: &field_duplicate::FIELD_DUPLICATE, check: field_duplicate::check },
    Rule { meta: &field_unknown::FIELD_UNKNOWN, check: field_unknown::check },
    Rule { meta: &numbers_disagree::NUMBERS_DISAGREE, check: numbers_disagree::check },
    Rule { meta: &title_missing::TITLE_MISSING, check: title_missing::check },
    Rule { meta: &title_duplicate::TITLE_DUPLICATE, check: title_duplicate::check },
    Rule { meta: &section_missing::SECTION_MISSING, check: section_missing::check },
    Rule { meta: &section_empty::SECTION_EMPTY, check: section_empty::check },
    Rule { meta: &section_order::SECTION_ORDER, check: section_order::check },
    Rule { meta: &section_level::SECTION_LEVEL, check: section_level::check },
    Rule { meta: &section_duplicate::SECTION_DUPLICATE, check: section_duplicate::check },
    Rule { meta: &section_unknown::SECTION_UNKNOWN, check: section_unknown::check },
    Rule { meta: &heading_malformed::HEADING_MALFORMED, check: heading_malformed::check },
    Rule { meta: &heading_spelling::HEADING_SPELLING, check: heading_spelling::check },
    Rule { meta: &heading_punctuation::HEADING_PUNCTUATION, check: heading_punctuation::check },
    Rule { meta: &heading_unmeant::HEADING_UNMEANT, check: heading_unmeant::check },
    Rule { meta: &block_unclosed::BLOCK_UNCLOSED, check: block_unclosed::check },
    Rule { meta: &content_count::CONTENT_COUNT, check: content_count::check },
    Rule { meta: &list_kind::LIST_KIND, check: list_kind::check },
    Rule { meta: &list_malformed::LIST_MALFORMED, check: list_malformed::check },
    Rule { meta: &item_format::ITEM_FORMAT, check: item_format::check },
    Rule { meta: &table_malformed::TABLE_MALFORMED, check: table_malformed::check },
    Rule { meta: &table_column::TABLE_COLUMN, check: table_column::check },
    Rule { meta: &table_cell::TABLE_CELL, check: table_cell::check },
    Rule { meta: &table_marks::TABLE_MARKS, check: table_marks::check },
    Rule { meta: &table_total::TABLE_TOTAL, check: table_total::check },
    Rule { meta: &paragraph_duplicate::PARAGRAPH_DUPLICATE, check: paragraph_duplicate::check },
    Rule { meta: &sentence_unfinished::SENTENCE_UNFINISHED, check: sentence_unfinished::check },
    Rule { meta: &text_missing::TEXT_MISSING, check: text_missing::check },
    Rule { meta: &text_forbidden::TEXT_FORBIDDEN, check: text_forbidden::check },
    Rule { meta: &emphasis_malformed::EMPHASIS_MALFORMED, check: emphasis_malformed::check },
    Rule { meta: &alert_unsupported::ALERT_UNSUPPORTED, check: alert_unsupported::check },
    Rule { meta: &secret_exposed::SECRET_EXPOSED, check: secret_exposed::check },
    Rule { meta: &date_impossible::DATE_IMPOSSIBLE, check: date_impossible::check },
    Rule { meta: &dates_backwards::DATES_BACKWARDS, check: dates_backwards::check },
    Rule { meta: &question_unanswered::QUESTION_UNANSWERED, check: question_unanswered::check },
    Rule { meta: &html_omitted::HTML_OMITTED, check: html_omitted::check },
    Rule { meta: &image_missing::IMAGE_MISSING, check: image_missing::check },
    Rule { meta: &image_not_found::IMAGE_NOT_FOUND, check: image_not_found::check },
    Rule { meta: &image_alt::IMAGE_ALT, check: image_alt::check },
    Rule { meta: &image_malformed::IMAGE_MALFORMED, check: image_malformed::check },
    Rule { meta: &image_remote::IMAGE_REMOTE, check: image_remote::check },
    Rule { meta: &image_data::IMAGE_DATA, check: image_data::check },
    Rule { meta: &image_format::IMAGE_FORMAT, check: image_format::check },
    Rule { meta: &link_malformed::LINK_MALFORMED, check: link_malformed::check },
    Rule { meta: &link_empty::LINK_EMPTY, check: link_empty::check },
    Rule { meta: &address_escaped::ADDRESS_ESCAPED, check: address_escaped::check },
    Rule { meta: &link_dropped::LINK_DROPPED, check: link_dropped::check },
    Rule { meta: &link_not_found::LINK_NOT_FOUND, check: link_not_found::check },
    Rule { meta: &link_repeated::LINK_REPEATED, check: link_repeated::check },
    Rule { meta: &anchor_not_found::ANCHOR_NOT_FOUND, check: anchor_not_found::check },
    Rule { meta: &template_text::TEMPLATE_TEXT, check: template_text::check },
    Rule { meta: &template_kept::TEMPLATE_KEPT, check: template_kept::check },
    Rule { meta: &assistant_text::ASSISTANT_TEXT, check: assistant_text::check },
    Rule { meta: &place_unfilled::PLACE_UNFILLED, check: place_unfilled::check },
    Rule { meta: &brackets_kept::BRACKETS_KEPT, check: brackets_kept::check },
    Rule { meta: &shortcode_unclosed::SHORTCODE_UNCLOSED, check: shortcode_unclosed::check },
    Rule { meta: &shortcode_unknown::SHORTCODE_UNKNOWN, check: shortcode_unknown::check },
];

/// Rules on missing content: their findings point at where it should be, not at something in the report.
pub static ABSENCES: &[&RuleMeta] = &[
    &report_empty::REPORT_EMPTY,
    &report_is_template::REPORT_IS_TEMPLATE,
    &front_matter_missing::FRONT_MATTER_MISSING,
    &field_missing::FIELD_MISSING,
    &title_missing::TITLE_MISSING,
    &section_missing::SECTION_MISSING,
    &image_missing::IMAGE_MISSING,
    &translation_missing::TRANSLATION_MISSING,
    &report_missing::REPORT_MISSING,
];

/// Rules whose findings hide others: fixing one may reveal more findings.
pub static REVEALING: &[&RuleMeta] = &[
    &front_matter_missing::FRONT_MATTER_MISSING,
    &front_matter_syntax::FRONT_MATTER_SYNTAX,
    &front_matter_position::FRONT_MATTER_POSITION,
    &field_refused::FIELD_REFUSED,
    &block_unclosed::BLOCK_UNCLOSED,
    &shortcode_unclosed::SHORTCODE_UNCLOSED,
];

/// Rules that find what stops Hugo's build of the site, on any page of it.
pub static BUILD_STOPPERS: &[&RuleMeta] = &[
    &report_not_published::REPORT_NOT_PUBLISHED,
    &front_matter_syntax::FRONT_MATTER_SYNTAX,
    &field_refused::FIELD_REFUSED,
    &field_duplicate::FIELD_DUPLICATE,
    &link_malformed::LINK_MALFORMED,
    &link_not_found::LINK_NOT_FOUND,
    &shortcode_unclosed::SHORTCODE_UNCLOSED,
    &shortcode_unknown::SHORTCODE_UNKNOWN,
];

/// Of these, the rules whose findings stop the build only if the page is rendered.
pub static RENDERED_STOPPERS: &[&RuleMeta] = &[&link_malformed::LINK_MALFORMED, &link_not_found::LINK_NOT_FOUND];

/// Rules on what a page that lists reports says besides: whether the template still stands there, which number the menu shows, and
/// whether its readers find the reports and pictures, and see no stars.
pub static LIST_RULES: &[&RuleMeta] = &[
    &conflict_unresolved::CONFLICT_UNRESOLVED,
    &report_is_template::REPORT_IS_TEMPLATE,
    &numbers_disagree::NUMBERS_DISAGREE,
    &link_not_found::LINK_NOT_FOUND,
    &link_repeated::LINK_REPEATED,
    &image_not_found::IMAGE_NOT_FOUND,
    &image_malformed::IMAGE_MALFORMED,
    &emphasis_malformed::EMPHASIS_MALFORMED,
];

/// Every rule on several reports, in the order of the reference. Later rules see the findings of earlier ones.
pub static COLLECTION_RULES: &[CollectionRule] = &[
    CollectionRule { meta: &address_duplicate::ADDRESS_DUPLICATE, check: address_duplicate::check },
    CollectionRule { meta: &translation_missing::TRANSLATION_MISSING, check: translation_missing::check },
    CollectionRule { meta: &language_mismatch::LANGUAGE_MISMATCH, check: language_mismatch::check },
    CollectionRule { meta: &number_duplicate::NUMBER_DUPLICATE, check: number_duplicate::check },
    CollectionRule { meta: &menu_order::MENU_ORDER, check: menu_order::check },
    CollectionRule { meta: &dates_disagree::DATES_DISAGREE, check: dates_disagree::check },
    CollectionRule { meta: &translation_mismatch::TRANSLATION_MISMATCH, check: translation_mismatch::check },
    CollectionRule { meta: &report_copied::REPORT_COPIED, check: report_copied::check },
    CollectionRule { meta: &section_copied::SECTION_COPIED, check: section_copied::check },
];

/// The metadata of every rule, in the order of the reference.
pub static METAS: LazyLock<Vec<&'static RuleMeta>> = LazyLock::new(|| {
    let metas = |rules: &'static [Rule]| rules.iter().map(|rule| rule.meta);
    let mut all = vec![&file_unreadable::FILE_UNREADABLE];
    all.extend(metas(PRECONDITIONS));
    all.push(&suppression_unused::SUPPRESSION_UNUSED);
    all.push(&suppression_used::SUPPRESSION_USED);
    all.extend(metas(RULES));
    all.extend(COLLECTION_RULES.iter().map(|rule| rule.meta));
    all.push(&report_missing::REPORT_MISSING);
    all
});
