//! Prepositions: the words after one complete the words before it.

/// English and Vietnamese prepositions that headings contain, folded.
pub const PREPOSITIONS: [&str; 20] = [
    "of", "in", "on", "at", "to", "for", "from", "with", "by", "into", "during", "của", "trong", "từ", "đến", "vào",
    "cho", "với", "về", "tại",
];
