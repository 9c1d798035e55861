//! The vocabularies of the built-in schema `worklog-week`; the test in `shipped.rs` writes this file.

use super::parts::*;

#[rustfmt::skip]
pub(super) static WORDS: OfSchema = OfSchema {
schema: "worklog-week", hash: 0x284e4c2fab09a362,
vocabularies: &[
Shipped { marked: Vocabulary {
wordings: Texts::ready("achievementschallengescác công việc cần triển khai trong tuần nàycông việccông việc trong tuầndiffic\
ultiesghi chúgoals of the weekhình ảnhkhó khănkhó khăn gặp phảikế hoạch tuần saukế hoạch tuần tớikết\
\x20quảkết quả đạt đượckết quả đạt được trong tuầnlưu ýmục tiêumục tiêu trong tuầnnext weeknguồn tham k\
hảonhiệm vụ trong tuầnnotenotesobjectivesphotospicturesplan for next weekreference materialreference\
sresultsscreenshotstaskstasks of the weektasks to be carried out this weektuần sautài liệu tham khảo\
week achievementsweek objectiveswork of the weekảnh chụp màn hình", &[
12,22,76,88,113,125,133,150,161,171,194,217,242,253,280,320,327,338,362,371,390,415,419,424,434,440,448,466,484,494,
501,512,517,534,567,577,600,617,632,648,671,]),
listing: Groups::ready(&[
2,3,1,1,1,3,6,0,5,3,3,4,4,2,2,2,6,0,0,4,7,1,6,6,0,5,5,4,7,7,2,5,1,1,1,4,7,2,0,1,5,], &[
1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,]),
forms: Texts::ready("aaccomplishaccomplishmentachievachievementactivitaimbeblockerbàibướccamecancarrichallengchínhchúchụp\
chứngcompletcáccócôngcầncủadailidanhdaydiarididdifficultidodonedungemevidencfocusforfurthergaingetgh\
igoalgotgặphavehiệnhopehoànhoạchhoạthìnhhướnghọchỏiiimagininternshipissujournalkeykhaikhókhănkhảokno\
wkýkếkếtlearnlearntlessonlistliệuloglàmlưulịchmainmaterialmeminhmuốnmymànmắcmụcnextnguồnngạinhiệmnhậ\
tnhữngnownàynộiobjectivobstaclofoutoutcomoutputphotophảipicturplanproblemprogresspurposquảrareadrefe\
rencresultrútsauschedulscreenshotsetsourcstepsáchtakeawaytargettaskthamthetheothisthuthànhtháchthứct\
hựctiêutiếntiếptotriểntrongtrìnhtrọngtrởtuầntàitâmtôitớitựuviệcvướngvụwantweekweeklwellwentwhatworký\
đãđíchđượcđạtđặtđịnhđộđộngảnh", &[
1,11,25,31,42,49,52,54,61,65,72,76,79,84,92,98,102,108,115,122,126,129,134,139,144,149,153,156,161,164,174,176,180,
184,186,193,198,201,208,212,215,218,222,225,230,234,240,244,249,256,262,267,275,280,285,286,290,292,302,306,313,316,
320,324,329,335,339,342,346,351,356,362,368,372,378,381,385,389,395,399,407,409,413,419,421,425,430,435,439,446,452,
459,465,472,475,479,484,492,499,501,504,510,516,521,527,533,537,544,552,558,563,565,569,577,583,587,590,597,607,610,
615,619,624,632,638,642,646,649,653,657,660,666,672,678,684,689,695,701,703,710,715,721,728,733,739,743,747,751,756,
761,767,775,779,783,787,792,796,800,804,808,810,814,820,828,834,840,847,852,859,864,]),
beginning: Ends::ready(&[
1,2,3,4,5,7,8,9,10,11,12,13,13,14,15,16,16,16,16,17,19,20,22,23,24,25,26,27,28,29,30,30,31,31,32,33,34,35,36,37,38,
39,41,43,43,44,44,45,46,46,47,48,48,50,50,53,54,55,56,57,58,59,59,61,61,61,61,61,65,68,69,70,71,72,72,73,76,77,78,
79,79,79,80,82,83,83,83,86,88,90,90,92,93,94,94,95,96,97,98,99,99,100,101,102,102,103,108,109,110,111,111,111,111,
113,114,115,115,116,117,118,119,119,119,120,121,124,125,126,126,127,128,130,131,131,133,133,134,134,136,137,138,138,
139,140,143,145,145,146,146,146,147,148,148,150,153,154,154,155,156,158,158,161,161,162,163,164,165,165,165,167,]),
senses: Cow::Borrowed(&[
F,T(2),T(2),T(2),T(2),T(1),T(1),T(0),F,T(3),T(2),T(4),T(2),T(1),T(3),F,T(2),L(1),F,T(2),L(1),T(1),F,F,T(1),F,T(1),
T(1),T(1),T(3),T(1),F,T(5),T(0),F,T(7),T(2),T(2),L(6),L(0),T(0),T(2),T(2),F,T(0),T(2),T(1),T(5),T(2),T(2),T(2),T(2),
F,T(5),F,F,T(3),T(1),F,L(3),T(3),L(4),L(4),T(0),T(1),L(2),L(2),T(2),T(2),T(2),T(2),F,T(1),T(1),T(2),F,L(6),T(1),F,
T(5),T(0),T(0),F,L(0),T(0),T(0),T(4),T(4),L(7),T(7),L(1),T(1),T(1),F,F,T(1),T(0),T(3),F,T(2),T(2),T(5),T(5),L(4),
W(0),W(1),F,F,T(3),T(1),T(0),L(7),T(7),T(2),T(2),T(1),T(5),T(0),T(7),T(2),T(0),L(1),L(1),T(1),T(7),F,F,T(2),T(2),
T(2),T(3),W(1),F,T(1),T(1),F,T(1),F,T(0),T(3),T(4),T(4),F,L(7),T(7),F,T(1),T(3),T(0),T(0),L(0),L(2),F,F,T(2),F,L(1),
T(1),T(1),T(2),F,F,T(2),T(0),T(0),L(5),T(5),]),
words: Groups::ready(&[
0,1,2,3,4,5,5,6,7,8,9,53,10,137,128,11,100,99,13,100,14,15,19,20,22,150,23,139,62,140,144,95,20,21,163,22,150,140,
144,22,150,23,24,25,26,122,27,28,29,30,32,34,35,36,37,38,112,39,40,100,99,41,16,42,99,127,154,42,43,100,99,43,81,
45,47,138,48,131,50,168,51,169,53,163,53,54,55,12,94,55,94,66,55,56,57,58,59,60,61,63,64,44,104,63,64,68,49,144,116,
68,49,144,148,68,49,68,49,69,110,164,163,140,144,69,110,164,163,69,110,70,71,72,73,75,76,150,76,163,76,77,160,78,
141,79,82,18,83,76,83,53,84,87,135,140,144,87,135,87,162,88,154,88,121,89,126,65,89,91,152,140,144,91,152,92,67,93,
95,96,33,97,98,99,101,102,103,105,106,37,88,154,106,106,106,106,107,108,109,113,80,113,114,115,111,117,118,119,100,
138,120,123,124,125,138,7,13,100,129,154,125,99,127,154,125,126,65,127,129,130,163,131,149,131,110,132,133,134,46,
134,46,136,167,138,31,138,139,62,140,142,146,143,90,144,116,144,148,144,145,74,126,65,145,74,147,150,151,86,153,138,
153,154,97,154,4,154,155,157,156,158,159,99,127,154,159,161,76,161,53,161,163,164,163,165,111,166,52,169,17,85,51,
169,], &[
1,2,3,4,5,6,7,8,9,10,12,15,18,20,21,22,23,32,33,35,39,41,42,43,44,46,47,48,49,50,51,52,53,54,55,57,58,61,63,67,68,
71,73,74,76,78,80,82,84,86,89,92,93,94,95,96,97,98,99,103,105,109,113,115,117,123,127,129,130,131,132,133,134,136,
138,139,141,143,144,146,148,150,151,155,157,159,161,163,166,167,171,173,175,176,177,179,180,181,182,183,184,185,186,
190,191,192,193,194,195,196,197,199,200,201,203,204,205,208,209,210,211,218,222,223,225,226,227,229,231,233,235,237,
239,241,243,244,246,247,249,251,253,255,256,260,262,263,264,266,268,269,271,273,274,275,277,278,282,283,285,287,288,
289,291,293,295,299,300,]),
texts: Texts::ready("accomplishedaccomplishmentachievedachievementactivityactivitiesaimblockerbài họcbước tiếp theocame o\
ut ofcarried outchallengecompletedcác công việc cần triển khai trong tuần nàycó đượccông việc trong \
tuầncông việcdailydaydiarydiddifficultydoneevidencefocusfurther readinggainedget out ofghi chúgoals \
of the weekgoalgot out ofgot mehoped tohoàn thànhhoạt độnghình ảnhhọc đượchọc hỏii can nowi now know\
imageissuejournalkhó khăn gặp phảikhó khănkế hoạch tuần saukế hoạch tuần tớikế hoạchkế hoạchkết quả \
đạt được trong tuầnkết quả đạt đượckết quảlearnedlearntlessonloglàm việclàm đượclưu ýlịch trìnhminh \
chứngmuốn làmmuốn họcmục tiêu trong tuầnmục tiêumục đíchnext weeknext stepnguồn tham khảonguồnnhiệm \
vụ trong tuầnnhiệm vụnhật kýnội dungobjectiveobstacleoutcomeoutputphotopictureplan for next weekplan\
planproblemprogresspurposereference materialreferenceresultrút raschedulescreenshotset out tosourcet\
akeawaytargettasks to be carried out this weektasks of the weektasktham khảothu đượcthành tựuthành q\
uảthách thứcthực hiệntiến độto dotriển khaitrọng tâmtrở ngạituần sautuần tớitài liệu tham khảotài li\
ệuviệcvướng mắcwant towantedweek objectivesweek achievementswent wellwork of the weekworkđã làmđã họ\
cđạt đượcđặt rađịnh hướngảnh chụp màn hìnhảnh", &[
0,12,26,34,45,53,63,66,66,73,83,102,113,124,133,133,142,196,196,208,233,245,245,245,250,250,253,258,261,271,275,275,
283,288,288,303,309,319,327,344,348,358,364,364,372,384,398,409,423,434,443,453,453,458,458,458,463,470,470,493,503,
526,551,563,575,615,642,653,660,666,672,672,675,686,699,699,706,719,719,731,742,754,754,778,789,801,810,819,838,845,
870,882,892,892,892,902,911,919,919,926,932,937,944,962,966,970,970,970,977,985,992,1010,1019,1025,1032,1040,1050,
1060,1066,1074,1080,1113,1130,1134,1145,1145,1145,1157,1169,1181,1194,1207,1207,1219,1224,1224,1236,1236,1248,1260,
1270,1282,1282,1305,1316,1316,1322,1336,1343,1349,1364,1381,1381,1381,1390,1390,1406,1410,1419,1429,1429,1429,1444,
1453,1469,1492,1497,]),
openings: Cow::Borrowed(b"accachactaimblocamcancarchacomdaidandaydiadiddifdondunevifocforfurgaigetghigoagothavhopimaintissjouk\
eykhaknolealeslislogmaimatminnexnowobjobsoutphopicplapropurrearefressauschscrsetsoustetaktartasthath\
ethithutrowanweewelwenwhawor".as_chunks().0),
},
bare: Vocabulary {
wordings: Texts::ready("achievementsanh chup man hinhcac cong viec can trien khai trong tuan naychallengescong vieccong viec\
\x20trong tuandifficultiesghi chugoals of the weekhinh anhke hoach tuan sauke hoach tuan toiket quaket \
qua dat duocket qua dat duoc trong tuankho khankho khan gap phailuu ymuc tieumuc tieu trong tuannext\
\x20weeknguon tham khaonhiem vu trong tuannotenotesobjectivesphotospicturesplan for next weekreference \
materialreferencesresultsscreenshotstai lieu tham khaotaskstasks of the weektasks to be carried out \
this weektuan sauweek achievementsweek objectiveswork of the week", &[
12,29,72,82,91,111,123,130,147,155,172,189,196,212,239,247,264,269,277,296,305,320,339,343,348,358,364,372,390,408,
418,425,436,454,459,476,509,517,534,549,565,]),
listing: Groups::ready(&[
2,5,1,3,1,1,3,6,0,5,4,4,2,2,2,3,3,6,0,0,4,7,1,6,6,0,5,5,4,7,7,2,5,7,1,1,1,4,2,0,1,], &[
1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,]),
forms: Texts::ready("aaccomplishaccomplishmentachievachievementactivitaimanhbaibeblockerbuoccaccamecancarrichallengchinhc\
huchungchupcocompletcongcuadadailidanhdatdaydiaridichdiddifficultidinhdodonedongdungduocemevidencfoc\
usforfurthergaingapgetghigoalgothavehienhinhhoachhoanhoathochoihopehuongiimagininternshipissujournal\
keketkeykhaikhankhaokhoknowkylamlearnlearntlessonlichlieulistlogluumacmainmanmaterialmeminhmucmuonmy\
naynextngainguonnhatnhiemnhungnoinowobjectivobstaclofoutoutcomoutputphaiphotopicturplanproblemprogre\
sspurposquarareadreferencresultrutsachsauschedulscreenshotsetsourcsteptaitakeawaytamtargettaskthacht\
hamthanhthetheothisthuthuctientieptieutotoitrientrinhtrotrongtuantuuviecvuvuongwantweekweeklwellwent\
whatworky", &[
1,11,25,31,42,49,52,55,58,60,67,71,74,78,81,86,94,99,102,107,111,113,120,124,127,129,134,138,141,144,149,153,156,
166,170,172,176,180,184,188,190,197,202,205,212,216,219,222,225,229,232,236,240,244,249,253,257,260,263,267,272,273,
277,279,289,293,300,302,305,308,312,316,320,323,327,329,332,337,343,349,353,357,361,364,367,370,374,377,385,387,391,
394,398,400,403,407,411,416,420,425,430,433,436,444,451,453,456,462,468,472,477,483,487,494,502,508,511,513,517,525,
531,534,538,541,548,558,561,566,570,573,581,584,590,594,599,603,608,611,615,619,622,626,630,634,638,640,643,648,653,
656,661,665,668,672,674,679,683,687,692,696,700,704,708,709,]),
beginning: Ends::ready(&[
1,2,3,4,5,7,8,10,11,12,13,14,16,17,18,19,20,21,21,21,21,22,23,25,26,29,30,31,33,34,35,35,36,37,38,38,39,39,39,40,
41,42,43,44,45,46,46,47,48,50,52,53,53,54,54,55,56,58,58,59,59,62,63,64,65,66,67,71,74,75,75,75,75,77,77,77,80,81,
82,83,84,84,85,86,87,87,88,88,88,88,89,92,94,95,96,98,98,100,101,103,104,105,105,106,107,108,108,109,110,110,111,
112,117,118,119,120,120,120,120,122,123,124,124,124,125,126,127,128,128,130,131,131,132,135,136,137,139,140,140,141,
142,144,145,145,145,147,148,149,149,150,152,155,155,156,156,157,159,162,163,163,164,165,167,167,]),
senses: Cow::Borrowed(&[
F,T(2),T(2),T(2),T(2),T(1),T(1),T(0),L(5),T(5),T(2),F,T(3),T(4),L(1),F,T(2),F,T(1),T(3),F,T(2),T(2),L(1),T(1),F,T(1),
T(2),F,T(1),F,T(0),T(2),T(1),T(1),T(1),T(3),T(0),T(1),F,F,T(5),T(0),F,T(7),T(2),T(2),L(6),L(0),T(0),T(2),T(2),F,T(5),
T(2),T(1),T(2),T(2),T(0),T(2),T(2),F,T(5),F,F,T(3),T(1),L(4),L(4),T(0),T(1),L(2),L(2),T(2),F,L(3),T(3),T(1),T(2),
F,T(2),T(2),T(2),T(1),F,T(1),L(6),F,T(5),L(0),T(0),T(0),T(0),T(0),F,F,T(4),T(4),L(7),T(7),T(1),L(1),T(1),F,T(1),T(0),
T(3),F,T(2),T(2),T(5),T(5),L(4),W(0),W(1),F,F,T(3),T(1),T(0),L(7),T(7),T(2),T(2),T(1),T(5),T(0),T(7),L(7),T(7),T(2),
T(0),L(1),L(1),T(1),T(3),T(7),T(2),T(2),F,F,T(2),W(1),F,T(1),T(1),F,F,T(1),T(3),T(0),F,T(4),T(4),F,T(1),T(3),T(0),
T(0),L(0),L(2),F,F,T(2),F,L(1),T(1),]),
words: Groups::ready(&[
0,1,2,3,4,5,5,6,7,20,87,53,7,8,57,9,10,11,143,138,12,23,153,14,147,70,150,151,94,12,13,106,105,14,15,106,16,17,21,
39,22,23,153,150,151,23,153,24,25,76,25,57,25,26,27,122,28,117,28,39,29,30,32,33,34,60,36,39,40,41,42,43,44,118,45,
47,106,105,48,18,49,105,137,157,49,50,106,105,50,89,51,53,7,55,136,56,37,57,39,57,58,59,145,61,14,102,61,102,74,61,
62,63,64,65,66,67,54,151,123,67,54,151,146,67,54,67,54,68,116,28,39,150,151,68,116,28,39,68,116,69,73,71,46,109,73,
71,76,153,76,39,76,77,78,79,80,148,82,83,84,163,86,90,19,91,144,150,151,91,144,91,31,92,76,92,57,93,94,95,157,95,
128,97,135,72,97,98,75,99,154,150,151,99,154,100,101,38,103,104,105,107,108,110,111,112,43,95,157,112,112,112,112,
113,114,115,119,88,119,120,121,117,124,125,126,106,145,127,129,81,135,72,129,81,130,132,133,145,9,15,106,139,157,
133,105,137,157,133,134,141,135,72,136,152,136,116,137,139,140,39,141,52,141,52,142,35,145,35,145,146,147,70,149,
96,150,131,150,151,123,151,146,151,153,155,85,156,145,156,157,103,157,4,157,158,160,159,161,162,105,137,157,162,], &[
1,2,3,4,5,6,7,8,12,13,15,16,17,20,29,30,33,34,36,37,38,40,41,45,47,48,50,52,53,54,56,58,60,61,62,63,64,66,67,68,69,
70,71,72,74,75,78,80,84,85,88,90,91,93,95,97,99,101,103,106,109,110,111,112,113,114,115,119,123,125,127,133,137,139,
140,144,146,148,150,151,152,153,154,156,157,158,160,161,163,167,169,171,173,175,176,177,179,181,184,185,187,191,193,
194,196,197,198,199,200,201,202,203,207,208,209,210,211,212,213,214,216,217,218,220,221,222,225,226,230,232,233,234,
241,245,246,248,250,252,254,255,256,258,260,262,264,266,267,268,270,272,274,275,277,279,280,281,283,285,286,288,290,
291,292,294,295,299,300,]),
texts: Texts::ready("accomplishedaccomplishmentachievedachievementactivityactivitiesaimanh chup man hinhanhbai hocblocker\
buoc tiep theocac cong viec can trien khai trong tuan naycame out ofcarried outchallengeco duoccompl\
etedcong viec trong tuancong viecda lamda hocdailydat radat duocdaydiarydiddifficultydinh huongdonee\
videncefocusfurther readinggainedget out ofghi chugoals of the weekgoalgot out ofgot mehinh anhhoan \
thanhhoat donghoc duochoc hoihoped toi can nowi now knowimageissuejournalke hoach tuan sauke hoach t\
uan toike hoachke hoachket qua dat duoc trong tuanket qua dat duocket quakho khan gap phaikho khanla\
m vieclam duoclearnedlearntlessonlich trinhlogluu yminh chungmuc tieu trong tuanmuc tieumuc dichmuon\
\x20lammuon hocnext weeknext stepnguon tham khaonguonnhat kynhiem vu trong tuannhiem vunoi dungobjectiv\
eobstacleoutcomeoutputphotopictureplan for next weekplanplanproblemprogresspurposereference material\
referenceresultrut raschedulescreenshotset out tosourcetai lieu tham khaotai lieutakeawaytargettasks\
\x20to be carried out this weektasks of the weektaskthach thuctham khaothanh tuuthanh quathu duocthuc h\
ientien doto dotrien khaitro ngaitrong tamtuan sautuan toiviecvuong macwant towantedweek objectivesw\
eek achievementswent wellwork of the weekwork", &[
0,12,26,34,45,53,63,66,83,86,93,93,100,114,157,157,168,168,179,188,188,195,204,224,233,233,239,245,245,250,250,256,
264,267,272,275,285,295,299,299,299,307,312,312,327,333,343,350,367,371,381,387,387,395,405,414,422,429,437,446,456,
456,461,461,461,466,473,490,507,515,523,550,566,573,573,590,598,606,614,614,621,627,633,643,643,646,651,651,661,680,
688,696,704,712,712,712,721,730,745,750,757,776,784,784,792,801,809,809,816,822,827,834,852,856,860,860,860,867,875,
882,900,909,915,921,929,939,949,955,973,981,989,995,1028,1045,1049,1059,1068,1077,1086,1086,1086,1094,1103,1103,1110,
1115,1115,1115,1125,1133,1142,1142,1150,1158,1158,1162,1171,1178,1184,1199,1216,1216,1216,1225,1225,1241,1245,]),
openings: Cow::Borrowed(b"accachactaimanhbaiblobuocaccamcancarchachichucomconcuadaidandatdaydiadicdiddifdindondunduoevifocforf\
urgaigapgetghigoagothavhiehinhoahochoihophuoimaintissjouketkeykhakhoknolamlealesliclielislogluumacma\
imanmatminmucmuonaynexngangunhanhinhunoinowobjobsoutphaphopicplapropurquarearefresrutsacsauschscrset\
soustetaitaktamtartasthathethithutietoitritrotuatuuvievuowanweewelwenwhawor".as_chunks().0),
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
