//! The vocabularies of the built-in schema `workshop`; the test in `shipped.rs` writes this file.

use super::parts::*;

#[rustfmt::skip]
pub(super) static WORDS: OfSchema = OfSchema {
schema: "workshop", hash: 0x46f413c173e78048,
vocabularies: &[
Shipped { marked: Vocabulary {
wordings: Texts::ready("contentcontentscác bướcgiới thiệuintroductionnội dungoverviewstepstổng quan", &[
7,15,27,41,53,63,71,76,87,]),
listing: Groups::ready(&[
1,1,1,0,0,1,0,1,0,], &[
1,2,3,4,5,6,7,8,9,]),
forms: Texts::ready("abàibướccontentcáccủadunggiớihànhintroductionlabnộiofoverviewquanstepthethiệuthựctổngworkshop", &[
1,5,12,19,23,28,32,38,43,55,58,63,65,73,77,81,84,91,97,103,111,]),
beginning: Ends::ready(&[
1,2,3,4,5,6,6,7,7,8,9,10,11,12,12,13,14,14,15,16,18,]),
senses: Cow::Borrowed(&[
F,F,T(1),T(1),L(1),F,T(0),T(0),F,T(1),F,T(0),T(1),F,F,T(0),F,F,]),
words: Groups::ready(&[
0,1,2,3,4,2,5,7,17,9,10,11,6,12,13,15,16,18,8,19,14,20,20,], &[
1,2,3,4,6,7,9,10,11,13,14,15,16,17,19,21,22,23,]),
texts: Texts::ready("bướccontentcác bướcgiới thiệuintroductionnội dungoverviewsteptổng quan", &[
0,0,7,14,26,26,40,52,52,62,62,70,74,74,74,85,85,85,]),
openings: Cow::Borrowed(b"condunintlabovequastethewor".as_chunks().0),
},
bare: Vocabulary {
wordings: Texts::ready("cac buoccontentcontentsgioi thieuintroductionnoi dungoverviewstepstong quan", &[
8,15,23,33,45,53,61,66,75,]),
listing: Groups::ready(&[
1,1,1,0,0,1,0,1,0,], &[
1,2,3,4,5,6,7,8,9,]),
forms: Texts::ready("abaibuoccaccontentcuadunggioihanhintroductionlabnoiofoverviewquanstepthethieuthuctongworkshop", &[
1,4,8,11,18,21,25,29,33,45,48,51,53,61,65,69,72,77,81,85,93,]),
beginning: Ends::ready(&[
1,2,3,4,5,6,6,7,7,8,9,10,11,12,12,13,14,14,15,16,18,]),
senses: Cow::Borrowed(&[
F,F,T(1),L(1),T(1),F,T(0),T(0),F,T(1),F,T(0),T(1),F,F,T(0),F,F,]),
words: Groups::ready(&[
0,1,2,3,2,4,5,7,17,9,10,11,6,12,13,15,16,18,8,19,14,20,20,], &[
1,2,3,5,6,7,9,10,11,13,14,15,16,17,19,21,22,23,]),
texts: Texts::ready("buoccac buoccontentgioi thieuintroductionnoi dungoverviewsteptong quan", &[
0,0,4,12,19,19,29,41,41,49,49,57,61,61,61,70,70,70,]),
openings: Cow::Borrowed(b"baibuocacconcuadungiohanintlabnoiovequastethethithutonwor".as_chunks().0),
} },
] };
