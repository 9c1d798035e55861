//! The vocabularies of the built-in schema `meeting-minutes`; the test in `shipped.rs` writes this file.

use super::parts::*;

#[rustfmt::skip]
pub(super) static WORDS: OfSchema = OfSchema {
schema: "meeting-minutes", hash: 0xf0fcd66a7428c10c,
vocabularies: &[
Shipped { marked: Vocabulary {
wordings: Texts::ready("absentaction itemsaction pointsactionsagendaapologiesattendeesbuổi họp tiếp theochương trình họpcác \
bước tiếp theocó mặtcông việc tiếp theocông việc được giaodecisionsdiscussiondiễn biến cuộc họpfollo\
w-upskết luậnnext meetingnext stepsnghị quyếtngười tham dựnotesnội dung họpparticipantsphân côngpres\
entquyết địnhresolutionstasksthành phần tham dựthảo luậnto doto-dotodotodostopicsviệc cần làmvắng mặ\
t", &[
6,18,31,38,44,53,62,86,107,131,140,164,190,199,209,235,245,257,269,279,293,311,316,332,344,355,362,377,388,393,416,
429,434,439,443,448,454,471,483,]),
listing: Groups::ready(&[
1,5,5,5,2,1,0,6,2,5,0,5,5,4,3,3,5,4,6,5,4,0,3,2,0,5,0,4,4,5,0,3,5,5,5,5,2,5,1,], &[
1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,]),
forms: Texts::ready("absentactionagendaandapologattendancattendebiếnbuổibướcchươngconclusioncuộccáccócôngcầncủadanhdecidd\
ecisiondiscussdiscussiondiễndodungdựexcusfollowfollow-upgiaohọpitemkiếnkếtlistluậnlàmmeetmặtnextnghị\
ngườinhiệmnhấtnhữngnotenộiofparticipantphânphảiphầnpointpresentquyếtreportresolutionsaustepsáchtaskt\
hamthetheothànhthảothốngtiếptoto-dotodotopictraotrìnhupviênviệcvắngvụwaswewerewhatýđượcđịnhđổi", &[
6,12,18,21,27,36,43,49,55,62,70,80,86,90,93,98,103,108,112,117,125,132,142,148,150,154,158,163,169,178,182,187,191,
197,202,206,212,216,220,225,229,235,243,250,256,263,267,272,274,285,290,296,302,307,314,321,327,337,340,344,349,353,
357,360,364,370,376,383,389,391,396,400,405,409,415,417,422,428,434,438,441,443,447,451,453,461,468,474,]),
beginning: Ends::ready(&[
1,4,5,6,8,9,10,10,12,13,15,16,17,19,20,23,24,25,26,27,28,29,30,32,32,32,32,33,34,35,35,37,39,39,40,41,41,42,43,43,
45,46,47,48,48,49,50,52,53,54,55,55,55,56,57,58,59,60,60,60,60,61,62,63,63,66,67,68,68,69,70,71,72,73,73,73,73,75,
77,77,78,79,80,81,82,82,82,82,]),
senses: Cow::Borrowed(&[
T(1),L(5),L(5),T(5),T(2),F,T(1),T(1),T(0),T(0),L(6),F,T(5),L(2),T(2),T(4),F,L(5),F,T(0),L(5),L(5),T(5),F,F,F,T(4),
T(4),T(3),T(3),L(3),T(3),T(1),T(5),T(5),T(6),T(6),F,F,T(4),F,F,F,T(5),T(6),T(4),L(0),T(5),F,T(3),L(2),T(2),F,T(0),
T(5),F,T(0),T(4),T(3),T(4),T(5),T(0),F,L(0),T(0),T(0),T(3),T(4),T(5),T(5),T(5),T(2),T(3),T(5),T(5),L(1),T(1),F,F,
F,F,T(3),]),
words: Groups::ready(&[
0,1,32,1,53,1,2,3,4,4,5,6,8,31,68,64,8,31,9,68,64,10,74,31,10,74,11,12,31,13,9,68,64,13,14,39,15,77,85,30,15,77,68,
64,15,77,16,17,18,60,19,20,21,22,23,7,12,31,23,7,27,28,75,29,31,68,64,31,58,32,32,34,36,35,37,38,40,59,40,38,41,55,
42,62,26,43,79,45,46,47,25,31,47,25,48,49,50,15,53,54,55,86,56,57,61,62,26,63,65,52,62,26,65,52,65,76,66,36,67,44,
69,24,70,71,72,73,87,77,16,37,77,51,37,78,39,78,80,81,82,83,84,33,], &[
1,3,5,6,7,8,9,10,11,12,16,18,21,24,26,27,29,33,34,36,40,44,46,47,48,50,51,52,53,54,58,60,61,63,64,67,69,70,71,73,
74,75,76,78,80,82,85,87,88,89,92,94,95,96,98,99,100,102,103,104,105,107,108,112,114,116,118,120,122,123,124,125,127,
130,133,135,136,137,138,139,140,142,]),
texts: Texts::ready("absentaction itemsaction pointsactionagendaapologyapologiesattendanceattendeebuổi họp tiếp theobước \
tiếp theochương trình họpchương trìnhconclusioncác bước tiếp theocó mặtcông việc được giaocông việc \
tiếp theocông việcdecideddecisiondiscusseddiscussiondiễn biến cuộc họpdiễn biếnexcusedfollow upfollo\
w-uphọp tiếp theohọp saukết luậnnext stepnext meetingnghị quyếtngười tham dựnhiệm vụnotenội dung họp\
nội dungparticipantphân côngpresentquyết địnhreportresolutiontasktham dựthành phần tham dựthành phần\
thành viênthảo luậnthống nhấtto doto-dotodotopictrao đổiviệc cần làmviệc phải làmvắng mặtvắngý kiến", &[
6,18,31,37,43,43,50,59,69,77,101,101,120,141,156,166,166,190,190,199,225,249,261,261,261,261,268,276,285,295,321,
334,341,350,359,376,385,385,385,397,397,397,397,406,418,432,450,462,462,466,482,492,492,503,514,514,521,536,542,552,
556,565,565,588,601,613,626,640,645,650,654,659,670,687,705,717,723,723,723,723,723,732,]),
openings: Cow::Borrowed(b"absactageandapoattcondandecdisdunexcfolgiaitelismeenexnotparpoiprerepressaustetasthatheto-todtoptraw\
aswerwha".as_chunks().0),
},
bare: Vocabulary {
wordings: Texts::ready("absentaction itemsaction pointsactionsagendaapologiesattendeesbuoi hop tiep theocac buoc tiep theoch\
uong trinh hopco matcong viec duoc giaocong viec tiep theodecisionsdien bien cuoc hopdiscussionfollo\
w-upsket luannext meetingnext stepsnghi quyetnguoi tham dunoi dung hopnotesparticipantsphan congpres\
entquyet dinhresolutionstasksthanh phan tham duthao luanto doto-dotodotodostopicsvang matviec can la\
m", &[
6,18,31,38,44,53,62,80,98,114,120,139,158,167,185,195,205,213,225,235,245,258,270,275,287,296,303,313,324,329,347,
356,361,366,370,375,381,389,401,]),
listing: Groups::ready(&[
1,5,5,5,2,1,0,6,5,2,0,5,5,4,3,3,5,4,6,5,4,0,2,3,0,5,0,4,4,5,0,3,5,5,5,5,2,1,5,], &[
1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,]),
forms: Texts::ready("absentactionagendaandapologattendancattendebienbuocbuoicaccanchuongcoconclusioncongcuacuocdanhdecidd\
ecisiondiendinhdiscussdiscussiondodoidudungduocexcusfollowfollow-upgiaohopitemketkienlamlistluanmatm\
eetnextnghinguoinhatnhiemnhungnoinoteofparticipantphaiphanpointpresentquyetreportresolutionsachsaust\
eptaskthamthanhthaothetheothongtieptoto-dotodotopictraotrinhupvangviecvienvuwaswewerewhaty", &[
6,12,18,21,27,36,43,47,51,55,58,61,67,69,79,83,86,90,94,99,107,111,115,122,132,134,137,139,143,147,152,158,167,171,
174,178,181,185,188,192,196,199,203,207,211,216,220,225,230,233,237,239,250,254,258,263,270,275,281,291,295,298,302,
306,310,315,319,322,326,331,335,337,342,346,351,355,360,362,366,370,374,376,379,381,385,389,390,]),
beginning: Ends::ready(&[
1,4,5,6,8,9,10,10,11,13,15,16,18,19,20,23,24,25,26,27,28,30,30,31,32,32,32,32,32,32,33,34,35,35,37,39,40,40,41,42,
42,42,43,45,46,47,47,48,49,51,52,53,54,54,55,56,57,58,59,60,60,60,60,61,62,65,66,67,67,68,68,69,70,71,72,73,73,73,
75,77,77,77,78,79,80,81,82,]),
senses: Cow::Borrowed(&[
T(1),L(5),L(5),T(5),T(2),F,T(1),T(1),T(0),T(0),T(5),L(6),F,L(5),F,F,L(2),T(2),T(0),T(4),L(5),L(5),T(5),F,F,F,T(4),
T(4),L(3),T(3),T(3),T(3),T(1),T(5),T(5),T(6),T(6),F,F,T(4),F,F,F,T(5),T(6),T(4),L(0),T(5),F,L(2),T(2),T(3),F,T(0),
T(5),F,T(0),T(4),T(3),T(4),T(5),T(0),L(0),T(0),T(0),T(3),F,T(4),T(5),T(5),T(5),T(2),T(3),L(1),T(1),T(5),T(5),F,F,
F,F,T(3),]),
words: Groups::ready(&[
0,1,35,1,55,1,2,3,4,4,5,6,8,70,68,9,34,70,68,9,34,10,8,70,68,10,11,12,76,34,12,76,13,41,14,15,79,29,33,15,79,70,68,
15,79,16,17,34,18,60,19,20,21,7,17,34,21,7,23,24,30,31,77,32,34,70,68,34,61,35,35,36,40,38,39,42,43,62,43,42,44,57,
45,64,27,47,81,48,49,28,34,49,28,50,51,52,54,15,55,56,57,22,58,59,63,64,27,65,54,64,27,65,54,65,80,66,40,67,69,46,
71,25,72,73,74,75,26,78,41,78,79,11,38,79,53,38,82,83,84,85,86,37,], &[
1,3,5,6,7,8,9,10,11,12,15,19,21,25,26,27,30,32,34,35,39,43,45,46,48,50,51,52,56,58,59,60,61,63,64,67,69,70,71,73,
74,75,76,78,80,82,85,87,88,91,93,94,95,96,98,99,100,102,103,104,105,107,111,113,115,117,118,120,122,123,124,125,127,
129,130,133,136,137,138,139,140,142,]),
texts: Texts::ready("absentaction itemsaction pointsactionagendaapologyapologiesattendanceattendeebuoc tiep theobuoi hop \
tiep theocac buoc tiep theochuong trinh hopchuong trinhco matconclusioncong viec duoc giaocong viec \
tiep theocong viecdecideddecisiondien bien cuoc hopdien biendiscusseddiscussionexcusedfollow upfollo\
w-uphop tiep theohop sauket luannext stepnext meetingnghi quyetnguoi tham dunhiem vunoi dung hopnoi \
dungnoteparticipantphan congpresentquyet dinhreportresolutiontasktham duthanh phan tham duthanh phan\
thanh vienthao luanthong nhatto doto-dotodotopictrao doivang matvangviec can lamviec phai lamy kien", &[
6,18,31,37,43,43,50,59,69,77,91,109,109,127,127,127,143,155,161,171,190,209,218,218,218,218,225,233,251,260,269,279,
286,295,304,317,324,324,324,332,332,332,332,341,353,363,376,384,384,396,404,408,408,419,428,428,435,445,451,461,465,
472,490,500,510,519,519,529,534,539,543,548,556,564,568,580,593,593,593,593,593,599,]),
openings: Cow::Borrowed(b"absactageandapoattbiebuocaccanchuconcuacuodandecdiedindisdoidunduoexcfolgiahopiteketkielamlisluamatm\
eenexnghngunhanhinhunoinotparphapoiprequyrepressacsaustetasthathethotieto-todtoptratrivanviewaswerwh\
a".as_chunks().0),
} },
Shipped { marked: Vocabulary {
wordings: Texts::ready("actioncông việcdeadlineduehạnngười phụ tráchngười thực hiệnownertaskthời hạnviệcwho", &[
6,18,26,29,34,55,77,82,86,98,104,107,]),
listing: Groups::ready(&[
0,0,2,2,2,1,1,1,0,2,0,1,], &[
1,2,3,4,5,6,7,8,9,10,11,12,]),
forms: Texts::ready("actionandassignassignebuổibycuộccáccôngcầncủadanhdatedeadlindescriptionduedunghiệnhạnhọpitemleadlist\
làmmeetnamengàyngườinhữngnộiofownerphânphụpointresponsiblsáchtaskthethờithựctodotráchviệcwaswewerewh\
atwhenwho", &[
6,9,15,22,28,30,36,40,45,50,55,59,63,70,81,84,88,94,99,104,108,112,116,120,124,128,133,141,148,153,155,160,165,170,
175,185,190,194,197,203,209,213,219,225,228,230,234,238,242,245,]),
beginning: Ends::ready(&[
1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,16,16,17,17,20,21,22,23,24,25,26,29,30,31,32,33,34,35,36,37,37,38,39,40,41,
42,42,43,44,45,46,48,48,49,]),
senses: Cow::Borrowed(&[
T(0),F,T(1),T(1),F,T(2),F,F,L(0),F,F,F,T(2),T(2),T(0),T(2),T(2),W(0),F,F,T(1),F,F,F,T(1),T(2),L(1),L(1),T(1),F,T(0),
F,T(1),T(1),T(1),F,T(1),T(0),F,L(2),T(1),T(0),T(0),F,F,F,W(0),F,T(1),]),
words: Groups::ready(&[
0,1,2,3,4,19,5,48,6,19,7,8,43,9,10,11,36,12,13,14,15,18,20,20,20,21,22,23,24,25,26,27,33,42,27,40,17,27,28,29,16,
30,31,32,8,33,42,34,35,37,38,39,18,40,17,41,43,44,45,46,47,47,49,], &[
1,2,3,4,6,8,10,11,13,14,15,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,34,37,38,39,41,42,43,45,47,48,49,50,51,53,
55,56,57,58,59,60,61,62,63,]),
texts: Texts::ready("actionassignedassigneeby whencông việcdatedeadlinedescriptionduehạnitemleadnamengàyngười phụ tráchng\
ười thực hiệnngườinội dungownerphân côngphụ tráchresponsibletaskthời hạnthực hiệntodoviệcwhatwho", &[
6,6,14,22,22,29,29,29,41,41,41,41,45,53,64,67,72,76,76,76,80,80,80,80,84,89,110,132,140,140,150,150,155,166,178,178,
189,193,193,205,218,222,228,228,228,228,232,232,235,]),
openings: Cow::Borrowed(b"actandassdandatdeadesduedunitelealismeenamownpoirestasthetodwaswerwhawhewho".as_chunks().0),
},
bare: Vocabulary {
wordings: Texts::ready("actioncong viecdeadlineduehannguoi phu trachnguoi thuc hienownertaskthoi hanviecwho", &[
6,15,23,26,29,44,59,64,68,76,80,83,]),
listing: Groups::ready(&[
0,0,2,2,2,1,1,1,0,2,0,1,], &[
1,2,3,4,5,6,7,8,9,10,11,12,]),
forms: Texts::ready("actionandassignassignebuoibycaccancongcuacuocdanhdatedeadlindescriptionduedunghanhienhopitemlamleadl\
istmeetnamengaynguoinhungnoiofownerphanphupointresponsiblsachtaskthethoithuctodotrachviecwaswewerewh\
atwhenwho", &[
6,9,15,22,26,28,31,34,38,41,45,49,53,60,71,74,78,81,85,88,92,95,99,103,107,111,115,120,125,128,130,135,139,142,147,
157,161,165,168,172,176,180,185,189,192,194,198,202,206,209,]),
beginning: Ends::ready(&[
1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,16,17,17,17,20,21,22,23,24,25,26,29,30,31,32,33,34,35,36,37,37,38,39,40,41,
42,42,43,44,45,46,48,48,49,]),
senses: Cow::Borrowed(&[
T(0),F,T(1),T(1),F,T(2),F,F,L(0),F,F,F,T(2),T(2),T(0),T(2),T(2),W(0),F,F,F,T(1),F,F,T(1),T(2),L(1),L(1),T(1),F,T(0),
F,T(1),T(1),T(1),F,T(1),T(0),F,L(2),T(1),T(0),T(0),F,F,F,W(0),F,T(1),]),
words: Groups::ready(&[
0,1,2,3,4,19,5,48,6,7,8,43,9,10,19,11,36,12,13,14,15,17,20,20,20,21,22,23,24,25,26,27,33,42,27,40,18,27,28,29,16,
30,31,32,8,33,42,34,35,37,38,39,17,40,18,41,43,44,45,46,47,47,49,], &[
1,2,3,4,6,8,9,10,12,13,15,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,34,37,38,39,41,42,43,45,47,48,49,50,51,53,
55,56,57,58,59,60,61,62,63,]),
texts: Texts::ready("actionassignedassigneeby whencong viecdatedeadlinedescriptionduehanitemleadnamengaynguoi phu trachng\
uoi thuc hiennguoinoi dungownerphan congphu trachresponsibletaskthoi hanthuc hientodoviecwhatwho", &[
6,6,14,22,22,29,29,29,38,38,38,38,42,50,61,64,67,71,71,71,71,75,75,75,79,83,98,113,118,118,126,126,131,140,149,149,
160,164,164,172,181,185,189,189,189,189,193,193,196,]),
openings: Cow::Borrowed(b"actandassbuocaccanconcuacuodandatdeadesduedunhanhiehopitelamlealismeenamngangunhunoiownphaphupoiress\
actasthethothutodtraviewaswerwhawhewho".as_chunks().0),
} },
] };
