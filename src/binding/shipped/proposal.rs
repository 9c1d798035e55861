//! The vocabularies of the built-in schema `proposal`; the test in `shipped.rs` writes this file.

use super::parts::*;

#[rustfmt::skip]
pub(super) static WORDS: OfSchema = OfSchema {
schema: "proposal", hash: 0x6eb84882dbc0d951,
vocabularies: &[
Shipped { marked: Vocabulary {
wordings: Texts::ready("architecturebenefitsbudgetbudget estimationbảo mậtchi phíconclusioncost estimationexecutive summarye\
xpected outcomesgiải phápimplementationkiến trúckiến trúc giải phápkết luậnkết quả kỳ vọngkết quả mo\
ng đợilộ trìnhlộ trình / mốc triển khailợi íchmilestonesngân sáchnhóm thực hiệnoutcomesphạm viproble\
mproblem statementreferencesrisk assessmentrisksrủi roscopesecuritysolutionsolution architecturesumm\
aryteamtechnical implementationtimelinetimeline / milestonestiến độtriển khaitriển khai kỹ thuậttuyê\
n bố vấn đềtài liệu tham khảotóm tắttóm tắt điều hànhvấn đềđánh giá rủi roước tính ngân sách", &[
12,20,26,43,54,62,72,87,104,121,133,147,159,184,196,219,242,253,285,295,305,316,335,343,352,359,376,386,401,406,414,
419,427,435,456,463,467,491,499,520,532,544,569,592,615,625,649,660,680,704,]),
listing: Groups::ready(&[
2,7,5,5,10,5,11,5,0,7,2,3,2,2,11,7,7,4,4,7,4,5,9,7,8,1,1,12,6,6,6,8,10,2,2,0,9,3,4,4,4,3,3,1,12,0,0,1,6,5,], &[
1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,
42,43,44,45,46,47,48,49,50,]),
forms: Texts::ready("aaboutabstractacceptancachievementactionaimandappendixapproacharchitecturassessmentatattachmentaudie\
ncbackgroundbenefitbibliographibillblueprintbriefbudgetbusinessbybàibànbảngbảobấtbốbốicalendarcasech\
allengchichíchínhchếchứcclosecomplianccomponentconcernconclusioncontentcontextcontingenccostcriteria\
currentcáccáchcôngcơcảnhcấpcầucậncậpcốcụcủadangerdeadlindefinitiondeliverdeliverabldeliverideploymen\
tdesigndevelopmentdiagramdifficultidodonedungdurationdùngdựeconomicestimationevaluationexecutivexpec\
texpenditurexpensfallbackfeaturfeefinancfinancialforframefundfuturganttgapgiaigiangiaogiágiámgiảigiớ\
iglancglossarigogoalgóphandoverhiệnhiệuhowhoạchhànhhìnhhướnghạhạnhệimpactimplementimplementationinin\
frastructurintroductioninvestmentisissuititerationkeykhaikháikhókhănkhảokinhkiếnkpikpiskếkếtkỳkỹlimi\
tationlinkliênliệuloluậnlàmlýlượclạilịchlộlờilợilụclựcmangmembermethodologmetricmilestonmitigationmo\
neymongmonitormotivationmymômậtmắcmốcmốimởmụcneednextnghiệmnghệnguynguồnngânngườingạingữnhunhânnhómn\
hữngnétnăngnộiobjectivobstaclofononeoperationopportunitorganizationouroutcomoverviewpainparagraphpha\
sephápphátphânphíphòngphóphươngphạmphầnphẩmphụpitfallplanpointpriceproblemprojectproposproposalquanq\
uoquátquảrarationalreferencrequirementresourcresponsibilitresultreturnriskroroadmaprolerộngrủisaosca\
lablilitschedulscopesecuritshortsituationsolutionspendsprintstackstagestakeholderstatestatementstatu\
sstepsuccesssummarisynopsisystemsáchsátsơsảnsựtabltargetteamtechtechnicaltechnologthamthetheothiếtth\
iệuthreatthuthuậtthànhtháchthểthốngthờithứcthựctimetimelintiêutiếntiếptiềntotooltoántriểntrìnhtròtrù\
trúctrạngtrịtrởtuyêntuầntàitáctínhtómtưởngtượngtạitầngtắttếtổngtừnguncertaintiuservaivaluviviênvàvài\
vìvướngvấnvậnvọngweekweeklwhatwhyworkworriwrongxuấtyêuáníchýđiềuđoạnđánhđíchđóngđượcđạtđầuđặtđềđốiđồ\
độđộngđợiướcứng", &[
1,6,14,23,34,40,43,46,54,62,73,83,85,95,102,112,119,131,135,144,149,155,163,165,169,173,179,184,189,193,198,206,210,
218,221,225,231,236,242,247,256,265,272,282,289,296,306,310,318,325,329,334,339,342,348,353,358,363,368,372,376,381,
387,394,404,411,421,429,439,445,456,463,473,475,479,483,491,496,500,508,518,528,536,542,552,558,566,572,575,581,590,
593,598,602,607,612,615,619,623,627,631,636,642,648,653,661,663,667,671,679,685,691,694,701,706,711,719,723,728,732,
738,747,761,763,776,788,798,800,804,806,815,818,822,827,831,836,842,846,852,855,859,863,868,872,876,886,890,895,901,
903,909,913,916,923,928,934,938,943,948,953,958,962,968,978,984,992,1002,1007,1011,1018,1028,1030,1033,1038,1043,
1048,1053,1057,1062,1066,1070,1078,1084,1088,1095,1100,1108,1114,1119,1122,1127,1132,1139,1143,1148,1153,1161,1168,
1170,1172,1175,1184,1194,1206,1209,1215,1223,1227,1236,1241,1246,1251,1256,1260,1266,1270,1278,1284,1290,1296,1301,
1308,1312,1317,1322,1329,1336,1342,1350,1354,1357,1362,1367,1369,1377,1385,1396,1403,1416,1422,1428,1432,1434,1441,
1445,1451,1456,1459,1470,1477,1482,1489,1494,1503,1511,1516,1522,1527,1532,1543,1548,1557,1563,1567,1574,1581,1588,
1594,1599,1603,1606,1611,1615,1619,1625,1629,1633,1642,1651,1655,1658,1662,1669,1676,1682,1685,1692,1698,1704,1709,
1716,1722,1728,1734,1738,1745,1750,1756,1762,1768,1770,1774,1779,1786,1792,1796,1800,1805,1812,1817,1822,1828,1834,
1838,1842,1847,1851,1859,1867,1872,1878,1883,1887,1893,1899,1910,1914,1917,1921,1923,1928,1931,1935,1938,1946,1951,
1956,1962,1966,1971,1975,1978,1982,1987,1992,1998,2002,2005,2009,2011,2018,2025,2031,2037,2043,2051,2057,2063,2069,
2074,2080,2085,2090,2097,2103,2109,2114,]),
beginning: Ends::ready(&[
1,3,4,5,6,7,9,10,11,13,14,15,16,17,18,19,20,21,23,24,24,26,27,28,29,30,31,32,33,33,34,35,35,37,38,38,39,39,40,41,
42,43,44,45,46,47,48,50,51,53,55,58,60,60,60,60,60,60,60,60,60,61,62,63,64,65,66,67,70,71,73,74,76,76,76,76,77,77,
82,83,84,85,86,88,89,90,91,92,93,94,95,96,96,97,98,99,100,101,101,101,103,104,105,106,106,107,108,110,110,111,114,
115,116,116,116,116,118,119,120,122,123,124,127,131,132,133,133,134,135,135,136,137,137,138,140,140,140,141,143,144,
145,149,153,154,155,156,157,158,158,159,159,159,160,160,160,161,162,163,164,164,164,165,166,167,168,169,170,171,172,
173,174,175,176,176,176,177,178,180,185,187,188,189,189,190,191,192,193,193,193,194,195,197,198,198,198,199,201,202,
203,203,203,204,205,206,207,208,209,211,211,212,212,212,213,214,214,214,216,217,217,217,218,219,221,221,223,225,227,
229,230,230,230,230,230,230,231,232,233,234,235,236,237,239,239,240,241,241,242,242,243,244,245,246,246,246,248,250,
251,251,252,253,253,254,255,255,256,257,258,260,260,260,262,263,264,265,266,267,268,270,271,272,273,275,276,276,277,
277,278,282,284,284,284,286,286,288,290,291,292,293,293,294,295,296,296,299,299,299,299,299,299,299,300,302,303,305,
306,308,311,311,311,312,312,312,312,315,316,317,318,319,320,320,320,321,322,323,324,325,326,326,327,328,329,331,332,
333,333,333,334,334,334,335,335,335,337,337,338,338,339,340,341,343,344,344,344,344,344,346,347,]),
senses: Cow::Borrowed(&[
F,W(0),F,T(0),T(7),T(7),T(4),W(7),F,F,T(12),T(2),T(3),T(2),F,T(0),T(12),T(8),T(1),T(7),T(12),T(5),T(5),T(2),L(5),
T(5),T(1),F,T(1),T(7),T(5),T(10),T(1),T(1),T(4),T(1),T(6),T(5),F,T(8),T(11),T(10),T(2),T(6),T(11),T(12),T(1),T(6),
L(5),T(5),F,T(1),T(1),T(4),F,T(2),T(3),T(3),T(3),T(3),F,T(6),T(4),T(7),T(7),T(7),F,T(4),W(3),F,T(2),W(3),F,T(2),T(1),
T(6),T(4),T(5),T(5),T(6),F,F,T(5),F,T(7),L(0),L(7),F,T(5),T(5),T(6),T(8),T(5),T(5),T(5),F,T(5),T(11),T(4),T(1),T(4),
T(5),T(7),T(10),T(2),T(0),T(12),T(6),W(7),F,T(7),T(1),T(3),F,T(7),T(2),T(2),T(11),T(2),T(6),W(2),F,T(7),T(3),T(4),
W(3),F,T(0),T(0),T(0),F,T(2),T(0),F,T(1),T(4),F,T(0),T(1),T(6),T(5),L(2),T(2),T(7),T(7),T(4),T(4),W(4),F,L(7),L(7),
T(7),T(11),T(7),F,T(6),T(12),T(12),T(6),T(1),T(4),T(4),T(11),T(7),F,T(9),T(3),F,T(4),T(6),T(5),T(7),T(10),T(1),F,
T(2),T(4),T(6),T(0),T(10),W(7),W(7),T(12),F,F,T(1),T(1),T(11),T(7),T(6),T(9),T(5),T(8),T(1),T(9),L(9),T(9),F,T(12),
W(7),F,T(6),F,T(10),T(1),T(9),F,T(7),T(0),T(1),T(1),T(4),T(9),T(5),T(2),T(3),T(8),T(12),T(6),W(4),F,T(5),T(5),L(1),
T(1),T(4),F,T(2),F,F,T(1),T(12),T(8),T(9),T(9),T(7),T(7),L(6),T(6),T(4),T(9),T(6),T(10),T(4),T(8),T(10),L(2),T(2),
T(5),T(5),T(4),T(4),T(8),F,T(1),T(7),T(0),T(0),W(2),F,T(0),T(2),T(7),T(6),T(12),T(7),T(9),T(3),L(3),F,T(3),T(12),
F,T(4),F,T(2),T(6),T(12),T(2),T(7),T(7),T(9),T(1),T(6),T(4),T(4),T(1),T(1),T(4),T(4),T(4),F,T(4),T(5),F,T(3),L(3),
W(3),F,T(6),L(1),F,F,L(12),T(5),T(7),T(1),T(8),L(0),T(0),T(0),T(1),T(0),T(11),F,T(4),T(6),T(8),T(9),T(7),F,T(0),T(1),
T(1),T(1),T(10),F,F,F,W(1),F,T(4),T(6),T(8),T(2),L(6),F,T(7),F,T(7),T(1),F,F,T(8),L(5),F,T(6),]),
words: Groups::ready(&[
0,1,1,2,3,4,5,222,6,6,7,8,9,9,10,11,12,0,104,13,14,15,16,17,18,18,19,21,80,21,22,32,23,24,302,25,99,26,100,27,173,
28,58,30,54,31,33,33,34,213,36,38,194,39,40,41,42,43,44,45,46,47,80,47,48,49,253,49,260,50,312,50,51,298,57,51,293,
110,51,151,52,182,52,60,61,62,63,64,198,74,65,66,67,68,222,68,68,69,70,70,71,72,72,76,78,302,78,306,78,214,78,347,
78,138,79,80,81,82,265,83,205,83,84,85,86,87,88,89,90,91,93,94,342,95,96,97,351,100,287,100,309,101,269,102,210,103,
283,105,106,344,107,107,109,110,308,110,293,110,319,111,232,112,129,342,116,298,57,116,211,303,117,320,118,37,119,
290,119,290,120,121,122,222,122,122,123,200,208,123,20,123,252,123,124,125,127,128,130,131,133,231,134,135,134,135,
137,213,138,307,102,210,138,307,139,140,141,113,293,110,141,113,303,132,141,113,141,113,142,232,143,337,142,232,168,
364,142,232,142,150,143,337,144,286,145,146,147,142,149,187,152,73,155,304,156,304,157,142,158,348,161,154,162,163,
164,165,166,167,168,364,169,170,171,172,115,175,176,183,177,357,177,245,178,296,178,353,178,159,178,296,178,353,179,
91,179,180,263,181,285,183,53,184,160,185,268,186,77,189,56,190,272,191,293,110,191,192,195,75,196,196,197,198,201,
202,203,204,205,206,207,223,207,209,212,52,213,216,347,216,210,217,329,220,159,221,222,222,224,224,225,261,225,226,
222,226,227,9,227,228,234,235,236,237,238,239,240,199,126,241,11,241,243,244,246,242,248,249,250,251,254,10,254,255,
255,256,258,259,261,262,230,264,265,266,267,267,270,153,270,361,271,219,272,59,273,198,44,274,275,276,257,277,122,
277,278,279,136,280,281,312,281,282,141,284,286,188,287,218,287,232,287,52,287,330,288,292,288,292,291,98,291,118,
293,308,293,322,294,222,294,92,295,296,35,297,362,299,300,301,303,132,144,286,303,132,303,132,310,187,311,29,335,
359,311,29,312,313,148,279,136,313,36,314,363,315,55,282,315,194,316,321,350,114,316,321,316,153,319,247,323,229,
323,142,323,289,324,312,325,326,327,305,328,331,332,193,333,247,334,174,335,359,336,114,338,339,340,341,341,342,222,
343,346,56,349,317,352,100,246,242,352,100,354,108,356,355,357,233,358,335,359,359,345,359,313,360,318,365,315,185,
268,365,315,366,215,], &[
1,2,3,4,5,6,8,9,10,11,12,13,14,15,16,19,20,21,22,23,24,25,26,27,29,30,32,33,35,37,39,41,43,45,46,47,48,50,51,53,54,
55,56,57,58,59,60,61,63,64,65,67,69,71,72,75,78,80,82,84,85,86,87,90,91,92,93,95,96,97,98,99,100,101,102,103,104,
106,108,110,112,114,115,116,117,119,121,122,123,124,125,126,127,128,129,130,131,133,134,135,137,139,141,143,145,147,
148,150,151,152,153,155,157,159,161,164,167,170,172,174,176,178,179,180,182,183,184,187,189,191,192,193,194,195,196,
197,198,200,202,204,206,210,212,213,214,218,222,224,226,230,234,236,238,240,242,243,244,246,248,250,252,254,256,258,
260,261,262,263,264,265,266,268,269,270,271,273,274,276,278,280,282,284,286,288,290,292,293,295,297,299,301,303,305,
307,309,312,313,314,316,317,318,319,320,321,322,323,324,325,326,328,329,330,332,333,335,337,339,341,342,343,344,345,
346,348,349,351,352,354,355,356,357,358,359,360,361,362,365,367,368,369,370,372,373,374,375,376,378,379,380,381,382,
383,384,385,387,388,389,390,391,392,394,396,398,400,403,404,405,407,409,410,411,413,414,416,417,419,420,422,424,426,
428,430,432,434,436,438,440,442,444,446,447,449,451,452,453,454,458,460,462,464,468,470,471,475,477,479,482,484,488,
490,492,494,496,498,500,502,503,504,506,507,508,510,512,514,516,518,519,520,521,522,523,525,526,528,530,534,536,538,
540,542,545,547,549,551,555,557,559,]),
texts: Texts::ready("aboutabstractacceptanceachievementaction planaimappendixapproachapproacharchitectureat a glanceattac\
hmentaudiencebackgroundbenefitbibliographybillingbillblueprintbudget estimationbudgetbusiness casebà\
i toánbàn giaobảng giábảo mậtbất cậpbối cảnhcalendarchallengechallengechi phíchức năngclosingcomplia\
ncecomponentconcernconclusioncontentcontextcontingencycost estimationcostcurrent situationcurrent st\
atecác tuầncách tiếp cậncách thực hiệncách làmcông nghệcông cụdangerdeadlinedefinition of donedelive\
rdeliverabledeployment plandeploymentdesigndevelopmentdiagramdifficultydifficultydurationdự toándự t\
rùdự phòngeconomicsevaluationexecutive summaryexpected outcomesexpenditureexpensefallbackfeaturefeef\
inancefinancialfundingfuture workganttgapgiai đoạngiá thànhgiá trịgiám sátgiải phápgiới thiệuglossar\
ygo wronggoalhandoverhiện trạnghiện thựchiệu quảhow it workshướng tiếp cậnhướng phát triểnhạ tầnghạn\
\x20chếhệ thốngimpactimplementimplementation planimplementationin one paragraphin briefin shortinfrastr\
uctureintroductionissueiterationkhái quátkhó khănkhó khănkinh phíkiến trúc giải phápkiến trúckpikpis\
kế hoạch thực hiệnkế hoạch triển khaikế hoạchkết quả kỳ vọngkết quả mong đợikết quảkết luậnkỳ vọngli\
mitationlinkliên kếtlo ngạilý dolịch trìnhlộ trìnhlời kếtlợi íchmembermethodologymilestonemitigation\
moneymong đợimonitoringmotivationmô hìnhmốcmối nguymở đầumở rộngmục tiêumục đíchmục lụcneed forneedn\
ext stepnghiệm thunguy cơnguồn lựcngân sáchngười dùngnhu cầunhân sựnhóm thực hiệnnhómnội dungobjecti\
veobstacleoperationopportunityorganizationoutcomeoverviewpain pointpainphasephân côngphíphương ánphư\
ơng phápphạm viphụ lụcpitfallplanpricingpriceproblem statementproblemproject planproposed approachra\
tionalereferencerequirementresourceresponsibilityresultreturn on investmentrisk assessmentriskroadma\
prolerủi roscalabilityschedulescopesecuritysolution architecturesolutionspendingspendsprintstagestak\
eholderstatus quosuccesssummarysynopsissystemsơ lượcsơ đồsản phẩmsự cốtable of contentstargetteamtec\
h stacktechnical implementationtechnologytham khảotheo tuầnthiết kếthreatthuật ngữthành phầnthành qu\
ảthành côngthành viênthách thứcthách thứcthời gianthời hạnthực trạngthực tếtime plantime frametimeli\
netiến độtiềntooltriển khai kỹ thuậttriển khaitrở ngạituyên bố vấn đềtài liệu tham khảotài chínhtác \
độngtính cấp thiếttính năngtóm tắt điều hànhtóm tắttóm lượctại saotổng quantổng kếttừng tuầnuncertai\
ntyuservai tròvaluevài nétvì saovướng mắcvấn đềvận hànhwhywork planworryyêu cầuý tưởngđánh giá rủi r\
ođóng gópđầu rađặt vấn đềđối tượngước tính ngân sáchứng phó", &[
0,5,5,13,23,34,45,48,48,48,56,64,72,84,84,95,105,113,123,130,142,149,153,162,179,185,198,198,208,217,228,239,250,
262,270,279,288,296,296,308,315,325,334,341,351,358,365,376,391,395,395,412,425,436,436,454,473,483,495,505,505,511,
519,537,544,555,555,570,580,580,586,597,597,604,614,624,632,642,651,662,662,662,671,671,681,698,715,715,726,733,741,
748,751,758,767,767,774,785,790,793,805,816,826,836,848,862,870,878,882,882,890,904,917,917,929,941,962,984,995,1006,
1018,1018,1024,1033,1052,1066,1066,1082,1090,1098,1098,1112,1124,1124,1129,1138,1138,1149,1159,1169,1178,1203,1215,
1218,1222,1248,1273,1285,1285,1308,1331,1342,1354,1365,1365,1375,1379,1390,1399,1405,1418,1429,1440,1450,1450,1456,
1467,1467,1476,1486,1491,1502,1512,1522,1522,1531,1536,1546,1557,1568,1579,1591,1602,1602,1602,1610,1614,1623,1635,
1643,1656,1667,1681,1690,1700,1719,1724,1724,1734,1743,1743,1751,1751,1760,1771,1783,1783,1790,1798,1808,1812,1817,
1828,1832,1844,1858,1867,1878,1885,1889,1889,1896,1901,1918,1925,1937,1937,1954,1954,1954,1963,1972,1983,1991,2005,
2011,2031,2046,2050,2057,2061,2069,2080,2088,2093,2101,2122,2130,2138,2143,2149,2154,2165,2165,2175,2182,2189,2197,
2203,2203,2214,2223,2235,2244,2261,2267,2271,2281,2305,2305,2315,2326,2326,2337,2337,2349,2355,2368,2381,2393,2405,
2417,2430,2443,2454,2466,2480,2491,2500,2510,2518,2518,2530,2536,2536,2540,2565,2577,2577,2589,2612,2612,2612,2635,
2646,2658,2677,2688,2712,2722,2734,2743,2754,2766,2766,2779,2790,2794,2802,2807,2807,2816,2823,2837,2848,2859,2859,
2859,2859,2862,2862,2871,2876,2886,2897,2917,2917,2928,2928,2937,2955,2955,2955,2970,2994,2994,3004,]),
openings: Cow::Borrowed(b"aboabsaccachactaimandapparcassattaudbacbenbibbilblubribudbuscalcaschachiclocomconcoscricurdandeadefd\
eldepdesdevdiadifdondundurecoestevaexeexpfalfeafeefinforfrafunfutgangapgiaglaglogoahanhowimpinfintin\
vissitekeykhakinkpilimlinmanmemmetmilmitmonmotneenexngunhuobjobsoneopeopporgouroutovepaiparphapitpla\
poipriproquaquoratrefreqresretrisroarolsaoscaschscosecshositsolspesprstastesucsumsynsystabtarteatect\
hathethrthutimtoouncusevaivalweewhawhyworwro".as_chunks().0),
},
bare: Vocabulary {
wordings: Texts::ready("architecturebao matbenefitsbudgetbudget estimationchi phiconclusioncost estimationdanh gia rui roexe\
cutive summaryexpected outcomesgiai phapimplementationket luanket qua ky vongket qua mong doikien tr\
uckien truc giai phaplo trinhlo trinh / moc trien khailoi ichmilestonesngan sachnhom thuc hienoutcom\
espham viproblemproblem statementreferencesrisk assessmentrisksrui roscopesecuritysolutionsolution a\
rchitecturesummarytai lieu tham khaoteamtechnical implementationtien dotimelinetimeline / milestones\
tom tattom tat dieu hanhtrien khaitrien khai ky thuattuyen bo van deuoc tinh ngan sachvan de", &[
12,19,27,33,50,57,67,82,97,114,131,140,154,162,177,193,202,221,229,254,261,271,280,294,302,309,316,333,343,358,363,
369,374,382,390,411,418,436,440,464,471,479,500,507,524,534,553,568,586,592,]),
listing: Groups::ready(&[
2,10,7,5,5,5,11,5,6,0,7,2,3,11,7,7,2,2,4,4,7,4,5,9,7,8,1,1,12,6,6,6,8,10,2,2,0,12,9,3,4,4,4,0,0,3,3,1,5,1,], &[
1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,
42,43,44,45,46,47,48,49,50,]),
forms: Texts::ready("aaboutabstractacceptancachievementactionaimanandappendixapproacharchitecturassessmentatattachmentaud\
iencbackgroundbaibanbangbaobatbenefitbibliographibillblueprintboboibriefbudgetbusinessbycaccachcalen\
darcancanhcapcasecauchallengchechichinhchucclosecocomplianccomponentconcernconclusioncongcontentcont\
extcontingenccostcriteriacucuacurrentdangerdanhdatdaudedeadlindefinitiondeliverdeliverabldeliveridep\
loymentdesigndevelopmentdiagramdichdieudifficultidodoandoidonedongdudungduocdurationeconomicestimati\
onevaluationexecutivexpectexpenditurexpensfallbackfeaturfeefinancfinancialforframefundfuturganttgapg\
iagiaigiamgiangiaogioiglancglossarigogoalgophahanhandoverhanhhehienhieuhinhhoachhowhuongichimpactimp\
lementimplementationininfrastructurintroductioninvestmentisissuititerationkeketkeykhaikhankhaokhokie\
nkinhkpikpiskylailamlichlienlieulimitationlinkloloiluanlucluoclymacmangmatmembermethodologmetricmile\
stonmitigationmomocmoimoneymongmonitormotivationmucmynangneednetnextngaingannghenghiemngunguoinguonn\
guynhannhomnhunhungnoiobjectivobstaclofononeoperationopportunitorganizationouroutcomoverviewpainpara\
graphphamphanphapphasephatphiphophongphuphuongpitfallplanpointpriceproblemprojectproposproposalquaqu\
anquatquorarationalreferencrequirementresourcresponsibilitresultreturnriskroroadmaprolerongruisachsa\
nsaosatscalablilitschedulscopesecuritshortsituationsosolutionspendsprintstackstagestakeholderstatest\
atementstatusstepsusuccesssummarisynopsisystemtabltactaitangtargettatteteamtechtechnicaltechnologtha\
chthamthanhthetheothietthieuthoithongthreatthuthuatthuctientieptieutimetimelintinhtotoantomtongtoolt\
rangtritrientrinhtrotrutructuantungtuongtuyenuncertaintiunguocuservavaivaluvanvivienvongvuongweekwee\
klwhatwhyworkworriwrongxuatyyeu", &[
1,6,14,23,34,40,43,45,48,56,64,75,85,87,97,104,114,117,120,124,127,130,137,149,153,162,164,167,172,178,186,188,191,
195,203,206,210,213,217,220,228,231,234,239,243,248,250,259,268,275,285,289,296,303,313,317,325,327,330,337,343,347,
350,353,355,362,372,379,389,397,407,413,424,431,435,439,449,451,455,458,462,466,468,472,476,484,492,502,512,520,526,
536,542,550,556,559,565,574,577,582,586,591,596,599,602,606,610,614,618,622,627,635,637,641,644,646,649,657,661,663,
667,671,675,680,683,688,691,697,706,720,722,735,747,757,759,763,765,774,776,779,782,786,790,794,797,801,805,808,812,
814,817,820,824,828,832,842,846,848,851,855,858,862,864,867,871,874,880,890,896,904,914,916,919,922,927,931,938,948,
951,953,957,961,964,968,972,976,980,986,989,994,999,1003,1007,1011,1014,1019,1022,1030,1037,1039,1041,1044,1053,1063,
1075,1078,1084,1092,1096,1105,1109,1113,1117,1122,1126,1129,1132,1137,1140,1146,1153,1157,1162,1167,1174,1181,1187,
1195,1198,1202,1206,1209,1211,1219,1227,1238,1245,1258,1264,1270,1274,1276,1283,1287,1291,1294,1298,1301,1304,1307,
1318,1325,1330,1337,1342,1351,1353,1361,1366,1372,1377,1382,1393,1398,1407,1413,1417,1419,1426,1433,1440,1446,1450,
1453,1456,1460,1466,1469,1471,1475,1479,1488,1497,1502,1506,1511,1514,1518,1523,1528,1532,1537,1543,1546,1551,1555,
1559,1563,1567,1571,1578,1582,1584,1588,1591,1595,1599,1604,1607,1612,1617,1620,1623,1627,1631,1635,1640,1645,1656,
1659,1662,1666,1668,1671,1675,1678,1680,1684,1688,1693,1697,1702,1706,1709,1713,1718,1723,1727,1728,1731,]),
beginning: Ends::ready(&[
1,3,4,5,6,7,9,9,10,11,13,14,15,16,17,18,19,20,21,22,23,24,25,26,28,29,29,30,30,32,33,34,36,39,40,40,40,40,40,40,42,
42,43,44,45,46,46,47,48,49,50,52,53,54,55,57,58,58,59,61,62,64,66,67,69,70,71,72,73,74,77,78,80,81,81,81,83,83,83,
84,84,85,90,90,90,91,92,93,94,95,97,98,99,100,101,102,103,104,105,105,106,107,108,109,111,113,114,114,114,115,115,
116,117,119,119,120,121,122,122,124,127,128,128,128,129,131,131,132,133,136,140,141,142,142,143,144,144,145,149,153,
154,155,155,155,157,159,160,161,162,164,164,164,165,166,166,167,168,170,172,172,172,172,173,173,174,174,175,176,177,
178,179,182,183,184,185,186,187,188,193,194,194,196,196,197,197,198,198,199,199,200,201,202,203,205,206,207,208,210,
211,212,212,212,213,214,215,216,217,218,220,220,221,222,222,223,223,224,224,224,225,227,228,230,230,232,234,236,238,
239,239,239,239,239,239,240,241,242,243,244,245,246,248,248,249,250,250,251,251,252,252,252,253,254,255,256,256,256,
258,260,262,263,263,264,265,265,266,267,267,268,269,270,271,273,274,275,278,278,279,279,279,280,281,283,284,286,287,
291,292,294,295,295,297,297,298,298,299,301,303,303,304,306,307,309,310,310,313,316,317,317,317,320,320,321,321,321,
322,323,323,325,326,327,329,330,331,333,334,336,337,337,337,338,339,340,341,343,344,345,345,345,346,347,]),
senses: Cow::Borrowed(&[
F,W(0),F,T(0),T(7),T(7),T(4),W(7),F,F,T(12),T(2),T(3),T(2),F,T(0),T(12),T(8),T(1),T(1),T(7),T(5),T(10),T(1),T(7),
T(12),T(5),T(5),T(2),T(1),L(5),T(5),T(1),F,T(4),F,T(2),T(3),T(3),T(4),T(1),T(6),T(5),F,T(8),T(11),T(10),T(2),T(6),
T(11),T(3),T(3),T(12),T(1),T(6),L(5),T(5),F,F,T(1),T(1),T(6),L(6),F,T(1),F,T(7),F,F,T(4),T(7),T(7),T(7),F,T(4),W(3),
F,T(2),W(3),F,T(2),T(1),T(6),T(8),T(7),T(5),T(5),T(6),F,F,T(4),T(5),F,T(7),L(0),L(7),F,T(5),T(5),T(6),T(8),T(5),T(5),
T(5),F,T(5),T(11),T(4),T(1),T(5),T(7),T(2),T(4),T(10),T(0),T(12),T(6),W(7),F,T(2),T(6),T(7),W(2),F,T(1),T(3),F,T(7),
T(2),T(2),T(11),T(7),T(3),T(4),W(3),F,T(0),T(0),T(0),F,T(2),T(0),F,T(1),T(4),T(4),T(4),W(4),F,L(7),L(7),T(7),T(11),
F,T(0),T(1),T(6),L(2),T(2),T(5),T(7),T(7),T(7),F,T(4),T(12),T(6),T(12),T(4),T(6),T(7),T(11),T(1),F,T(9),T(3),F,T(4),
T(6),T(0),T(2),T(10),T(4),T(6),T(5),T(7),T(10),T(1),W(7),W(7),T(12),F,F,F,T(1),T(1),T(11),T(5),T(7),T(8),T(9),T(6),
T(9),L(9),T(9),T(1),F,T(12),W(7),F,T(6),F,T(10),T(1),T(9),F,T(7),T(0),T(1),T(1),T(8),T(9),T(4),T(5),T(12),T(2),T(3),
T(6),W(4),F,T(5),T(5),L(1),T(1),T(4),F,T(2),F,F,T(1),T(12),T(8),T(9),T(9),T(7),T(7),L(6),T(6),T(4),T(9),T(6),T(7),
T(10),T(4),T(8),T(10),T(0),T(2),L(2),T(2),T(5),T(5),T(4),T(4),T(8),F,T(1),T(6),T(7),T(0),T(0),W(2),F,T(12),T(7),L(12),
T(1),T(5),T(7),T(9),T(3),L(3),F,T(3),T(1),T(6),T(12),T(2),T(7),T(7),T(9),F,T(4),F,T(2),T(4),T(4),T(6),T(12),T(1),
T(1),T(4),T(5),F,T(4),T(4),T(4),T(1),T(8),F,L(0),T(0),T(0),T(0),T(11),F,T(3),L(3),W(3),F,T(6),F,T(4),L(1),F,T(6),
T(6),L(5),F,T(8),F,T(0),T(9),T(7),T(1),T(10),T(1),T(1),F,F,F,W(1),F,T(4),T(6),T(2),T(8),]),
words: Groups::ready(&[
0,1,1,2,3,4,5,221,6,6,8,9,10,10,11,12,13,0,110,14,15,16,17,303,18,108,19,104,20,165,21,37,22,23,24,24,25,27,36,29,
87,29,30,38,31,32,314,32,33,297,35,33,295,120,33,151,34,40,40,42,215,43,44,180,45,47,48,49,50,51,186,51,57,52,53,
54,55,87,55,56,58,59,255,59,263,60,61,104,245,241,61,104,62,325,64,62,84,63,232,64,337,64,274,65,66,199,80,67,68,
69,70,221,70,70,71,72,72,73,76,76,79,316,81,114,82,303,82,312,82,217,82,7,82,145,85,86,87,88,89,269,90,206,90,91,
92,93,94,95,96,97,98,100,101,334,102,103,104,285,104,308,105,212,105,78,106,249,109,289,111,112,336,113,113,115,275,
116,41,117,119,291,119,291,120,307,120,295,120,274,121,228,124,136,334,125,297,35,125,214,309,127,128,129,221,129,
129,130,201,209,130,28,130,254,130,131,132,134,135,137,138,123,295,120,138,123,309,141,138,123,138,123,139,228,149,
328,139,228,175,79,139,228,139,159,140,141,230,144,142,144,142,145,313,105,212,145,313,146,215,147,148,149,328,149,
294,152,310,153,139,155,156,157,310,157,184,158,126,158,139,162,77,164,150,166,167,168,169,170,171,63,171,122,171,
244,172,173,191,174,175,79,176,177,178,298,178,74,178,160,178,298,178,74,179,181,98,181,183,266,185,246,187,293,189,
83,190,160,191,46,192,267,193,295,120,193,194,39,195,196,83,197,197,198,199,202,203,204,205,206,207,208,222,208,210,
326,211,51,213,215,218,160,219,7,219,212,220,221,221,223,223,224,264,224,225,221,225,226,10,226,227,233,234,235,236,
237,238,239,200,133,240,12,240,242,243,245,241,247,210,250,251,252,253,256,161,256,77,257,11,257,258,258,259,261,
262,264,265,231,267,46,268,269,270,271,271,272,199,52,273,81,274,154,284,143,274,248,274,43,276,279,280,260,281,129,
281,282,283,295,283,295,284,143,285,211,285,228,285,51,285,327,286,287,314,287,288,138,290,107,290,116,292,294,188,
295,307,295,278,296,77,296,298,42,299,221,299,99,300,301,37,288,301,180,302,304,277,75,118,304,277,304,161,305,229,
305,139,305,286,306,309,141,149,294,309,141,309,141,311,184,314,315,314,317,26,325,64,317,26,318,319,216,320,301,
185,246,320,301,321,322,323,182,323,311,324,325,64,325,118,326,248,329,163,330,331,332,333,333,334,221,335,338,316,
339,39,], &[
1,2,3,4,5,6,8,9,10,11,12,13,14,15,16,19,20,21,22,24,26,28,30,32,33,34,35,36,37,39,41,42,44,45,47,48,51,54,56,57,58,
59,61,62,64,65,66,67,68,69,71,73,74,75,76,78,79,80,81,83,85,86,90,92,95,97,99,101,103,104,107,108,109,110,112,113,
114,115,116,117,118,119,120,122,124,126,128,130,132,134,135,136,137,138,140,142,143,144,145,146,147,148,149,150,151,
152,154,155,156,158,160,162,164,166,168,169,171,172,173,175,177,178,180,182,184,186,188,190,193,196,199,200,201,203,
204,205,208,210,212,213,214,215,216,217,218,222,226,228,230,234,238,240,242,243,245,247,249,253,255,257,258,259,261,
263,265,267,268,269,271,273,275,277,279,281,282,283,284,285,286,288,290,292,293,295,296,298,299,300,302,304,306,308,
310,311,313,314,316,318,320,322,324,326,328,331,332,334,335,337,338,339,340,341,342,343,344,345,346,347,349,350,352,
354,355,356,358,360,362,363,364,365,366,367,369,370,372,373,375,376,377,378,379,380,381,382,383,386,388,389,390,391,
393,395,396,397,398,399,401,403,405,406,407,408,409,410,411,412,414,416,417,418,419,420,421,424,426,430,432,434,435,
436,438,440,441,442,444,446,448,450,452,454,456,457,459,460,462,464,466,467,469,471,473,475,476,478,480,482,483,486,
488,489,493,495,497,499,501,503,504,508,510,512,514,515,517,521,523,524,526,530,532,533,534,536,538,539,541,543,545,
547,548,549,550,551,552,554,555,557,559,]),
texts: Texts::ready("aboutabstractacceptanceachievementaction planaimappendixapproachapproacharchitectureat a glanceattac\
hmentaudiencebackgroundbai toanban giaobang giabao matbat capbenefitbibliographybillingbillblueprint\
boi canhbudget estimationbudgetbusiness casecac tuancach tiep cancach thuc hiencach lamcalendarchall\
engechallengechi phichuc nangclosingcompliancecomponentconcernconclusioncong nghecong cucontentconte\
xtcontingencycost estimationcostcurrent situationcurrent statedangerdanh gia rui rodat van dedau rad\
eadlinedefinition of donedeliverdeliverabledeployment plandeploymentdesigndevelopmentdiagramdifficul\
tydifficultydoi tuongdong gopdu toandu trudu phongdurationeconomicsevaluationexecutive summaryexpect\
ed outcomesexpenditureexpensefallbackfeaturefeefinancefinancialfundingfuture workganttgapgia thanhgi\
a trigiai phapgiai doangiam satgioi thieuglossarygo wronggoalha tanghan chehandoverhe thonghien tran\
ghien thuchieu quahow it workshuong tiep canhuong phat trienimpactimplementimplementation planimplem\
entationin one paragraphin briefin shortinfrastructureintroductionissueiterationke hoach thuc hienke\
\x20hoach trien khaike hoachket qua ky vongket qua mong doiket quaket luankhai quatkho khankho khankien\
\x20truc giai phapkien truckinh phikpikpisky vonglich trinhlien ketlimitationlinklo trinhlo ngailoi ich\
loi ketly domembermethodologymilestonemitigationmo daumo hinhmo rongmocmoi nguymoneymong doimonitori\
ngmotivationmuc tieumuc dichmuc lucneed forneednext stepngan sachnghiem thunguoi dungnguon lucnguy c\
onhan sunhom thuc hiennhomnhu caunoi dungobjectiveobstacleoperationopportunityorganizationoutcomeove\
rviewpain pointpainpham viphan congphasephiphu lucphuong anphuong phappitfallplanpricingpriceproblem\
\x20statementproblemproject planproposed approachrationalereferencerequirementresourceresponsibilityres\
ultreturn on investmentrisk assessmentriskroadmaprolerui rosan phamscalabilityschedulescopesecuritys\
o luocso dosolution architecturesolutionspendingspendsprintstagestakeholderstatus quosu cosuccesssum\
marysynopsissystemtable of contentstac dongtai lieu tham khaotai saotai chinhtargetteamtech stacktec\
hnical implementationtechnologythach thucthach thuctham khaothanh phanthanh quathanh congthanh vient\
heo tuanthiet kethoi gianthoi hanthreatthuat nguthuc trangthuc tetien dotientime plantime frametimel\
inetinh cap thiettinh nangtom tat dieu hanhtom tattom luoctong quantong kettooltrien khai ky thuattr\
ien khaitro ngaitung tuantuyen bo van deuncertaintyung phouoc tinh ngan sachuservai netvai trovaluev\
an devan hanhvi saovuong macwhywork planworryy tuongyeu cau", &[
0,5,5,13,23,34,45,48,48,48,56,64,72,84,84,95,105,113,123,131,139,147,154,161,168,180,187,191,200,208,225,231,244,
244,252,252,265,279,287,295,304,313,320,320,329,336,346,355,362,372,381,388,395,402,413,428,432,432,432,449,462,468,
483,483,493,493,499,499,499,507,525,532,543,543,558,568,568,574,585,585,592,602,612,621,629,636,642,650,650,650,658,
667,667,677,694,711,711,722,729,737,744,747,754,763,763,770,781,786,789,798,805,814,823,831,841,849,857,861,861,868,
875,883,891,891,901,910,910,918,930,944,960,966,975,994,1008,1008,1024,1032,1040,1040,1054,1066,1066,1071,1080,1098,
1117,1125,1125,1140,1156,1163,1171,1171,1180,1188,1196,1215,1224,1232,1235,1239,1246,1246,1256,1264,1274,1278,1286,
1293,1300,1307,1312,1312,1318,1329,1329,1338,1348,1354,1361,1368,1371,1379,1384,1392,1402,1412,1420,1428,1435,1435,
1435,1435,1443,1447,1456,1465,1475,1485,1494,1501,1508,1522,1526,1533,1533,1541,1550,1550,1558,1558,1567,1578,1590,
1590,1597,1605,1615,1619,1626,1635,1640,1643,1650,1659,1670,1677,1681,1681,1688,1693,1710,1717,1729,1729,1746,1746,
1746,1755,1764,1775,1783,1797,1803,1823,1838,1842,1849,1853,1859,1867,1878,1886,1891,1899,1906,1911,1932,1940,1948,
1953,1959,1964,1975,1975,1985,1990,1997,2004,2012,2018,2018,2035,2043,2061,2068,2077,2083,2087,2097,2121,2121,2131,
2141,2151,2160,2170,2179,2189,2199,2199,2208,2208,2216,2225,2233,2239,2248,2258,2265,2272,2276,2276,2285,2295,2303,
2317,2326,2326,2343,2350,2358,2367,2375,2375,2379,2398,2408,2408,2416,2416,2425,2440,2440,2451,2458,2476,2476,2480,
2480,2487,2494,2499,2505,2513,2519,2528,2528,2528,2528,2531,2531,2540,2545,2552,2559,]),
openings: Cow::Borrowed(b"aboabsaccachactaimandapparcassattaudbacbaibanbaobatbenbibbilbluboibribudbuscaccalcancapcascauchachec\
hichuclocomconcoscricuacurdandatdaudeadefdeldepdesdevdiadicdiedifdoadoidondunduodurecoestevaexeexpfa\
lfeafeefinforfrafunfutgangapgiagioglaglogoagophanhiehinhoahowhuoichimpinfintinvissiteketkeykhakhokie\
kinkpilailamliclielimlinloilualucluomacmanmatmemmetmilmitmocmoimonmotmucnanneenetnexnganghngunhanhon\
hunoiobjobsoneopeopporgouroutovepaiparphaphiphophupitplapoipriproquaquoratrefreqresretrisroarolronru\
isacsansaosatscaschscosecshositsolspesprstastesucsumsynsystabtactaitantartatteatecthathethithothrthu\
tietimtintoatomtontootratritrotrutuatuntuotuyuncunguocusevaivalvanvievonvuoweewhawhyworwroxuayeu".as_chunks().0),
} },
] };
