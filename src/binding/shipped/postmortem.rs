//! The vocabularies of the built-in schema `postmortem`; the test in `shipped.rs` writes this file.

use super::parts::*;

#[rustfmt::skip]
pub(super) static WORDS: OfSchema = OfSchema {
schema: "postmortem", hash: 0x2eab9089a02090bc,
vocabularies: &[
Shipped { marked: Vocabulary {
wordings: Texts::ready("5 whysaction itemsaction pointsactionsbài học rút racauseschuyện gì đã xảy racontributing factorscor\
rective actionscác bước tiếp theodetectiondiễn biếndòng thời gianexecutive summaryfive whysfollow-up\
shành động tiếp theoimpactkhắc phụclessons learnedmô tả sự cốmức độ ảnh hưởngnext stepsnguyên nhânng\
uyên nhân gốc rễoverviewphát hiệnphòng ngừapreventionrecoveryresolutionroot causeroot cause analysis\
root causessummarytimelinetriggertác nhântóm tắttại saotổng quanviệc cần làmvì saowhat happenedxử lý\
ảnh hưởng", &[
6,18,31,38,56,62,88,108,126,150,159,172,189,206,215,225,250,256,269,284,302,328,338,351,375,383,395,408,418,426,436,
446,465,476,483,491,498,508,518,527,538,555,562,575,583,597,]),
listing: Groups::ready(&[
2,6,6,6,7,2,0,2,6,6,4,8,8,0,2,6,6,1,5,7,0,1,6,2,2,0,4,6,6,5,5,2,2,2,0,8,3,3,0,2,0,6,2,0,5,1,], &[
1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,
42,43,44,45,46,]),
forms: Texts::ready("5actionaffectanalysiandbiếnbàibướccauschronologchuyệnchínhcontributcorrectivcáccầncốcủadamagdetectde\
tectiondiễndodrdòngexecutivfactorfivefixfollowfollow-upgiangìgốchappenhiệnhoạthànhhưởnghạihọcimpacti\
ncidentitemkhôikhắckíchlearnlearntlessonlistlàmlýmitigationmômứcnextnguyênngừanhânnhữngofoutagovervi\
ewphátphòngphụcpointpostmortempreventionquanrarecoveriremediationresolutionrootrútrễsaostepsummarisẽ\
sựthetheothiệtthờitimelintiếptltotodotriggertrìnhtáctómtạitảtắttổngtựupviệcvìwaswewellwentwerewhatwh\
ywhysxảyxửđãđộđộngảnh", &[
1,7,13,20,23,29,33,40,44,53,61,67,76,85,89,94,98,103,108,114,123,129,131,133,138,146,152,156,159,165,174,178,181,
186,192,198,204,209,217,222,227,233,241,245,250,256,261,266,272,278,282,286,289,299,302,307,311,318,324,329,336,338,
343,351,356,362,368,373,383,393,397,399,407,418,428,432,436,440,443,447,454,458,462,465,469,476,482,489,495,497,499,
503,510,516,520,524,529,533,538,544,548,550,556,559,562,564,568,572,576,580,583,587,592,596,600,605,612,617,]),
beginning: Ends::ready(&[
1,4,5,5,6,6,8,9,10,11,12,13,14,15,17,18,18,19,20,21,22,23,23,23,24,25,25,26,27,28,29,29,29,30,31,31,31,33,33,33,33,
34,35,37,38,39,40,41,42,44,45,46,46,47,49,50,51,53,53,53,54,55,56,57,58,59,59,59,60,61,61,61,62,63,64,67,68,68,68,
68,69,69,70,71,71,72,72,73,74,75,76,77,78,79,80,81,82,82,82,83,83,83,85,86,87,88,88,89,90,92,93,94,95,96,96,96,96,
97,]),
senses: Cow::Borrowed(&[
L(2),L(6),L(6),T(6),T(1),F,L(7),T(7),T(6),T(2),T(8),L(0),F,T(2),L(6),L(6),F,F,F,T(1),T(4),T(4),T(8),T(8),L(0),L(2),
T(5),T(6),T(6),F,T(0),L(6),T(6),T(1),F,F,F,T(5),T(5),T(3),T(7),T(7),L(7),T(7),F,F,T(5),L(0),T(0),L(1),T(6),L(2),T(2),
F,F,F,T(0),T(4),T(6),F,T(6),T(5),T(6),T(5),L(2),L(2),F,T(7),T(0),F,F,T(1),T(8),F,T(0),T(6),T(6),T(3),T(8),T(3),T(0),
T(2),T(0),T(6),T(6),T(2),F,F,T(7),F,L(0),F,T(2),T(2),T(0),T(5),T(1),]),
words: Groups::ready(&[
0,111,1,43,1,67,1,2,4,6,40,76,71,6,40,7,88,84,8,9,10,32,114,112,71,11,12,26,13,1,14,7,88,84,14,15,17,18,19,20,21,
5,24,86,31,25,80,27,111,28,29,101,30,33,77,34,37,116,88,84,37,116,41,42,43,43,44,66,45,66,46,36,47,48,49,47,49,50,
51,53,54,97,82,16,54,97,55,115,117,38,56,79,57,59,33,77,57,59,60,61,62,63,64,35,65,58,68,69,72,73,74,75,8,3,75,8,
75,76,71,80,82,16,83,85,39,87,88,84,89,23,90,22,91,92,93,100,94,59,95,98,96,78,99,70,102,15,51,102,81,51,103,78,104,
105,107,106,108,109,34,109,110,111,112,71,113,52,117,38,], &[
2,4,6,7,8,9,13,15,18,19,20,25,26,28,30,34,35,36,37,38,39,40,42,45,47,49,50,52,53,55,56,60,62,63,64,65,66,68,70,72,
73,74,76,77,78,79,80,84,86,90,92,96,98,99,100,101,102,104,106,107,108,109,110,111,114,116,117,119,120,122,123,125,
126,128,130,132,133,134,136,138,140,142,144,147,150,152,153,154,156,157,159,160,161,162,164,166,168,]),
texts: Texts::ready("5 whysaction itemsaction pointsactionaffectedbài học rút rabài họcbước tiếp theocausechronologychuyệ\
n gì đã xảy racontributing factorcorrective actionscác bước tiếp theodamagedetecteddetectiondiễn biế\
ndòng thời gianexecutive summaryfive whysfixfollow upfollow-uphappenedhành động tiếp theohành độngim\
pactkhôi phụckhắc phụckích hoạtlearnedlearntlessons learnedlessonmitigationmô tả sự cốmô tảmức độ ản\
h hưởngnext stepnguyên nhân gốc rễnguyên nhânoverviewphát hiệnphòng ngừapreventionrecoveryremediatio\
nresolutionroot cause analysisroot causesrút rasummarythiệt hạitimelinetl / drto dotodotriggertrình \
tựtác nhântóm tắttại saotổng quanviệc cần làmviệc sẽ làmvì saowent wellwhat happenedwhywhysxảy raxử \
lýảnh hưởng", &[
6,18,31,37,45,45,63,73,92,97,107,133,133,152,170,194,194,194,194,200,208,217,230,247,264,273,276,285,294,294,302,
327,340,346,346,346,346,358,371,383,390,396,411,417,417,417,427,445,453,479,488,512,525,525,525,525,533,545,558,558,
568,576,587,597,616,627,627,634,641,641,641,654,662,662,669,674,678,685,696,706,716,725,736,753,769,776,776,776,785,
785,798,798,801,805,813,821,835,]),
openings: Cow::Borrowed(b"actaffanaandcauchrconcordamdetexefacfivfixfolgiahapimpincitelealeslismitnexoutovepoiposprequarecremr\
esroosaostesumthetimtodtriwaswelwenwerwhawhy".as_chunks().0),
},
bare: Vocabulary {
wordings: Texts::ready("5 whysaction itemsaction pointsactionsanh huongbai hoc rut racac buoc tiep theocauseschuyen gi da xa\
y racontributing factorscorrective actionsdetectiondien biendong thoi gianexecutive summaryfive whys\
follow-upshanh dong tiep theoimpactkhac phuclessons learnedmo ta su comuc do anh huongnext stepsnguy\
en nhannguyen nhan goc reoverviewphat hienphong nguapreventionrecoveryresolutionroot causeroot cause\
\x20analysisroot causessummarytac nhantai saotimelinetom tattong quantriggervi saoviec can lamwhat happ\
enedxu ly", &[
6,18,31,38,47,61,79,85,104,124,142,151,160,174,191,200,210,229,235,244,259,270,286,296,307,325,333,342,352,362,370,
380,390,409,420,427,435,442,450,457,466,473,479,491,504,509,]),
listing: Groups::ready(&[
2,6,6,6,1,7,6,2,0,2,6,4,8,8,0,2,6,6,1,5,7,0,1,6,2,2,0,4,6,6,5,5,2,2,2,0,3,2,8,0,0,3,2,6,0,5,], &[
1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,
42,43,44,45,46,]),
forms: Texts::ready("5actionaffectanalysiandanhbaibienbuoccaccancauschinhchronologchuyencocontributcorrectivcuadadamagdet\
ectdetectiondiendodongdrexecutivfactorfivefixfollowfollow-upgigiangochaihanhhappenhienhoathochuongim\
pactincidentitemkhackhoikichlamlearnlearntlessonlistlymitigationmomucnextnguanguyennhannhungofoutago\
verviewphatphongphucpointpostmortempreventionquanrarerecoveriremediationresolutionrootrutsaosestepsu\
summaritatactaitatthetheothietthoitieptimelintltotodotomtongtriggertrinhtuupviviecwaswewellwentwerew\
hatwhywhysxayxu", &[
1,7,13,20,23,26,29,33,37,40,43,47,52,61,67,69,78,87,90,92,97,103,112,116,118,122,124,132,138,142,145,151,160,162,
166,169,172,176,182,186,190,193,198,204,212,216,220,224,228,231,236,242,248,252,254,264,266,269,273,277,283,287,292,
294,299,307,311,316,320,325,335,345,349,351,353,361,372,382,386,389,392,394,398,400,407,409,412,415,418,421,425,430,
434,438,445,447,449,453,456,460,467,472,474,476,478,482,485,487,491,495,499,503,506,510,513,515,]),
beginning: Ends::ready(&[
1,4,5,5,6,7,9,9,10,12,13,14,15,16,17,17,18,19,20,20,21,22,23,24,24,25,25,26,26,27,28,29,30,30,30,31,31,33,34,34,34,
34,34,35,36,38,39,40,41,42,43,44,46,47,47,48,50,51,52,52,54,54,55,56,57,58,59,60,60,60,61,62,62,62,62,63,64,65,68,
69,69,69,69,70,71,71,72,73,73,74,74,75,75,76,77,78,79,80,81,82,83,84,84,84,85,87,88,89,89,90,91,93,94,95,96,97,]),
senses: Cow::Borrowed(&[
L(2),L(6),L(6),T(6),T(1),F,T(1),L(7),T(7),T(6),L(6),F,F,T(2),F,T(8),L(0),T(2),L(6),F,T(1),T(4),T(4),T(8),T(8),L(0),
L(2),T(5),T(6),T(6),F,L(6),T(6),T(0),T(1),F,F,F,T(5),T(5),T(3),F,T(7),T(7),L(7),T(7),F,T(5),L(0),T(0),L(1),T(6),L(2),
T(2),F,F,F,T(0),T(4),T(6),F,T(6),T(5),T(6),T(5),L(2),L(2),F,T(7),F,T(0),T(3),T(2),F,T(1),F,T(8),T(0),T(6),T(6),T(0),
T(0),T(3),T(8),T(2),T(6),T(6),F,F,T(7),F,L(0),F,T(2),T(2),T(0),T(5),]),
words: Groups::ready(&[
0,113,1,45,1,69,1,2,4,5,42,6,41,79,73,6,41,8,93,90,9,8,93,90,9,10,11,12,13,14,33,19,114,73,16,28,17,1,18,20,21,22,
23,7,25,92,34,27,84,29,113,30,31,103,32,35,74,37,25,93,90,37,25,38,43,44,45,45,46,68,47,68,48,40,49,50,51,52,50,52,
53,55,56,85,83,15,56,85,57,24,5,42,58,82,60,61,35,74,60,61,62,63,64,65,66,39,67,59,70,71,75,76,77,78,11,3,78,11,78,
79,73,83,15,84,86,61,87,80,89,91,36,93,90,94,95,26,96,24,97,98,88,99,72,100,101,102,104,80,105,10,49,105,81,49,106,
107,109,108,110,111,38,111,112,113,114,73,115,54,], &[
2,4,6,7,8,9,11,15,17,20,24,25,26,27,28,29,34,36,38,39,40,41,42,44,47,49,51,52,54,55,57,61,63,64,65,66,67,68,70,72,
74,75,76,77,79,80,81,82,86,88,92,94,98,100,101,102,103,104,106,108,109,110,111,112,113,116,118,119,121,123,124,126,
128,129,131,133,134,136,138,139,141,143,144,146,148,151,154,155,156,158,159,161,162,163,164,166,168,]),
texts: Texts::ready("5 whysaction itemsaction pointsactionaffectedanh huongbai hoc rut rabai hocbuoc tiep theocac buoc ti\
ep theocausechronologychuyen gi da xay racontributing factorcorrective actionsdamagedetecteddetectio\
ndien biendong thoi gianexecutive summaryfive whysfixfollow upfollow-uphanh dong tiep theohanh dongh\
appenedimpactkhac phuckhoi phuckich hoatlearnedlearntlessons learnedlessonmitigationmo ta su como ta\
muc do anh huongnext stepnguyen nhan goc renguyen nhanoverviewphat hienphong nguapreventionrecoveryr\
emediationresolutionroot cause analysisroot causesrut rasummarytac nhantai saothiet haitimelinetl / \
drto dotodotom tattong quantriggertrinh tuvi saoviec can lamviec se lamwent wellwhat happenedwhywhys\
xay raxu ly", &[
6,18,31,37,45,45,54,68,75,89,107,107,107,112,112,122,141,160,178,178,184,192,201,210,224,241,250,253,262,271,271,
290,299,307,313,313,313,313,322,331,340,340,347,353,368,374,374,384,395,400,416,425,443,454,454,454,454,462,471,481,
481,491,499,510,520,539,550,550,556,556,563,571,578,578,587,587,595,602,607,611,618,627,634,642,648,660,671,671,671,
680,680,693,693,696,700,706,711,]),
openings: Cow::Borrowed(b"actaffanaandanhbaibiebuocaccancauchichrchuconcorcuadamdetdiedonexefacfivfixfolgiagochaihanhaphiehoah\
ochuoimpincitekhakhokiclamlealeslismitmucnexngunhanhuoutovephaphophupoiposprequarecremresroorutsaost\
esumtactaitatthethithotietimtodtomtontriviewaswelwenwerwhawhyxay".as_chunks().0),
} },
Shipped { marked: Vocabulary {
wordings: Texts::ready("actionaction itemduehành độnghạnngười phụ tráchownerviệc", &[
6,17,20,33,38,59,64,70,]),
listing: Groups::ready(&[
0,0,2,0,2,1,1,0,], &[
1,2,3,4,5,6,7,8,]),
forms: Texts::ready("actionandassignassignechínhcáccầncốcủadeadlindescriptionduedunggốchànhhạnincidentitemlistlàmngườinhữ\
ngnộiofoutagownerphụpostmortemresponsiblrootrễsựtaskthetheotiếptráchviệcwaswewerewhatwhođộng", &[
6,9,15,22,28,32,37,41,46,53,64,67,71,76,81,86,94,98,102,106,114,121,126,128,133,138,143,153,163,167,171,175,179,182,
186,192,198,204,207,209,213,217,220,227,]),
beginning: Ends::ready(&[
2,3,4,5,6,7,8,8,9,10,11,12,12,13,14,15,16,19,20,21,23,24,25,26,27,28,29,30,31,32,32,33,34,35,35,36,36,37,38,39,40,
42,43,43,]),
senses: Cow::Borrowed(&[
L(0),T(0),F,T(1),T(1),F,F,F,F,T(2),T(0),T(2),F,T(0),T(2),F,W(0),F,F,F,F,L(1),T(1),F,T(0),F,F,T(1),T(1),F,T(1),F,F,
T(0),F,F,T(0),F,F,F,W(0),F,T(1),]),
words: Groups::ready(&[
0,17,0,1,2,3,4,5,6,8,9,10,11,13,30,14,43,15,16,17,17,17,18,19,20,26,36,20,21,22,12,23,24,25,26,36,27,28,29,31,7,32,
33,35,34,37,38,39,40,41,41,42,], &[
2,3,4,5,6,7,8,9,10,11,12,13,15,17,18,19,20,21,22,23,24,27,28,29,31,32,33,34,36,37,38,39,41,42,43,45,46,47,48,49,50,
51,52,]),
texts: Texts::ready("action itemactionassignedassigneedeadlinedescriptionduehành độnghạnitemngười phụ tráchngườinội dungo\
wnerphụ tráchresponsibletaskviệcwhatwho", &[
11,17,17,25,33,33,33,33,33,41,52,55,55,68,73,73,77,77,77,77,77,98,106,106,116,116,116,121,133,133,144,144,144,148,
148,148,154,154,154,154,158,158,161,]),
openings: Cow::Borrowed(b"actandassdeadesduedunincitelisoutownposresrootasthewaswerwhawho".as_chunks().0),
},
bare: Vocabulary {
wordings: Texts::ready("actionaction itemduehanhanh dongnguoi phu trachownerviec", &[
6,17,20,23,32,47,52,56,]),
listing: Groups::ready(&[
0,0,2,2,0,1,1,0,], &[
1,2,3,4,5,6,7,8,]),
forms: Texts::ready("actionandassignassignecaccanchinhcocuadeadlindescriptiondongduedunggochanhanhincidentitemlamlistnguo\
inhungnoiofoutagownerphupostmortemreresponsiblrootsutaskthetheotieptrachviecwaswewerewhatwho", &[
6,9,15,22,25,28,33,35,38,45,56,60,63,67,70,73,77,85,89,92,96,101,106,109,111,116,121,124,134,136,146,150,152,156,
159,163,167,172,176,179,181,185,189,192,]),
beginning: Ends::ready(&[
2,3,4,5,6,7,8,8,9,10,11,11,12,12,13,14,15,16,19,20,21,23,24,25,26,27,28,29,30,30,31,32,33,34,35,35,36,36,37,38,39,
40,42,43,]),
senses: Cow::Borrowed(&[
L(0),T(0),F,T(1),T(1),F,F,F,F,T(2),T(0),T(2),F,T(2),T(0),F,W(0),F,F,F,F,L(1),T(1),F,T(0),F,F,T(1),T(1),F,T(1),F,F,
T(0),F,F,T(0),F,F,F,W(0),F,T(1),]),
words: Groups::ready(&[
0,18,0,1,2,3,4,5,6,8,9,10,12,14,29,15,16,11,17,18,18,18,19,20,21,27,37,21,22,23,13,24,25,26,27,37,28,30,31,32,7,33,
34,36,35,38,39,40,41,42,42,43,], &[
2,3,4,5,6,7,8,9,10,11,12,13,15,16,18,19,20,21,22,23,24,27,28,29,31,32,33,34,36,37,38,39,41,42,43,45,46,47,48,49,50,
51,52,]),
texts: Texts::ready("action itemactionassignedassigneedeadlinedescriptionduehanhanh dongitemnguoi phu trachnguoinoi dungo\
wnerphu trachresponsibletaskviecwhatwho", &[
11,17,17,25,33,33,33,33,33,41,52,55,55,58,67,67,71,71,71,71,71,86,91,91,99,99,99,104,113,113,124,124,124,128,128,
128,132,132,132,132,136,136,139,]),
openings: Cow::Borrowed(b"actandasscaccanchicuadeadesdonduedungochanincitelamlisngunhunoioutownphuposresrootasthetietraviewasw\
erwhawho".as_chunks().0),
} },
Shipped { marked: Vocabulary {
wordings: Texts::ready("eventlúcsự việcthời giantime", &[
5,9,20,31,35,]),
listing: Groups::ready(&[
1,0,1,0,0,], &[
1,2,3,4,5,]),
forms: Texts::ready("andbiếnchínhcáccầncốcủadatedescriptiondiễndungeventgiangiờgốcincidentitemkiệnlistlàmlúcnhữngnộiofout\
agpostmortemrootrễsựthetheothờitimetiếpviệcwaswewerewhatwhen", &[
3,9,15,19,24,28,33,37,48,54,58,63,67,72,77,85,89,95,99,103,107,114,119,121,126,136,140,144,148,151,155,161,165,171,
177,180,182,186,190,194,]),
beginning: Ends::ready(&[
1,1,2,3,4,4,5,6,7,8,8,9,9,10,11,12,14,14,15,16,17,18,19,20,21,22,23,23,26,27,27,28,29,30,30,31,32,33,35,36,]),
senses: Cow::Borrowed(&[
F,F,F,F,F,T(0),T(1),T(1),T(1),T(0),F,F,F,F,F,F,T(0),F,T(1),F,F,F,F,T(1),T(1),F,F,T(0),T(0),F,F,F,F,W(1),F,T(0),]),
words: Groups::ready(&[
0,2,3,4,6,7,8,9,1,11,13,14,27,15,16,16,18,19,20,21,22,10,23,24,25,26,28,34,28,17,28,5,29,31,12,32,33,30,35,36,37,
38,38,39,], &[
1,2,3,4,5,6,7,9,10,11,13,14,15,16,17,18,19,20,22,23,24,25,26,28,30,32,33,35,36,38,39,40,41,42,43,44,]),
texts: Texts::ready("datedescriptiondiễn biếneventgiờlúcnội dungsự việcsự kiệnthời giantimewhatwhen", &[
0,0,0,0,0,4,15,28,33,38,38,38,38,38,38,38,42,42,52,52,52,52,52,63,74,74,74,85,89,89,89,89,89,93,93,97,]),
openings: Cow::Borrowed(b"anddatdesdunevegiaincitelisoutposroothetimwaswerwhawhe".as_chunks().0),
},
bare: Vocabulary {
wordings: Texts::ready("eventlucsu viecthoi giantime", &[
5,8,15,24,28,]),
listing: Groups::ready(&[
1,0,1,0,0,], &[
1,2,3,4,5,]),
forms: Texts::ready("andbiencaccanchinhcocuadatedescriptiondiendungeventgiangiogocincidentitemkienlamlistlucnhungnoiofout\
agpostmortemrerootsuthetheothoitieptimeviecwaswewerewhatwhen", &[
3,7,10,13,18,20,23,27,38,42,46,51,55,58,61,69,73,77,80,84,87,92,95,97,102,112,114,118,120,123,127,131,135,139,143,
146,148,152,156,160,]),
beginning: Ends::ready(&[
1,1,2,3,4,4,5,6,7,8,8,9,9,10,11,12,14,14,15,16,17,18,19,20,21,22,22,23,26,27,27,28,29,30,30,31,32,33,35,36,]),
senses: Cow::Borrowed(&[
F,F,F,F,F,T(0),T(1),T(1),T(1),T(0),F,F,F,F,F,F,T(0),F,T(1),F,F,F,F,T(1),T(1),F,F,T(0),F,T(0),F,F,F,W(1),F,T(0),]),
words: Groups::ready(&[
0,2,3,4,6,7,8,9,1,11,13,14,26,15,16,16,18,19,20,21,22,10,23,24,25,27,28,34,28,17,28,5,29,31,12,32,30,33,35,36,37,
38,38,39,], &[
1,2,3,4,5,6,7,9,10,11,13,14,15,16,17,18,19,20,22,23,24,25,26,28,30,32,33,35,37,38,39,40,41,42,43,44,]),
texts: Texts::ready("datedescriptiondien bieneventgiolucnoi dungsu viecsu kienthoi giantimewhatwhen", &[
0,0,0,0,0,4,15,24,29,32,32,32,32,32,32,32,35,35,43,43,43,43,43,50,57,57,57,66,66,70,70,70,70,74,74,78,]),
openings: Cow::Borrowed(b"andbiecaccanchicuadatdesdiedunevegiagiogocincitekielamlislucnhunoioutposroothethotietimviewaswerwhaw\
he".as_chunks().0),
} },
] };
