//! The vocabularies of the built-in schema `worklog-week`; the test in `shipped.rs` writes this file.

use super::parts::*;

#[rustfmt::skip]
pub(super) static WORDS: OfSchema = OfSchema {
schema: "worklog-week", hash: 0xa251cac30643c5a2,
vocabularies: &[
Shipped { marked: Vocabulary {
wordings: Texts::ready("achievementschallengescác công việc cần triển khai trong tuần nàycông việccông việc trong tuầndiffic\
ultiesgoals of the weekkhó khănkhó khăn gặp phảikế hoạch tuần saukế hoạch tuần tớikết quảkết quả đạt\
\x20đượckết quả đạt được trong tuầnmục tiêumục tiêu trong tuầnnext weeknhiệm vụ trong tuầnobjectivespla\
n for next weekresultstaskstasks of the weektasks to be carried out this weektuần sauweek achievemen\
tsweek objectiveswork of the week", &[
12,22,76,88,113,125,142,152,175,198,223,234,261,301,312,336,345,370,380,398,405,410,427,460,470,487,502,518,]),
listing: Groups::ready(&[
2,3,1,1,1,3,0,3,3,4,4,2,2,2,0,0,4,1,0,4,2,1,1,1,4,2,0,1,], &[
1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,]),
forms: Texts::ready("aaccomplishaccomplishmentachievachievementactivitaimbeblockerbàibướccarrichallengchínhcompletcáccông\
cầncủadailidanhdaydiarididdifficultidodonedungemfocusforgaingoalgặphavehiệnhoànhoạchhoạthướnghọchỏii\
ininternshipissujournalkeykhaikhókhănkýkếkếtlearnlearntlessonlistloglàmlịchmainmymắcmụcnextngạinhiệm\
nhậtnhữngnàynộiobjectivobstaclofoutoutcomoutputphảiplanproblemprogresspurposquảraresultrútsauschedul\
stepsáchtakeawaytargettaskthetheothisthuthànhtháchthứcthựctiêutiếntiếptotriểntrongtrìnhtrọngtrởtuầnt\
âmtôitớitựuviệcvướngvụweekweeklwellwentwhatworkđãđíchđượcđạtđịnhđộđộng", &[
1,11,25,31,42,49,52,54,61,65,72,77,85,91,98,102,107,112,117,122,126,129,134,137,147,149,153,157,159,164,167,171,175,
180,184,190,195,202,208,216,221,226,227,229,239,243,250,253,257,261,266,269,273,278,283,289,295,299,302,306,312,316,
318,323,328,332,338,345,351,358,362,367,375,382,384,387,393,399,405,409,416,424,430,435,437,443,447,450,457,461,466,
474,480,484,487,491,495,498,504,510,516,522,527,533,539,541,548,553,559,566,571,577,581,585,590,595,601,609,613,617,
622,626,630,634,638,642,648,656,662,669,674,681,]),
beginning: Ends::ready(&[
1,2,3,4,5,7,8,9,10,11,12,13,14,15,16,18,20,21,22,23,24,25,26,27,28,28,29,29,30,31,32,33,35,35,36,36,37,37,38,38,40,
40,41,42,43,44,45,46,46,48,48,48,52,55,56,57,58,59,60,62,63,64,65,65,68,70,70,72,73,74,75,76,77,78,79,79,80,81,81,
86,87,88,89,89,89,90,91,91,92,92,92,93,94,97,98,98,99,100,102,103,103,105,105,106,106,108,109,110,110,111,112,115,
115,116,116,116,117,118,118,121,122,122,123,124,126,129,129,130,131,132,132,132,]),
senses: Cow::Borrowed(&[
F,T(2),T(2),T(2),T(2),T(1),T(1),T(0),F,T(3),T(2),T(4),T(1),T(3),F,T(2),L(1),F,L(1),T(1),F,F,T(1),F,T(1),T(1),T(1),
T(3),T(1),F,T(0),F,T(2),L(0),T(0),F,T(2),T(1),T(2),T(2),F,F,F,T(3),T(1),F,L(3),T(3),L(4),L(4),T(0),T(1),L(2),L(2),
T(2),T(2),T(2),T(2),F,T(1),T(1),F,T(1),F,F,L(0),T(0),T(0),T(4),T(4),L(1),T(1),T(1),F,F,T(1),T(0),T(3),F,T(2),T(2),
L(4),W(0),W(1),F,F,T(3),T(1),T(0),T(2),T(2),T(1),T(2),T(0),L(1),L(1),T(1),F,F,T(2),T(2),T(2),T(3),W(1),F,T(1),T(1),
F,T(1),F,T(0),T(3),T(4),T(4),F,F,T(1),T(3),L(0),L(2),F,F,T(2),F,L(1),T(1),T(1),T(2),F,F,T(2),T(0),]),
words: Groups::ready(&[
0,1,2,3,4,5,5,6,7,8,9,40,10,104,95,11,75,12,13,14,15,16,116,17,106,48,107,111,70,15,16,116,107,111,16,116,17,18,19,
20,90,21,22,23,24,26,28,29,30,31,32,74,94,119,32,34,36,98,38,131,40,127,40,41,42,43,44,45,46,47,49,50,33,78,49,50,
52,37,111,87,52,37,111,114,52,37,52,37,53,83,128,127,107,111,53,83,128,127,53,83,54,55,56,57,58,59,116,59,60,108,
61,62,64,102,107,111,64,102,64,126,65,119,65,89,67,118,107,111,67,118,68,51,69,70,71,27,72,73,74,76,77,79,30,65,119,
79,79,79,79,80,81,82,85,86,84,88,91,92,93,105,7,11,75,96,119,93,74,94,119,93,94,96,97,127,98,115,98,83,99,100,101,
35,101,35,103,130,105,25,105,106,48,107,109,112,110,66,111,87,111,114,111,113,116,117,63,119,72,119,4,119,120,122,
121,123,124,74,94,119,124,125,59,125,40,125,127,128,127,129,39,], &[
1,2,3,4,5,6,7,8,9,10,12,15,17,18,19,20,29,30,34,36,37,38,39,41,42,43,44,45,46,47,48,49,50,54,55,56,58,60,62,64,65,
66,67,68,69,70,74,76,80,84,86,88,94,98,100,101,102,103,104,105,107,108,110,111,112,116,118,120,122,124,128,130,132,
133,134,136,137,138,139,140,141,145,146,147,148,149,150,151,152,153,155,156,157,158,165,169,170,171,172,174,176,178,
180,182,184,186,188,189,191,192,194,196,198,200,201,202,203,205,207,209,210,211,213,214,218,219,221,223,224,225,227,
229,]),
texts: Texts::ready("accomplishedaccomplishmentachievedachievementactivityactivitiesaimblockerbài họcbước tiếp theocarrie\
d outchallengecompletedcác công việc cần triển khai trong tuần nàycông việc trong tuầncông việcdaily\
daydiarydiddifficultydonefocusgainedgoals of the weekgoalhoàn thànhhoạt độnghọc đượchọc hỏiissuejour\
nalkhó khăn gặp phảikhó khănkế hoạch tuần saukế hoạch tuần tớikế hoạchkế hoạchkết quả đạt được trong\
\x20tuầnkết quả đạt đượckết quảlearnedlearntlessonloglàm việclịch trìnhmục tiêu trong tuầnmục tiêumục đ\
íchnext weeknext stepnhiệm vụ trong tuầnnhiệm vụnhật kýnội dungobjectiveobstacleoutcomeoutputplan fo\
r next weekplanplanproblemprogresspurposeresultrút rascheduletakeawaytargettasks to be carried out t\
his weektasks of the weektaskthu đượcthành tựuthành quảthách thứcthực hiệntiến độto dotriển khaitrọn\
g tâmtrở ngạituần sautuần tớiviệcvướng mắcweek objectivesweek achievementswent wellwork of the weekw\
orkđã làmđã họcđạt đượcđịnh hướng", &[
0,12,26,34,45,53,63,66,66,73,83,102,113,122,122,131,185,185,210,222,222,222,227,227,230,235,238,248,252,252,257,257,
263,280,284,284,296,310,324,335,335,335,335,340,347,347,370,380,403,428,440,452,492,519,530,537,543,549,549,552,563,
563,576,576,576,600,611,623,632,641,666,678,688,688,688,698,707,715,715,722,728,746,750,754,754,754,761,769,776,782,
789,797,805,811,844,861,865,865,865,877,889,901,914,927,927,939,944,944,956,956,968,980,990,1002,1002,1002,1008,1022,
1037,1054,1054,1054,1063,1063,1079,1083,1092,1102,1102,1102,1117,1133,]),
openings: Cow::Borrowed(b"accachactaimblocarchacomdaidandaydiadiddifdondunfocforgaigoahavintissjoukeykhalealeslislogmainexobjo\
bsoutplapropurressauschstetaktartasthethithutroweewelwenwhawor".as_chunks().0),
},
bare: Vocabulary {
wordings: Texts::ready("achievementscac cong viec can trien khai trong tuan naychallengescong vieccong viec trong tuandiffic\
ultiesgoals of the weekke hoach tuan sauke hoach tuan toiket quaket qua dat duocket qua dat duoc tro\
ng tuankho khankho khan gap phaimuc tieumuc tieu trong tuannext weeknhiem vu trong tuanobjectivespla\
n for next weekresultstaskstasks of the weektasks to be carried out this weektuan sauweek achievemen\
tsweek objectiveswork of the week", &[
12,55,65,74,94,106,123,140,157,164,180,207,215,232,240,259,268,287,297,315,322,327,344,377,385,402,417,433,]),
listing: Groups::ready(&[
2,1,3,1,1,3,0,4,4,2,2,2,3,3,0,0,4,1,0,4,2,1,1,1,4,2,0,1,], &[
1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,]),
forms: Texts::ready("aaccomplishaccomplishmentachievachievementactivitaimbaibeblockerbuoccaccancarrichallengchinhcompletc\
ongcuadadailidanhdatdaydiaridichdiddifficultidinhdodonedongdungduocemfocusforgaingapgoalhavehienhoac\
hhoanhoathochoihuongiininternshipissujournalkeketkeykhaikhankhokylamlearnlearntlessonlichlistlogmacm\
ainmucmynaynextngainhatnhiemnhungnoiobjectivobstaclofoutoutcomoutputphaiplanproblemprogresspurposqua\
raresultrutsachsauschedulsteptakeawaytamtargettaskthachthanhthetheothisthuthuctientieptieutotoitrien\
trinhtrotrongtuantuuviecvuvuongweekweeklwellwentwhatwork", &[
1,11,25,31,42,49,52,55,57,64,68,71,74,79,87,92,99,103,106,108,113,117,120,123,128,132,135,145,149,151,155,159,163,
167,169,174,177,181,184,188,192,196,201,205,209,212,215,220,221,223,233,237,244,246,249,252,256,260,263,265,268,273,
279,285,289,293,296,299,303,306,308,311,315,319,323,328,333,336,344,351,353,356,362,368,372,376,383,391,397,400,402,
408,411,415,418,425,429,437,440,446,450,455,460,463,467,471,474,478,482,486,490,492,495,500,505,508,513,517,520,524,
526,531,535,540,544,548,552,556,]),
beginning: Ends::ready(&[
1,2,3,4,5,7,8,9,10,11,12,14,15,16,17,18,19,21,22,25,26,27,28,29,30,30,31,32,33,33,34,34,34,35,36,37,38,39,39,41,42,
42,42,43,44,46,46,46,47,48,49,50,51,55,58,59,59,59,61,61,63,64,65,66,67,68,69,69,70,73,74,75,77,77,78,80,81,82,83,
84,85,85,86,87,87,92,93,94,95,95,95,96,97,97,97,98,98,99,99,100,103,104,106,107,107,108,109,111,112,112,112,114,115,
116,116,117,119,122,122,123,123,124,127,128,128,129,130,132,]),
senses: Cow::Borrowed(&[
F,T(2),T(2),T(2),T(2),T(1),T(1),T(0),T(2),F,T(3),T(4),L(1),F,F,T(1),T(3),F,T(2),L(1),T(1),F,T(1),T(2),F,T(1),F,T(2),
T(1),T(1),T(1),T(3),T(0),T(1),F,F,T(0),F,T(2),L(0),T(0),F,T(2),T(1),T(2),T(2),F,F,F,T(3),T(1),L(4),L(4),T(0),T(1),
L(2),L(2),T(2),F,L(3),T(3),T(1),F,T(2),T(2),T(2),T(1),F,T(1),F,L(0),T(0),T(0),F,F,T(4),T(4),T(1),L(1),T(1),F,T(1),
T(0),T(3),F,T(2),T(2),L(4),W(0),W(1),F,F,T(3),T(1),T(0),T(2),T(2),T(1),T(2),T(0),L(1),L(1),T(1),T(3),T(2),T(2),F,
F,T(2),W(1),F,T(1),T(1),F,F,T(1),T(3),T(0),F,T(4),T(4),F,T(1),T(3),L(0),L(2),F,F,T(2),F,L(1),T(1),]),
words: Groups::ready(&[
0,1,2,3,4,5,5,6,7,45,8,9,10,109,104,11,17,119,12,113,56,116,117,71,11,12,13,81,14,15,16,17,119,116,117,17,119,18,
19,60,19,45,19,20,21,93,22,33,23,24,26,27,28,47,30,33,34,35,36,37,39,80,103,122,39,40,43,102,44,31,45,33,45,46,48,
49,50,51,52,53,42,117,94,53,42,117,112,53,42,53,42,54,89,22,33,116,117,54,89,22,33,54,89,55,58,57,38,84,58,57,60,
119,60,61,62,63,64,114,65,66,68,69,110,116,117,69,110,69,25,70,71,72,122,72,96,74,59,75,120,116,117,75,120,76,77,
32,78,79,80,82,83,85,36,72,122,85,85,85,85,86,87,88,91,92,90,95,97,99,100,111,8,13,81,105,122,100,80,103,122,100,
101,107,102,118,102,89,103,105,106,33,107,41,107,41,108,29,111,29,111,112,113,56,115,73,116,98,116,117,94,117,112,
117,119,121,67,122,78,122,4,122,123,125,124,126,127,80,103,122,127,], &[
1,2,3,4,5,6,7,8,10,11,12,15,24,25,26,28,29,30,31,35,37,38,40,42,43,44,46,48,49,50,51,52,54,55,56,57,58,59,60,64,65,
66,68,70,72,74,75,76,77,78,79,83,87,89,91,97,101,103,104,108,110,112,113,114,115,116,118,119,120,121,125,127,129,
130,131,133,135,137,141,143,144,146,147,148,149,150,151,155,156,157,158,159,160,161,162,163,165,166,167,168,175,179,
180,182,184,186,187,188,190,192,194,196,198,199,200,202,204,206,207,209,211,212,213,215,217,219,220,221,223,224,228,
229,]),
texts: Texts::ready("accomplishedaccomplishmentachievedachievementactivityactivitiesaimbai hocblockerbuoc tiep theocac co\
ng viec can trien khai trong tuan naycarried outchallengecompletedcong viec trong tuancong viecda la\
mda hocdailydat duocdaydiarydiddifficultydinh huongdonefocusgainedgoals of the weekgoalhoan thanhhoa\
t donghoc duochoc hoiissuejournalke hoach tuan sauke hoach tuan toike hoachke hoachket qua dat duoc \
trong tuanket qua dat duocket quakho khan gap phaikho khanlam vieclearnedlearntlessonlich trinhlogmu\
c tieu trong tuanmuc tieumuc dichnext weeknext stepnhat kynhiem vu trong tuannhiem vunoi dungobjecti\
veobstacleoutcomeoutputplan for next weekplanplanproblemprogresspurposeresultrut rascheduletakeawayt\
argettasks to be carried out this weektasks of the weektaskthach thucthanh tuuthanh quathu duocthuc \
hientien doto dotrien khaitro ngaitrong tamtuan sautuan toiviecvuong macweek objectivesweek achievem\
entswent wellwork of the weekwork", &[
0,12,26,34,45,53,63,66,73,73,80,94,137,137,137,148,157,157,166,186,195,195,201,207,207,212,212,220,223,228,231,241,
251,255,255,255,260,260,266,283,287,287,297,306,314,321,321,321,321,326,333,350,367,375,383,410,426,433,433,450,458,
466,466,473,479,485,495,495,498,498,517,525,533,533,533,542,551,558,577,585,585,593,602,610,610,617,623,641,645,649,
649,649,656,664,671,677,683,691,699,705,738,755,759,769,778,787,787,787,795,804,804,811,816,816,816,826,834,843,843,
851,859,859,863,872,887,904,904,904,913,913,929,933,]),
openings: Cow::Borrowed(b"accachactaimbaiblobuocaccancarchachicomconcuadaidandatdaydiadicdiddifdindondunduofocforgaigapgoahavh\
iehoahochoihuointissjouketkeykhakholamlealesliclislogmacmaimucnaynexnganhanhinhunoiobjobsoutphaplapr\
opurquaresrutsacsauschstetaktamtartasthathethithutietoitritrotuatuuvievuoweewelwenwhawor".as_chunks().0),
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
