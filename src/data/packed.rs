//! The shape of a text's tree in a few bytes, for texts that are known when the program is built: putting it together
//! again takes a tenth of the time of parsing the text.
//!
//! The bytes are a hash of the text, then the nodes of the tree, from the root down: a kind, the distance of the span
//! from the last one and its length, then the number of children, if it has some. Words are not repeated: they are at
//! their span in the text, except those that YAML writes in another way. Only trees of texts, lists and maps are
//! packed.

mod decode;
mod format;
#[cfg(test)]
mod pack;
mod unpacker;

use super::value::Node;
use unpacker::Unpacker;

pub use decode::decode;
pub use format::hash;
#[cfg(test)]
pub use pack::pack;

/// The tree of `text`, which has this `hash`, if that was packed to `bytes`.
pub fn unpack(bytes: &[u8], text: &str, hash: u64) -> Option<Node> {
    Unpacker::new(bytes, text, hash)?.node()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::data::value::Value;
    use crate::data::yaml;

    #[test]
    fn a_tree_is_the_same_again_however_it_is_written() {
        for text in [
            "a: b\n",
            "\"a b\": 'it''s'\nc: \"x\\ty\"\nd: [1, '2', {e: ~, f: \"\"}]\n",
            "a:\n  - |\n    several\n    lines\n  - >-\n    folded\n    to one\n",
            "base: &b { x: 1 }\nother: { <<: *b, y: 2 }\nagain: *b\n",
            "vì sao: [mục đích, 'mục tiêu']\nrỗng:\nd: \"\"\n",
            "[]",
            "",
        ] {
            let tree = yaml::tree(text).unwrap();
            match pack(&tree, text) {
                Some(bytes) => {
                    assert_eq!(unpack(&bytes, text, hash(text)), Some(tree), "{text}");
                    assert_eq!(unpack(&bytes, text, hash(&format!("{text} "))), None, "{text}");
                }
                None => assert_eq!(tree.value, Value::Null, "{text}"),
            }
        }
    }

    proptest! {
        #[test]
        fn other_bytes_are_no_tree_and_no_panic(bytes in proptest::collection::vec(any::<u8>(), 0..60), text in "[a-zé ]{0,12}") {
            let whole = [&hash(&text).to_le_bytes()[..], &bytes].concat();
            unpack(&whole, &text, hash(&text));
            unpack(&bytes, &text, hash(&text));
            decode::<Vec<Vec<Option<String>>>>(&whole, &text, hash(&text));
            decode::<std::collections::BTreeMap<String, Vec<f64>>>(&whole, &text, hash(&text));
        }
    }
}
