//! Which heading serves which section of the schema, decided once.
/// Each section's heading with the evidence for it.
#[derive(Debug)]
pub struct Binding {}
