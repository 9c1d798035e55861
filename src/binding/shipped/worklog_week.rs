//! The vocabularies of the built-in schema `worklog-week`; the test in `shipped.rs` writes this file.

use super::parts::*;

#[rustfmt::skip]
pub(super) static WORDS: OfSchema = OfSchema {
schema: "worklog-week", hash: 0x670d8722598d2cb8,
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
hchụpchứngcomecompletconstraintcáccócôngcầncủadailidanhdaydiarididdifficultidodonedungemevidencfocus\
forfromfrustrationfurthergaingetgoalgotgặphardhaveherehiệnhopehoànhoạchhoạthìnhhướnghọchỏiiimaginint\
ernshipissujournalkeykhaikhókhănkhảoknowkýkẹtkếkếtlearnlearntlessonlistliệuloglooklàmlịchmainmateria\
lmeminhmuốnmymànmìnhmắcmụcnextnguồnngạinhiệmnhấtnhậtnhữngnownàynộiobjectivobstaclofoutoutcomoutputph\
otophảipicturplanproblemprogresspurposquảrareadreferencresultrútsangsauschedulscreenshotsetsourcstep\
strugglstucksáchsắptakeawaytargettaskthamthetheothisthuthànhtháchthứcthựctiêutiếntiếptotriểntrongtro\
ubltrìnhtrặctrọngtrởtrụctuầntàitâmtôitớitựuviệcvướngvấpvụwantwayweekweeklwellwentwhatworkwrongđâuđãđ\
íchđượcđạtđặtđịnhđộđộngảnhở", &[
1,11,25,31,42,49,54,57,59,66,70,77,82,86,89,94,102,108,114,121,125,132,142,146,149,154,159,164,169,173,176,181,184,
194,196,200,204,206,213,218,221,225,236,243,247,250,254,257,262,266,270,274,280,284,289,296,302,307,315,320,325,326,
330,332,342,346,353,356,360,364,369,375,379,382,387,391,396,401,407,413,417,423,426,430,434,440,444,452,454,458,464,
466,470,475,480,485,489,496,502,509,515,521,528,531,535,540,548,555,557,560,566,572,577,583,589,593,600,608,614,619,
621,625,633,639,643,647,650,657,667,670,675,679,686,691,696,701,709,715,719,723,726,730,734,737,743,749,755,761,766,
772,778,780,787,792,798,804,810,817,822,828,834,838,842,846,851,856,862,870,875,879,883,886,890,895,899,903,907,911,
916,921,925,931,939,945,951,958,963,970,975,978,]),
beginning: Ends::ready(&[
1,2,3,4,5,7,7,8,9,10,11,12,13,14,14,15,16,17,17,17,18,19,20,22,23,25,26,27,28,29,30,31,32,33,33,34,34,35,36,37,38,
39,40,41,42,43,45,48,48,49,50,50,50,51,52,52,53,54,54,56,56,59,60,61,62,63,64,65,65,69,69,69,69,69,69,73,76,77,78,
79,80,80,81,83,86,87,88,88,88,89,91,92,92,92,93,96,98,100,100,102,102,103,104,104,105,106,107,108,109,109,110,111,
112,112,113,118,119,120,121,121,121,121,123,124,125,126,126,127,128,129,130,130,132,133,133,134,135,136,139,140,141,
141,142,143,145,146,146,148,148,149,149,151,152,153,154,154,154,155,156,157,161,163,163,164,164,164,166,167,168,168,
170,170,173,174,174,176,178,180,180,180,183,183,184,185,186,187,187,187,189,189,]),
senses: Cow::Borrowed(&[
F,T(2),T(2),T(2),T(2),T(1),T(1),T(0),F,T(3),T(2),T(4),T(3),T(2),T(1),T(3),F,T(4),T(2),T(3),L(1),F,T(2),L(1),T(1),
F,F,T(1),F,T(1),T(1),T(1),T(3),T(1),F,T(5),T(0),F,T(4),T(3),T(6),T(2),T(2),L(0),T(0),T(3),T(2),T(2),T(3),F,T(0),T(2),
T(1),T(5),T(2),T(2),T(2),T(2),F,T(5),F,F,T(3),T(1),F,L(3),T(3),T(3),T(3),L(4),L(4),T(0),T(1),L(2),L(2),T(2),T(2),
T(2),T(2),F,T(1),T(4),T(4),T(1),T(2),F,T(1),F,T(5),T(0),T(0),F,T(3),L(0),T(0),T(0),T(4),T(4),L(6),T(6),L(1),T(1),
T(1),F,F,T(1),T(0),T(3),F,T(2),T(2),T(5),T(5),L(4),W(0),W(1),F,F,T(3),T(1),T(0),L(6),T(6),T(2),T(2),T(4),T(1),T(5),
T(0),T(6),T(3),T(3),T(3),T(4),T(2),T(0),L(1),L(1),T(1),T(6),F,F,T(2),T(2),T(2),T(3),W(1),F,T(1),T(1),F,T(1),F,T(3),
T(0),T(3),T(3),T(4),T(4),T(4),F,L(6),T(6),F,T(4),T(1),T(3),T(3),T(0),T(0),L(0),L(2),F,F,T(2),T(3),T(4),F,L(1),T(1),
T(1),T(2),F,F,T(2),T(0),T(0),L(5),T(5),]),
words: Groups::ready(&[
0,1,2,3,4,5,5,7,8,9,10,59,11,150,141,12,93,13,109,108,15,109,16,17,20,172,21,22,23,25,166,26,152,68,153,160,104,23,
24,182,25,166,153,160,25,166,26,27,28,29,134,30,31,32,33,35,37,38,39,40,41,51,42,43,121,44,45,109,108,46,108,140,
172,46,47,63,140,171,47,109,108,47,88,49,50,53,151,54,144,56,187,57,188,59,182,59,60,61,14,103,61,103,72,61,62,63,
64,65,66,67,69,70,48,113,69,189,179,69,70,69,100,75,55,160,126,75,55,160,164,75,55,75,55,76,119,183,182,153,160,76,
119,183,182,76,119,77,78,79,80,82,83,6,83,6,84,166,84,182,84,85,155,86,89,19,90,84,90,59,91,94,74,95,148,153,160,
95,148,95,181,96,172,96,131,97,139,71,97,99,169,153,160,99,169,101,73,102,104,105,36,106,107,108,110,111,112,114,
115,40,96,172,115,115,115,115,116,117,118,122,87,122,123,124,120,125,160,127,128,129,109,151,130,132,132,133,135,
164,136,137,138,151,8,15,109,142,172,138,108,140,172,138,139,71,140,142,143,182,144,165,144,119,145,146,147,52,147,
52,149,186,151,34,151,152,68,153,154,157,162,158,98,159,156,160,75,150,160,126,160,164,160,161,81,139,71,161,81,163,
166,150,141,166,167,94,168,113,170,151,170,172,106,172,4,172,173,175,174,175,178,176,96,176,177,108,140,172,177,180,
84,180,59,180,182,183,182,184,120,185,58,188,18,92,57,188,], &[
1,2,3,4,5,6,7,8,9,10,12,15,17,20,22,23,24,26,27,28,37,38,40,44,46,47,48,49,51,52,53,54,55,56,57,58,59,60,62,63,65,
66,69,73,74,78,81,83,84,85,87,89,91,93,95,97,100,103,104,105,106,107,108,109,110,114,117,119,121,125,129,131,133,
139,143,145,146,147,148,149,150,152,154,156,158,159,161,162,164,166,168,169,171,175,177,179,181,183,186,187,191,193,
195,196,197,199,200,201,202,203,204,205,206,210,211,212,213,214,215,216,217,219,220,221,223,225,226,227,230,231,232,
233,234,236,237,238,245,249,250,252,253,254,256,258,260,262,264,266,268,270,271,273,274,275,277,279,281,284,286,288,
289,293,295,296,299,300,302,304,306,307,309,311,312,313,315,317,319,320,324,325,327,329,330,331,333,335,337,341,342,]),
texts: Texts::ready("accomplishedaccomplishmentachievedachievementactivityactivitiesaimblockerbài họcbước tiếp theobực mì\
nhcame out ofcarried outchallengecoming weekcompletedconstraintcác công việc cần triển khai trong tu\
ần nàycó đượccông việc trong tuầncông việcdailydaydiarydiddifficultydoneevidencefocusfrom herefrustr\
ationfurther readinggainedget out ofgoals of the weekgoalgot in the waygot out ofgot mehardhoped toh\
oàn thànhhoạt độnghình ảnhhọc đượchọc hỏii can nowi now knowimageissuejournalkhó khăn gặp phảikhó ở \
đâukhó khănkhó nhấtkế hoạch tuần saukế hoạch tuần tớikế hoạchkế hoạchkết quả đạt được trong tuầnkết \
quả đạt đượckết quảlearnedlearntlessonloglooking aheadlook aheadlàm việclàm đượclịch trìnhminh chứng\
muốn làmmuốn họcmắc kẹtmục tiêu trong tuầnmục tiêumục đíchnext weeknext stepnguồn tham khảonguồnnhiệ\
m vụ trong tuầnnhiệm vụnhật kýnội dungobjectiveobstacleoutcomeoutputphotopictureplan for next weekpl\
anplanproblemprogresspurposereference materialreferenceresultrút rasang tuầnschedulescreenshotset ou\
t tosourcestrugglestruggledstucksắp tớitakeawaytargettasks to be carried out this weektasks of the w\
eektasktham khảothu đượcthành tựuthành quảthách thứcthực hiệntiến độto dotriển khaitroubletrọng tâmt\
rở ngạitrục trặctuần kế tiếptuần sautuần tớitài liệu tham khảotài liệuviệc tiếp theoviệcvướng mắcvấp\
\x20phảiwant towantedweek objectivesweek achievementswent wellwent wrongwhats nextwork of the weekworkđ\
ã làmđã họcđạt đượcđặt rađịnh hướngảnh chụp màn hìnhảnh", &[
0,12,26,34,45,53,63,66,66,73,83,102,113,124,135,144,144,155,164,174,228,228,240,265,277,277,277,282,282,285,290,293,
303,307,307,315,320,320,329,340,355,361,371,388,392,406,416,422,426,426,434,446,460,471,485,496,505,515,515,520,520,
520,525,532,532,555,569,579,590,613,638,650,662,702,729,740,747,753,759,759,762,775,785,796,809,809,822,822,834,845,
857,857,868,892,903,915,924,933,952,959,984,996,1006,1006,1006,1016,1025,1033,1033,1040,1046,1051,1058,1076,1080,
1084,1084,1084,1091,1099,1106,1124,1133,1139,1146,1157,1165,1175,1185,1191,1199,1208,1213,1224,1232,1238,1271,1288,
1292,1303,1303,1303,1315,1327,1339,1352,1365,1365,1377,1382,1382,1394,1394,1401,1413,1425,1438,1456,1466,1478,1478,
1501,1512,1512,1530,1536,1550,1562,1569,1575,1590,1607,1607,1607,1616,1626,1636,1636,1652,1656,1665,1675,1675,1675,
1690,1699,1715,1738,1743,]),
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
ngchinhchungchupcocomecompletcongconstraintcuadadailidanhdatdaudaydiaridichdiddifficultidinhdodonedo\
ngdungduocemevidencfocusforfromfrustrationfurthergaingapgetgoalgothardhaveherehienhinhhoachhoanhoath\
ochoihopehuongiimagininternshipissujournalkeketkeykhaikhankhaokhoknowkylamlearnlearntlessonlichlieul\
istloglookmacmainmanmaterialmeminhmucmuonmynaynextngainguonnhatnhiemnhungnoinowoobjectivobstaclofout\
outcomoutputphaiphotopicturplanproblemprogresspurposquarareadreferencresultrutsachsangsapsauscheduls\
creenshotsetsourcstepstrugglstucktaitakeawaytamtargettaskthachthamthanhthetheothisthuthuctientieptie\
utotoitractrientrinhtrotrongtroubltructuantuuvapviecvuvuongwantwayweekweeklwellwentwhatworkwrong", &[
1,11,25,31,42,49,54,57,60,63,65,72,75,79,82,86,89,94,102,107,112,116,118,122,129,133,143,146,148,153,157,160,163,
166,171,175,178,188,192,194,198,202,206,210,212,219,224,227,231,242,249,253,256,259,263,266,270,274,278,282,286,291,
295,299,302,305,309,314,315,319,321,331,335,342,344,347,350,354,358,362,365,369,371,374,379,385,391,395,399,403,406,
410,413,417,420,428,430,434,437,441,443,446,450,454,459,463,468,473,476,479,480,488,495,497,500,506,512,516,521,527,
531,538,546,552,555,557,561,569,575,578,582,586,589,592,599,609,612,617,621,628,633,636,644,647,653,657,662,666,671,
674,678,682,685,689,693,697,701,703,706,710,715,720,723,728,734,738,742,745,748,752,754,759,763,766,770,775,779,783,
787,791,796,]),
beginning: Ends::ready(&[
1,2,3,4,5,7,7,8,10,11,12,13,14,15,17,18,19,20,21,22,22,22,23,24,25,27,28,29,32,33,34,36,36,37,38,38,39,40,41,41,42,
42,42,43,44,45,46,47,48,49,50,51,51,52,54,57,58,59,59,59,60,60,61,62,64,64,65,65,68,69,70,71,72,73,77,80,81,81,81,
81,85,85,85,88,89,90,91,92,92,93,94,96,97,98,98,98,98,99,102,104,105,106,108,108,110,111,113,114,115,115,115,116,
117,118,118,119,120,120,121,122,127,128,129,130,130,130,130,132,133,134,134,135,136,136,137,138,139,140,140,142,143,
145,146,146,147,150,151,152,154,155,155,156,157,159,160,160,160,162,163,163,164,164,165,167,168,169,173,173,174,176,
176,177,179,179,182,183,183,185,187,189,189,]),
senses: Cow::Borrowed(&[
F,T(2),T(2),T(2),T(2),T(1),T(1),T(0),L(5),T(5),T(2),F,T(3),T(3),T(4),L(1),F,T(2),F,T(1),T(3),F,T(2),T(4),T(2),L(1),
T(1),T(3),F,T(1),T(2),F,T(1),F,T(0),T(2),T(1),T(1),T(1),T(3),T(0),T(1),F,F,T(5),T(0),F,T(4),T(3),T(6),T(2),T(2),L(0),
T(0),T(3),T(2),T(2),T(3),F,T(5),T(2),T(1),T(2),T(2),T(0),T(2),T(2),F,T(5),F,F,T(3),T(1),L(4),L(4),T(0),T(1),L(2),
L(2),T(2),F,L(3),T(3),T(3),T(3),T(1),T(2),F,T(2),T(2),T(2),T(1),F,T(1),T(4),T(4),T(3),F,T(5),L(0),T(0),T(0),T(0),
T(0),F,F,T(4),T(4),L(6),T(6),T(1),L(1),T(1),F,T(1),T(0),T(3),F,T(2),T(2),T(5),T(5),L(4),W(0),W(1),F,F,T(3),T(1),T(0),
L(6),T(6),T(2),T(2),T(4),T(4),T(1),T(5),T(0),T(6),T(3),T(3),T(3),L(6),T(6),T(2),T(0),L(1),L(1),T(1),T(3),T(6),T(2),
T(2),F,F,T(2),W(1),F,T(1),T(1),F,F,T(1),T(3),T(0),F,T(3),T(3),T(4),T(4),T(4),F,T(3),T(4),T(1),T(3),T(0),T(0),L(0),
L(2),F,F,T(2),T(3),T(4),F,L(1),T(1),]),
words: Groups::ready(&[
0,1,2,3,4,5,5,7,8,21,94,60,8,9,64,10,11,12,97,13,155,150,14,25,169,16,160,77,163,166,101,14,15,114,113,16,17,114,
18,19,22,43,23,174,24,25,169,163,166,25,169,26,27,28,83,28,64,28,29,30,130,31,125,31,43,33,34,36,37,38,67,40,43,44,
45,46,47,48,58,49,50,126,51,53,114,113,54,113,149,174,54,55,70,149,173,55,114,113,55,96,56,57,60,8,62,148,63,41,64,
43,64,65,66,157,68,16,109,68,109,81,68,69,70,71,72,73,74,61,166,133,74,61,166,158,74,61,74,61,75,124,31,43,163,166,
75,124,31,43,75,124,76,80,78,52,117,80,110,32,80,78,80,105,83,169,83,43,83,84,85,86,87,161,89,90,91,6,91,6,92,75,
93,97,20,98,156,163,166,98,156,98,35,99,83,99,64,100,101,102,174,102,138,104,147,79,104,105,82,106,170,163,166,106,
170,107,108,42,111,112,113,115,116,118,119,120,47,102,174,120,120,120,120,121,122,123,127,95,127,128,129,125,131,
166,132,158,134,135,136,114,157,137,139,139,140,141,88,147,79,141,88,142,144,145,157,10,17,114,151,174,145,113,149,
174,145,146,153,147,79,148,167,148,124,149,151,152,43,153,59,153,59,154,39,157,39,157,158,160,77,162,103,163,143,
163,164,165,159,166,74,155,166,133,166,158,166,168,117,169,155,150,169,171,92,172,157,172,174,111,174,4,174,175,177,
176,177,180,178,102,178,179,113,149,174,179,], &[
1,2,3,4,5,6,7,8,12,13,15,16,17,19,22,31,32,35,36,38,39,40,42,44,45,49,51,52,53,55,57,58,59,61,63,65,66,67,68,69,71,
72,73,74,75,76,77,79,80,82,83,86,90,91,95,98,100,101,102,104,106,108,110,112,114,117,120,121,122,123,124,125,126,
130,134,136,138,144,148,150,151,155,158,160,162,164,166,167,168,169,170,172,173,174,176,178,180,181,183,187,189,191,
193,195,196,197,199,201,204,205,207,211,213,214,216,217,218,219,220,221,222,223,227,228,229,230,231,232,233,234,236,
237,238,240,242,244,245,246,249,250,251,252,253,257,259,260,261,268,272,273,275,277,279,281,282,283,285,287,289,291,
293,294,295,297,299,301,302,303,305,308,310,312,313,315,318,319,321,323,324,326,328,329,330,332,334,336,337,341,342,]),
texts: Texts::ready("accomplishedaccomplishmentachievedachievementactivityactivitiesaimanh chup man hinhanhbai hocblocker\
buc minhbuoc tiep theocac cong viec can trien khai trong tuan naycame out ofcarried outchallengeco d\
uoccoming weekcompletedcong viec trong tuancong viecconstraintda lamda hocdailydat radat duocdaydiar\
ydiddifficultydinh huongdoneevidencefocusfrom herefrustrationfurther readinggainedget out ofgoals of\
\x20the weekgoalgot in the waygot out ofgot mehardhinh anhhoan thanhhoat donghoc duochoc hoihoped toi c\
an nowi now knowimageissuejournalke hoach tuan sauke hoach tuan toike hoachke hoachket qua dat duoc \
trong tuanket qua dat duocket quakho khan gap phaikho o daukho khankho nhatlam vieclam duoclearnedle\
arntlessonlich trinhloglooking aheadlook aheadmac ketminh chungmuc tieu trong tuanmuc tieumuc dichmu\
on lammuon hocnext weeknext stepnguon tham khaonguonnhat kynhiem vu trong tuannhiem vunoi dungobject\
iveobstacleoutcomeoutputphotopictureplan for next weekplanplanproblemprogresspurposereference materi\
alreferenceresultrut rasang tuansap toischedulescreenshotset out tosourcestrugglestruggledstucktai l\
ieu tham khaotai lieutakeawaytargettasks to be carried out this weektasks of the weektaskthach thuct\
ham khaothanh tuuthanh quathu duocthuc hientien doto dotrien khaitro ngaitrong tamtroubletruc tractu\
an ke tieptuan sautuan toivap phaiviec tiep theoviecvuong macwant towantedweek objectivesweek achiev\
ementswent wellwent wrongwhats nextwork of the weekwork", &[
0,12,26,34,45,53,63,66,83,86,93,93,100,108,122,165,165,176,176,187,196,196,203,214,223,243,252,262,262,268,274,274,
279,279,285,293,296,301,304,314,324,328,328,328,336,341,341,350,361,376,382,392,409,413,427,437,443,447,447,455,465,
474,482,489,497,506,516,516,521,521,521,526,533,550,567,575,583,610,626,633,633,650,659,667,675,683,691,691,698,704,
710,720,720,723,736,746,753,753,763,782,790,798,806,814,814,814,823,832,847,852,859,878,886,886,894,903,911,911,918,
924,929,936,954,958,962,962,962,969,977,984,1002,1011,1017,1023,1032,1039,1047,1057,1067,1073,1081,1090,1095,1113,
1121,1129,1135,1168,1185,1189,1199,1208,1217,1226,1226,1226,1234,1243,1243,1250,1255,1255,1255,1265,1273,1282,1282,
1289,1298,1310,1318,1326,1326,1334,1348,1352,1361,1368,1374,1389,1406,1406,1406,1415,1425,1435,1435,1451,1455,]),
openings: Cow::Borrowed(b"accachactaheaimanhbaiblobucbuocaccamcancarchachichucomconcuadaidandatdaudaydiadicdiddifdindondunduoe\
vifocforfrofrufurgaigapgetgoagotharhavherhiehinhoahochoihophuoimaintissjouketkeykhakhoknolamlealesli\
clielislogloomacmaimanmatminmucmuonaynexngangunhanhinhunoinowobjobsoutphaphopicplapropurquarearefres\
rutsacsansapsauschscrsetsoustestrstutaitaktamtartasthathethithutietoitratritrotrutuatuuvapvievuowanw\
ayweewelwenwhaworwro".as_chunks().0),
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
