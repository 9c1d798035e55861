//! The vocabularies of the built-in schema `proposal`; the test in `shipped.rs` writes this file.

use super::parts::*;

#[rustfmt::skip]
pub(super) static WORDS: OfSchema = OfSchema {
schema: "proposal", hash: 0x762ace180b3cf98,
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
iglancglossarigogoalgóphandoverhiệnhiệuhowhoạchhànhhìnhhướnghạhạnhệideaimpactimplementimplementation\
ininfrastructurintroductioninvestmentisissuititerationkeykhaikháikhókhănkhảokinhkiếnkpikpiskếkếtkỳkỹ\
limitationlinkliênliệuloluậnlàmlýlượclạilịchlộlờilợilụclựcmangmembermethodmethodologmetricmilestonmi\
tigationmoneymongmonitormotivationmymômậtmắcmốcmốimởmụcneednextnghiệmnghệnguynguồnngânngườingạingữnh\
unhânnhómnhữngnétnăngnộiobjectivobstaclofononeoperationopportunitorganizationouroutcomoverviewpainpa\
ragraphphasephápphátphânphíphòngphóphươngphạmphầnphẩmphụpitfallplanpointpriceproblemprojectpropospro\
posalquanquoquátquảrarationalreferencrequirementresourcresponsibilitresultreturnriskroroadmaprolerộn\
grủisaoscalablilitschedulscopesecuritshortsituationsolutionspendsprintstackstagestakeholderstatestat\
ementstatusstepsuccesssummarisynopsisystemsáchsátsơsảnsựtabltaketargetteamtechtechnicaltechnologtham\
thetheothiếtthiệuthreatthuthuậtthànhtháchthểthốngthờithứcthựctimetimelintiêutiếntiếptiềntotooltoántr\
iểntrìnhtròtrùtrúctrạngtrịtrởtuyêntuầntàitáctínhtómtưởngtượngtạitầngtắttếtổngtừnguncertaintiuservaiv\
aluviviênvàvàivìvướngvấnvậnvọngweweekweeklwhatwhyworkworriwrongxuấtyêuáníchýđiềuđoạnđánhđíchđóngđược\
đạtđầuđặtđềđốiđồđộđộngđợiướcứng", &[
1,6,14,23,34,40,43,46,54,62,73,83,85,95,102,112,119,131,135,144,149,155,163,165,169,173,179,184,189,193,198,206,210,
218,221,225,231,236,242,247,256,265,272,282,289,296,306,310,318,325,329,334,339,342,348,353,358,363,368,372,376,381,
387,394,404,411,421,429,439,445,456,463,473,475,479,483,491,496,500,508,518,528,536,542,552,558,566,572,575,581,590,
593,598,602,607,612,615,619,623,627,631,636,642,648,653,661,663,667,671,679,685,691,694,701,706,711,719,723,728,732,
736,742,751,765,767,780,792,802,804,808,810,819,822,826,831,835,840,846,850,856,859,863,867,872,876,880,890,894,899,
905,907,913,917,920,927,932,938,942,947,952,957,962,966,972,978,988,994,1002,1012,1017,1021,1028,1038,1040,1043,1048,
1053,1058,1063,1067,1072,1076,1080,1088,1094,1098,1105,1110,1118,1124,1129,1132,1137,1142,1149,1153,1158,1163,1171,
1178,1180,1182,1185,1194,1204,1216,1219,1225,1233,1237,1246,1251,1256,1261,1266,1270,1276,1280,1288,1294,1300,1306,
1311,1318,1322,1327,1332,1339,1346,1352,1360,1364,1367,1372,1377,1379,1387,1395,1406,1413,1426,1432,1438,1442,1444,
1451,1455,1461,1466,1469,1480,1487,1492,1499,1504,1513,1521,1526,1532,1537,1542,1553,1558,1567,1573,1577,1584,1591,
1598,1604,1609,1613,1616,1621,1625,1629,1633,1639,1643,1647,1656,1665,1669,1672,1676,1683,1690,1696,1699,1706,1712,
1718,1723,1730,1736,1742,1748,1752,1759,1764,1770,1776,1782,1784,1788,1793,1800,1806,1810,1814,1819,1826,1831,1836,
1842,1848,1852,1856,1861,1865,1873,1881,1886,1892,1897,1901,1907,1913,1924,1928,1931,1935,1937,1942,1945,1949,1952,
1960,1965,1970,1976,1978,1982,1987,1991,1994,1998,2003,2008,2014,2018,2021,2025,2027,2034,2041,2047,2053,2059,2067,
2073,2079,2085,2090,2096,2101,2106,2113,2119,2125,2130,]),
beginning: Ends::ready(&[
1,3,4,5,6,7,9,10,11,13,14,15,16,17,18,19,20,21,23,24,24,26,27,28,29,30,31,32,33,33,34,35,35,37,38,38,39,39,40,41,
42,43,44,45,46,47,48,50,51,53,55,59,61,61,61,61,61,61,61,61,61,62,63,64,65,66,67,68,71,72,74,75,77,77,77,77,78,78,
83,84,85,86,87,89,90,91,92,93,94,95,96,97,97,98,99,100,101,102,102,102,104,105,106,107,107,108,109,111,111,112,115,
116,117,117,117,117,119,120,121,123,124,125,126,129,133,134,135,135,136,137,137,138,139,139,140,142,142,142,143,145,
146,147,151,155,156,157,158,159,160,160,161,161,161,162,162,162,163,164,165,166,166,166,167,168,169,171,172,173,174,
175,176,177,178,179,180,180,180,181,182,184,189,191,192,193,193,194,195,196,197,197,197,198,199,201,202,202,202,203,
205,206,207,207,207,208,209,210,211,212,213,215,215,216,216,216,217,218,218,218,221,222,222,222,223,224,226,226,228,
230,232,234,235,235,235,235,235,235,236,237,238,239,240,241,242,244,244,245,246,246,247,247,248,249,250,251,251,251,
253,255,256,256,257,258,258,259,260,260,261,262,263,265,265,265,267,268,269,270,270,271,272,273,275,276,277,278,280,
281,281,282,282,283,287,289,289,289,291,291,293,295,296,297,298,298,299,300,301,301,304,304,304,304,304,304,304,305,
307,308,310,311,313,316,316,316,317,317,317,317,320,321,322,323,324,325,325,325,326,327,328,329,330,331,331,331,332,
333,337,339,340,341,341,341,342,342,342,343,343,343,345,345,346,346,347,348,349,351,352,352,352,352,352,354,355,]),
senses: Cow::Borrowed(&[
F,W(0),F,T(0),T(7),T(7),T(4),W(7),F,F,T(12),T(2),T(3),T(2),F,T(0),T(12),T(8),T(1),T(7),T(12),T(5),T(5),T(2),L(5),
T(5),T(1),F,T(1),T(7),T(5),T(10),T(1),T(1),T(4),T(1),T(6),T(5),F,T(8),T(11),T(10),T(2),T(6),T(11),T(12),T(1),T(6),
L(5),T(5),F,T(1),T(1),T(4),F,T(2),T(3),T(2),T(3),T(3),T(3),F,T(6),T(4),T(7),T(7),T(7),F,T(4),W(3),F,T(2),W(3),F,T(2),
T(1),T(6),T(4),T(5),T(5),T(6),F,F,T(5),F,T(7),L(0),L(7),F,T(5),T(5),T(6),T(8),T(5),T(5),T(5),F,T(5),T(11),T(4),T(1),
T(4),T(5),T(7),T(10),T(2),T(0),T(12),T(6),W(7),F,T(7),T(1),T(3),F,T(7),T(2),T(2),T(11),T(2),T(6),W(2),F,T(2),T(7),
T(3),T(4),W(3),F,T(0),T(0),T(0),F,T(2),T(0),F,T(1),T(4),F,T(0),T(1),T(6),T(5),L(2),T(2),T(7),T(7),T(4),T(4),W(4),
F,L(7),L(7),T(7),T(11),T(7),F,T(6),T(12),T(12),T(6),T(1),T(4),T(4),T(11),T(7),F,T(9),T(2),T(2),T(3),F,T(4),T(6),T(5),
T(7),T(10),T(1),F,T(2),T(4),T(6),T(0),T(10),W(7),W(7),T(12),F,F,T(1),T(1),T(11),T(7),T(6),T(9),T(5),T(8),T(1),T(9),
L(9),T(9),F,T(12),W(7),F,T(6),F,T(10),T(1),T(9),F,T(7),T(0),T(1),T(1),T(4),T(9),T(5),T(2),T(2),T(3),T(8),T(12),T(6),
W(4),F,T(5),T(5),L(1),T(1),T(4),F,T(2),F,F,T(1),T(12),T(8),T(9),T(9),T(7),T(7),L(6),T(6),T(4),T(9),T(6),T(10),T(4),
T(8),T(10),L(2),T(2),T(5),T(5),T(4),T(4),T(8),F,T(1),T(7),T(0),T(0),W(2),F,T(0),T(2),T(7),T(6),T(12),T(7),T(9),T(3),
L(3),F,T(3),T(12),F,T(4),F,T(2),T(6),T(12),T(2),T(7),T(7),T(9),T(1),T(6),T(4),T(4),T(1),T(1),T(4),T(4),T(4),F,T(4),
T(5),F,T(3),L(3),W(3),F,T(6),L(1),F,F,L(12),T(5),T(7),T(1),T(8),L(0),T(0),T(0),T(1),T(0),T(11),F,T(4),T(6),T(8),T(9),
T(7),F,T(0),T(1),T(1),T(1),T(10),F,F,T(5),T(5),T(5),F,W(1),F,T(4),T(6),T(8),T(2),L(6),F,T(7),F,T(7),T(1),F,F,T(8),
L(5),F,T(6),]),
words: Groups::ready(&[
0,1,1,2,3,4,5,224,6,6,7,8,9,9,10,11,12,0,104,13,14,15,16,17,18,18,19,21,80,21,22,32,23,24,305,25,99,26,100,27,175,
28,58,30,54,31,33,33,34,215,36,38,196,39,40,41,42,43,44,45,46,47,80,47,48,49,255,49,262,50,315,50,51,301,57,51,296,
110,51,152,51,152,52,184,52,60,61,62,63,64,200,74,65,66,67,68,224,68,68,69,70,70,71,72,72,76,78,305,78,309,78,216,
78,351,78,139,79,80,81,82,267,83,207,83,84,85,86,87,88,89,90,91,93,94,346,95,96,97,355,100,290,100,312,101,271,102,
212,103,286,105,106,348,107,107,109,110,311,110,296,110,322,111,234,112,130,346,116,301,57,116,213,306,117,323,118,
37,119,293,119,293,120,121,122,123,224,123,123,124,202,210,124,20,124,254,124,125,126,128,129,131,132,134,233,135,
136,135,136,138,215,139,310,102,212,139,310,140,141,142,113,296,110,142,113,306,133,142,113,142,113,143,234,144,340,
143,234,170,368,143,234,143,151,144,340,145,289,146,147,148,143,150,189,153,73,156,307,157,307,158,143,159,352,162,
155,163,164,165,165,166,167,168,169,170,368,171,172,173,174,115,177,178,185,179,361,179,247,180,299,180,357,180,160,
180,299,180,357,181,91,181,182,265,183,288,185,53,186,161,187,270,188,77,191,56,192,274,193,296,110,193,194,197,75,
198,198,199,200,203,204,205,206,207,208,209,225,209,211,214,52,215,218,351,218,212,218,212,219,332,222,160,223,224,
224,226,226,227,263,227,228,224,228,229,9,229,230,236,237,238,239,240,241,242,201,127,243,11,243,245,246,248,244,
250,251,252,253,256,10,256,257,257,258,260,261,263,264,232,266,267,268,269,269,272,154,272,365,273,221,274,59,275,
200,44,277,278,279,259,280,123,280,281,282,137,283,284,315,284,285,142,287,289,190,290,220,290,234,290,52,290,333,
291,295,291,295,294,98,294,118,296,311,296,325,297,224,297,92,298,299,35,300,366,302,303,304,306,133,145,289,306,
133,306,133,313,189,314,29,338,363,314,29,315,316,149,282,137,316,36,317,367,318,55,285,318,196,319,324,354,114,319,
324,319,154,322,249,326,231,326,143,326,292,327,315,328,329,330,308,331,334,335,195,336,249,337,176,338,363,339,114,
342,343,344,341,181,344,130,276,344,128,181,344,345,345,346,224,347,350,56,353,320,356,100,248,244,356,100,358,108,
360,359,361,235,362,338,363,363,349,363,316,364,321,369,318,187,270,369,318,370,217,], &[
1,2,3,4,5,6,8,9,10,11,12,13,14,15,16,19,20,21,22,23,24,25,26,27,29,30,32,33,35,37,39,41,43,45,46,47,48,50,51,53,54,
55,56,57,58,59,60,61,63,64,65,67,69,71,72,75,78,80,82,84,86,87,88,89,92,93,94,95,97,98,99,100,101,102,103,104,105,
106,108,110,112,114,116,117,118,119,121,123,124,125,126,127,128,129,130,131,132,133,135,136,137,139,141,143,145,147,
149,150,152,153,154,155,157,159,161,163,166,169,172,174,176,178,180,181,182,183,185,186,187,190,192,194,195,196,197,
198,199,200,201,203,205,207,209,213,215,216,217,221,225,227,229,233,237,239,241,243,245,246,247,249,251,253,255,257,
259,261,263,264,265,266,267,268,269,270,271,273,274,275,276,278,279,281,283,285,287,289,291,293,295,297,298,300,302,
304,306,308,310,312,314,317,318,319,321,322,323,324,325,326,327,328,329,330,331,333,334,335,337,338,340,342,344,346,
348,349,350,351,352,353,355,356,358,359,361,362,363,364,365,366,367,368,369,372,374,375,376,377,379,380,381,382,383,
385,386,387,388,389,390,391,392,394,395,396,397,398,399,401,403,405,407,410,411,412,414,416,417,418,420,421,423,424,
426,427,429,431,433,435,437,439,441,443,445,447,449,451,453,454,456,458,459,460,461,465,467,469,471,475,477,478,482,
484,486,489,491,495,497,499,501,503,505,507,509,510,511,513,514,515,517,519,521,523,525,526,527,530,533,536,537,538,
539,541,542,544,546,550,552,554,556,558,561,563,565,567,571,573,575,]),
texts: Texts::ready("aboutabstractacceptanceachievementaction planaimappendixapproachapproacharchitectureat a glanceattac\
hmentaudiencebackgroundbenefitbibliographybillingbillblueprintbudget estimationbudgetbusiness casebà\
i toánbàn giaobảng giábảo mậtbất cậpbối cảnhcalendarchallengechallengechi phíchức năngclosingcomplia\
ncecomponentconcernconclusioncontentcontextcontingencycost estimationcostcurrent situationcurrent st\
atecác tuầncách tiếp cậncách thực hiệncách làmcách làmcông nghệcông cụdangerdeadlinedefinition of do\
nedeliverdeliverabledeployment plandeploymentdesigndevelopmentdiagramdifficultydifficultydurationdự \
toándự trùdự phòngeconomicsevaluationexecutive summaryexpected outcomesexpenditureexpensefallbackfea\
turefeefinancefinancialfundingfuture workganttgapgiai đoạngiá thànhgiá trịgiám sátgiải phápgiới thiệ\
uglossarygo wronggoalhandoverhiện trạnghiện thựchiệu quảhow it workshướng tiếp cậnhướng phát triểnhạ\
\x20tầnghạn chếhệ thốngideaimpactimplementimplementation planimplementationin one paragraphin briefin s\
hortinfrastructureintroductionissueiterationkhái quátkhó khănkhó khănkinh phíkiến trúc giải phápkiến\
\x20trúckpikpiskế hoạch thực hiệnkế hoạch triển khaikế hoạchkết quả kỳ vọngkết quả mong đợikết quảkết l\
uậnkỳ vọnglimitationlinkliên kếtlo ngạilý dolịch trìnhlộ trìnhlời kếtlợi íchmembermethodmethodologym\
ethodologymilestonemitigationmoneymong đợimonitoringmotivationmô hìnhmốcmối nguymở đầumở rộngmục tiê\
umục đíchmục lụcneed forneednext stepnghiệm thunguy cơnguồn lựcngân sáchngười dùngnhu cầunhân sựnhóm\
\x20thực hiệnnhómnội dungobjectiveobstacleoperationopportunityorganizationoutcomeoverviewpain pointpain\
phasephân côngphíphương ánphương phápphương phápphạm viphụ lụcpitfallplanpricingpriceproblem stateme\
ntproblemproject planproposed approachrationalereferencerequirementresourceresponsibilityresultretur\
n on investmentrisk assessmentriskroadmaprolerủi roscalabilityschedulescopesecuritysolution architec\
turesolutionspendingspendsprintstagestakeholderstatus quosuccesssummarysynopsissystemsơ lượcsơ đồsản\
\x20phẩmsự cốtable of contentstargetteamtech stacktechnical implementationtechnologytham khảotheo tuầnt\
hiết kếthreatthuật ngữthành phầnthành quảthành côngthành viênthách thứcthách thứcthời gianthời hạnth\
ực trạngthực tếtime plantime frametimelinetiến độtiềntooltriển khai kỹ thuậttriển khaitrở ngạituyên \
bố vấn đềtài liệu tham khảotài chínhtác độngtính cấp thiếttính năngtóm tắt điều hànhtóm tắttóm lượct\
ại saotổng quantổng kếttừng tuầnuncertaintyuservai tròvaluevài nétvì saovướng mắcvấn đềvận hànhwhat \
we needwhat it takeswhat is neededwhywork planworryyêu cầuý tưởngđánh giá rủi rođóng gópđầu rađặt vấ\
n đềđối tượngước tính ngân sáchứng phó", &[
0,5,5,13,23,34,45,48,48,48,56,64,72,84,84,95,105,113,123,130,142,149,153,162,179,185,198,198,208,217,228,239,250,
262,270,279,288,296,296,308,315,325,334,341,351,358,365,376,391,395,395,412,425,436,436,454,473,483,493,505,515,515,
521,529,547,554,565,565,580,590,590,596,607,607,614,624,634,642,652,661,672,672,672,681,681,691,708,725,725,736,743,
751,758,761,768,777,777,784,795,800,803,815,826,836,846,858,872,880,888,892,892,900,914,927,927,939,951,972,994,1005,
1016,1028,1028,1032,1038,1047,1066,1080,1080,1096,1104,1112,1112,1126,1138,1138,1143,1152,1152,1163,1173,1183,1192,
1217,1229,1232,1236,1262,1287,1299,1299,1322,1345,1356,1368,1379,1379,1389,1393,1404,1413,1419,1432,1443,1454,1464,
1464,1470,1476,1487,1498,1498,1507,1517,1522,1533,1543,1553,1553,1562,1567,1577,1588,1599,1610,1622,1633,1633,1633,
1641,1645,1654,1666,1674,1687,1698,1712,1721,1731,1750,1755,1755,1765,1774,1774,1782,1782,1791,1802,1814,1814,1821,
1829,1839,1843,1848,1859,1863,1875,1889,1903,1912,1923,1930,1934,1934,1941,1946,1963,1970,1982,1982,1999,1999,1999,
2008,2017,2028,2036,2050,2056,2076,2091,2095,2102,2106,2114,2125,2133,2138,2146,2167,2175,2183,2188,2194,2199,2210,
2210,2220,2227,2234,2242,2248,2248,2259,2268,2280,2289,2306,2312,2316,2326,2350,2350,2360,2371,2371,2382,2382,2394,
2400,2413,2426,2438,2450,2462,2475,2488,2499,2511,2525,2536,2545,2555,2563,2563,2575,2581,2581,2585,2610,2622,2622,
2634,2657,2657,2657,2680,2691,2703,2722,2733,2757,2767,2779,2788,2799,2811,2811,2824,2835,2839,2847,2852,2852,2861,
2868,2882,2893,2904,2904,2904,2916,2929,2943,2943,2946,2946,2955,2960,2970,2981,3001,3001,3012,3012,3021,3039,3039,
3039,3054,3078,3078,3088,]),
openings: Cow::Borrowed(b"aboabsaccachactaimandapparcassattaudbacbenbibbilblubribudbuscalcaschachiclocomconcoscricurdandeadefd\
eldepdesdevdiadifdondundurecoestevaexeexpfalfeafeefinforfrafunfutgangapgiaglaglogoahanhowideimpinfin\
tinvissitekeykhakinkpilimlinmanmemmetmilmitmonmotneenexngunhuobjobsoneopeopporgouroutovepaiparphapit\
plapoipriproquaquoratrefreqresretrisroarolsaoscaschscosecshositsolspesprstastesucsumsynsystabtaktart\
eatecthathethrthutimtoouncusevaivalweewhawhyworwro".as_chunks().0),
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
iagiaigiamgiangiaogioiglancglossarigogoalgophahanhandoverhanhhehienhieuhinhhoachhowhuongichideaimpac\
timplementimplementationininfrastructurintroductioninvestmentisissuititerationkeketkeykhaikhankhaokh\
okienkinhkpikpiskylailamlichlienlieulimitationlinkloloiluanlucluoclymacmangmatmembermethodmethodolog\
metricmilestonmitigationmomocmoimoneymongmonitormotivationmucmynangneednetnextngaingannghenghiemngun\
guoinguonnguynhannhomnhunhungnoiobjectivobstaclofononeoperationopportunitorganizationouroutcomovervi\
ewpainparagraphphamphanphapphasephatphiphophongphuphuongpitfallplanpointpriceproblemprojectpropospro\
posalquaquanquatquorarationalreferencrequirementresourcresponsibilitresultreturnriskroroadmaproleron\
gruisachsansaosatscalablilitschedulscopesecuritshortsituationsosolutionspendsprintstackstagestakehol\
derstatestatementstatusstepsusuccesssummarisynopsisystemtabltactaitaketangtargettatteteamtechtechnic\
altechnologthachthamthanhthetheothietthieuthoithongthreatthuthuatthuctientieptieutimetimelintinhtoto\
antomtongtooltrangtritrientrinhtrotrutructuantungtuongtuyenuncertaintiunguocuservavaivaluvanvivienvo\
ngvuongweweekweeklwhatwhyworkworriwrongxuatyyeu", &[
1,6,14,23,34,40,43,45,48,56,64,75,85,87,97,104,114,117,120,124,127,130,137,149,153,162,164,167,172,178,186,188,191,
195,203,206,210,213,217,220,228,231,234,239,243,248,250,259,268,275,285,289,296,303,313,317,325,327,330,337,343,347,
350,353,355,362,372,379,389,397,407,413,424,431,435,439,449,451,455,458,462,466,468,472,476,484,492,502,512,520,526,
536,542,550,556,559,565,574,577,582,586,591,596,599,602,606,610,614,618,622,627,635,637,641,644,646,649,657,661,663,
667,671,675,680,683,688,691,695,701,710,724,726,739,751,761,763,767,769,778,780,783,786,790,794,798,801,805,809,812,
816,818,821,824,828,832,836,846,850,852,855,859,862,866,868,871,875,878,884,890,900,906,914,924,926,929,932,937,941,
948,958,961,963,967,971,974,978,982,986,990,996,999,1004,1009,1013,1017,1021,1024,1029,1032,1040,1047,1049,1051,1054,
1063,1073,1085,1088,1094,1102,1106,1115,1119,1123,1127,1132,1136,1139,1142,1147,1150,1156,1163,1167,1172,1177,1184,
1191,1197,1205,1208,1212,1216,1219,1221,1229,1237,1248,1255,1268,1274,1280,1284,1286,1293,1297,1301,1304,1308,1311,
1314,1317,1328,1335,1340,1347,1352,1361,1363,1371,1376,1382,1387,1392,1403,1408,1417,1423,1427,1429,1436,1443,1450,
1456,1460,1463,1466,1470,1474,1480,1483,1485,1489,1493,1502,1511,1516,1520,1525,1528,1532,1537,1542,1546,1551,1557,
1560,1565,1569,1573,1577,1581,1585,1592,1596,1598,1602,1605,1609,1613,1618,1621,1626,1631,1634,1637,1641,1645,1649,
1654,1659,1670,1673,1676,1680,1682,1685,1689,1692,1694,1698,1702,1707,1709,1713,1718,1722,1725,1729,1734,1739,1743,
1744,1747,]),
beginning: Ends::ready(&[
1,3,4,5,6,7,9,9,10,11,13,14,15,16,17,18,19,20,21,22,23,24,25,26,28,29,29,30,30,32,33,34,36,40,41,41,41,41,41,41,43,
43,44,45,46,47,47,48,49,50,51,53,54,55,56,58,59,59,60,62,63,65,67,68,70,71,72,73,74,75,78,79,81,82,82,82,84,84,84,
85,85,86,91,91,91,92,93,94,95,96,98,99,100,101,102,103,104,105,106,106,107,108,109,110,112,114,115,115,115,116,116,
117,118,120,120,121,122,123,123,125,128,129,129,129,130,132,132,133,134,135,138,142,143,144,144,145,146,146,147,151,
155,156,157,157,157,159,161,162,163,164,166,166,166,167,168,168,169,170,172,174,174,174,174,175,175,176,176,177,178,
180,181,182,183,186,187,188,189,190,191,192,197,198,198,200,200,201,201,202,202,203,203,204,205,206,207,209,210,211,
212,214,215,216,216,216,217,218,219,220,221,222,224,224,225,226,226,227,227,228,228,228,229,232,233,235,235,237,239,
241,243,244,244,244,244,244,244,245,246,247,248,249,250,251,253,253,254,255,255,256,256,257,257,257,258,259,260,261,
261,261,263,265,267,268,268,269,270,270,271,272,272,273,274,275,276,278,279,280,283,283,283,284,284,284,285,286,288,
289,291,292,296,297,299,300,300,302,302,303,303,304,306,308,308,309,311,312,314,315,315,318,321,322,322,322,325,325,
326,326,326,327,328,328,330,331,332,334,335,336,338,339,341,342,342,342,343,343,344,345,349,351,352,353,353,353,354,
355,]),
senses: Cow::Borrowed(&[
F,W(0),F,T(0),T(7),T(7),T(4),W(7),F,F,T(12),T(2),T(3),T(2),F,T(0),T(12),T(8),T(1),T(1),T(7),T(5),T(10),T(1),T(7),
T(12),T(5),T(5),T(2),T(1),L(5),T(5),T(1),F,T(4),F,T(2),T(3),T(2),T(3),T(4),T(1),T(6),T(5),F,T(8),T(11),T(10),T(2),
T(6),T(11),T(3),T(3),T(12),T(1),T(6),L(5),T(5),F,F,T(1),T(1),T(6),L(6),F,T(1),F,T(7),F,F,T(4),T(7),T(7),T(7),F,T(4),
W(3),F,T(2),W(3),F,T(2),T(1),T(6),T(8),T(7),T(5),T(5),T(6),F,F,T(4),T(5),F,T(7),L(0),L(7),F,T(5),T(5),T(6),T(8),T(5),
T(5),T(5),F,T(5),T(11),T(4),T(1),T(5),T(7),T(2),T(4),T(10),T(0),T(12),T(6),W(7),F,T(2),T(6),T(7),W(2),F,T(1),T(3),
F,T(7),T(2),T(2),T(11),T(2),T(7),T(3),T(4),W(3),F,T(0),T(0),T(0),F,T(2),T(0),F,T(1),T(4),T(4),T(4),W(4),F,L(7),L(7),
T(7),T(11),F,T(0),T(1),T(6),L(2),T(2),T(5),T(7),T(7),T(7),F,T(4),T(12),T(6),T(12),T(4),T(6),T(7),T(11),T(1),F,T(9),
T(2),T(2),T(3),F,T(4),T(6),T(0),T(2),T(10),T(4),T(6),T(5),T(7),T(10),T(1),W(7),W(7),T(12),F,F,F,T(1),T(1),T(11),T(5),
T(7),T(8),T(9),T(6),T(9),L(9),T(9),T(1),F,T(12),W(7),F,T(6),F,T(10),T(1),T(9),F,T(7),T(0),T(1),T(1),T(8),T(9),T(4),
T(5),T(12),T(2),T(2),T(3),T(6),W(4),F,T(5),T(5),L(1),T(1),T(4),F,T(2),F,F,T(1),T(12),T(8),T(9),T(9),T(7),T(7),L(6),
T(6),T(4),T(9),T(6),T(7),T(10),T(4),T(8),T(10),T(0),T(2),L(2),T(2),T(5),T(5),T(4),T(4),T(8),F,T(1),T(6),T(7),T(0),
T(0),W(2),F,T(12),T(7),L(12),T(1),T(5),T(7),T(9),T(3),L(3),F,T(3),T(1),T(6),T(12),T(2),T(7),T(7),T(9),F,T(4),F,T(2),
T(4),T(4),T(6),T(12),T(1),T(1),T(4),T(5),F,T(4),T(4),T(4),T(1),T(8),F,L(0),T(0),T(0),T(0),T(11),F,T(3),L(3),W(3),
F,T(6),F,T(4),L(1),F,T(6),T(6),L(5),F,T(8),F,T(0),T(9),T(7),T(1),T(10),T(1),T(1),F,F,T(5),T(5),T(5),F,W(1),F,T(4),
T(6),T(2),T(8),]),
words: Groups::ready(&[
0,1,1,2,3,4,5,223,6,6,8,9,10,10,11,12,13,0,110,14,15,16,17,306,18,108,19,104,20,166,21,37,22,23,24,24,25,27,36,29,
87,29,30,38,31,32,317,32,33,300,35,33,298,120,33,152,33,152,34,40,40,42,217,43,44,182,45,47,48,49,50,51,188,51,57,
52,53,54,55,87,55,56,58,59,257,59,265,60,61,104,247,243,61,104,62,328,64,62,84,63,234,64,341,64,276,65,66,201,80,
67,68,69,70,223,70,70,71,72,72,73,76,76,79,319,81,114,82,306,82,315,82,219,82,7,82,146,85,86,87,88,89,271,90,208,
90,91,92,93,94,95,96,97,98,100,101,338,102,103,104,288,104,311,105,214,105,78,106,251,109,292,111,112,340,113,113,
115,278,116,41,117,119,294,119,294,120,310,120,298,120,276,121,230,124,137,338,125,300,35,125,216,312,127,128,129,
130,223,130,130,131,203,211,131,28,131,256,131,132,133,135,136,138,139,123,298,120,139,123,312,142,139,123,139,123,
140,230,150,331,140,230,177,79,140,230,140,160,141,142,232,145,143,145,143,146,316,105,214,146,316,147,217,148,149,
150,331,150,297,153,313,154,140,156,157,158,313,158,186,159,126,159,140,163,77,165,151,167,168,169,169,170,171,172,
173,63,173,122,173,246,174,175,193,176,177,79,178,179,180,301,180,74,180,161,180,301,180,74,181,183,98,183,185,268,
187,248,189,296,191,83,192,161,193,46,194,269,195,298,120,195,196,39,197,198,83,199,199,200,201,204,205,206,207,208,
209,210,224,210,212,329,213,51,215,217,220,161,221,7,221,214,221,214,222,223,223,225,225,226,266,226,227,223,227,
228,10,228,229,235,236,237,238,239,240,241,202,134,242,12,242,244,245,247,243,249,212,252,253,254,255,258,162,258,
77,259,11,259,260,260,261,263,264,266,267,233,269,46,270,271,272,273,273,274,201,52,275,81,276,155,287,144,276,250,
276,43,279,282,283,262,284,130,284,285,286,298,286,298,287,144,288,213,288,230,288,51,288,330,289,290,317,290,291,
139,293,107,293,116,295,297,190,298,310,298,281,299,77,299,301,42,302,223,302,99,303,304,37,291,304,182,305,307,280,
75,118,307,280,307,162,308,231,308,140,308,289,309,312,142,150,297,312,142,312,142,314,186,317,318,317,320,26,328,
64,320,26,321,322,218,323,304,187,248,323,304,324,325,326,184,326,314,327,328,64,328,118,329,250,332,164,334,335,
336,333,183,336,137,277,336,135,183,336,337,337,338,223,339,342,319,343,39,], &[
1,2,3,4,5,6,8,9,10,11,12,13,14,15,16,19,20,21,22,24,26,28,30,32,33,34,35,36,37,39,41,42,44,45,47,48,51,54,56,58,59,
60,61,63,64,66,67,68,69,70,71,73,75,76,77,78,80,81,82,83,85,87,88,92,94,97,99,101,103,105,106,109,110,111,112,114,
115,116,117,118,119,120,121,122,124,126,128,130,132,134,136,137,138,139,140,142,144,145,146,147,148,149,150,151,152,
153,154,156,157,158,160,162,164,166,168,170,171,173,174,175,177,179,180,182,184,186,188,190,192,195,198,201,202,203,
204,206,207,208,211,213,215,216,217,218,219,220,221,225,229,231,233,237,241,243,245,246,248,250,252,256,258,260,261,
262,264,266,268,270,271,272,274,276,278,280,282,284,285,286,287,288,289,290,291,293,295,297,298,300,301,303,304,305,
307,309,311,313,315,316,318,319,321,323,325,327,329,331,333,336,337,339,340,342,343,344,345,346,347,348,349,350,351,
352,354,355,357,359,360,361,363,365,367,369,370,371,372,373,374,376,377,379,380,382,383,384,385,386,387,388,389,390,
393,395,396,397,398,400,402,403,404,405,406,408,410,412,413,414,415,416,417,418,419,421,423,424,425,426,427,428,431,
433,437,439,441,442,443,445,447,448,449,451,453,455,457,459,461,463,464,466,467,469,471,473,474,476,478,480,482,483,
485,487,489,490,493,495,496,500,502,504,506,508,510,511,515,517,519,521,522,524,528,530,531,533,537,539,540,541,543,
545,546,548,550,552,554,555,556,559,562,565,566,567,568,570,571,573,575,]),
texts: Texts::ready("aboutabstractacceptanceachievementaction planaimappendixapproachapproacharchitectureat a glanceattac\
hmentaudiencebackgroundbai toanban giaobang giabao matbat capbenefitbibliographybillingbillblueprint\
boi canhbudget estimationbudgetbusiness casecac tuancach tiep cancach thuc hiencach lamcach lamcalen\
darchallengechallengechi phichuc nangclosingcompliancecomponentconcernconclusioncong nghecong cucont\
entcontextcontingencycost estimationcostcurrent situationcurrent statedangerdanh gia rui rodat van d\
edau radeadlinedefinition of donedeliverdeliverabledeployment plandeploymentdesigndevelopmentdiagram\
difficultydifficultydoi tuongdong gopdu toandu trudu phongdurationeconomicsevaluationexecutive summa\
ryexpected outcomesexpenditureexpensefallbackfeaturefeefinancefinancialfundingfuture workganttgapgia\
\x20thanhgia trigiai phapgiai doangiam satgioi thieuglossarygo wronggoalha tanghan chehandoverhe thongh\
ien tranghien thuchieu quahow it workshuong tiep canhuong phat trienideaimpactimplementimplementatio\
n planimplementationin one paragraphin briefin shortinfrastructureintroductionissueiterationke hoach\
\x20thuc hienke hoach trien khaike hoachket qua ky vongket qua mong doiket quaket luankhai quatkho khan\
kho khankien truc giai phapkien truckinh phikpikpisky vonglich trinhlien ketlimitationlinklo trinhlo\
\x20ngailoi ichloi ketly domembermethodmethodologymethodologymilestonemitigationmo daumo hinhmo rongmoc\
moi nguymoneymong doimonitoringmotivationmuc tieumuc dichmuc lucneed forneednext stepngan sachnghiem\
\x20thunguoi dungnguon lucnguy conhan sunhom thuc hiennhomnhu caunoi dungobjectiveobstacleoperationoppo\
rtunityorganizationoutcomeoverviewpain pointpainpham viphan congphasephiphu lucphuong anphuong phapp\
huong phappitfallplanpricingpriceproblem statementproblemproject planproposed approachrationalerefer\
encerequirementresourceresponsibilityresultreturn on investmentrisk assessmentriskroadmaprolerui ros\
an phamscalabilityschedulescopesecurityso luocso dosolution architecturesolutionspendingspendsprints\
tagestakeholderstatus quosu cosuccesssummarysynopsissystemtable of contentstac dongtai lieu tham kha\
otai saotai chinhtargetteamtech stacktechnical implementationtechnologythach thucthach thuctham khao\
thanh phanthanh quathanh congthanh vientheo tuanthiet kethoi gianthoi hanthreatthuat nguthuc trangth\
uc tetien dotientime plantime frametimelinetinh cap thiettinh nangtom tat dieu hanhtom tattom luocto\
ng quantong kettooltrien khai ky thuattrien khaitro ngaitung tuantuyen bo van deuncertaintyung phouo\
c tinh ngan sachuservai netvai trovaluevan devan hanhvi saovuong macwhat we needwhat it takeswhat is\
\x20neededwhywork planworryy tuongyeu cau", &[
0,5,5,13,23,34,45,48,48,48,56,64,72,84,84,95,105,113,123,131,139,147,154,161,168,180,187,191,200,208,225,231,244,
244,252,252,265,279,287,295,303,312,321,328,328,337,344,354,363,370,380,389,396,403,410,421,436,440,440,440,457,470,
476,491,491,501,501,507,507,507,515,533,540,551,551,566,576,576,582,593,593,600,610,620,629,637,644,650,658,658,658,
666,675,675,685,702,719,719,730,737,745,752,755,762,771,771,778,789,794,797,806,813,822,831,839,849,857,865,869,869,
876,883,891,899,899,909,918,918,926,938,952,968,972,978,987,1006,1020,1020,1036,1044,1052,1052,1066,1078,1078,1083,
1092,1110,1129,1137,1137,1152,1168,1175,1183,1183,1192,1200,1208,1227,1236,1244,1247,1251,1258,1258,1268,1276,1286,
1290,1298,1305,1312,1319,1324,1324,1330,1336,1347,1358,1358,1367,1377,1383,1390,1397,1400,1408,1413,1421,1431,1441,
1449,1457,1464,1464,1464,1464,1472,1476,1485,1494,1504,1514,1523,1530,1537,1551,1555,1562,1562,1570,1579,1579,1587,
1587,1596,1607,1619,1619,1626,1634,1644,1648,1655,1664,1669,1672,1679,1688,1699,1710,1717,1721,1721,1728,1733,1750,
1757,1769,1769,1786,1786,1786,1795,1804,1815,1823,1837,1843,1863,1878,1882,1889,1893,1899,1907,1918,1926,1931,1939,
1946,1951,1972,1980,1988,1993,1999,2004,2015,2015,2025,2030,2037,2044,2052,2058,2058,2075,2083,2101,2108,2117,2123,
2127,2137,2161,2161,2171,2181,2191,2200,2210,2219,2229,2239,2239,2248,2248,2256,2265,2273,2279,2288,2298,2305,2312,
2316,2316,2325,2335,2343,2357,2366,2366,2383,2390,2398,2407,2415,2415,2419,2438,2448,2448,2456,2456,2465,2480,2480,
2491,2498,2516,2516,2520,2520,2527,2534,2539,2545,2553,2559,2568,2568,2568,2580,2593,2607,2607,2610,2610,2619,2624,
2631,2638,]),
openings: Cow::Borrowed(b"aboabsaccachactaimandapparcassattaudbacbaibanbaobatbenbibbilbluboibribudbuscaccalcancapcascauchachec\
hichuclocomconcoscricuacurdandatdaudeadefdeldepdesdevdiadicdiedifdoadoidondunduodurecoestevaexeexpfa\
lfeafeefinforfrafunfutgangapgiagioglaglogoagophanhiehinhoahowhuoichideimpinfintinvissiteketkeykhakho\
kiekinkpilailamliclielimlinloilualucluomacmanmatmemmetmilmitmocmoimonmotmucnanneenetnexnganghngunhan\
honhunoiobjobsoneopeopporgouroutovepaiparphaphiphophupitplapoipriproquaquoratrefreqresretrisroarolro\
nruisacsansaosatscaschscosecshositsolspesprstastesucsumsynsystabtactaitaktantartatteatecthathethitho\
thrthutietimtintoatomtontootratritrotrutuatuntuotuyuncunguocusevaivalvanvievonvuoweewhawhyworwroxuay\
eu".as_chunks().0),
} },
] };
