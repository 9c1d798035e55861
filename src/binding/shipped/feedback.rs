//! The vocabularies of the built-in schema `feedback`; the test in `shipped.rs` writes this file.

use super::parts::*;

#[rustfmt::skip]
pub(super) static WORDS: OfSchema = OfSchema {
schema: "feedback", hash: 0x1e5dc6aaef9e4327,
vocabularies: &[
Shipped { marked: Vocabulary {
wordings: Texts::ready("additional questionscâu hỏi khácgeneral evaluationgóp ýmột số câu hỏi khácnhận xét chungother questi\
onsoverall evaluationsuggestionssuggestions / expectationsđánh giá chungđề xuấtđề xuất / mong muốn", &[
20,36,54,61,88,105,120,138,149,175,192,204,230,]),
listing: Groups::ready(&[
1,1,0,2,1,0,1,0,2,2,0,2,2,], &[
1,2,3,4,5,6,7,8,9,10,11,12,13,]),
forms: Texts::ready("aadditionaladvicandanswerassessmentbebetterchangchiachungchưachếcommentconcouldculturcáccâucảicảmcủa\
cựcdẫnemenjoyenvironmentevaluationexpectexpectationexperiencfeedbackfeelforfuturgeneralgiágiảigóphih\
opehoáhyhàihóahướnghạnhỏihồihỗideaimpressionimprovimprovementkhuyênkháckiếnkìkỳlailikelònglờimentorm\
ongmuốnmymôimạnhmộtnghiệmnghĩnghịnguyệnngườinhượcnhậnnhữngofonopinionotheroverallphảnpositivproposal\
prosquestionrecommendrecommendationreflectionremarkrequestreviewsatisfactionsatisfisomestrengthsugge\
stsuggestionsupportsẻsốthethiệnthoughtthíchtrườngtrảtrảitrợtíchtôitươngtượngtốtviewvàvănvềvọngweakne\
sswellwentwishxuấtxétýđiềuđiểmđánhđápđóngđềđợiưuướcấn", &[
1,11,16,19,25,35,37,43,48,52,57,62,67,74,77,82,88,92,96,101,106,111,116,121,123,128,139,149,155,166,175,183,187,190,
195,202,206,212,216,218,222,226,228,232,236,244,249,254,259,263,267,277,283,294,301,306,312,315,319,322,326,331,336,
342,346,352,354,358,364,369,377,382,388,396,404,412,418,425,427,429,436,441,448,454,461,469,473,481,490,504,514,520,
527,533,545,552,556,564,571,581,588,592,596,599,606,613,619,628,633,639,644,649,653,660,668,673,677,680,684,688,694,
702,706,710,714,720,724,726,733,740,746,751,757,762,768,771,777,781,]),
beginning: Ends::ready(&[
1,3,4,5,7,8,8,8,9,10,11,12,12,13,14,15,16,17,19,20,22,23,23,23,24,25,26,27,28,29,30,31,32,33,35,37,37,38,39,40,41,
41,42,43,43,43,44,44,44,45,46,47,48,49,49,50,51,52,53,53,54,54,55,57,60,60,61,62,62,64,64,64,64,65,66,67,69,70,71,
72,73,75,77,78,79,80,81,82,83,84,85,86,87,88,89,90,91,92,93,94,95,95,95,96,96,97,97,97,98,99,99,99,99,100,100,100,
101,102,104,105,105,106,106,107,108,108,108,110,112,115,117,117,118,120,120,121,121,122,]),
senses: Cow::Borrowed(&[
F,L(1),F,T(2),F,T(0),T(1),T(0),T(2),T(0),F,T(2),T(0),T(2),T(2),T(0),F,L(1),T(1),T(2),T(0),T(0),F,F,T(0),T(0),T(0),
T(2),T(2),T(0),T(0),T(0),F,W(2),F,L(0),F,T(1),T(2),T(2),T(2),T(2),T(0),T(2),T(0),T(2),T(0),T(2),T(2),F,T(2),T(2),
T(2),T(0),T(2),T(0),T(0),T(2),T(2),T(2),F,T(0),L(1),F,T(2),T(0),T(2),L(0),T(0),F,F,F,T(0),L(1),F,L(0),F,T(0),T(0),
T(2),T(0),T(1),T(2),T(2),T(0),T(0),T(2),T(0),T(0),T(0),F,T(0),T(2),T(2),T(0),F,T(0),T(1),T(0),T(2),T(0),F,T(0),T(0),
F,T(2),T(0),T(2),T(0),T(2),T(0),T(0),T(0),T(0),T(0),L(0),T(0),T(2),T(2),T(2),T(0),T(0),]),
words: Groups::ready(&[
0,1,87,1,2,3,4,4,5,8,9,101,10,11,115,13,14,15,6,7,16,17,18,47,55,18,47,19,104,20,76,20,71,21,24,25,26,27,28,29,30,
31,32,33,34,34,35,27,35,37,131,38,127,39,120,40,42,120,43,61,46,12,49,110,50,51,52,53,55,56,72,57,120,58,120,60,62,
54,63,63,64,65,64,134,64,136,66,67,107,69,102,18,47,55,69,102,73,120,74,45,23,75,129,76,126,10,76,126,77,78,79,80,
81,87,81,82,27,82,83,48,84,85,86,87,88,89,90,91,92,93,94,95,96,97,98,99,100,103,105,108,62,109,70,113,59,116,117,
118,44,118,41,119,121,123,122,124,127,56,127,56,128,24,106,128,112,106,129,111,22,129,115,129,68,130,36,10,130,36,
132,38,133,125,133,72,135,129,137,114,], &[
1,3,4,5,6,7,8,9,10,12,13,15,16,17,20,21,22,25,27,29,31,33,34,35,36,37,38,39,40,41,42,43,44,45,46,48,49,51,53,55,56,
58,60,62,64,65,66,67,68,69,71,73,75,76,78,79,80,82,84,86,87,89,94,96,98,101,103,106,108,109,110,111,112,114,115,117,
118,120,121,122,123,124,125,126,127,128,129,130,131,132,133,134,135,136,137,138,139,141,143,145,146,147,149,151,152,
153,155,156,158,160,163,166,169,171,173,176,178,180,182,184,186,188,]),
texts: Texts::ready("additional questionsadviceansweranswerassessmentchangechia sẻchưa tốtcommentconscould be bettercultu\
recâu hỏi kháccâu hỏicải thiệncảm nhậncảm nghĩenjoyedenvironmentevaluationexpectexpectationexperienc\
efeedbackfeelingfuturegeneral evaluationgiải đápgóp ýhi vọnghopehy vọnghài lònghạn chếhỗ trợideaimpr\
essionimproveimprovementkiến nghịkì vọngkỳ vọnglikedlời khuyênmentormentormong muốnmong đợimong ướcm\
ôi trườngmột số câu hỏi khácnguyện vọngngười hướng dẫnnhược điểmnhận xét chungnhận xétopinionother q\
uestionsoverall evaluationphản hồipositiveproposalprosquestionrecommendrecommendationreflectionremar\
krequestreviewsatisfactionsatisfiedstrengthsuggestsuggestionsupportthoughttrả lờitrải nghiệmtương la\
iviewvăn hóavăn hoáweaknesswent wellwishý kiếný kiếnđiều em thíchđiều tôi thíchđiểm tích cựcđiểm tốt\
điểm mạnhđánh giá chungđánh giáđóng gópđề xuấtđề nghịưu điểmấn tượng", &[
0,20,20,26,26,32,38,48,54,63,63,74,81,85,100,107,107,123,133,146,158,169,169,169,176,187,197,203,214,224,232,239,
239,245,245,263,263,275,282,291,295,304,314,325,335,339,349,356,367,367,380,390,401,406,419,425,431,442,453,464,464,
478,505,505,520,543,559,576,587,587,587,587,594,609,609,627,627,639,647,655,659,667,676,690,700,706,713,719,731,740,
740,748,755,765,772,772,779,790,805,816,820,820,829,838,838,846,855,859,868,877,894,913,932,945,959,976,987,998,1010,
1022,1033,1046,]),
openings: Cow::Borrowed(b"addadvandansassbetchachichucomconcouculenjenvevaexpfeeforfutgenhopideimplailikmenmonopiothoveposproq\
uerecrefremreqrevsatsomstrsugsupthethovieweawelwenwis".as_chunks().0),
},
bare: Vocabulary {
wordings: Texts::ready("additional questionscau hoi khacdanh gia chungde xuatde xuat / mong muongeneral evaluationgop ymot s\
o cau hoi khacnhan xet chungother questionsoverall evaluationsuggestionssuggestions / expectations", &[
20,32,46,53,72,90,95,114,128,143,161,172,198,]),
listing: Groups::ready(&[
1,1,0,2,2,0,2,1,0,1,0,2,2,], &[
1,2,3,4,5,6,7,8,9,10,11,12,13,]),
forms: Texts::ready("aadditionaladvicanandanswerassessmentbebettercaccaicamcauchangchechiachuachungcommentconcouldcuacucc\
ulturdandanhdapdediemdieudoidongemenjoyenvironmentevaluationexpectexpectationexperiencfeedbackfeelfo\
rfuturgeneralgiagiaigophaihanhihohoahoihopehuonghyideaimpressionimprovimprovementkhackhuyenkikienkyl\
ailikeloilongmanhmentormoimongmotmuonmynghinghiemnguoinguyennhannhungnhuocofonopinionotheroverallpha\
npositivproposalprosquestionrecommendrecommendationreflectionremarkrequestreviewsatisfactionsatisfis\
esosomestrengthsuggestsuggestionsupportthethichthienthoughttichtoitottratraitrotruongtuonguocuuvavan\
veviewvongweaknesswellwentwishxetxuaty", &[
1,11,16,18,21,27,37,39,45,48,51,54,57,62,65,69,73,78,85,88,93,96,99,105,108,112,115,117,121,125,128,132,134,139,150,
160,166,177,186,194,198,201,206,213,216,220,223,226,229,231,233,236,239,243,248,250,254,264,270,281,285,291,293,297,
299,302,306,309,313,317,323,326,330,333,337,339,343,349,354,360,364,369,374,376,378,385,390,397,401,408,416,420,428,
437,451,461,467,474,480,492,499,501,503,507,515,522,532,539,542,547,552,559,563,566,569,572,576,579,585,590,593,595,
597,600,602,606,610,618,622,626,630,633,637,638,]),
beginning: Ends::ready(&[
1,3,4,5,6,8,9,9,9,10,11,13,15,16,16,17,18,19,20,21,22,23,23,24,24,26,26,28,31,33,33,34,35,36,37,38,39,40,41,42,43,
44,46,48,48,49,50,51,52,53,54,54,54,55,55,56,57,58,59,60,61,61,62,63,64,64,65,66,66,66,68,69,72,74,74,75,75,75,76,
77,79,80,81,82,83,84,86,88,89,90,91,92,93,94,95,96,97,98,99,100,101,101,101,102,103,104,105,106,107,107,107,108,108,
108,108,109,110,110,110,111,111,112,113,115,116,117,117,118,118,119,120,120,120,122,]),
senses: Cow::Borrowed(&[
F,L(1),F,T(2),T(0),F,T(0),T(1),T(0),F,T(2),T(0),T(0),L(1),T(1),T(2),T(0),T(2),F,T(0),T(2),T(2),F,T(0),L(0),T(0),T(2),
T(2),T(0),T(0),T(0),T(0),T(0),T(2),F,T(0),T(0),T(0),T(2),T(2),T(0),T(0),T(0),F,W(2),F,L(0),F,T(1),T(2),T(0),T(2),
T(2),T(0),T(2),T(2),T(2),T(0),T(2),T(2),F,T(2),T(2),T(2),T(0),T(2),T(0),T(0),T(0),T(2),T(2),T(2),L(1),F,F,T(0),T(2),
L(0),T(0),F,T(2),F,F,T(0),L(1),F,L(0),F,T(0),T(0),T(2),T(0),T(1),T(2),T(2),T(0),T(0),T(2),T(0),T(0),T(0),F,T(0),T(2),
T(2),T(0),F,T(0),T(1),T(0),T(2),T(0),F,T(0),T(0),F,T(0),T(2),T(0),T(2),T(0),T(2),]),
words: Groups::ready(&[
0,1,92,1,2,3,119,4,5,5,6,9,10,110,11,80,11,76,12,52,60,12,52,13,15,101,16,114,17,18,19,20,7,8,21,23,25,44,17,25,44,
27,132,27,76,28,112,22,28,114,28,69,29,32,109,29,113,109,31,46,32,33,34,35,36,37,38,39,40,41,42,42,43,35,43,45,26,
46,133,47,68,48,14,49,126,50,117,53,55,126,56,57,58,59,60,62,126,63,76,64,126,66,67,61,70,70,71,118,72,74,72,30,72,
120,73,102,12,52,60,73,102,75,78,54,24,79,126,80,131,17,80,131,81,82,28,83,84,85,86,92,86,87,35,87,88,52,89,90,91,
92,93,94,95,96,97,98,99,100,103,104,105,106,107,108,111,115,67,116,77,119,65,121,28,122,123,51,123,51,124,125,127,
129,128,130,133,63,133,63,], &[
1,3,4,5,7,8,9,10,11,12,14,16,18,21,23,24,26,28,29,30,31,34,35,36,39,41,43,45,48,50,52,55,58,60,61,62,63,64,65,66,
67,68,69,70,71,72,74,75,77,79,81,83,85,87,88,90,91,92,93,94,95,97,99,101,102,104,105,106,108,110,112,114,119,121,
122,125,127,130,132,133,135,136,137,138,140,141,143,144,146,147,148,149,150,151,152,153,154,155,156,157,158,159,160,
161,162,163,164,165,167,169,171,173,174,176,178,179,180,181,183,184,186,188,]),
texts: Texts::ready("additional questionsadvicean tuongansweranswerassessmentcai thiencam nhancam nghicau hoi khaccau hoi\
changechia sechua totcommentconscould be betterculturedanh gia chungdanh giade xuatde nghidiem tich \
cucdiem totdiem manhdieu em thichdieu toi thichdong gopenjoyedenvironmentevaluationexpectexpectation\
experiencefeedbackfeelingfuturegeneral evaluationgiai dapgop yhai longhan chehi vongho trohopehy von\
gideaimpressionimproveimprovementki vongkien nghiky vonglikedloi khuyenmentormentormoi truongmong mu\
onmong doimong uocmot so cau hoi khacnguoi huong dannguyen vongnhan xet chungnhan xetnhuoc diemopini\
onother questionsoverall evaluationphan hoipositiveproposalprosquestionrecommendrecommendationreflec\
tionremarkrequestreviewsatisfactionsatisfiedstrengthsuggestsuggestionsupportthoughttra loitrai nghie\
mtuong laiuu diemvan hoavan hoaviewweaknesswent wellwishy kieny kien", &[
0,20,20,26,34,34,40,46,56,56,65,73,81,93,100,106,113,121,121,128,132,147,147,154,168,176,183,190,203,211,220,233,
247,255,255,262,273,283,289,300,310,318,325,325,331,331,349,349,357,362,370,377,384,390,394,401,405,415,422,433,433,
440,449,456,461,471,477,483,493,502,510,518,537,537,537,552,563,577,585,585,595,595,595,602,617,617,635,635,643,651,
659,663,671,680,694,704,710,717,723,735,744,744,752,759,769,776,776,783,790,801,810,817,817,824,831,831,835,843,852,
856,862,868,]),
openings: Cow::Borrowed(b"addadvandansassbetcaccaicamcauchachechichucomconcoucuacucculdandapdiedoidonenjenvevaexpfeeforfutgeng\
iagophaihanhoahoihophuoideimpkhakhukielailikloilonmanmenmoimonmotmuonghngunhanhuopiothovephaposproqu\
erecrefremreqrevsatsomstrsugsupthethithotictoitottratrotrutuouocvanvievonweawelwenwisxetxua".as_chunks().0),
} },
] };
