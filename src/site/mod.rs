//! The Hugo site around a report.
/// A Hugo site: where it stands, how it addresses its files, and which files it publishes.
#[derive(Debug)]
pub struct Site {}
