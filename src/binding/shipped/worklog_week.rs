//! The vocabularies of the built-in schema `worklog-week`; the test in `shipped.rs` writes this file.

use super::parts::*;

#[rustfmt::skip]
pub(super) static WORDS: OfSchema = OfSchema {
schema: "worklog-week", hash: 0xdffe3cfd16a857a2,
vocabularies: &[
Shipped { marked: Vocabulary {
wordings: Texts::ready("achievementschallengescác công việc cần triển khai trong tuần nàycông việccông việc trong tuầndiffic\
ultiesgoals of the weekhình ảnhkhó khănkhó khăn gặp phảikế hoạch tuần saukế hoạch tuần tớikết quảkết\
\x20quả đạt đượckết quả đạt được trong tuầnmục tiêumục tiêu trong tuầnnext weeknguồn tham khảonhiệm vụ \
trong tuầnobjectivesphotospicturesplan for next weekreference materialreferencesresultsscreenshotsta\
skstasks of the weektasks to be carried out this weektuần sautài liệu tham khảoweek achievementsweek\
\x20objectiveswork of the weekảnh chụp màn hình", &[
12,22,76,88,113,125,142,153,163,186,209,234,245,272,312,323,347,356,375,400,410,416,424,442,460,470,477,488,493,510,
543,553,576,593,608,624,647,]),
listing: Groups::ready(&[
2,3,1,1,1,3,0,5,3,3,4,4,2,2,2,0,0,4,6,1,0,5,5,4,6,6,2,5,1,1,1,4,6,2,0,1,5,], &[
1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,]),
forms: Texts::ready("aaccomplishaccomplishmentachievachievementactivitaheadaimbeblockerbàibướcbựccamecancarrichallengchín\
hchỗchụpchứngcomecompletconstraintcáccócôngcầncủadailidanhdaydiarididdifficultidodonedungemevidencfo\
cusforfromfrustrationfurthergaingetgoalgotgặphardhaveherehiệnhopehoànhoạchhoạthìnhhướnghọchỏiiimagin\
internshipissujournalkeykhaikhókhănkhảoknowkýkẹtkếkếtlearnlearntlessonlistliệuloglooklàmlịchmainmate\
rialmeminhmuốnmymànmìnhmắcmụcnextnguồnngạinhiệmnhấtnhậtnhữngnownàynộiobjectivobstaclofoutoutcomoutpu\
tphotophảipicturplanproblemprogresspurposquảrareadreferencresultrútsangsauschedulscreenshotsetsourcs\
tepstrugglstucksáchsắptakeawaytargettaskthamthetheothisthuthànhtháchthứcthựctiêutiếntiếptotriểntrong\
troubltrìnhtrặctrọngtrởtrụctuầntàitâmtôitớitựuviệcvướngvấpvụwantwayweekweeklwellwentwhatworkwrongđau\
đâuđãđíchđượcđạtđầuđặtđịnhđộđộngảnhở", &[
1,11,25,31,42,49,54,57,59,66,70,77,82,86,89,94,102,108,113,119,126,130,137,147,151,154,159,164,169,174,178,181,186,
189,199,201,205,209,211,218,223,226,230,241,248,252,255,259,262,267,271,275,279,285,289,294,301,307,312,320,325,330,
331,335,337,347,351,358,361,365,369,374,380,384,387,392,396,401,406,412,418,422,428,431,435,439,445,449,457,459,463,
469,471,475,480,485,490,494,501,507,514,520,526,533,536,540,545,553,560,562,565,571,577,582,588,594,598,605,613,619,
624,626,630,638,644,648,652,655,662,672,675,680,684,691,696,701,706,714,720,724,728,731,735,739,742,748,754,760,766,
771,777,783,785,792,797,803,809,815,822,827,833,839,843,847,851,856,861,867,875,880,884,888,891,895,900,904,908,912,
916,921,925,930,934,940,948,954,960,966,973,978,985,990,993,]),
beginning: Ends::ready(&[
1,2,3,4,5,7,7,8,9,10,11,12,13,14,14,15,16,17,18,18,18,19,20,21,23,24,26,27,28,29,30,31,32,33,34,34,35,35,36,37,38,
39,40,41,42,43,44,46,49,49,50,51,51,51,52,53,53,54,55,55,57,57,60,61,62,63,64,65,66,66,70,70,70,70,70,70,74,77,78,
79,80,81,81,82,84,87,88,89,89,89,90,92,93,93,93,94,97,99,101,101,103,103,104,105,105,106,107,108,109,110,110,111,
112,113,113,114,119,120,121,122,122,122,122,124,125,126,127,127,128,129,130,131,131,133,134,134,135,136,137,140,141,
142,142,143,144,146,147,147,149,149,150,150,152,153,154,155,155,155,156,157,158,162,164,164,165,165,165,167,168,169,
169,171,171,174,175,175,177,179,181,181,182,182,185,185,186,187,187,188,189,189,189,191,191,]),
senses: Cow::Borrowed(&[
F,T(2),T(2),T(2),T(2),T(1),T(1),T(0),F,T(3),T(2),T(4),T(3),T(2),T(1),T(3),F,T(3),T(4),T(2),T(3),L(1),F,T(2),L(1),
T(1),F,F,T(1),F,T(1),T(1),T(1),T(3),T(1),F,T(5),T(0),F,T(4),T(3),T(6),T(2),T(2),L(0),T(0),T(3),T(2),T(2),T(3),F,T(0),
T(2),T(1),T(5),T(2),T(2),T(2),T(2),F,T(5),F,F,T(3),T(1),F,L(3),T(3),T(3),T(3),L(4),L(4),T(0),T(1),L(2),L(2),T(2),
T(2),T(2),T(2),F,T(1),T(4),T(4),T(1),T(2),F,T(1),F,T(5),T(0),T(0),F,T(3),L(0),T(0),T(0),T(4),T(4),L(6),T(6),L(1),
T(1),T(1),F,F,T(1),T(0),T(3),F,T(2),T(2),T(5),T(5),L(4),W(0),W(1),F,F,T(3),T(1),T(0),L(6),T(6),T(2),T(2),T(4),T(1),
T(5),T(0),T(6),T(3),T(3),T(3),T(4),T(2),T(0),L(1),L(1),T(1),T(6),F,F,T(2),T(2),T(2),T(3),W(1),F,T(1),T(1),F,T(1),
F,T(3),T(0),T(3),T(3),T(4),T(4),T(4),F,L(6),T(6),F,T(4),T(1),T(3),T(3),T(0),T(0),L(0),L(2),F,F,T(2),T(3),T(4),F,L(1),
T(1),T(3),T(1),T(2),F,F,T(2),T(0),T(0),L(5),T(5),]),
words: Groups::ready(&[
0,1,2,3,4,5,5,7,8,9,10,60,11,151,142,12,94,13,110,109,15,110,16,17,18,180,21,173,22,23,24,26,167,27,153,69,154,161,
105,24,25,184,26,167,154,161,26,167,27,28,29,30,135,31,32,33,34,36,38,39,40,41,42,52,43,44,122,45,46,110,109,47,109,
141,173,47,48,64,141,172,48,110,109,48,89,50,51,54,152,55,145,57,190,58,191,60,184,60,61,62,14,104,62,104,73,62,63,
64,65,66,67,68,70,71,49,114,70,192,181,70,71,70,101,76,56,161,127,76,56,161,165,76,56,76,56,77,120,185,184,154,161,
77,120,185,184,77,120,78,79,80,81,83,84,6,84,6,85,167,85,184,85,86,156,87,90,20,91,85,91,60,92,95,75,96,149,154,161,
96,149,96,183,97,173,97,132,98,140,72,98,100,170,154,161,100,170,102,74,103,105,106,37,107,108,109,111,112,113,115,
116,41,97,173,116,116,116,116,117,118,119,123,88,123,124,125,121,126,161,128,129,130,110,152,131,133,133,134,136,
165,137,138,139,152,8,15,110,143,173,139,109,141,173,139,140,72,141,143,144,184,145,166,145,120,146,147,148,53,148,
53,150,189,152,35,152,153,69,154,155,158,163,159,99,160,157,161,76,151,161,127,161,165,161,162,82,140,72,162,82,164,
167,151,142,167,168,95,169,114,171,152,171,173,107,173,4,173,174,176,175,176,179,177,97,177,178,109,141,173,178,180,
186,182,85,182,60,182,184,185,184,187,121,188,59,191,19,93,58,191,], &[
1,2,3,4,5,6,7,8,9,10,12,15,17,20,22,23,24,26,28,29,30,39,40,42,46,48,49,50,51,53,54,55,56,57,58,59,60,61,62,64,65,
67,68,71,75,76,80,83,85,86,87,89,91,93,95,97,99,102,105,106,107,108,109,110,111,112,116,119,121,123,127,131,133,135,
141,145,147,148,149,150,151,152,154,156,158,160,161,163,164,166,168,170,171,173,177,179,181,183,185,188,189,193,195,
197,198,199,201,202,203,204,205,206,207,208,212,213,214,215,216,217,218,219,221,222,223,225,227,228,229,232,233,234,
235,236,238,239,240,247,251,252,254,255,256,258,260,262,264,266,268,270,272,273,275,276,277,279,281,283,286,288,290,
291,295,297,298,301,302,304,306,308,309,311,313,314,315,317,319,321,322,326,327,329,331,333,334,335,337,339,341,345,
346,]),
texts: Texts::ready("accomplishedaccomplishmentachievedachievementactivityactivitiesaimblockerbài họcbước tiếp theobực mì\
nhcame out ofcarried outchallengechỗ đaucoming weekcompletedconstraintcác công việc cần triển khai t\
rong tuần nàycó đượccông việc trong tuầncông việcdailydaydiarydiddifficultydoneevidencefocusfrom her\
efrustrationfurther readinggainedget out ofgoals of the weekgoalgot in the waygot out ofgot mehardho\
ped tohoàn thànhhoạt độnghình ảnhhọc đượchọc hỏii can nowi now knowimageissuejournalkhó khăn gặp phả\
ikhó ở đâukhó khănkhó nhấtkế hoạch tuần saukế hoạch tuần tớikế hoạchkế hoạchkết quả đạt được trong t\
uầnkết quả đạt đượckết quảlearnedlearntlessonloglooking aheadlook aheadlàm việclàm đượclịch trìnhmin\
h chứngmuốn làmmuốn họcmắc kẹtmục tiêu trong tuầnmục tiêumục đíchnext weeknext stepnguồn tham khảong\
uồnnhiệm vụ trong tuầnnhiệm vụnhật kýnội dungobjectiveobstacleoutcomeoutputphotopictureplan for next\
\x20weekplanplanproblemprogresspurposereference materialreferenceresultrút rasang tuầnschedulescreensho\
tset out tosourcestrugglestruggledstucksắp tớitakeawaytargettasks to be carried out this weektasks o\
f the weektasktham khảothu đượcthành tựuthành quảthách thứcthực hiệntiến độto dotriển khaitroubletrọ\
ng tâmtrở ngạitrục trặctuần kế tiếptuần sautuần tớitài liệu tham khảotài liệuviệc tiếp theoviệcvướng\
\x20mắcvấp phảiwant towantedweek objectivesweek achievementswent wellwent wrongwhats nextwork of the we\
ekworkđau đầuđã làmđã họcđạt đượcđặt rađịnh hướngảnh chụp màn hìnhảnh", &[
0,12,26,34,45,53,63,66,66,73,83,102,113,124,135,144,144,154,165,174,184,238,238,250,275,287,287,287,292,292,295,300,
303,313,317,317,325,330,330,339,350,365,371,381,398,402,416,426,432,436,436,444,456,470,481,495,506,515,525,525,530,
530,530,535,542,542,565,579,589,600,623,648,660,672,712,739,750,757,763,769,769,772,785,795,806,819,819,832,832,844,
855,867,867,878,902,913,925,934,943,962,969,994,1006,1016,1016,1016,1026,1035,1043,1043,1050,1056,1061,1068,1086,
1090,1094,1094,1094,1101,1109,1116,1134,1143,1149,1156,1167,1175,1185,1195,1201,1209,1218,1223,1234,1242,1248,1281,
1298,1302,1313,1313,1313,1325,1337,1349,1362,1375,1375,1387,1392,1392,1404,1404,1411,1423,1435,1448,1466,1476,1488,
1488,1511,1522,1522,1540,1546,1560,1572,1579,1585,1600,1617,1617,1617,1626,1636,1646,1646,1662,1666,1677,1686,1696,
1696,1696,1711,1720,1736,1759,1764,]),
openings: Cow::Borrowed(b"accachactaheaimblocamcancarchacomcondaidandaydiadiddifdondunevifocforfrofrufurgaigetgoagotharhavherh\
opimaintissjoukeykhaknolealeslislogloomaimatminnexnowobjobsoutphopicplapropurrearefressansauschscrse\
tsoustestrstutaktartasthathethithutrowanwayweewelwenwhaworwro".as_chunks().0),
},
bare: Vocabulary {
wordings: Texts::ready("achievementsanh chup man hinhcac cong viec can trien khai trong tuan naychallengescong vieccong viec\
\x20trong tuandifficultiesgoals of the weekhinh anhke hoach tuan sauke hoach tuan toiket quaket qua dat\
\x20duocket qua dat duoc trong tuankho khankho khan gap phaimuc tieumuc tieu trong tuannext weeknguon t\
ham khaonhiem vu trong tuanobjectivesphotospicturesplan for next weekreference materialreferencesres\
ultsscreenshotstai lieu tham khaotaskstasks of the weektasks to be carried out this weektuan sauweek\
\x20achievementsweek objectiveswork of the week", &[
12,29,72,82,91,111,123,140,148,165,182,189,205,232,240,257,265,284,293,308,327,337,343,351,369,387,397,404,415,433,
438,455,488,496,513,528,544,]),
listing: Groups::ready(&[
2,5,1,3,1,1,3,0,5,4,4,2,2,2,3,3,0,0,4,6,1,0,5,5,4,6,6,2,5,6,1,1,1,4,2,0,1,], &[
1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,]),
forms: Texts::ready("aaccomplishaccomplishmentachievachievementactivitaheadaimanhbaibeblockerbucbuoccaccamecancarrichalle\
ngchinhchochungchupcocomecompletcongconstraintcuadadailidanhdatdaudaydiaridichdiddifficultidinhdodon\
edongdungduocemevidencfocusforfromfrustrationfurthergaingapgetgoalgothardhaveherehienhinhhoachhoanho\
athochoihopehuongiimagininternshipissujournalkeketkeykhaikhankhaokhoknowkylamlearnlearntlessonlichli\
eulistloglookmacmainmanmaterialmeminhmucmuonmynaynextngainguonnhatnhiemnhungnoinowoobjectivobstaclof\
outoutcomoutputphaiphotopicturplanproblemprogresspurposquarareadreferencresultrutsachsangsapsausched\
ulscreenshotsetsourcstepstrugglstucktaitakeawaytamtargettaskthachthamthanhthetheothisthuthuctientiep\
tieutotoitractrientrinhtrotrongtroubltructuantuuvapviecvuvuongwantwayweekweeklwellwentwhatworkwrong", &[
1,11,25,31,42,49,54,57,60,63,65,72,75,79,82,86,89,94,102,107,110,115,119,121,125,132,136,146,149,151,156,160,163,
166,169,174,178,181,191,195,197,201,205,209,213,215,222,227,230,234,245,252,256,259,262,266,269,273,277,281,285,289,
294,298,302,305,308,312,317,318,322,324,334,338,345,347,350,353,357,361,365,368,372,374,377,382,388,394,398,402,406,
409,413,416,420,423,431,433,437,440,444,446,449,453,457,462,466,471,476,479,482,483,491,498,500,503,509,515,519,524,
530,534,541,549,555,558,560,564,572,578,581,585,589,592,595,602,612,615,620,624,631,636,639,647,650,656,660,665,669,
674,677,681,685,688,692,696,700,704,706,709,713,718,723,726,731,737,741,745,748,751,755,757,762,766,769,773,778,782,
786,790,794,799,]),
beginning: Ends::ready(&[
1,2,3,4,5,7,7,8,10,11,12,13,14,15,17,18,19,20,21,22,23,23,23,24,25,26,28,29,30,33,34,35,37,38,39,40,40,41,42,43,43,
44,44,44,45,46,47,48,49,50,51,52,53,53,54,56,59,60,61,61,61,62,62,63,64,66,66,67,67,70,71,72,73,74,75,79,82,83,83,
83,83,87,87,87,90,91,92,93,94,94,95,96,98,99,100,100,100,100,101,104,106,107,108,110,110,112,113,115,116,117,117,
117,118,119,120,120,121,122,122,123,124,129,130,131,132,132,132,132,134,135,136,136,137,138,138,139,140,141,142,142,
144,145,147,148,148,149,152,153,154,156,157,157,158,159,161,162,162,162,164,165,165,166,166,167,169,170,171,175,175,
176,178,178,179,181,181,184,185,185,187,189,191,191,]),
senses: Cow::Borrowed(&[
F,T(2),T(2),T(2),T(2),T(1),T(1),T(0),L(5),T(5),T(2),F,T(3),T(3),T(4),L(1),F,T(2),F,T(1),T(3),F,T(3),T(2),T(4),T(2),
L(1),T(1),T(3),F,T(1),T(2),F,T(1),F,T(0),T(2),T(3),T(1),T(1),T(1),T(3),T(0),T(1),F,F,T(5),T(0),F,T(4),T(3),T(6),T(2),
T(2),L(0),T(0),T(3),T(2),T(2),T(3),F,T(5),T(2),T(1),T(2),T(2),T(0),T(2),T(2),F,T(5),F,F,T(3),T(1),L(4),L(4),T(0),
T(1),L(2),L(2),T(2),F,L(3),T(3),T(3),T(3),T(1),T(2),F,T(2),T(2),T(2),T(1),F,T(1),T(4),T(4),T(3),F,T(5),L(0),T(0),
T(0),T(0),T(0),F,F,T(4),T(4),L(6),T(6),T(1),L(1),T(1),F,T(1),T(0),T(3),F,T(2),T(2),T(5),T(5),L(4),W(0),W(1),F,F,T(3),
T(1),T(0),L(6),T(6),T(2),T(2),T(4),T(4),T(1),T(5),T(0),T(6),T(3),T(3),T(3),L(6),T(6),T(2),T(0),L(1),L(1),T(1),T(3),
T(6),T(2),T(2),F,F,T(2),W(1),F,T(1),T(1),F,F,T(1),T(3),T(0),F,T(3),T(3),T(4),T(4),T(4),F,T(3),T(4),T(1),T(3),T(0),
T(0),L(0),L(2),F,F,T(2),T(3),T(4),F,L(1),T(1),]),
words: Groups::ready(&[
0,1,2,3,4,5,5,7,8,22,95,61,8,9,65,10,11,12,98,13,156,151,14,26,170,16,161,78,164,167,102,14,15,115,114,16,17,115,
18,19,20,33,23,44,24,175,25,26,170,164,167,26,170,27,28,29,84,29,65,29,30,31,131,32,126,32,44,33,33,34,35,37,38,39,
68,41,44,45,46,47,48,49,59,50,51,127,52,54,115,114,55,114,150,175,55,56,71,150,174,56,115,114,56,97,57,58,61,8,63,
149,64,42,65,44,65,66,67,158,69,16,110,69,110,82,69,70,71,72,73,74,75,62,167,134,75,62,167,159,75,62,75,62,76,125,
32,44,164,167,76,125,32,44,76,125,77,81,79,53,118,81,111,33,81,79,81,106,84,170,84,44,84,85,86,87,88,162,90,91,92,
6,92,6,93,76,94,98,21,99,157,164,167,99,157,99,36,100,84,100,65,101,102,103,175,103,139,105,148,80,105,106,83,107,
171,164,167,107,171,108,109,43,112,113,114,116,117,119,120,121,48,103,175,121,121,121,121,122,123,124,128,96,128,
129,130,126,132,167,133,159,135,136,137,115,158,138,140,140,141,142,89,148,80,142,89,143,145,146,158,10,17,115,152,
175,146,114,150,175,146,147,154,148,80,149,168,149,125,150,152,153,44,154,60,154,60,155,40,158,40,158,159,161,78,
163,104,164,144,164,165,166,160,167,75,156,167,134,167,159,167,169,118,170,156,151,170,172,93,173,158,173,175,112,
175,4,175,176,178,177,178,181,179,103,179,180,114,150,175,180,], &[
1,2,3,4,5,6,7,8,12,13,15,16,17,19,22,31,32,35,36,38,39,40,42,44,46,47,51,53,54,55,57,59,60,61,63,65,67,69,70,71,72,
73,75,76,77,78,79,80,81,83,84,86,87,90,94,95,99,102,104,105,106,108,110,112,114,116,118,121,124,125,126,127,128,129,
130,134,138,140,142,148,152,154,155,159,162,164,166,168,170,171,172,173,174,176,177,178,180,182,184,185,187,191,193,
195,197,199,200,201,203,205,208,209,211,215,217,218,220,221,222,223,224,225,226,227,231,232,233,234,235,236,237,238,
240,241,242,244,246,248,249,250,253,254,255,256,257,261,263,264,265,272,276,277,279,281,283,285,286,287,289,291,293,
295,297,298,299,301,303,305,306,307,309,312,314,316,317,319,322,323,325,327,328,330,332,333,334,336,338,340,341,345,
346,]),
texts: Texts::ready("accomplishedaccomplishmentachievedachievementactivityactivitiesaimanh chup man hinhanhbai hocblocker\
buc minhbuoc tiep theocac cong viec can trien khai trong tuan naycame out ofcarried outchallengecho \
dauco duoccoming weekcompletedcong viec trong tuancong viecconstraintda lamda hocdailydat radat duoc\
dau daudaydiarydiddifficultydinh huongdoneevidencefocusfrom herefrustrationfurther readinggainedget \
out ofgoals of the weekgoalgot in the waygot out ofgot mehardhinh anhhoan thanhhoat donghoc duochoc \
hoihoped toi can nowi now knowimageissuejournalke hoach tuan sauke hoach tuan toike hoachke hoachket\
\x20qua dat duoc trong tuanket qua dat duocket quakho khan gap phaikho o daukho khankho nhatlam vieclam\
\x20duoclearnedlearntlessonlich trinhloglooking aheadlook aheadmac ketminh chungmuc tieu trong tuanmuc \
tieumuc dichmuon lammuon hocnext weeknext stepnguon tham khaonguonnhat kynhiem vu trong tuannhiem vu\
noi dungobjectiveobstacleoutcomeoutputphotopictureplan for next weekplanplanproblemprogresspurposere\
ference materialreferenceresultrut rasang tuansap toischedulescreenshotset out tosourcestrugglestrug\
gledstucktai lieu tham khaotai lieutakeawaytargettasks to be carried out this weektasks of the weekt\
askthach thuctham khaothanh tuuthanh quathu duocthuc hientien doto dotrien khaitro ngaitrong tamtrou\
bletruc tractuan ke tieptuan sautuan toivap phaiviec tiep theoviecvuong macwant towantedweek objecti\
vesweek achievementswent wellwent wrongwhats nextwork of the weekwork", &[
0,12,26,34,45,53,63,66,83,86,93,93,100,108,122,165,165,176,176,187,196,196,203,210,221,230,250,259,269,269,275,281,
281,286,286,292,300,307,310,315,318,328,338,342,342,342,350,355,355,364,375,390,396,406,423,427,441,451,457,461,461,
469,479,488,496,503,511,520,530,530,535,535,535,540,547,564,581,589,597,624,640,647,647,664,673,681,689,697,705,705,
712,718,724,734,734,737,750,760,767,767,777,796,804,812,820,828,828,828,837,846,861,866,873,892,900,900,908,917,925,
925,932,938,943,950,968,972,976,976,976,983,991,998,1016,1025,1031,1037,1046,1053,1061,1071,1081,1087,1095,1104,1109,
1127,1135,1143,1149,1182,1199,1203,1213,1222,1231,1240,1240,1240,1248,1257,1257,1264,1269,1269,1269,1279,1287,1296,
1296,1303,1312,1324,1332,1340,1340,1348,1362,1366,1375,1382,1388,1403,1420,1420,1420,1429,1439,1449,1449,1465,1469,]),
openings: Cow::Borrowed(b"accachactaheaimanhbaiblobucbuocaccamcancarchachichochucomconcuadaidandatdaudaydiadicdiddifdindondund\
uoevifocforfrofrufurgaigapgetgoagotharhavherhiehinhoahochoihophuoimaintissjouketkeykhakhoknolamleale\
sliclielislogloomacmaimanmatminmucmuonaynexngangunhanhinhunoinowobjobsoutphaphopicplapropurquarearef\
resrutsacsansapsauschscrsetsoustestrstutaitaktamtartasthathethithutietoitratritrotrutuatuuvapvievuow\
anwayweewelwenwhaworwro".as_chunks().0),
} },
Shipped { marked: Vocabulary {
wordings: Texts::ready("bắt đầucompletion datecông việcdatedayend datefinishfromhoàn thànhnguồn tài liệungày bắt đầungày hoà\
n thànhngày kết thúcngày thángnội dung công việcreference materialreferencessourcestartstart datetas\
ktasksthứtotài liệutài liệu tham khảotừ ngàyđến ngày", &[
12,27,39,43,46,54,60,64,76,95,113,131,148,160,183,201,211,217,222,232,236,241,246,248,259,282,292,304,]),
listing: Groups::ready(&[
2,3,1,2,0,3,3,2,3,4,2,3,3,2,1,4,4,4,2,2,1,1,0,3,4,4,2,3,], &[
1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,]),
forms: Texts::ready("aactivitbebeginbắtchichínhcompletcompletioncontentcáccôngcầncủadanhdatedaydeadlindescriptiondetaildu\
edungdurationemendfinishforfromgianhavehiệnhoànhoạthạniininternshipkeykhảokếtlinklistliệulàmmainmate\
rialmymônguồnngàynhiệmnhữngnonàynộiofperiodplanreferencsourcstartsttsáchsốtaskthamthethisthànhthángt\
húcthờithứthựctimetiếttotopictrongtuầntàitôitảtừtựviệcvụweekweekdayweeklwhatwhenworkđiểmđãđượcđầuđến\
động", &[
1,8,10,15,20,23,29,36,46,53,57,62,67,72,76,80,83,90,101,107,110,114,122,124,127,133,136,140,144,148,154,159,165,170,
171,173,183,186,192,197,201,205,211,215,219,227,229,232,239,244,251,258,260,264,269,271,277,281,289,294,299,302,307,
311,315,319,322,326,332,338,343,349,354,360,364,370,372,377,382,388,392,396,400,404,408,414,418,422,429,434,438,442,
446,453,457,465,471,477,484,]),
beginning: Ends::ready(&[
1,2,3,4,5,6,7,8,10,11,12,13,14,15,16,17,18,19,20,21,22,22,23,24,26,27,28,29,29,30,30,31,32,32,33,34,35,36,36,37,38,
39,39,40,41,42,43,44,46,51,52,53,54,55,57,58,59,61,63,64,66,67,67,68,69,70,71,72,72,72,72,75,76,77,78,78,79,80,81,
82,84,85,85,86,86,87,87,88,89,90,92,93,94,94,95,96,96,97,97,]),
senses: Cow::Borrowed(&[
F,T(1),F,T(2),T(2),T(1),F,T(3),L(3),T(3),T(1),F,T(1),F,F,F,T(2),T(0),T(3),T(1),T(1),T(3),T(2),F,L(3),T(3),T(3),F,
T(2),F,T(3),T(1),F,F,F,F,T(3),T(4),F,F,F,T(4),F,T(1),L(4),T(4),L(2),L(3),L(3),T(2),T(2),T(1),F,T(0),F,L(1),T(1),F,
T(2),F,F,L(4),T(4),T(4),L(2),T(2),T(0),T(0),T(1),T(4),F,F,T(2),T(2),T(3),T(0),F,T(2),F,T(1),F,F,L(4),T(4),F,T(2),
T(1),F,T(0),F,W(1),F,T(2),T(1),F,F,T(3),]),
words: Groups::ready(&[
0,1,2,3,4,96,5,75,6,7,8,15,8,9,10,11,85,12,13,14,62,15,16,17,18,19,20,22,23,24,15,24,25,26,27,29,31,68,32,98,34,35,
36,37,39,70,40,41,43,44,45,46,47,82,48,80,42,48,49,4,96,49,31,68,49,39,70,49,69,49,50,86,51,52,53,54,21,11,85,54,
21,55,56,57,57,58,45,58,59,60,15,60,61,63,72,84,64,65,38,66,67,71,28,71,93,71,33,72,73,30,74,76,77,78,79,80,42,65,
38,80,42,81,83,49,85,87,88,89,90,90,91,92,94,95,97,49,], &[
1,2,3,4,6,8,9,10,12,13,14,15,17,18,19,21,22,23,24,25,26,27,28,29,31,32,33,34,35,36,38,40,41,42,43,44,46,47,48,49,
50,51,52,54,57,58,61,64,67,69,70,72,73,74,75,79,81,82,83,84,85,87,88,89,91,92,93,96,97,99,100,101,103,105,107,108,
110,111,112,113,114,115,119,121,122,124,125,126,127,128,129,130,131,132,133,134,136,]),
texts: Texts::ready("activitybeginbắt đầuchi tiếtcompletedcompletion datecompletioncontentcông việcdatedaydeadlinedescrip\
tiondetailduedurationend dateendfinishfromhoàn thànhhoạt độngkết thúclinkmaterialmô tảnguồn tài liệu\
nguồnngày bắt đầungày hoàn thànhngày kết thúcngày thángngàynhiệm vụnonội dung công việcnội dungperio\
dreference materialreferencesourcestart datestartsttsố thứ tựtasktham khảothời gianthời điểmthời hạn\
thứtimetopictài liệu tham khảotài liệutừ ngàyviệcweekdaywhatwhenworkđến ngày", &[
0,8,8,13,25,35,35,44,59,69,76,76,88,88,88,88,92,95,103,114,120,123,131,131,139,142,148,148,152,152,164,178,178,178,
178,178,189,193,193,193,193,201,201,209,228,235,253,271,288,300,305,317,317,319,319,342,352,352,358,358,358,376,385,
391,401,406,409,424,428,439,439,439,450,464,476,481,481,485,485,490,490,490,513,524,524,534,540,540,547,547,551,551,
555,559,559,559,571,]),
openings: Cow::Borrowed(b"actbegchicomcondandatdaydeadesdetduedundurendfinforfrogiahavintkeylinlismaimatperplarefsoustastttast\
hathethitimtoptroweewhawhewor".as_chunks().0),
},
bare: Vocabulary {
wordings: Texts::ready("bat daucompletion datecong viecdatedayden ngayend datefinishfromhoan thanhngay bat daungay hoan than\
hngay ket thucngay thangnguon tai lieunoi dung cong viecreference materialreferencessourcestartstart\
\x20datetai lieutai lieu tham khaotasktasksthutotu ngay", &[
7,22,31,35,38,46,54,60,64,74,86,101,114,124,138,156,174,184,190,195,205,213,231,235,240,243,245,252,]),
listing: Groups::ready(&[
2,3,1,2,0,3,3,3,2,3,2,3,3,2,4,1,4,4,4,2,2,4,4,1,1,0,3,2,], &[
1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,]),
forms: Texts::ready("aactivitbatbebegincaccanchichinhcompletcompletioncongcontentcuadadanhdatedaudaydeadlindendescription\
detaildiemdongduedungduocdurationemendfinishforfromgianhanhavehienhoanhoatiininternshipketkeykhaolam\
lieulinklistmainmaterialmomynayngaynguonnhiemnhungnonoiofperiodplanreferencsachsosourcstartstttatait\
askthamthangthanhthethisthoithuthuctiettimetotoitopictrongtutuanviecvuweekweekdayweeklwhatwhenwork", &[
1,8,11,13,18,21,24,27,32,39,49,53,60,63,65,69,73,76,79,86,89,100,106,110,114,117,121,125,133,135,138,144,147,151,
155,158,162,166,170,174,175,177,187,190,193,197,200,204,208,212,216,224,226,228,231,235,240,245,250,252,255,257,263,
267,275,279,281,286,291,294,296,299,303,307,312,317,320,324,328,331,335,339,343,345,348,353,358,360,364,368,370,374,
381,386,390,394,398,]),
beginning: Ends::ready(&[
1,2,3,4,5,6,7,8,9,10,12,13,14,15,16,17,18,18,19,20,21,22,23,23,23,24,24,25,26,27,29,30,31,32,32,32,33,33,34,35,36,
37,38,39,40,40,41,41,42,43,44,45,46,47,48,53,55,56,57,58,60,61,62,64,66,66,67,68,70,71,71,73,74,75,75,75,76,77,80,
81,82,82,83,84,85,86,87,88,89,90,90,91,92,93,95,96,97,]),
senses: Cow::Borrowed(&[
F,T(1),T(2),F,T(2),F,F,T(1),F,T(3),L(3),T(3),T(1),T(1),F,F,F,T(2),T(0),T(3),T(3),T(1),T(1),T(3),F,T(2),F,L(3),T(3),
T(3),F,T(2),F,T(3),T(1),F,F,F,T(3),F,F,T(4),F,F,T(4),T(1),F,F,L(2),L(3),L(3),T(2),T(2),L(4),T(4),T(1),F,T(0),L(1),
T(1),F,T(2),F,F,L(4),T(4),T(0),T(4),L(2),T(2),T(0),L(4),T(4),T(1),T(4),F,F,T(2),T(2),T(3),T(0),F,T(2),F,F,T(1),F,
T(2),F,T(1),F,T(0),F,W(1),F,T(2),T(1),]),
words: Groups::ready(&[
0,1,2,17,3,4,5,6,7,81,8,9,10,16,10,11,89,12,13,14,15,65,16,18,19,20,55,21,22,25,27,28,29,30,16,30,31,32,33,36,38,
75,39,24,40,41,42,43,80,44,46,48,49,50,51,52,70,53,54,55,2,17,55,38,75,55,43,80,55,74,55,56,71,47,56,57,90,58,59,
60,26,11,89,60,26,61,62,63,63,64,51,64,66,79,87,67,68,16,68,69,71,47,73,45,71,47,72,73,45,76,77,78,34,78,23,78,35,
79,80,37,82,83,84,85,86,87,55,88,89,91,92,93,94,94,95,96,], &[
1,2,4,5,6,7,8,10,11,12,14,15,17,18,19,20,22,23,24,25,27,28,29,30,31,32,33,35,36,37,38,39,40,42,44,45,46,47,49,50,
51,52,53,54,55,57,58,59,62,65,68,70,71,74,75,77,78,79,83,85,86,87,88,89,91,92,95,96,98,99,100,104,106,107,109,110,
111,113,115,117,118,120,121,122,123,124,125,127,128,129,130,131,132,133,134,135,136,]),
texts: Texts::ready("activitybat daubeginchi tietcompletedcompletion datecompletioncong vieccontentdatedaydeadlineden nga\
ydescriptiondetailduedurationend dateendfinishfromhoan thanhhoat dongket thuclinkmaterialmo tangay b\
at daungay hoan thanhngay ket thucngay thangngaynguon tai lieunguonnhiem vunonoi dung cong viecnoi d\
ungperiodreference materialreferenceso thu tusourcestart datestartstttai lieu tham khaotai lieutaskt\
ham khaothoi gianthoi diemthoi hanthutimetopictu ngayviecweekdaywhatwhenwork", &[
0,8,15,15,20,20,20,28,28,37,52,62,71,78,78,78,78,82,85,93,101,112,118,121,121,129,129,137,140,146,146,150,150,160,
169,169,169,169,177,177,177,181,181,181,189,194,194,194,206,221,234,244,248,262,267,275,275,277,295,303,303,309,309,
309,327,336,345,351,361,366,369,387,395,399,408,408,408,417,426,434,437,437,441,441,441,446,446,453,453,457,457,464,
464,468,468,472,476,]),
openings: Cow::Borrowed(b"actbatbegcaccanchicomconcuadandatdaudaydeadendesdetdiedonduedunduodurendfinforfrogiahanhavhiehoaintk\
etkeykhalamlielinlismaimatnayngangunhinhunoiperplarefsacsoustastttaitasthathethithothutietimtoitoptr\
otuavieweewhawhewor".as_chunks().0),
} },
] };
