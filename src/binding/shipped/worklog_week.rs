//! The vocabularies of the built-in schema `worklog-week`; the test in `shipped.rs` writes this file.

use super::parts::*;

#[rustfmt::skip]
pub(super) static WORDS: OfSchema = OfSchema {
schema: "worklog-week", hash: 0xfd62da5d5bd31f3d,
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
cusforfromfrustrationfurthergaingetgoalgotgìgặphardhaveherehiệnhopehoànhoạchhoạthìnhhướnghọchỏiiimag\
ininternshipissuitjournalkeykhaikhókhănkhảoknowkýkẹtkếkếtlearnlearntlessonlistliệuloglooklàmlịchmain\
materialmeminhmuốnmymànmìnhmắcmụcnextnguồnngạinhiệmnhấtnhậtnhữngnownàynộiobjectivobstaclofoutoutcomo\
utputphotophảipicturplanproblemprogresspurposquảrareadreferencresultrútsangsauschedulscreenshotsetso\
urcstepstrugglstucksáchsắptakeawaytargettaskthamthetheothisthuthànhtháchthứcthựctiêutiếntiếptotriểnt\
rongtroubltrìnhtrặctrọngtrởtrụctuầntàitâmtôitớitựuviệcvướngvấpvụwantwaswayweekweeklwellwentwhatworkw\
rongđauđâuđãđíchđượcđạtđầuđặtđểđịnhđộđộngảnhở", &[
1,11,25,31,42,49,54,57,59,66,70,77,82,86,89,94,102,108,113,119,126,130,137,147,151,154,159,164,169,174,178,181,186,
189,199,201,205,209,211,218,223,226,230,241,248,252,255,259,262,265,270,274,278,282,288,292,297,304,310,315,323,328,
333,334,338,340,350,354,356,363,366,370,374,379,385,389,392,397,401,406,411,417,423,427,433,436,440,444,450,454,462,
464,468,474,476,480,485,490,495,499,506,512,519,525,531,538,541,545,550,558,565,567,570,576,582,587,593,599,603,610,
618,624,629,631,635,643,649,653,657,660,667,677,680,685,689,696,701,706,711,719,725,729,733,736,740,744,747,753,759,
765,771,776,782,788,790,797,802,808,814,820,827,832,838,844,848,852,856,861,866,872,880,885,889,893,896,899,903,908,
912,916,920,924,929,933,938,942,948,956,962,968,974,979,986,991,998,1003,1006,]),
beginning: Ends::ready(&[
1,2,3,4,5,7,7,8,9,10,11,12,13,14,14,15,16,17,18,18,18,19,20,21,23,24,26,27,28,29,30,31,32,33,34,34,35,35,36,37,38,
39,40,41,42,43,44,46,49,49,49,50,51,51,51,52,53,53,54,55,55,57,57,60,61,62,63,64,65,66,67,67,71,71,71,71,71,71,75,
78,79,80,81,82,82,83,85,88,89,90,90,90,91,93,94,94,94,95,98,100,102,102,104,104,105,106,106,107,108,109,110,111,111,
112,113,114,114,115,120,121,122,123,123,123,123,125,126,127,128,128,129,130,131,132,132,134,135,135,136,137,138,141,
142,143,143,144,145,147,148,148,150,150,151,151,153,154,155,156,156,156,157,158,159,163,165,165,166,166,166,168,169,
170,170,172,173,173,176,177,177,179,182,184,184,185,185,188,188,189,190,190,191,192,193,193,193,195,195,]),
senses: Cow::Borrowed(&[
F,T(2),T(2),T(2),T(2),T(1),T(1),T(0),F,T(3),T(2),T(4),T(3),T(2),T(1),T(3),F,T(3),T(4),T(2),T(3),L(1),F,T(2),L(1),
T(1),F,F,T(1),F,T(1),T(1),T(1),T(3),T(1),F,T(5),T(0),F,T(4),T(3),T(6),T(2),T(2),L(0),T(0),T(3),T(2),T(2),T(3),F,T(0),
T(2),T(1),T(5),T(2),T(2),T(2),T(2),F,T(5),F,F,T(3),T(0),T(1),F,L(3),T(3),T(3),T(3),L(4),L(4),T(0),T(1),L(2),L(2),
T(2),T(2),T(2),T(2),F,T(1),T(4),T(4),T(1),T(2),F,T(1),F,T(5),T(0),T(0),F,T(3),L(0),T(0),T(0),T(4),T(4),L(6),T(6),
L(1),T(1),T(1),F,F,T(1),T(0),T(3),F,T(2),T(2),T(5),T(5),L(4),W(0),W(1),F,F,T(3),T(1),T(0),L(6),T(6),T(2),T(2),T(4),
T(1),T(5),T(0),T(6),T(3),T(3),T(3),T(4),T(2),T(0),L(1),L(1),T(1),T(6),F,F,T(2),T(2),T(2),T(3),W(1),F,T(1),T(1),F,
T(1),F,T(3),T(0),T(3),T(3),T(4),T(4),T(4),F,L(6),T(6),F,T(4),T(1),T(3),T(3),T(0),T(0),T(0),L(0),L(2),F,F,T(2),T(3),
T(0),T(4),F,L(1),T(1),T(3),T(1),T(2),F,F,T(2),T(0),T(0),T(0),L(5),T(5),]),
words: Groups::ready(&[
0,1,2,3,4,5,5,7,8,9,10,61,11,153,144,12,96,13,112,111,15,112,16,17,18,183,21,176,22,23,24,26,169,27,155,71,156,163,
107,24,25,187,26,169,156,163,26,169,27,28,29,30,137,31,32,33,34,36,38,39,40,41,42,53,43,44,124,45,46,112,111,47,111,
143,176,47,48,65,143,175,48,112,111,48,91,51,52,55,154,56,147,58,194,59,195,61,187,61,62,63,14,106,63,106,75,63,64,
65,66,67,68,174,41,69,70,72,73,50,116,72,196,184,72,73,72,103,78,57,163,129,78,57,163,167,78,57,78,57,79,122,188,
187,156,163,79,122,188,187,79,122,80,81,82,83,85,86,6,86,6,87,169,87,187,87,88,158,89,92,20,93,87,93,61,94,97,77,
98,151,156,163,98,151,98,186,99,176,99,134,100,142,74,100,102,172,156,163,102,172,104,76,105,107,108,37,109,110,111,
113,114,115,117,118,41,99,176,118,118,118,118,119,120,121,125,90,125,126,127,123,128,163,130,131,132,112,154,133,
135,135,136,138,167,139,140,141,154,8,15,112,145,176,141,111,143,176,141,142,74,143,145,146,187,147,168,147,122,148,
149,150,54,150,54,152,193,154,35,154,155,71,156,157,160,165,161,101,162,159,163,78,153,163,129,163,167,163,164,84,
142,74,164,84,166,169,153,144,169,170,97,171,116,173,154,173,174,68,41,176,109,176,4,176,177,179,178,179,182,180,
41,180,99,180,181,111,143,176,181,183,189,185,87,185,61,185,187,188,187,190,123,191,87,49,192,60,195,19,95,59,195,], &[
1,2,3,4,5,6,7,8,9,10,12,15,17,20,22,23,24,26,28,29,30,39,40,42,46,48,49,50,51,53,54,55,56,57,58,59,60,61,62,64,65,
67,68,71,75,76,80,83,85,86,87,89,91,93,95,97,99,102,105,106,107,108,109,110,113,114,115,119,122,124,126,130,134,136,
138,144,148,150,151,152,153,154,155,157,159,161,163,164,166,167,169,171,173,174,176,180,182,184,186,188,191,192,196,
198,200,201,202,204,205,206,207,208,209,210,211,215,216,217,218,219,220,221,222,224,225,226,228,230,231,232,235,236,
237,238,239,241,242,243,250,254,255,257,258,259,261,263,265,267,269,271,273,275,276,278,279,280,282,284,286,289,291,
293,294,298,300,301,304,305,307,309,311,312,315,317,319,320,321,323,325,327,329,330,334,335,337,339,341,342,343,345,
347,350,352,356,357,]),
texts: Texts::ready("accomplishedaccomplishmentachievedachievementactivityactivitiesaimblockerbài họcbước tiếp theobực mì\
nhcame out ofcarried outchallengechỗ đaucoming weekcompletedconstraintcác công việc cần triển khai t\
rong tuần nàycó đượccông việc trong tuầncông việcdailydaydiarydiddifficultydoneevidencefocusfrom her\
efrustrationfurther readinggainedget out ofgoals of the weekgoalgot in the waygot out ofgot mehardho\
ped tohoàn thànhhoạt độnghình ảnhhọc đượchọc hỏii can nowi now knowimageissueit was forjournalkhó kh\
ăn gặp phảikhó ở đâukhó khănkhó nhấtkế hoạch tuần saukế hoạch tuần tớikế hoạchkế hoạchkết quả đạt đư\
ợc trong tuầnkết quả đạt đượckết quảlearnedlearntlessonloglooking aheadlook aheadlàm việclàm đượclịc\
h trìnhminh chứngmuốn làmmuốn họcmắc kẹtmục tiêu trong tuầnmục tiêumục đíchnext weeknext stepnguồn t\
ham khảonguồnnhiệm vụ trong tuầnnhiệm vụnhật kýnội dungobjectiveobstacleoutcomeoutputphotopicturepla\
n for next weekplanplanproblemprogresspurposereference materialreferenceresultrút rasang tuầnschedul\
escreenshotset out tosourcestrugglestruggledstucksắp tớitakeawaytargettasks to be carried out this w\
eektasks of the weektasktham khảothu đượcthành tựuthành quảthách thứcthực hiệntiến độto dotriển khai\
troubletrọng tâmtrở ngạitrục trặctuần kế tiếptuần sautuần tớitài liệu tham khảotài liệuviệc tiếp the\
oviệcvướng mắcvấp phảiwant towantedwas it forweek objectivesweek achievementswent wellwent wrongwhat\
\x20forwhats nextwork of the weekworkđau đầuđã làmđã họcđạt đượcđặt rađể làm gìđịnh hướngảnh chụp màn h\
ìnhảnh", &[
0,12,26,34,45,53,63,66,66,73,83,102,113,124,135,144,144,154,165,174,184,238,238,250,275,287,287,287,292,292,295,300,
303,313,317,317,325,330,330,339,350,365,371,381,398,402,416,426,432,436,436,444,456,470,481,495,506,515,525,525,530,
530,530,535,545,552,552,575,589,599,610,633,658,670,682,722,749,760,767,773,779,779,782,795,805,816,829,829,842,842,
854,865,877,877,888,912,923,935,944,953,972,979,1004,1016,1026,1026,1026,1036,1045,1053,1053,1060,1066,1071,1078,
1096,1100,1104,1104,1104,1111,1119,1126,1144,1153,1159,1166,1177,1185,1195,1205,1211,1219,1228,1233,1244,1252,1258,
1291,1308,1312,1323,1323,1323,1335,1347,1359,1372,1385,1385,1397,1402,1402,1414,1414,1421,1433,1445,1458,1476,1486,
1498,1498,1521,1532,1532,1550,1556,1570,1582,1589,1595,1605,1620,1637,1637,1637,1646,1656,1664,1674,1674,1690,1694,
1705,1714,1724,1724,1724,1739,1748,1762,1778,1801,1806,]),
openings: Cow::Borrowed(b"accachactaheaimblocamcancarchacomcondaidandaydiadiddifdondunevifocforfrofrufurgaigetgoagotharhavherh\
opimaintissjoukeykhaknolealeslislogloomaimatminnexnowobjobsoutphopicplapropurrearefressansauschscrse\
tsoustestrstutaktartasthathethithutrowanwaswayweewelwenwhaworwro".as_chunks().0),
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
ngchinhchochungchupcocomecompletcongconstraintcuadadailidanhdatdaudaydediaridichdiddifficultidinhdod\
onedongdungduocemevidencfocusforfromfrustrationfurthergaingapgetgigoalgothardhaveherehienhinhhoachho\
anhoathochoihopehuongiimagininternshipissuitjournalkeketkeykhaikhankhaokhoknowkylamlearnlearntlesson\
lichlieulistloglookmacmainmanmaterialmeminhmucmuonmynaynextngainguonnhatnhiemnhungnoinowoobjectivobs\
taclofoutoutcomoutputphaiphotopicturplanproblemprogresspurposquarareadreferencresultrutsachsangsapsa\
uschedulscreenshotsetsourcstepstrugglstucktaitakeawaytamtargettaskthachthamthanhthetheothisthuthucti\
entieptieutotoitractrientrinhtrotrongtroubltructuantuuvapviecvuvuongwantwaswayweekweeklwellwentwhatw\
orkwrong", &[
1,11,25,31,42,49,54,57,60,63,65,72,75,79,82,86,89,94,102,107,110,115,119,121,125,132,136,146,149,151,156,160,163,
166,169,171,176,180,183,193,197,199,203,207,211,215,217,224,229,232,236,247,254,258,261,264,266,270,273,277,281,285,
289,293,298,302,306,309,312,316,321,322,326,328,338,342,344,351,353,356,359,363,367,371,374,378,380,383,388,394,400,
404,408,412,415,419,422,426,429,437,439,443,446,450,452,455,459,463,468,472,477,482,485,488,489,497,504,506,509,515,
521,525,530,536,540,547,555,561,564,566,570,578,584,587,591,595,598,601,608,618,621,626,630,637,642,645,653,656,662,
666,671,675,680,683,687,691,694,698,702,706,710,712,715,719,724,729,732,737,743,747,751,754,757,761,763,768,772,775,
778,782,787,791,795,799,803,808,]),
beginning: Ends::ready(&[
1,2,3,4,5,7,7,8,10,11,12,13,14,15,17,18,19,20,21,22,23,23,23,24,25,26,28,29,30,33,34,35,37,38,39,40,41,41,42,43,44,
44,45,45,45,46,47,48,49,50,51,52,53,54,54,55,55,57,60,61,62,62,62,63,63,64,65,67,67,68,68,71,72,73,74,75,76,77,81,
84,85,85,85,85,89,89,89,92,93,94,95,96,96,97,98,100,101,102,102,102,102,103,106,108,109,110,112,112,114,115,117,118,
119,119,119,120,121,122,122,123,124,124,125,126,131,132,133,134,134,134,134,136,137,138,138,139,140,140,141,142,143,
144,144,146,147,149,150,150,151,154,155,156,158,159,159,160,161,163,164,164,164,166,167,167,168,168,169,171,172,173,
177,177,178,180,180,181,183,184,184,187,188,188,190,193,195,195,]),
senses: Cow::Borrowed(&[
F,T(2),T(2),T(2),T(2),T(1),T(1),T(0),L(5),T(5),T(2),F,T(3),T(3),T(4),L(1),F,T(2),F,T(1),T(3),F,T(3),T(2),T(4),T(2),
L(1),T(1),T(3),F,T(1),T(2),F,T(1),F,T(0),T(2),T(3),T(1),T(0),T(1),T(1),T(3),T(0),T(1),F,F,T(5),T(0),F,T(4),T(3),T(6),
T(2),T(2),L(0),T(0),T(3),T(2),T(2),T(3),F,T(5),T(2),T(1),T(2),T(2),T(0),T(2),T(2),F,T(5),F,F,T(3),T(0),T(1),L(4),
L(4),T(0),T(1),L(2),L(2),T(2),F,L(3),T(3),T(3),T(3),T(1),T(2),F,T(2),T(2),T(2),T(1),F,T(1),T(4),T(4),T(3),F,T(5),
L(0),T(0),T(0),T(0),T(0),F,F,T(4),T(4),L(6),T(6),T(1),L(1),T(1),F,T(1),T(0),T(3),F,T(2),T(2),T(5),T(5),L(4),W(0),
W(1),F,F,T(3),T(1),T(0),L(6),T(6),T(2),T(2),T(4),T(4),T(1),T(5),T(0),T(6),T(3),T(3),T(3),L(6),T(6),T(2),T(0),L(1),
L(1),T(1),T(3),T(6),T(2),T(2),F,F,T(2),W(1),F,T(1),T(1),F,F,T(1),T(3),T(0),F,T(3),T(3),T(4),T(4),T(4),F,T(3),T(4),
T(1),T(3),T(0),T(0),T(0),L(0),L(2),F,F,T(2),T(3),T(0),T(4),F,L(1),T(1),]),
words: Groups::ready(&[
0,1,2,3,4,5,5,7,8,22,98,63,8,9,67,10,11,12,101,13,159,154,14,26,173,16,164,81,167,170,105,14,15,118,117,16,17,118,
18,19,20,33,23,45,24,179,25,26,173,167,170,26,173,27,28,29,87,29,67,29,30,31,134,32,129,32,45,33,33,34,35,87,56,36,
38,39,40,70,42,45,46,47,48,49,50,61,51,52,130,53,55,118,117,57,117,153,179,57,58,73,153,178,58,118,117,58,100,59,
60,63,8,65,152,66,43,67,45,67,68,69,161,71,16,113,71,113,85,71,72,73,74,75,76,177,49,77,78,64,170,137,78,64,170,162,
78,64,78,64,79,128,32,45,167,170,79,128,32,45,79,128,80,84,82,54,121,84,114,33,84,82,84,109,87,173,87,45,87,88,89,
90,91,165,93,94,95,6,95,6,96,79,97,101,21,102,160,167,170,102,160,102,37,103,87,103,67,104,105,106,179,106,142,108,
151,83,108,109,86,110,174,167,170,110,174,111,112,44,115,116,117,119,120,122,123,124,49,106,179,124,124,124,124,125,
126,127,131,99,131,132,133,129,135,170,136,162,138,139,140,118,161,141,143,143,144,145,92,151,83,145,92,146,148,149,
161,10,17,118,155,179,149,117,153,179,149,150,157,151,83,152,171,152,128,153,155,156,45,157,62,157,62,158,41,161,
41,161,162,164,81,166,107,167,147,167,168,169,163,170,78,159,170,137,170,162,170,172,121,173,159,154,173,175,96,176,
161,176,177,76,49,179,115,179,4,179,180,182,181,182,185,183,49,183,106,183,184,117,153,179,184,], &[
1,2,3,4,5,6,7,8,12,13,15,16,17,19,22,31,32,35,36,38,39,40,42,44,46,47,51,53,54,55,57,59,60,61,63,65,67,69,70,73,74,
75,76,78,79,80,81,82,83,84,86,87,89,90,93,97,98,102,105,107,108,109,111,113,115,117,119,121,124,127,128,129,130,131,
132,135,136,140,144,146,148,154,158,160,161,165,168,170,172,174,176,177,178,179,180,182,183,184,186,188,190,191,193,
197,199,201,203,205,206,207,209,211,214,215,217,221,223,224,226,227,228,229,230,231,232,233,237,238,239,240,241,242,
243,244,246,247,248,250,252,254,255,256,259,260,261,262,263,267,269,270,271,278,282,283,285,287,289,291,292,293,295,
297,299,301,303,304,305,307,309,311,312,313,315,318,320,322,323,325,328,329,331,333,334,337,339,341,342,343,345,347,
349,351,352,356,357,]),
texts: Texts::ready("accomplishedaccomplishmentachievedachievementactivityactivitiesaimanh chup man hinhanhbai hocblocker\
buc minhbuoc tiep theocac cong viec can trien khai trong tuan naycame out ofcarried outchallengecho \
dauco duoccoming weekcompletedcong viec trong tuancong viecconstraintda lamda hocdailydat radat duoc\
dau daudayde lam gidiarydiddifficultydinh huongdoneevidencefocusfrom herefrustrationfurther readingg\
ainedget out ofgoals of the weekgoalgot in the waygot out ofgot mehardhinh anhhoan thanhhoat donghoc\
\x20duochoc hoihoped toi can nowi now knowimageissueit was forjournalke hoach tuan sauke hoach tuan toi\
ke hoachke hoachket qua dat duoc trong tuanket qua dat duocket quakho khan gap phaikho o daukho khan\
kho nhatlam vieclam duoclearnedlearntlessonlich trinhloglooking aheadlook aheadmac ketminh chungmuc \
tieu trong tuanmuc tieumuc dichmuon lammuon hocnext weeknext stepnguon tham khaonguonnhat kynhiem vu\
\x20trong tuannhiem vunoi dungobjectiveobstacleoutcomeoutputphotopictureplan for next weekplanplanprobl\
emprogresspurposereference materialreferenceresultrut rasang tuansap toischedulescreenshotset out to\
sourcestrugglestruggledstucktai lieu tham khaotai lieutakeawaytargettasks to be carried out this wee\
ktasks of the weektaskthach thuctham khaothanh tuuthanh quathu duocthuc hientien doto dotrien khaitr\
o ngaitrong tamtroubletruc tractuan ke tieptuan sautuan toivap phaiviec tiep theoviecvuong macwant t\
owantedwas it forweek objectivesweek achievementswent wellwent wrongwhat forwhats nextwork of the we\
ekwork", &[
0,12,26,34,45,53,63,66,83,86,93,93,100,108,122,165,165,176,176,187,196,196,203,210,221,230,250,259,269,269,275,281,
281,286,286,292,300,307,310,319,324,327,337,347,351,351,351,359,364,364,373,384,399,405,415,432,436,450,460,466,470,
470,478,488,497,505,512,520,529,539,539,544,544,544,549,559,566,583,600,608,616,643,659,666,666,683,692,700,708,716,
724,724,731,737,743,753,753,756,769,779,786,786,796,815,823,831,839,847,847,847,856,865,880,885,892,911,919,919,927,
936,944,944,951,957,962,969,987,991,995,995,995,1002,1010,1017,1035,1044,1050,1056,1065,1072,1080,1090,1100,1106,
1114,1123,1128,1146,1154,1162,1168,1201,1218,1222,1232,1241,1250,1259,1259,1259,1267,1276,1276,1283,1288,1288,1288,
1298,1306,1315,1315,1322,1331,1343,1351,1359,1359,1367,1381,1385,1394,1401,1407,1417,1432,1449,1449,1449,1458,1468,
1476,1486,1486,1502,1506,]),
openings: Cow::Borrowed(b"accachactaheaimanhbaiblobucbuocaccamcancarchachichochucomconcuadaidandatdaudaydiadicdiddifdindondund\
uoevifocforfrofrufurgaigapgetgoagotharhavherhiehinhoahochoihophuoimaintissjouketkeykhakhoknolamleale\
sliclielislogloomacmaimanmatminmucmuonaynexngangunhanhinhunoinowobjobsoutphaphopicplapropurquarearef\
resrutsacsansapsauschscrsetsoustestrstutaitaktamtartasthathethithutietoitratritrotrutuatuuvapvievuow\
anwaswayweewelwenwhaworwro".as_chunks().0),
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
