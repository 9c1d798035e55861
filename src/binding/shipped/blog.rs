//! The vocabularies of the built-in schema `blog`; the test in `shipped.rs` writes this file.

use super::parts::*;

#[rustfmt::skip]
pub(super) static WORDS: OfSchema = OfSchema {
schema: "blog", hash: 0xe4b70c540089672b,
vocabularies: &[
Shipped { marked: Vocabulary {
wordings: Texts::ready("closing thoughtsconclusiongiới thiệuintroductionkết luậnlời kếtoverviewsolution overviewsummarytổng \
kếttổng quantổng quan giải pháp", &[
16,26,40,52,64,75,83,100,107,119,130,154,]),
listing: Groups::ready(&[
0,0,1,1,0,0,1,1,0,0,1,1,], &[
1,2,3,4,5,6,7,8,9,10,11,12,]),
forms: Texts::ready("aandcloseconclusioncủagiảigiớiintroductionkếtluậnlờimyofoverviewphápquansolutionthethiệuthoughttổngu\
pvàwrap", &[
1,4,9,19,24,30,36,48,53,59,64,66,68,76,81,85,93,96,103,110,116,118,121,125,]),
beginning: Ends::ready(&[
1,2,4,5,6,7,8,9,10,10,11,12,13,14,14,14,16,17,17,17,20,20,21,22,]),
senses: Cow::Borrowed(&[
F,F,L(0),T(0),T(0),F,F,T(1),T(1),T(0),T(0),F,F,T(1),L(1),F,F,L(1),T(0),T(1),F,T(0),]),
words: Groups::ready(&[
0,1,2,19,2,3,4,5,14,6,18,7,8,9,10,8,11,12,13,16,13,16,17,20,15,5,14,20,8,20,15,22,23,21,], &[
1,2,4,5,6,7,9,11,12,14,16,17,18,19,21,22,23,27,29,31,32,34,]),
texts: Texts::ready("closing thoughtsclosingconclusiongiới thiệuintroductionkết luậnlời kếtoverviewsolution overviewtổng \
quan giải pháptổng kếttổng quanwrap up", &[
0,0,16,23,33,33,33,47,59,71,82,82,82,90,107,107,107,131,143,154,154,161,]),
openings: Cow::Borrowed(b"andcloconintovequasolthethowra".as_chunks().0),
},
bare: Vocabulary {
wordings: Texts::ready("closing thoughtsconclusiongioi thieuintroductionket luanloi ketoverviewsolution overviewsummarytong \
kettong quantong quan giai phap", &[
16,26,36,48,56,63,71,88,95,103,112,131,]),
listing: Groups::ready(&[
0,0,1,1,0,0,1,1,0,0,1,1,], &[
1,2,3,4,5,6,7,8,9,10,11,12,]),
forms: Texts::ready("aandcloseconclusioncuagiaigioiintroductionketloiluanmyofoverviewphapquansolutionthethieuthoughttongu\
pvawrap", &[
1,4,9,19,22,26,30,42,45,48,52,54,56,64,68,72,80,83,88,95,99,101,103,107,]),
beginning: Ends::ready(&[
1,2,4,5,6,7,8,9,10,11,11,12,13,14,14,14,16,17,17,17,20,20,21,22,]),
senses: Cow::Borrowed(&[
F,F,L(0),T(0),T(0),F,F,T(1),T(1),T(0),T(0),F,F,T(1),L(1),F,F,L(1),T(0),T(1),F,T(0),]),
words: Groups::ready(&[
0,1,2,19,2,3,4,5,14,6,18,7,8,10,9,8,11,12,13,16,13,16,17,20,15,5,14,20,8,20,15,22,23,21,], &[
1,2,4,5,6,7,9,11,12,14,16,17,18,19,21,22,23,27,29,31,32,34,]),
texts: Texts::ready("closing thoughtsclosingconclusiongioi thieuintroductionket luanloi ketoverviewsolution overviewtong \
quan giai phaptong kettong quanwrap up", &[
0,0,16,23,33,33,33,43,55,63,70,70,70,78,95,95,95,114,122,131,131,138,]),
openings: Cow::Borrowed(b"andcloconcuagiagiointketloiluaovephaquasolthethithotonwra".as_chunks().0),
} },
] };
