//! The vocabularies of the built-in schema `worklog-week`; the test in `shipped.rs` writes this file.

use super::parts::*;

#[rustfmt::skip]
pub(super) static WORDS: OfSchema = OfSchema {
schema: "worklog-week", hash: 0xc058c4a54e450950,
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
forms: Texts::ready("aaccomplishaccomplishmentachievachievementactivitaimbeblockerbàibướccamecancarrichallengchínhchụpchứ\
ngcompletcáccócôngcầncủadailidanhdaydiarididdifficultidodonedungemevidencfocusforfurthergaingetgoalg\
otgặphavehiệnhopehoànhoạchhoạthìnhhướnghọchỏiiimagininternshipissujournalkeykhaikhókhănkhảoknowkýkếk\
ếtlearnlearntlessonlistliệuloglàmlịchmainmaterialmeminhmuốnmymànmắcmụcnextnguồnngạinhiệmnhậtnhữngnow\
nàynộiobjectivobstaclofoutoutcomoutputphotophảipicturplanproblemprogresspurposquảrareadreferencresul\
trútsauschedulscreenshotsetsourcstepsáchtakeawaytargettaskthamthetheothisthuthànhtháchthứcthựctiêuti\
ếntiếptotriểntrongtrìnhtrọngtrởtuầntàitâmtôitớitựuviệcvướngvụwantweekweeklwellwentwhatworkđãđíchđược\
đạtđặtđịnhđộđộngảnh", &[
1,11,25,31,42,49,52,54,61,65,72,76,79,84,92,98,104,111,118,122,125,130,135,140,145,149,152,157,160,170,172,176,180,
182,189,194,197,204,208,211,215,218,223,227,233,237,242,249,255,260,268,273,278,279,283,285,295,299,306,309,313,317,
322,328,332,335,339,344,349,355,361,365,371,374,378,384,388,396,398,402,408,410,414,419,424,428,435,441,448,454,461,
464,468,473,481,488,490,493,499,505,510,516,522,526,533,541,547,552,554,558,566,572,576,579,586,596,599,604,608,613,
621,627,631,635,638,642,646,649,655,661,667,673,678,684,690,692,699,704,710,717,722,728,732,736,740,745,750,756,764,
768,772,776,781,785,789,793,797,801,807,815,821,827,834,839,846,851,]),
beginning: Ends::ready(&[
1,2,3,4,5,7,8,9,10,11,12,13,13,14,15,16,16,16,17,19,20,22,23,24,25,26,27,28,29,30,30,31,31,32,33,34,35,36,37,38,40,
42,42,43,43,44,45,45,46,47,47,49,49,52,53,54,55,56,57,58,58,60,60,60,60,60,64,67,68,69,70,71,71,72,75,76,77,77,77,
78,80,81,81,81,84,86,88,88,90,91,92,92,93,94,95,96,97,97,98,99,100,100,101,106,107,108,109,109,109,109,111,112,113,
113,114,115,116,117,117,117,118,119,122,123,124,124,125,126,128,129,129,131,131,132,132,134,135,136,136,137,138,141,
143,143,144,144,144,145,146,146,148,151,152,152,153,154,156,159,159,160,161,162,163,163,163,165,]),
senses: Cow::Borrowed(&[
F,T(2),T(2),T(2),T(2),T(1),T(1),T(0),F,T(3),T(2),T(4),T(2),T(1),T(3),F,T(2),L(1),F,T(2),L(1),T(1),F,F,T(1),F,T(1),
T(1),T(1),T(3),T(1),F,T(5),T(0),F,T(6),T(2),T(2),L(0),T(0),T(2),T(2),F,T(0),T(2),T(1),T(5),T(2),T(2),T(2),T(2),F,
T(5),F,F,T(3),T(1),F,L(3),T(3),L(4),L(4),T(0),T(1),L(2),L(2),T(2),T(2),T(2),T(2),F,T(1),T(1),T(2),F,T(1),F,T(5),T(0),
T(0),F,L(0),T(0),T(0),T(4),T(4),L(6),T(6),L(1),T(1),T(1),F,F,T(1),T(0),T(3),F,T(2),T(2),T(5),T(5),L(4),W(0),W(1),
F,F,T(3),T(1),T(0),L(6),T(6),T(2),T(2),T(1),T(5),T(0),T(6),T(2),T(0),L(1),L(1),T(1),T(6),F,F,T(2),T(2),T(2),T(3),
W(1),F,T(1),T(1),F,T(1),F,T(0),T(3),T(4),T(4),F,L(6),T(6),F,T(1),T(3),T(0),T(0),L(0),L(2),F,F,T(2),F,L(1),T(1),T(1),
T(2),F,F,T(2),T(0),T(0),L(5),T(5),]),
words: Groups::ready(&[
0,1,2,3,4,5,5,6,7,8,9,51,10,134,125,11,97,96,13,97,14,15,18,19,21,147,22,136,60,137,141,92,19,20,159,21,147,137,141,
21,147,22,23,24,25,119,26,27,28,29,31,33,34,35,36,37,109,38,39,97,96,40,96,124,151,40,41,97,96,41,78,43,45,135,46,
128,48,164,49,165,51,159,51,52,53,12,91,53,91,64,53,54,55,56,57,58,59,61,62,42,101,61,62,66,47,141,113,66,47,141,
145,66,47,66,47,67,107,160,159,137,141,67,107,160,159,67,107,68,69,70,71,73,74,147,74,159,74,75,138,76,79,17,80,74,
80,51,81,84,132,137,141,84,132,84,158,85,151,85,118,86,123,63,86,88,149,137,141,88,149,89,65,90,92,93,32,94,95,96,
98,99,100,102,103,36,85,151,103,103,103,103,104,105,106,110,77,110,111,112,108,114,115,116,97,135,117,120,121,122,
135,7,13,97,126,151,122,96,124,151,122,123,63,124,126,127,159,128,146,128,107,129,130,131,44,131,44,133,163,135,30,
135,136,60,137,139,143,140,87,141,113,141,145,141,142,72,123,63,142,72,144,147,148,83,150,135,150,151,94,151,4,151,
152,154,153,155,156,96,124,151,156,157,74,157,51,157,159,160,159,161,108,162,50,165,16,82,49,165,], &[
1,2,3,4,5,6,7,8,9,10,12,15,18,20,21,22,23,32,33,35,39,41,42,43,44,46,47,48,49,50,51,52,53,54,55,57,58,61,65,66,69,
71,72,74,76,78,80,82,84,87,90,91,92,93,94,95,96,97,101,103,107,111,113,115,121,125,127,128,129,130,131,132,134,136,
137,139,140,142,144,146,147,151,153,155,157,159,162,163,167,169,171,172,173,175,176,177,178,179,180,181,182,186,187,
188,189,190,191,192,193,195,196,197,199,200,201,204,205,206,207,214,218,219,221,222,223,225,227,229,231,233,235,237,
239,240,242,243,245,247,249,251,252,256,258,259,260,262,264,265,267,269,270,271,273,274,278,279,281,283,284,285,287,
289,291,295,296,]),
texts: Texts::ready("accomplishedaccomplishmentachievedachievementactivityactivitiesaimblockerbài họcbước tiếp theocame o\
ut ofcarried outchallengecompletedcác công việc cần triển khai trong tuần nàycó đượccông việc trong \
tuầncông việcdailydaydiarydiddifficultydoneevidencefocusfurther readinggainedget out ofgoals of the \
weekgoalgot out ofgot mehoped tohoàn thànhhoạt độnghình ảnhhọc đượchọc hỏii can nowi now knowimageis\
suejournalkhó khăn gặp phảikhó khănkế hoạch tuần saukế hoạch tuần tớikế hoạchkế hoạchkết quả đạt đượ\
c trong tuầnkết quả đạt đượckết quảlearnedlearntlessonloglàm việclàm đượclịch trìnhminh chứngmuốn là\
mmuốn họcmục tiêu trong tuầnmục tiêumục đíchnext weeknext stepnguồn tham khảonguồnnhiệm vụ trong tuầ\
nnhiệm vụnhật kýnội dungobjectiveobstacleoutcomeoutputphotopictureplan for next weekplanplanproblemp\
rogresspurposereference materialreferenceresultrút raschedulescreenshotset out tosourcetakeawaytarge\
ttasks to be carried out this weektasks of the weektasktham khảothu đượcthành tựuthành quảthách thức\
thực hiệntiến độto dotriển khaitrọng tâmtrở ngạituần sautuần tớitài liệu tham khảotài liệuviệcvướng \
mắcwant towantedweek objectivesweek achievementswent wellwork of the weekworkđã làmđã họcđạt đượcđặt\
\x20rađịnh hướngảnh chụp màn hìnhảnh", &[
0,12,26,34,45,53,63,66,66,73,83,102,113,124,133,133,142,196,196,208,233,245,245,245,250,250,253,258,261,271,275,275,
283,288,288,303,309,319,336,340,350,356,356,364,376,390,401,415,426,435,445,445,450,450,450,455,462,462,485,495,518,
543,555,567,607,634,645,652,658,664,664,667,678,691,691,704,704,716,727,739,739,763,774,786,795,804,823,830,855,867,
877,877,877,887,896,904,904,911,917,922,929,947,951,955,955,955,962,970,977,995,1004,1010,1017,1025,1035,1045,1051,
1059,1065,1098,1115,1119,1130,1130,1130,1142,1154,1166,1179,1192,1192,1204,1209,1209,1221,1221,1233,1245,1255,1267,
1267,1290,1301,1301,1307,1321,1328,1334,1349,1366,1366,1366,1375,1375,1391,1395,1404,1414,1414,1414,1429,1438,1454,
1477,1482,]),
openings: Cow::Borrowed(b"accachactaimblocamcancarchacomdaidandaydiadiddifdondunevifocforfurgaigetgoagothavhopimaintissjoukeyk\
haknolealeslislogmaimatminnexnowobjobsoutphopicplapropurrearefressauschscrsetsoustetaktartasthatheth\
ithutrowanweewelwenwhawor".as_chunks().0),
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
forms: Texts::ready("aaccomplishaccomplishmentachievachievementactivitaimanhbaibeblockerbuoccaccamecancarrichallengchinhc\
hungchupcocompletcongcuadadailidanhdatdaydiaridichdiddifficultidinhdodonedongdungduocemevidencfocusf\
orfurthergaingapgetgoalgothavehienhinhhoachhoanhoathochoihopehuongiimagininternshipissujournalkeketk\
eykhaikhankhaokhoknowkylamlearnlearntlessonlichlieulistlogmacmainmanmaterialmeminhmucmuonmynaynextng\
ainguonnhatnhiemnhungnoinowobjectivobstaclofoutoutcomoutputphaiphotopicturplanproblemprogresspurposq\
uarareadreferencresultrutsachsauschedulscreenshotsetsourcsteptaitakeawaytamtargettaskthachthamthanht\
hetheothisthuthuctientieptieutotoitrientrinhtrotrongtuantuuviecvuvuongwantweekweeklwellwentwhatwork", &[
1,11,25,31,42,49,52,55,58,60,67,71,74,78,81,86,94,99,104,108,110,117,121,124,126,131,135,138,141,146,150,153,163,
167,169,173,177,181,185,187,194,199,202,209,213,216,219,223,226,230,234,238,243,247,251,254,257,261,266,267,271,273,
283,287,294,296,299,302,306,310,314,317,321,323,326,331,337,343,347,351,355,358,361,365,368,376,378,382,385,389,391,
394,398,402,407,411,416,421,424,427,435,442,444,447,453,459,463,468,474,478,485,493,499,502,504,508,516,522,525,529,
532,539,549,552,557,561,564,572,575,581,585,590,594,599,602,606,610,613,617,621,625,629,631,634,639,644,647,652,656,
659,663,665,670,674,678,683,687,691,695,699,]),
beginning: Ends::ready(&[
1,2,3,4,5,7,8,10,11,12,13,14,16,17,18,19,20,21,21,21,22,23,25,26,29,30,31,33,34,35,35,36,37,38,38,39,39,39,40,41,
42,43,44,45,46,46,47,49,51,52,52,53,53,54,55,57,57,58,58,61,62,63,64,65,66,70,73,74,74,74,74,76,76,76,79,80,81,82,
83,83,84,85,85,86,86,86,86,87,90,92,93,94,96,96,98,99,101,102,103,103,104,105,106,106,107,108,108,109,110,115,116,
117,118,118,118,118,120,121,122,122,122,123,124,125,126,126,128,129,129,130,133,134,135,137,138,138,139,140,142,143,
143,143,145,146,147,147,148,150,153,153,154,154,155,157,160,161,161,162,163,165,]),
senses: Cow::Borrowed(&[
F,T(2),T(2),T(2),T(2),T(1),T(1),T(0),L(5),T(5),T(2),F,T(3),T(4),L(1),F,T(2),F,T(1),T(3),F,T(2),T(2),L(1),T(1),F,T(1),
T(2),F,T(1),F,T(0),T(2),T(1),T(1),T(1),T(3),T(0),T(1),F,F,T(5),T(0),F,T(6),T(2),T(2),L(0),T(0),T(2),T(2),F,T(5),T(2),
T(1),T(2),T(2),T(0),T(2),T(2),F,T(5),F,F,T(3),T(1),L(4),L(4),T(0),T(1),L(2),L(2),T(2),F,L(3),T(3),T(1),T(2),F,T(2),
T(2),T(2),T(1),F,T(1),F,T(5),L(0),T(0),T(0),T(0),T(0),F,F,T(4),T(4),L(6),T(6),T(1),L(1),T(1),F,T(1),T(0),T(3),F,T(2),
T(2),T(5),T(5),L(4),W(0),W(1),F,F,T(3),T(1),T(0),L(6),T(6),T(2),T(2),T(1),T(5),T(0),T(6),L(6),T(6),T(2),T(0),L(1),
L(1),T(1),T(3),T(6),T(2),T(2),F,F,T(2),W(1),F,T(1),T(1),F,F,T(1),T(3),T(0),F,T(4),T(4),F,T(1),T(3),T(0),T(0),L(0),
L(2),F,F,T(2),F,L(1),T(1),]),
words: Groups::ready(&[
0,1,2,3,4,5,5,6,7,19,84,51,7,8,55,9,10,11,140,135,12,22,150,14,144,68,147,148,91,12,13,103,102,14,15,103,16,17,20,
38,21,22,150,147,148,22,150,23,24,74,24,55,24,25,26,119,27,114,27,38,28,29,31,32,33,58,35,38,39,40,41,42,43,115,44,
46,103,102,47,102,134,154,47,48,103,102,48,86,49,51,7,53,133,54,36,55,38,55,56,57,142,59,14,99,59,99,72,59,60,61,
62,63,64,65,52,148,120,65,52,148,143,65,52,65,52,66,113,27,38,147,148,66,113,27,38,66,113,67,71,69,45,106,71,69,74,
150,74,38,74,75,76,77,78,145,80,81,83,87,18,88,141,147,148,88,141,88,30,89,74,89,55,90,91,92,154,92,125,94,132,70,
94,95,73,96,151,147,148,96,151,97,98,37,100,101,102,104,105,107,108,109,42,92,154,109,109,109,109,110,111,112,116,
85,116,117,118,114,121,122,123,103,142,124,126,79,132,70,126,79,127,129,130,142,9,15,103,136,154,130,102,134,154,
130,131,138,132,70,133,149,133,113,134,136,137,38,138,50,138,50,139,34,142,34,142,143,144,68,146,93,147,128,147,148,
120,148,143,148,150,152,82,153,142,153,154,100,154,4,154,155,157,156,158,159,102,134,154,159,], &[
1,2,3,4,5,6,7,8,12,13,15,16,17,20,29,30,33,34,36,37,38,40,41,45,47,48,50,52,53,54,56,58,60,61,62,63,64,66,67,68,69,
70,71,72,74,75,78,82,83,86,88,89,91,93,95,97,99,101,104,107,108,109,110,111,112,113,117,121,123,125,131,135,137,138,
142,144,146,148,149,150,151,152,154,155,156,157,159,163,165,167,169,171,172,173,175,177,180,181,183,187,189,190,192,
193,194,195,196,197,198,199,203,204,205,206,207,208,209,210,212,213,214,216,217,218,221,222,226,228,229,230,237,241,
242,244,246,248,250,251,252,254,256,258,260,262,263,264,266,268,270,271,273,275,276,277,279,281,282,284,286,287,288,
290,291,295,296,]),
texts: Texts::ready("accomplishedaccomplishmentachievedachievementactivityactivitiesaimanh chup man hinhanhbai hocblocker\
buoc tiep theocac cong viec can trien khai trong tuan naycame out ofcarried outchallengeco duoccompl\
etedcong viec trong tuancong viecda lamda hocdailydat radat duocdaydiarydiddifficultydinh huongdonee\
videncefocusfurther readinggainedget out ofgoals of the weekgoalgot out ofgot mehinh anhhoan thanhho\
at donghoc duochoc hoihoped toi can nowi now knowimageissuejournalke hoach tuan sauke hoach tuan toi\
ke hoachke hoachket qua dat duoc trong tuanket qua dat duocket quakho khan gap phaikho khanlam viecl\
am duoclearnedlearntlessonlich trinhlogminh chungmuc tieu trong tuanmuc tieumuc dichmuon lammuon hoc\
next weeknext stepnguon tham khaonguonnhat kynhiem vu trong tuannhiem vunoi dungobjectiveobstacleout\
comeoutputphotopictureplan for next weekplanplanproblemprogresspurposereference materialreferenceres\
ultrut raschedulescreenshotset out tosourcetai lieu tham khaotai lieutakeawaytargettasks to be carri\
ed out this weektasks of the weektaskthach thuctham khaothanh tuuthanh quathu duocthuc hientien doto\
\x20dotrien khaitro ngaitrong tamtuan sautuan toiviecvuong macwant towantedweek objectivesweek achievem\
entswent wellwork of the weekwork", &[
0,12,26,34,45,53,63,66,83,86,93,93,100,114,157,157,168,168,179,188,188,195,204,224,233,233,239,245,245,250,250,256,
264,267,272,275,285,295,299,299,299,307,312,312,327,333,343,360,364,374,380,380,388,398,407,415,422,430,439,449,449,
454,454,454,459,466,483,500,508,516,543,559,566,566,583,591,599,607,607,614,620,626,636,636,639,639,649,668,676,684,
692,700,700,700,709,718,733,738,745,764,772,772,780,789,797,797,804,810,815,822,840,844,848,848,848,855,863,870,888,
897,903,909,917,927,937,943,961,969,977,983,1016,1033,1037,1047,1056,1065,1074,1074,1074,1082,1091,1091,1098,1103,
1103,1103,1113,1121,1130,1130,1138,1146,1146,1150,1159,1166,1172,1187,1204,1204,1204,1213,1213,1229,1233,]),
openings: Cow::Borrowed(b"accachactaimanhbaiblobuocaccamcancarchachichucomconcuadaidandatdaydiadicdiddifdindondunduoevifocforf\
urgaigapgetgoagothavhiehinhoahochoihophuoimaintissjouketkeykhakhoknolamlealesliclielislogmacmaimanma\
tminmucmuonaynexngangunhanhinhunoinowobjobsoutphaphopicplapropurquarearefresrutsacsauschscrsetsouste\
taitaktamtartasthathethithutietoitritrotuatuuvievuowanweewelwenwhawor".as_chunks().0),
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
