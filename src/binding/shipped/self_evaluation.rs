//! The vocabularies of the built-in schema `self-evaluation`; the test in `shipped.rs` writes this file.

use super::parts::*;

#[rustfmt::skip]
pub(super) static WORDS: OfSchema = OfSchema {
schema: "self-evaluation", hash: 0x6b8605ac8140264,
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
forms: Texts::ready("areaaspectassessmentaveragbìnhbảnchichíchấmcriteriacriterioncáccầncủadescriptiondetaildiễndungemeval\
uationexcelentfairforgiágiảigiỏigoodgradehạngikhákếtkỹlevelloạimarkmeanmymômứcneednhữngnăngnộiofphải\
pointquảrankrateresultscoreskillsắcthangthethântiêutiếttotrungtảtốttựwhatxuấtxếpđiểmđánhđộ", &[
4,10,20,26,31,36,39,43,49,57,66,70,75,80,91,97,103,107,109,119,127,131,134,138,144,150,154,159,165,166,170,175,179,
184,190,194,198,200,203,208,212,219,224,229,231,237,242,247,251,255,261,266,271,276,281,284,289,294,300,302,307,311,
316,320,324,330,335,342,348,353,]),
beginning: Ends::ready(&[
2,3,4,5,5,6,7,7,8,9,10,11,12,13,14,15,16,16,17,18,19,20,21,21,21,22,23,24,25,26,27,28,29,30,30,31,32,33,34,37,39,
40,40,41,42,43,46,46,47,49,50,51,52,52,53,54,54,55,55,56,57,57,58,59,60,61,62,64,65,65,]),
senses: Cow::Borrowed(&[
F,F,T(0),T(2),T(4),F,T(1),T(2),T(0),T(0),F,F,F,T(1),T(1),T(1),F,T(2),T(2),T(3),F,T(2),T(2),T(2),T(2),F,T(3),T(2),
T(0),T(2),T(2),T(1),F,T(1),L(2),L(2),T(2),F,F,F,T(0),F,F,W(2),F,F,T(2),T(2),T(2),T(2),T(2),T(0),T(2),F,T(0),F,T(4),
T(2),L(2),F,T(2),T(2),W(2),F,T(2),]),
words: Groups::ready(&[
0,0,1,2,3,5,56,6,58,8,9,10,11,12,13,14,15,16,24,18,19,20,21,22,25,26,27,28,29,30,31,47,32,42,33,35,36,37,38,61,39,
68,23,39,69,39,40,40,41,43,17,44,45,46,46,46,48,49,49,50,51,52,54,67,55,57,7,59,60,4,62,63,68,23,64,65,53,66,34,67,
67,68,23,], &[
1,2,3,4,5,7,9,10,11,12,13,14,15,16,17,19,20,21,22,23,24,25,26,27,28,29,30,32,34,35,36,37,38,40,43,45,46,47,48,49,
51,52,53,54,55,56,57,58,59,60,61,62,64,65,67,68,70,71,74,75,77,79,80,81,83,]),
texts: Texts::ready("aspectassessmentaveragechi tiếtchấmcriteriacriteriondescriptiondetaildiễn giảievaluationexcellentfai\
rgiỏigoodgradehạngkhákết quảkỹ nănglevelmarkmeaningmô tảmức đánh giámức độmứcnội dungpointrankrating\
rateresultscoreskillthang điểmtiêu chítrung bìnhtốttự đánh giáxuất sắcxếp loạiđiểmđánh giá", &[
0,0,6,16,23,23,33,39,47,56,56,56,56,67,73,86,86,96,105,109,109,115,119,124,130,130,134,145,155,160,164,171,171,179,
196,207,212,212,212,212,222,222,222,227,227,227,231,237,241,247,252,257,270,270,280,280,291,296,312,312,324,336,343,
343,354,]),
openings: Cow::Borrowed(b"areaspassavechicridesdetdunevaexcfaiforgoogralevmarmeaneepoiranratresscoskithathetruwha".as_chunks().0),
},
bare: Vocabulary {
wordings: Texts::ready("averagecriteriacriteriondescriptiondiemfairgoodkhalevelmarkmo tamuc danh giamuc doratingscoreself-ra\
tingtieu chitottrung binhtu danh giaxep loai", &[
7,15,24,35,39,43,47,50,55,59,64,76,82,88,93,104,112,115,125,136,144,]),
listing: Groups::ready(&[
4,0,0,1,2,3,2,3,2,2,1,2,2,2,2,2,0,2,4,2,2,], &[
1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,]),
forms: Texts::ready("areaaspectassessmentaveragbanbinhcaccanchamchicriteriacriterioncuadanhdescriptiondetaildiemdiendodun\
gemevaluationexcelentfairforgiagiaigioigoodgradehangiketkhakylevelloaimarkmeanmomucmynangneednhungno\
iofphaipointquarankrateresultsacscoreskilltathanthangthetiettieutotottrungtuwhatxepxuat", &[
4,10,20,26,29,33,36,39,43,46,54,63,66,70,81,87,91,95,97,101,103,113,121,125,128,131,135,139,143,148,152,153,156,159,
161,166,170,174,178,180,183,185,189,193,198,201,203,207,212,215,219,223,229,232,237,242,244,248,253,256,260,264,266,
269,274,276,280,283,287,]),
beginning: Ends::ready(&[
2,3,4,5,6,6,7,8,9,10,11,12,13,14,15,16,18,19,19,19,20,21,22,23,24,24,24,25,26,27,28,29,30,31,32,33,33,34,35,36,39,
40,40,42,43,44,45,46,49,49,50,52,53,53,54,55,55,55,56,57,57,58,59,60,61,62,63,64,65,]),
senses: Cow::Borrowed(&[
F,F,T(0),T(2),T(4),F,F,F,T(2),T(1),T(0),T(0),F,T(2),T(1),T(1),W(2),F,T(1),F,T(2),T(2),T(3),F,T(2),T(2),T(2),T(2),
F,T(2),T(3),T(0),T(2),T(2),T(1),T(1),L(2),L(2),T(2),F,F,F,F,T(0),F,F,W(2),F,F,T(2),T(2),T(2),T(2),T(2),T(0),T(2),
F,T(0),F,T(2),T(4),L(2),F,T(2),T(2),]),
words: Groups::ready(&[
0,0,1,2,3,4,57,6,7,8,9,60,10,11,12,13,25,14,15,16,16,17,26,20,21,22,23,24,27,28,29,30,31,32,49,33,34,42,35,37,38,
39,56,40,13,25,40,18,40,41,43,43,44,45,19,46,47,48,48,48,50,51,51,52,54,55,58,16,59,61,9,62,63,64,5,65,13,25,66,67,
36,68,53,], &[
1,2,3,4,5,7,8,9,10,12,13,14,15,17,18,19,20,21,23,24,25,26,27,28,29,30,31,32,33,35,36,38,39,40,41,43,46,48,49,50,51,
52,53,55,56,57,58,59,60,61,62,63,64,65,66,68,69,71,72,73,75,78,79,81,83,]),
texts: Texts::ready("aspectassessmentaveragechamchi tietcriteriacriteriondanh giadescriptiondetaildiemdien giaievaluation\
excellentfairgioigoodgradehangket quakhaky nanglevelmarkmeaningmo tamuc danh giamuc domucnoi dungpoi\
ntrankratingrateresultscoreskillthang diemtieu chitottrung binhtu danh giaxep loaixuat sac", &[
0,0,6,16,23,23,23,23,27,35,43,52,52,60,71,77,81,81,90,90,100,109,113,113,117,121,126,130,130,137,140,147,152,156,
163,168,180,186,189,189,189,189,189,197,197,197,202,202,202,206,212,216,222,227,232,242,242,250,250,253,263,274,274,
282,290,]),
openings: Cow::Borrowed(b"areaspassavebanbincaccanchachicricuadandesdetdiedunevaexcfaiforgiagiogoograhanketkhalevloamarmeamucn\
anneenhunoiphapoiquaranratressacscoskithathetietottruwhaxepxua".as_chunks().0),
} },
] };
