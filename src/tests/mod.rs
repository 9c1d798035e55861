//! Tests of private items in several modules. Those of a single module are inside it, and those that run the program
//! are in `tests/`.

mod any_text;
#[path = "../../tests/support/class.rs"]
mod class;
mod collection;
#[path = "../../tests/support/desk.rs"]
mod desk;
mod fixing;
mod formats;
mod fuzz;
mod generated;
mod help;
mod hostile;
mod html;
#[path = "../../tests/support/hugo.rs"]
mod hugo;
mod hugo_front_matter;
mod hugo_hooks;
mod hugo_images;
mod hugo_links;
mod hugo_pictures;
mod hugo_shortcodes;
mod hugo_tables;
mod json_schema;
mod output;
#[path = "../../tests/support/reading.rs"]
mod reading;
#[path = "../../tests/support/reports.rs"]
mod reports;
mod same_text;
mod schema;
mod schema_slips;
mod session_neighbours;
mod sessions;
mod template_class;
mod words;
