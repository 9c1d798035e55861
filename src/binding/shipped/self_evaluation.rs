//! The vocabularies of the built-in schema `self-evaluation`; the test in `shipped.rs` writes this file.

use super::parts::*;

#[rustfmt::skip]
pub(super) static WORDS: OfSchema = OfSchema {
schema: "self-evaluation", hash: 0x8c70881f8561901b,
vocabularies: &[
Shipped { marked: Vocabulary {
wordings: Texts::ready("areas for improvementcần cải thiệnneeds improvementđiểm cần cải thiện", &[
21,40,57,84,]),
listing: Groups::ready(&[
0,0,0,0,], &[
1,2,3,4,]),
forms: Texts::ready("areabebetterbảnchưachếcouldcáccảicầncốcủadevelopmentdifficultidoemforgrowgrowthgắnghoànhướnghạnhọcii\
mprovimprovementkhókhănkhắclacklimitationluyệnlàmmyneednhượcnhữngofonphátphảiphụcpointrènshortcomsót\
thethiếuthiệnthânthêmtotriểntốtweakweaknesswhatworkyếuđiểmđượcđạtđịnh", &[
4,6,12,17,22,27,32,36,41,46,50,55,66,76,78,80,83,87,93,99,104,112,117,122,123,129,140,144,149,155,159,169,176,180,
182,186,194,201,203,205,210,216,222,227,231,239,243,246,253,260,265,270,272,279,284,288,296,300,304,309,316,324,330,
337,]),
beginning: Ends::ready(&[
3,3,3,4,7,7,8,9,10,14,14,15,16,17,18,19,20,21,22,22,23,23,24,24,25,26,27,28,28,29,30,31,31,31,32,35,36,37,38,38,39,
40,40,42,43,44,44,45,46,46,46,46,48,48,48,49,50,51,51,51,54,54,54,55,]),
senses: Cow::Borrowed(&[
L(0),F,F,F,T(0),T(0),T(0),T(0),F,T(0),T(0),T(0),L(0),F,F,T(0),T(0),T(0),F,F,T(0),T(0),T(0),T(0),F,T(0),T(0),T(0),
T(0),T(0),T(0),F,L(0),F,F,T(0),F,F,T(0),F,F,F,T(0),T(0),F,T(0),T(0),F,T(0),T(0),F,L(0),T(0),F,T(0),]),
words: Groups::ready(&[
0,16,26,0,0,3,50,4,33,61,4,54,4,62,6,1,2,7,8,49,9,23,51,9,10,19,9,8,49,9,11,12,13,14,2,15,16,17,18,20,49,22,5,24,
25,26,27,28,29,42,30,31,34,35,26,35,35,36,60,37,38,40,53,41,43,43,44,32,45,47,48,46,52,58,39,52,55,56,57,60,9,8,49,
60,59,60,63,21,], &[
3,4,5,7,10,12,14,17,18,20,23,26,29,30,31,32,33,35,36,37,38,39,41,43,44,45,46,48,50,51,52,53,55,56,57,59,60,61,63,
64,65,66,68,69,70,72,75,76,77,78,79,83,85,86,88,]),
texts: Texts::ready("areas for improvementchưa làm đượcchưa tốtchưa đạtcould be bettercải thiệncần học thêmcần cố gắngcần\
\x20cải thiệndevelopmentdifficultydo bettergrowgrowthhoàn thiệnhạn chếimproveimprovementkhó khănkhắc ph\
ụclackinglimitationneeds improvementnhược điểmphát triểnrèn luyệnshortcomingthiếu sótto work onweakw\
eaknessđiểm cần cải thiệnđiểm yếuđịnh hướng", &[
21,21,21,21,40,51,63,78,78,91,108,125,144,144,144,155,165,174,174,174,178,184,197,208,208,215,226,236,249,256,266,
266,283,283,283,299,299,299,312,312,312,312,324,335,335,347,357,357,361,369,369,396,409,409,425,]),
openings: Cow::Borrowed(b"arebetcoudevdifforgroimplaclimneepoishotheweawhawor".as_chunks().0),
},
bare: Vocabulary {
wordings: Texts::ready("areas for improvementcan cai thiendiem can cai thienneeds improvement", &[
21,34,52,69,]),
listing: Groups::ready(&[
0,0,0,0,], &[
1,2,3,4,]),
forms: Texts::ready("areabanbebettercaccaicanchechuacocouldcuadatdevelopmentdiemdifficultidinhdoduocemforganggrowgrowthha\
nhoanhochuongiimprovimprovementkhackhankholacklamlimitationluyenmyneednhungnhuocofonphaiphatphucpoin\
trenshortcomsotthanthethemthienthieutotottrienweakweaknesswhatworkyeu", &[
4,7,9,15,18,21,24,27,31,33,38,41,44,55,59,69,73,75,79,81,84,88,92,98,101,105,108,113,114,120,131,135,139,142,146,
149,159,164,166,170,175,180,182,184,188,192,196,201,204,212,215,219,222,226,231,236,238,241,246,250,258,262,266,269,]),
beginning: Ends::ready(&[
3,4,4,4,5,6,10,10,13,13,14,15,15,16,19,20,21,22,22,23,24,24,25,26,27,28,28,28,29,30,31,32,32,33,34,34,35,35,36,39,
40,41,42,42,43,44,44,46,47,48,48,48,49,49,49,50,52,52,52,53,54,55,55,55,]),
senses: Cow::Borrowed(&[
L(0),F,F,F,F,T(0),T(0),T(0),L(0),F,T(0),T(0),T(0),T(0),F,T(0),L(0),T(0),F,T(0),T(0),T(0),F,F,T(0),T(0),T(0),T(0),
F,T(0),T(0),T(0),T(0),T(0),T(0),F,L(0),F,F,F,T(0),F,F,T(0),F,F,T(0),T(0),F,T(0),T(0),F,T(0),T(0),F,]),
words: Groups::ready(&[
0,20,30,0,0,1,51,4,5,54,6,26,53,6,9,21,6,5,54,6,8,35,18,8,57,8,12,10,2,3,11,13,14,6,5,54,14,63,14,15,16,27,17,3,19,
20,22,23,24,7,25,54,28,29,30,31,46,33,32,34,36,38,39,30,39,39,40,41,14,42,44,45,58,47,47,48,37,49,52,55,50,56,62,
43,56,59,60,61,], &[
3,4,5,7,8,10,13,16,19,20,23,25,27,30,31,32,36,38,39,40,42,44,45,46,47,48,50,52,53,54,55,57,59,60,61,62,64,65,66,67,
69,70,71,73,74,75,77,78,79,81,84,85,86,87,88,]),
texts: Texts::ready("areas for improvementcai thiencan hoc themcan co gangcan cai thienchua lam duocchua totchua datcould\
\x20be betterdevelopmentdiem can cai thiendiem yeudifficultydinh huongdo bettergrowgrowthhan chehoan th\
ienimproveimprovementkhac phuckho khanlackinglimitationneeds improvementnhuoc diemphat trienren luye\
nshortcomingthieu sotto work onweakweakness", &[
21,21,21,21,21,30,42,53,66,66,79,87,95,110,110,121,139,147,147,157,167,176,176,176,180,186,193,203,203,210,221,230,
238,245,255,255,272,272,272,272,282,282,282,292,292,292,301,312,312,321,331,331,335,343,343,]),
openings: Cow::Borrowed(b"arebanbetcaccaicanchechucoucuadatdevdiedifdinduoforgangrohanhoahochuoimpkhakholaclamlimluyneenhuphap\
hupoirenshosotthathethitottriweawhaworyeu".as_chunks().0),
} },
Shipped { marked: Vocabulary {
wordings: Texts::ready("averagecriteriacriteriondescriptionfairgoodkhálevelmarkmô tảmức đánh giámức độratingscoreself-rating\
tiêu chítrung bìnhtốttự đánh giáxếp loạiđiểm", &[
7,15,24,35,39,43,47,52,56,64,81,92,98,103,114,124,135,140,156,168,175,]),
listing: Groups::ready(&[
4,0,0,1,3,2,3,2,2,1,2,2,2,2,2,0,4,2,2,2,2,], &[
1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,]),
forms: Texts::ready("abilitareaaspectassessmentaveragbìnhbảncategorichichuẩnchíchấmchấtchỉcompetenccriteriacriterioncáccạ\
nhcầncủadescriptiondetaildimensiondiễndungemevaluationexcelentfairforgiágiảigiỏigoodgradehạngiitemkh\
ákhíakếtkỹlevelloạilựcmarkmeanmymômặtmụcmứcneednhữngnăngnộiofphảiphẩmpointqualitiquảrankrateresultsc\
oreskillstandardsắcthangthethântiêutiếttotopictrungtảtốtốttựwhatxuấtxếpyếuđiểmđánhđộ", &[
6,10,16,26,32,37,42,50,53,60,64,70,76,81,90,98,107,111,117,122,127,138,144,153,159,163,165,175,183,187,190,194,200,
206,210,215,221,222,226,230,235,240,244,249,255,260,264,268,270,273,278,283,288,292,299,304,309,311,317,323,328,335,
340,344,348,354,359,364,372,377,382,385,390,395,401,403,408,413,417,421,426,430,434,440,445,450,457,463,468,]),
beginning: Ends::ready(&[
1,4,5,6,7,7,8,9,10,10,10,11,11,12,14,15,16,17,17,18,19,20,21,22,23,23,24,25,26,27,28,28,28,29,30,31,33,34,35,36,37,
38,39,40,40,40,41,42,43,44,45,46,49,51,52,53,54,55,56,57,60,61,61,62,64,65,66,67,68,68,69,70,70,72,72,73,74,75,75,
75,76,77,79,80,81,82,84,85,85,]),
senses: Cow::Borrowed(&[
T(0),W(0),F,F,T(0),T(2),T(4),F,T(0),T(1),T(2),T(0),T(0),T(0),T(0),T(0),F,F,F,T(1),T(1),T(0),T(1),F,T(2),T(2),T(3),
F,T(2),T(2),T(2),T(0),T(2),F,T(0),T(3),T(0),T(2),T(0),T(2),T(2),T(1),F,T(1),T(0),T(0),L(2),L(2),T(2),F,F,F,T(0),T(0),
F,F,T(0),W(2),F,F,T(0),T(2),T(2),T(2),T(2),T(2),T(0),T(0),T(2),F,T(0),T(0),F,T(0),T(4),T(2),L(2),W(0),F,T(2),T(2),
T(0),W(2),F,T(2),]),
words: Groups::ready(&[
0,1,1,1,2,3,4,6,72,7,8,74,11,13,73,14,14,15,16,17,19,20,21,22,23,24,32,26,27,28,29,30,33,34,35,36,51,36,37,38,39,
40,18,41,62,42,55,43,46,47,48,49,78,50,51,52,87,31,52,88,52,53,53,54,55,45,56,25,57,58,59,12,60,60,60,61,63,64,64,
65,66,67,68,70,86,71,73,10,73,9,75,76,77,5,80,81,87,31,82,82,83,69,84,44,85,79,86,86,87,31,], &[
1,2,3,4,5,6,7,9,10,12,13,15,16,17,18,19,20,21,22,23,24,25,27,28,29,30,31,32,33,34,35,37,38,39,40,41,43,45,47,48,49,
50,51,53,54,55,58,60,61,62,63,64,66,68,69,70,72,73,74,75,76,77,78,79,80,81,82,83,85,86,88,90,91,92,94,95,98,99,100,
102,104,106,107,108,110,]),
texts: Texts::ready("abilityareaaspectassessmentaveragecategorychi tiếtchấmchỉ tiêucompetencecompetencycriteriacriteriond\
escriptiondetaildimensiondiễn giảievaluationexcellentfairgiỏigoodgradehạng mụchạngitemkhákhía cạnhkế\
t quảkỹ nănglevelmarkmeaningmô tảmặtmụcmức đánh giámức độmứcnăng lựcnội dungphẩm chấtpointqualityran\
kratingrateresultscoreskillstandardthang điểmtiêu chítiêu chuẩntopictrung bìnhtốttự đánh giáwhatxuất\
\x20sắcxếp loạiyếu tốđiểmđánh giá", &[
7,11,11,11,17,27,34,34,42,52,58,69,79,89,97,106,106,106,106,117,123,132,145,145,155,164,168,168,174,178,183,195,201,
201,205,209,221,232,242,247,251,258,258,266,271,276,293,304,309,309,309,309,320,330,330,330,343,348,348,348,355,359,
365,369,375,380,385,393,406,406,416,429,429,434,445,450,466,470,470,482,494,504,511,511,522,]),
openings: Cow::Borrowed(b"abiareaspassavecatchicomcridesdetdimdunevaexcfaiforgoograitelevmarmeaneepoiquaranratresscoskistathat\
hetoptruwha".as_chunks().0),
},
bare: Vocabulary {
wordings: Texts::ready("averagecriteriacriteriondescriptiondiemfairgoodkhalevelmarkmo tamuc danh giamuc doratingscoreself-ra\
tingtieu chitottrung binhtu danh giaxep loai", &[
7,15,24,35,39,43,47,50,55,59,64,76,82,88,93,104,112,115,125,136,144,]),
listing: Groups::ready(&[
4,0,0,1,2,3,2,3,2,2,1,2,2,2,2,2,0,2,4,2,2,], &[
1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,]),
forms: Texts::ready("abilitareaaspectassessmentaveragbanbinhcaccancanhcategorichamchatchichuancompetenccriteriacriterionc\
uadanhdescriptiondetaildiemdiendimensiondodungemevaluationexcelentfairforgiagiaigioigoodgradehangiit\
emketkhakhiakylevelloailucmarkmatmeanmomucmynangneednhungnoiofphaiphampointquaqualitirankrateresults\
acscoreskillstandardtathanthangthetiettieutotopictottrungtuwhatxepxuatyeu", &[
6,10,16,26,32,35,39,42,45,49,57,61,65,68,73,82,90,99,102,106,117,123,127,131,140,142,146,148,158,166,170,173,176,
180,184,188,193,197,198,202,205,208,212,214,219,223,226,230,233,237,239,242,244,248,252,257,260,262,266,270,275,278,
285,289,293,299,302,307,312,320,322,326,331,334,338,342,344,349,352,357,359,363,366,370,373,]),
beginning: Ends::ready(&[
1,4,5,6,7,8,8,9,10,10,11,12,12,14,14,16,17,18,19,20,21,22,24,25,26,26,26,27,28,29,30,31,31,31,32,33,34,36,37,38,39,
40,41,42,43,43,43,44,45,46,47,51,52,53,55,56,57,58,59,60,63,63,64,65,67,68,68,69,70,71,71,71,72,73,73,75,76,77,78,
79,80,82,83,84,85,]),
senses: Cow::Borrowed(&[
T(0),W(0),F,F,T(0),T(2),T(4),F,F,F,T(0),T(2),T(0),T(1),T(0),T(0),T(0),T(0),F,T(2),T(1),T(1),W(2),F,T(1),T(0),F,T(2),
T(2),T(3),F,T(2),T(2),T(2),T(0),T(2),F,T(0),T(2),T(3),T(0),T(0),T(2),T(2),T(0),T(1),T(1),L(2),L(2),T(0),T(2),F,T(0),
F,F,F,T(0),F,F,T(0),W(2),F,F,T(0),T(2),T(2),T(2),T(2),T(2),T(0),T(0),T(2),F,T(0),T(0),F,T(0),T(2),T(4),L(2),W(0),
F,T(2),T(2),T(0),]),
words: Groups::ready(&[
0,1,1,1,2,3,4,5,71,7,8,10,11,13,75,13,74,15,15,16,17,18,19,32,20,21,22,22,23,33,24,27,28,29,30,31,34,35,36,37,51,
37,38,39,40,61,41,42,9,43,53,44,47,48,49,50,70,51,19,32,51,25,51,51,52,53,46,54,54,55,56,26,57,58,59,12,60,60,60,
62,63,64,64,65,67,68,69,72,22,73,75,13,75,14,76,77,78,79,6,80,19,32,81,81,82,45,83,66,84,76,], &[
1,2,3,4,5,6,7,9,10,11,12,13,15,17,18,19,20,21,22,24,25,26,27,28,30,31,32,33,34,35,36,37,38,39,41,42,43,44,46,47,49,
51,52,53,54,55,57,60,62,63,64,65,67,68,69,70,72,73,74,76,77,78,79,80,81,82,83,84,85,86,87,89,90,92,94,95,96,97,99,
102,103,104,106,108,110,]),
texts: Texts::ready("abilityareaaspectassessmentaveragecategorychamchi tieuchi tietcompetencecompetencycriteriacriteriond\
anh giadescriptiondetaildiemdien giaidimensionevaluationexcellentfairgioigoodgradehang muchangitemke\
t quakhakhia canhky nanglevelmarkmatmeaningmo tamuc danh giamuc domucmucnang lucnoi dungpham chatpoi\
ntqualityrankratingrateresultscoreskillstandardthang diemtieu chitieu chuantopictottrung binhtu danh\
\x20giawhatxep loaixuat sacyeu to", &[
7,11,11,11,17,27,34,34,34,34,42,46,54,62,72,82,90,99,99,107,118,124,128,128,137,146,146,156,165,169,169,173,177,182,
190,194,194,198,205,208,217,224,229,233,236,243,248,260,266,269,272,272,280,280,280,280,288,288,288,297,302,302,302,
309,313,319,323,329,334,339,347,357,357,365,375,375,380,383,393,404,408,408,416,424,430,]),
openings: Cow::Borrowed(b"abiareaspassavebanbincaccancatchachichucomcricuadandesdetdiedimdunevaexcfaiforgiagiogoograhaniteketk\
hakhilevloalucmarmatmeamucnanneenhunoiphapoiquaranratressacscoskistathathetietoptottruwhaxepxuayeu".as_chunks().0),
} },
] };
