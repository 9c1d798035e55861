//! The vocabularies of the built-in schema `proposal`; the test in `shipped.rs` writes this file.

use super::parts::*;

#[rustfmt::skip]
pub(super) static WORDS: OfSchema = OfSchema {
schema: "proposal", hash: 0xc0c124fc3079a38d,
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
forms: Texts::ready("aaboutabstractacceptancachievementactionafraidaimandappendixapproacharchitecturareassessmentatattach\
mentaudiencbackgroundbaobenefitbibliographibillblueprintbreakbriefbrokenbudgetbuildbusinessbybàibànb\
ướcbảngbảobấtbốbốicalendarcasechallengchangchichuyệnchíchínhchếchứcclosecomplianccomponentconcerncon\
clusioncontentcontextcontingenccostcouldcriteriacurrentcáccáchcócôngcơcảnhcấpcầucậncậpcốcụcủadangerd\
eadlindefinitiondeliverdeliverabldeliverideploymentdesigndevelopmentdiagramdifficultidodonedungdurat\
iondùngdựdựngeconomicestimationevaluationexecutivexpectexpenditurexpensfailfallbackfeaturfeefinancfi\
nancialfitforframefundfuturgainganttgapgetgiaigiangiaogiágiámgiảigiớigiờglancglossarigogoalgìgópgặpg\
ồmhandoverhiệnhiệuhoodhowhoạchhoạthurthànhhìnhhướnghạhạnhếthệhỏngiideaifimpactimplementimplementatio\
nininfrastructurintroductioninvestmentisissuititerationkeykhaikhikháikhókhănkhảokinhkiếnkpikpiskémkế\
kếtkỳkỹlikelimitationlinkliênliệulolonglookluậnlàlàmlâulýlượclạilịchlộlờilỡlợilụclựcmakemangmaymembe\
rmethodmethodologmetricmightmilestonmitigationmoneymongmonitormotivationmovemuchmymômấtmấymậtmắcmốcm\
ốimởmụcneednextnghiệmnghệnguynguồnngânngườingạingữnhiêunhunhânnhómnhưnhấtnhỡnhữngnàonétnăngnếunỗinội\
objectivobstaclofononeoperationopportunitorganizationouroutcomoverviewpainparagraphpartpayphasephápp\
hátphânphíphòngphóphươngphạmphầnphẩmphụpitfallplanpointpriceproblemprojectproposproposalquanquoquátq\
uảrarationalreferencrequirementresourcresponsibilitresultreturnriskroroadmaprolerộngrủisaisaoscalabl\
ilitschedulscopesecuritshortsituationsolutionspendsprintstackstagestakeholderstatestatementstatusste\
psuccesssummarisynopsisystemsáchsátsơsảnsẽsợsựtabltaketargetteamtechtechnicaltechnologthamthetheothi\
ếtthiệuthreatthuthuậtthànhtháchthìthếthểthốngthờithứcthựctimetimelintiêutiếntiếptiềntotogethertoolto\
ántriểntrìnhtròtrùtrúctrạngtrịtrởtuyêntuầntàitáctínhtómtưởngtượngtạitầngtắttếtốntổngtừnguncertaintiu\
nderuservaivaluviviênvàvàivìvướngvấnvậnvọngwantweweekweeklwhatwhenwherewhowhywillworkworriwrongxongx\
uấtxâyyouyêuáníchýđangđauđiềuđiểmđoạnđángđánhđâuđíchđóngđượcđạtđầuđặtđềđịnhđốiđồđộđộngđợiướcứng", &[
1,6,14,23,34,40,46,49,52,60,68,79,82,92,94,104,111,121,124,131,143,147,156,161,166,172,178,183,191,193,197,201,208,
214,219,224,228,233,241,245,253,258,261,269,273,279,284,290,295,304,313,320,330,337,344,354,358,363,371,378,382,387,
390,395,398,404,409,414,419,424,428,432,437,443,450,460,467,477,485,495,501,512,519,529,531,535,539,547,552,556,562,
570,580,590,598,604,614,620,624,632,638,641,647,656,659,662,667,671,676,680,685,688,691,695,699,703,707,712,718,724,
729,734,742,744,748,751,755,760,765,773,779,785,789,792,799,805,809,814,819,827,831,836,841,845,851,852,856,858,864,
873,887,889,902,914,924,926,930,932,941,944,948,951,956,960,965,971,975,981,984,988,992,996,1001,1005,1009,1013,1023,
1027,1032,1038,1040,1044,1048,1054,1057,1061,1065,1068,1075,1080,1086,1090,1095,1099,1104,1109,1114,1118,1122,1125,
1131,1137,1147,1153,1158,1166,1176,1181,1185,1192,1202,1206,1210,1212,1215,1220,1225,1230,1235,1240,1245,1249,1254,
1258,1262,1270,1276,1280,1287,1292,1300,1306,1311,1317,1320,1325,1330,1334,1340,1345,1352,1356,1360,1365,1370,1375,
1380,1388,1395,1397,1399,1402,1411,1421,1433,1436,1442,1450,1454,1463,1467,1470,1475,1480,1485,1490,1494,1500,1504,
1512,1518,1524,1530,1535,1542,1546,1551,1556,1563,1570,1576,1584,1588,1591,1596,1601,1603,1611,1619,1630,1637,1650,
1656,1662,1666,1668,1675,1679,1685,1690,1693,1696,1707,1714,1719,1726,1731,1740,1748,1753,1759,1764,1769,1780,1785,
1794,1800,1804,1811,1818,1825,1831,1836,1840,1843,1848,1852,1856,1860,1864,1868,1874,1878,1882,1891,1900,1904,1907,
1911,1918,1925,1931,1934,1941,1947,1953,1957,1962,1967,1974,1980,1986,1992,1996,2003,2008,2014,2020,2026,2028,2036,
2040,2045,2052,2058,2062,2066,2071,2078,2083,2088,2094,2100,2104,2108,2113,2117,2125,2133,2138,2144,2149,2153,2158,
2164,2170,2181,2186,2190,2193,2197,2199,2204,2207,2211,2214,2222,2227,2232,2238,2242,2244,2248,2253,2257,2261,2266,
2269,2272,2276,2280,2285,2290,2294,2300,2304,2307,2311,2314,2318,2320,2325,2329,2336,2343,2350,2356,2362,2367,2373,
2379,2387,2393,2399,2405,2410,2417,2423,2428,2433,2440,2446,2452,2457,]),
beginning: Ends::ready(&[
1,3,4,5,6,7,8,10,11,12,14,15,15,16,17,18,19,20,22,23,24,26,27,27,27,27,29,29,30,32,33,34,34,35,36,37,37,38,39,39,
41,41,42,43,43,44,44,45,46,47,48,49,50,51,52,53,55,57,58,60,62,66,68,70,70,70,70,70,70,70,70,70,71,72,73,74,75,76,
77,80,81,83,84,86,86,87,87,88,88,93,94,95,96,97,98,100,101,102,102,103,104,105,106,107,109,110,110,111,112,112,113,
114,114,115,115,115,117,118,119,120,120,120,121,122,124,124,124,124,128,129,132,133,133,136,136,139,139,139,139,141,
142,143,144,146,146,146,147,147,148,149,152,156,157,158,158,159,160,160,161,162,162,164,165,167,167,167,168,170,171,
172,172,176,180,181,182,182,183,184,185,185,188,188,188,188,188,191,191,192,192,192,193,194,195,196,197,197,197,197,
198,200,201,202,204,205,206,207,208,209,210,211,212,213,213,214,215,216,217,217,217,218,219,221,226,228,229,230,230,
231,232,233,234,234,234,234,235,236,238,238,238,239,240,240,240,240,241,242,243,245,246,247,247,247,248,249,250,251,
252,253,255,255,255,256,257,257,257,258,259,259,259,262,263,263,263,264,265,267,267,269,271,273,275,276,276,276,276,
276,276,277,278,279,280,281,282,283,285,285,286,287,287,288,288,288,289,290,291,292,292,292,294,296,297,297,298,299,
299,300,301,302,303,304,305,307,307,307,309,310,311,312,313,314,314,315,316,317,319,320,321,322,324,325,325,326,327,
328,332,334,334,334,334,334,336,336,338,340,341,342,343,343,344,346,346,347,347,350,350,350,350,350,350,350,351,353,
354,356,357,359,362,362,362,363,363,363,363,365,368,370,371,372,373,374,375,375,375,376,377,378,379,380,383,383,385,
385,387,388,402,404,405,406,408,409,410,411,411,412,412,413,413,414,414,414,415,416,416,416,417,417,418,420,420,420,
421,422,423,424,425,427,428,429,429,429,429,429,431,432,]),
senses: Cow::Borrowed(&[
F,W(0),F,T(0),T(7),T(7),T(4),T(6),W(7),F,F,T(12),T(2),T(3),T(2),F,T(0),T(12),T(8),T(1),T(4),T(4),T(7),T(12),T(5),
T(5),T(2),L(5),T(5),T(1),T(4),F,T(1),T(7),T(5),T(10),T(1),T(1),T(4),T(1),T(6),T(5),T(1),F,T(8),T(11),T(10),T(2),T(6),
T(11),T(12),T(1),T(6),L(5),T(5),T(6),T(6),F,T(1),T(1),T(4),F,T(2),T(3),T(2),T(3),T(6),T(6),T(3),T(3),F,T(6),T(4),
T(7),T(7),T(7),F,T(4),W(3),F,T(2),W(3),F,T(2),T(1),T(6),T(7),T(4),T(5),T(5),T(6),F,F,T(2),T(5),F,T(7),L(0),L(7),F,
T(5),T(5),T(6),T(8),T(5),T(5),T(5),T(2),T(2),F,T(5),T(11),T(4),T(1),T(4),T(5),T(7),T(10),T(2),T(0),T(12),T(6),W(7),
F,T(2),T(2),T(2),T(2),T(7),T(1),T(3),F,T(7),T(2),T(4),T(5),T(2),T(2),T(2),T(2),T(11),T(2),T(6),T(5),W(2),F,T(2),T(7),
T(3),T(4),W(3),F,T(0),T(0),T(0),F,T(2),T(0),F,T(1),T(4),F,T(4),T(7),T(0),T(1),T(6),T(5),L(2),T(2),T(7),T(7),T(4),
T(4),W(4),F,L(7),L(7),T(7),T(11),T(7),F,T(6),T(12),T(12),T(6),T(6),T(6),T(2),T(2),T(2),T(1),T(4),T(4),T(11),T(6),
T(7),F,T(6),T(6),T(9),T(2),T(2),T(3),F,T(6),T(4),T(6),T(5),T(7),T(10),T(1),T(2),F,T(2),T(5),T(4),T(4),T(6),T(0),T(10),
W(7),W(7),T(12),F,F,T(1),T(1),T(11),T(7),T(6),T(9),T(5),T(8),T(1),T(9),L(9),T(9),T(6),F,T(6),T(1),T(12),W(7),F,T(6),
F,T(10),T(1),T(9),F,T(7),T(0),T(1),T(1),T(5),T(4),T(9),T(5),T(2),T(2),T(3),T(8),T(12),T(6),W(4),F,T(5),T(5),L(1),
T(1),T(4),F,T(2),F,F,T(1),T(12),T(8),T(9),T(9),T(7),T(7),L(6),T(6),T(4),T(9),T(6),T(10),T(4),T(8),T(10),L(2),T(2),
T(5),T(5),T(4),T(4),T(8),F,T(1),T(4),T(7),T(0),T(0),W(2),F,T(0),T(2),T(7),T(2),T(6),T(6),T(12),T(7),T(9),T(3),L(3),
F,T(3),T(12),F,T(4),F,T(2),T(6),T(7),T(12),T(2),T(7),T(7),T(9),T(1),T(6),T(4),T(4),T(1),T(1),T(4),T(4),T(4),F,T(4),
T(5),T(5),F,T(3),L(3),W(3),F,T(6),L(1),F,F,L(12),T(5),T(7),T(1),T(8),L(0),T(0),T(0),T(1),T(5),T(5),T(0),T(11),F,T(4),
T(4),T(6),T(2),T(8),T(9),T(7),F,T(0),T(1),T(1),T(1),T(2),T(2),T(10),T(2),T(2),T(4),F,F,T(1),T(1),T(2),T(2),T(5),T(5),
T(5),T(7),T(7),T(1),T(1),T(6),T(7),F,T(7),T(7),T(1),T(7),W(1),F,T(2),T(4),T(6),T(7),T(2),T(8),T(2),T(1),T(1),T(6),
L(6),F,T(7),T(7),F,T(7),T(1),F,F,T(2),T(8),L(5),F,T(6),]),
words: Groups::ready(&[
0,1,1,2,3,4,5,275,6,249,7,7,8,9,10,10,11,13,14,0,121,15,16,17,18,120,18,186,19,20,21,21,22,26,92,26,28,39,29,405,
29,30,362,31,115,33,116,34,217,35,69,37,65,38,40,40,42,266,43,184,45,47,243,48,49,50,51,52,53,54,55,56,92,56,57,98,
57,23,58,59,307,59,314,60,372,60,61,357,68,61,352,130,61,185,61,185,62,348,144,62,348,300,63,226,63,71,72,73,74,75,
249,85,76,77,78,79,275,79,79,80,81,81,82,83,83,85,182,175,87,89,362,89,366,89,267,89,418,89,167,90,125,91,92,93,94,
319,95,256,95,96,97,99,100,101,102,103,104,360,104,360,105,107,108,410,110,111,113,425,116,344,116,369,117,323,118,
263,119,340,122,123,412,124,124,128,240,125,128,240,271,128,60,271,128,216,271,129,130,368,130,352,130,379,131,285,
133,157,410,133,181,133,212,135,440,237,347,241,135,440,347,241,135,440,286,301,139,357,68,139,264,363,140,380,141,
46,142,18,233,143,349,143,349,146,148,149,150,275,150,150,151,251,259,151,24,151,306,151,152,153,155,156,158,159,
161,241,161,413,162,284,163,164,163,164,166,266,167,367,118,263,167,367,168,169,171,134,352,130,171,134,363,160,171,
134,171,134,172,285,173,399,172,285,208,441,172,285,172,183,173,399,174,343,176,177,178,172,180,231,180,238,180,125,
185,347,241,185,286,301,185,125,187,84,190,364,191,364,192,172,193,237,194,419,198,189,199,98,199,23,200,201,202,
202,203,204,98,205,206,207,208,441,209,210,211,260,213,214,138,215,18,233,216,372,219,220,227,221,433,221,298,222,
355,222,429,222,195,222,355,222,429,223,105,223,224,317,225,342,227,64,228,196,229,322,230,88,234,67,235,328,236,
352,130,236,239,428,240,244,144,245,422,246,86,247,247,248,249,252,253,254,255,256,257,258,276,258,261,105,262,265,
63,266,269,418,269,263,269,263,270,391,273,195,274,275,275,277,277,278,315,278,279,275,279,280,10,280,281,287,288,
289,290,291,292,293,250,154,294,13,294,296,297,299,295,302,303,304,305,308,11,308,309,309,310,312,313,315,316,283,
317,29,317,318,319,320,321,321,324,188,324,438,325,272,326,185,327,125,328,70,329,249,53,331,332,333,311,334,150,
334,335,336,165,337,338,372,338,339,171,341,342,431,343,232,344,271,344,285,344,63,344,392,345,351,345,351,350,114,
350,141,352,368,352,382,353,275,353,106,354,355,44,356,439,358,359,261,359,361,363,160,174,343,363,160,363,160,370,
231,371,36,397,435,371,36,372,373,179,336,165,373,45,374,440,375,66,339,375,243,376,381,423,137,376,381,376,188,379,
301,383,18,233,383,170,384,282,384,172,384,348,385,372,385,32,386,387,337,132,388,389,365,390,393,394,242,395,301,
396,218,397,435,398,137,347,241,398,137,286,301,398,137,400,359,27,400,359,197,402,29,402,402,403,404,155,412,404,
155,25,404,401,27,404,145,27,404,401,223,404,157,330,404,155,223,404,401,112,404,416,112,404,412,404,136,404,147,
404,41,404,405,157,155,85,405,401,12,85,406,157,136,407,109,408,408,409,27,410,275,411,413,346,415,125,417,67,420,
377,421,127,424,422,426,180,427,116,299,295,427,116,430,126,431,125,432,431,433,286,434,397,435,435,414,435,373,436,
185,437,378,442,375,229,322,442,375,443,268,], &[
1,2,3,4,5,6,8,10,11,12,13,14,15,16,17,18,21,22,23,24,26,28,29,30,31,32,33,35,36,38,40,41,43,45,47,49,51,53,54,55,
56,58,60,61,63,64,65,66,67,68,69,70,71,73,74,76,78,79,81,83,85,86,89,92,94,96,99,102,104,106,107,108,109,112,113,
114,115,117,118,119,120,121,122,123,124,125,128,129,131,133,135,137,139,141,142,143,144,146,148,149,150,151,152,153,
154,155,156,158,160,161,162,164,165,166,168,170,172,174,176,178,179,181,182,183,186,189,192,195,196,198,200,202,204,
207,209,211,216,220,224,227,230,232,234,237,239,241,242,243,244,246,247,248,251,253,255,256,257,258,259,260,261,262,
264,266,268,270,272,274,278,280,281,282,286,290,292,294,298,302,304,306,308,310,311,312,314,316,318,320,323,326,328,
330,332,334,336,338,340,342,344,346,347,348,349,350,351,353,354,355,356,358,359,360,362,363,365,368,370,371,373,375,
377,379,381,383,385,387,389,390,392,394,396,398,400,402,404,406,409,410,412,413,415,417,419,420,421,422,423,424,425,
426,427,428,429,431,432,434,435,437,438,440,442,444,446,448,449,450,451,452,453,455,456,458,459,461,462,463,464,465,
466,467,468,469,472,474,475,476,477,479,480,481,482,483,485,486,487,488,489,490,491,492,494,497,498,499,500,501,502,
504,506,508,510,512,514,517,518,519,521,523,524,525,527,528,530,531,533,534,536,538,540,542,544,546,548,550,552,554,
556,558,560,562,563,565,567,568,570,571,572,576,578,580,582,586,588,589,593,595,597,600,602,606,608,610,612,615,617,
619,621,623,625,627,628,631,632,634,635,636,638,640,642,644,648,652,654,657,660,663,664,665,668,671,674,677,680,683,
686,689,692,694,696,698,700,701,705,709,712,714,715,716,718,720,721,723,725,727,729,731,733,735,739,741,743,745,747,
749,752,754,756,758,760,764,766,768,]),
texts: Texts::ready("aboutabstractacceptanceachievementaction planafraid ofaimappendixapproachapproacharchitectureat a gl\
anceattachmentaudiencebackgroundbao giờbao lâubenefitbibliographybillingbillblueprintbudget estimati\
onbudgetbusiness caseby whenbài toánbàn giaobảng giábảo mậtbất cậpbối cảnhcalendarchallengechallenge\
chi phíchuyện làchức năngclosingcompliancecomponentconcernconclusioncontentcontextcontingencycost es\
timationcostcould failcould breakcurrent situationcurrent statecác tuầncách tiếp cậncách thực hiệncá\
ch làmcách làmcó thể hỏngcó thể saicông nghệcông cụdangerdeadlinedefinition of donedeliverdeliverabl\
edeployment plandeploymentdesigndevelopmentdiagramdifficultydifficultydone looks likedurationdự toán\
dự trùdự phòngdựng gìeconomicsevaluationexecutive summaryexpected outcomesexpenditureexpensefallback\
featurefeefinancefinancialfits togetherfit togetherfundingfuture workganttgapgiai đoạngiá thànhgiá t\
rịgiám sátgiải phápgiới thiệuglossarygo wronggoalgồm những gìgồm những phầngồm các phầngồm mấy phầnh\
andoverhiện trạnghiện thựchiệu quảhow it workshow longhow muchhoạt động như thế nàohoạt động thế nào\
hoạt động ra saohướng tiếp cậnhướng phát triểnhạ tầnghạn chếhết bao nhiêuhệ thốngideaimpactimplement\
implementation planimplementationin one paragraphin briefin shortinfrastructureintroductionissueiter\
ationkhi nàokhi xongkhái quátkhó khănkhó khănkinh phíkiến trúc giải phápkiến trúckpikpiskế hoạch thự\
c hiệnkế hoạch triển khaikế hoạchkết quả kỳ vọngkết quả mong đợikết quảkết luậnkỳ vọnglimitationlink\
liên kếtlo ngạilo nhấtlo gìlàm thế nàolàm ra saolàm gìlý dolịch trìnhlộ trìnhlời kếtlỡ nhưlợi íchmay\
\x20failmay breakmembermethodmethodologymethodologymight failmilestonemitigationmoneymong đợimonitoring\
motivationmoving partsmô hìnhmất bao nhiêumấy tuầnmốcmối nguymở đầumở rộngmục tiêumục đíchmục lụcnee\
d forneednext stepnghiệm thunguy cơnguồn lựcngân sáchngười dùngnhu cầunhân sựnhóm thực hiệnnhómnhỡ đ\
âunếu hỏngnỗi đaunội dungobjectiveobstacleoperationopportunityorganizationoutcomeoverviewpain pointp\
ainpay forphasephân côngphíphương ánphương phápphương phápphạm viphụ lụcpitfallplanpricingpriceprobl\
em statementproblemproject planproposed approachrationalereferencerequirementresourceresponsibilityr\
esultreturn on investmentrisk assessmentriskroadmaprolerủi roscalabilityschedulescopesecuritysolutio\
n architecturesolutionspendingspendsprintstagestakeholderstatus quostep by stepsuccesssummarysynopsi\
ssystemsơ lượcsơ đồsản phẩmsẽ làmsợ gìsự cốtable of contentstargetteamtech stacktechnical implementa\
tiontechnologytham khảotheo tuầnthiết kếthreatthu đượcthuật ngữthành phầnthành quảthành côngthành vi\
ênthách thứcthách thứcthời gianthời hạnthực trạngthực tếtime plantime frametimelinetiến độtiềnto pay\
tooltriển khai kỹ thuậttriển khaitrở ngạituyên bố vấn đềtài liệu tham khảotài chínhtác độngtính cấp \
thiếttính năngtóm tắt điều hànhtóm tắttóm lượctại saotốn bao nhiêutốn kémtổng quantổng kếttừng tuầnt\
ừng bướcuncertaintyunder the hooduservai tròvaluevài nétvì saovướng mắcvấn đềvận hành thế nàovận hàn\
h ra saovận hànhwant to buildwant to makeweek by weekwhat is wrongwhat is brokenwhat we buildwhat i \
buildwhat we needwhat it takeswhat is neededwhat we getwhat you getwhats wrongwhat hurtswhat ifwhat \
changeswhen it is donewhen we are donewhere it hurtswho gainswhywill buildwork planworryxong thìxây \
gìyêu cầuý tưởngđang gặpđiểm đauđáng lođánh giá rủi rođóng gópđược gìđầu rađặt vấn đềđịnh làmđối tượ\
ngước tính ngân sáchứng phó", &[
0,5,5,13,23,34,45,54,57,57,57,65,73,81,93,93,104,114,122,132,141,149,156,168,175,179,188,205,211,224,231,231,241,
250,261,272,283,295,303,312,321,329,341,341,353,360,370,379,386,396,403,410,421,436,440,450,461,461,478,491,502,502,
520,539,549,559,575,588,600,610,610,616,624,642,649,660,660,675,685,685,691,702,702,709,719,729,744,752,762,771,782,
782,782,792,801,801,811,828,845,845,856,863,871,878,881,888,897,910,922,922,929,940,945,948,960,971,981,991,1003,
1017,1025,1033,1037,1037,1054,1074,1091,1109,1117,1131,1144,1144,1156,1168,1176,1184,1214,1239,1260,1281,1303,1314,
1325,1341,1353,1353,1357,1363,1372,1391,1405,1405,1421,1429,1437,1437,1451,1463,1463,1468,1477,1477,1485,1493,1504,
1514,1524,1533,1558,1570,1573,1577,1603,1628,1640,1640,1663,1686,1697,1709,1720,1720,1730,1734,1745,1754,1763,1769,
1784,1795,1803,1809,1822,1833,1844,1853,1863,1863,1871,1880,1886,1892,1903,1914,1914,1924,1933,1943,1948,1959,1969,
1979,1991,1991,2000,2016,2028,2033,2043,2054,2065,2076,2088,2099,2099,2099,2107,2111,2120,2132,2140,2153,2164,2178,
2187,2197,2216,2221,2232,2232,2244,2254,2264,2273,2273,2281,2281,2290,2301,2313,2313,2320,2328,2338,2342,2349,2354,
2365,2369,2381,2395,2409,2418,2429,2436,2440,2440,2447,2452,2469,2476,2488,2488,2505,2505,2505,2514,2523,2534,2542,
2556,2562,2582,2597,2601,2608,2612,2620,2631,2639,2644,2652,2673,2681,2689,2694,2700,2705,2716,2716,2726,2738,2745,
2752,2760,2766,2766,2777,2786,2798,2807,2815,2824,2841,2847,2851,2861,2885,2885,2895,2906,2906,2917,2917,2929,2935,
2947,2960,2973,2985,2997,3009,3022,3035,3046,3058,3072,3083,3092,3102,3110,3110,3122,3128,3134,3134,3138,3163,3175,
3175,3187,3210,3210,3210,3233,3244,3256,3275,3286,3310,3320,3332,3341,3357,3367,3378,3390,3390,3403,3417,3428,3442,
3446,3454,3459,3459,3468,3475,3489,3500,3522,3540,3551,3564,3576,3588,3588,3588,3601,3615,3628,3640,3652,3665,3679,
3690,3702,3713,3723,3730,3742,3742,3757,3773,3787,3796,3799,3799,3809,3818,3823,3832,3840,3850,3861,3872,3884,3893,
3913,3913,3924,3936,3936,3945,3963,3963,3963,3975,3990,4014,4014,4024,]),
openings: Cow::Borrowed(b"aboabsaccachactafraimandapparcareassattaudbacbaobenbibbilblubrebribrobudbuibuscalcaschachiclocomconc\
oscoucricurdandeadefdeldepdesdevdiadifdondundurecoestevaexeexpfaifalfeafeefinfitforfrafunfutgaiganga\
pgetgiaglaglogoahanhoohowhurideimpinfintinvissitekeykhakhikinkpiliklimlinlonloomakmanmaymemmetmigmil\
mitmonmotmovmucneenexngunhuobjobsoneopeopporgouroutovepaiparpayphapitplapoipriproquaquoratrefreqresr\
etrisroarolsaisaoscaschscosecshositsolspesprstastesucsumsynsystabtaktarteatecthathethrthutimtogtooun\
cundusevaivalwanweewhawhewhowhywilworwroxonyou".as_chunks().0),
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
forms: Texts::ready("aaboutabstractacceptancachievementactionafraidaimanandappendixapproacharchitecturareassessmentatatta\
chmentaudiencbackgroundbaibanbangbaobatbenefitbibliographibillblueprintboboibreakbriefbrokenbudgetbu\
ildbuocbusinessbycaccachcalendarcancanhcapcasecauchallengchangchechichinhchucchuyenclosecocompliancc\
omponentconcernconclusioncongcontentcontextcontingenccostcouldcriteriacucuacurrentdangdangerdanhdatd\
audedeadlindefinitiondeliverdeliverabldeliverideploymentdesigndevelopmentdiagramdichdiemdieudifficul\
tidinhdodoandoidonedongdudungduocdurationeconomicestimationevaluationexecutivexpectexpenditurexpensf\
ailfallbackfeaturfeefinancfinancialfitforframefundfuturgainganttgapgetgigiagiaigiamgiangiaogiogioigl\
ancglossarigogoalgomgophahanhandoverhanhhehethienhieuhinhhoachhoathonghoodhowhuonghurtiichideaifimpa\
ctimplementimplementationininfrastructurintroductioninvestmentisissuititerationkekemketkeykhaikhankh\
aokhikhokienkinhkpikpiskylalailamlaulichlienlieulikelimitationlinkloloilonglookluanlucluoclymacmakem\
angmatmaymembermethodmethodologmetricmightmilestonmitigationmomocmoimoneymongmonitormotivationmovemu\
cmuchmynangnaoneednetneunextngaingannghenghiemngunguoinguonnguynhannhatnhieunhonhomnhunhungnoiobject\
ivobstaclofononeoperationopportunitorganizationouroutcomoverviewpainparagraphpartpayphamphanphapphas\
ephatphiphophongphuphuongpitfallplanpointpriceproblemprojectproposproposalquaquanquatquorarationalre\
ferencrequirementresourcresponsibilitresultreturnriskroroadmaprolerongruisachsaisansaosatscalablilit\
schedulscopesesecuritshortsituationsosolutionspendsprintstackstagestakeholderstatestatementstatusste\
psusuccesssummarisynopsisystemtabltactaitaketangtargettatteteamtechtechnicaltechnologthachthamthanht\
hetheothithietthieuthoithongthreatthuthuatthuctientieptieutimetimelintinhtotoantogethertomtontongtoo\
ltrangtritrientrinhtrotrutructuantungtuongtuyenuncertaintiunderunguocuservavaivaluvanvivienvongvuong\
wantweweekweeklwhatwhenwherewhowhywillworkworriwrongxayxongxuatyyeuyou", &[
1,6,14,23,34,40,46,49,51,54,62,70,81,84,94,96,106,113,123,126,129,133,136,139,146,158,162,171,173,176,181,186,192,
198,203,207,215,217,220,224,232,235,239,242,246,249,257,262,265,268,273,277,283,288,290,299,308,315,325,329,336,343,
353,357,362,370,372,375,382,386,392,396,399,402,404,411,421,428,438,446,456,462,473,480,484,488,492,502,506,508,512,
515,519,523,525,529,533,541,549,559,569,577,583,593,599,603,611,617,620,626,635,638,641,646,650,655,659,664,667,670,
672,675,679,683,687,691,694,698,703,711,713,717,720,723,725,728,736,740,742,745,749,753,757,762,766,770,774,777,782,
786,787,790,794,796,802,811,825,827,840,852,862,864,868,870,879,881,884,887,890,894,898,902,905,908,912,916,919,923,
925,927,930,933,936,940,944,948,952,962,966,968,971,975,979,983,986,990,992,995,999,1003,1006,1009,1015,1021,1031,
1037,1042,1050,1060,1062,1065,1068,1073,1077,1084,1094,1098,1101,1105,1107,1111,1114,1118,1121,1124,1128,1132,1136,
1140,1146,1149,1154,1159,1163,1167,1171,1176,1179,1183,1186,1191,1194,1202,1209,1211,1213,1216,1225,1235,1247,1250,
1256,1264,1268,1277,1281,1284,1288,1292,1296,1301,1305,1308,1311,1316,1319,1325,1332,1336,1341,1346,1353,1360,1366,
1374,1377,1381,1385,1388,1390,1398,1406,1417,1424,1437,1443,1449,1453,1455,1462,1466,1470,1473,1477,1480,1483,1486,
1489,1500,1507,1512,1514,1521,1526,1535,1537,1545,1550,1556,1561,1566,1577,1582,1591,1597,1601,1603,1610,1617,1624,
1630,1634,1637,1640,1644,1648,1654,1657,1659,1663,1667,1676,1685,1690,1694,1699,1702,1706,1709,1714,1719,1723,1728,
1734,1737,1742,1746,1750,1754,1758,1762,1769,1773,1775,1779,1787,1790,1793,1797,1801,1806,1809,1814,1819,1822,1825,
1829,1833,1837,1842,1847,1858,1863,1866,1869,1873,1875,1878,1882,1885,1887,1891,1895,1900,1904,1906,1910,1915,1919,
1923,1928,1931,1934,1938,1942,1947,1952,1955,1959,1963,1964,1967,1970,]),
beginning: Ends::ready(&[
1,3,4,5,6,7,8,10,10,11,12,14,15,15,16,17,18,19,20,21,22,23,26,27,28,29,31,32,32,33,33,33,33,35,35,35,36,38,40,44,
45,45,45,45,45,45,47,47,47,48,49,50,51,52,54,55,56,57,58,60,61,62,63,65,67,68,68,69,71,73,74,76,78,79,81,82,83,84,
85,86,89,90,92,93,93,94,94,96,97,97,97,98,99,100,105,106,107,108,109,110,111,112,114,115,116,116,117,118,119,120,
121,123,124,124,125,126,126,127,128,128,128,130,132,133,133,133,133,134,134,135,136,138,142,142,143,144,145,145,147,
148,151,152,152,152,155,155,155,158,160,160,160,160,161,161,162,163,166,170,171,172,172,173,174,174,175,179,179,183,
184,185,185,185,187,189,191,192,193,194,196,196,196,199,199,200,201,201,201,202,203,208,210,210,210,210,210,210,211,
211,211,212,213,216,217,218,220,221,222,223,224,227,228,229,230,231,232,233,234,239,239,240,240,240,242,242,243,244,
244,245,245,246,246,247,248,249,250,250,250,251,253,254,255,257,259,260,261,261,261,262,263,264,265,266,267,269,269,
269,270,271,272,272,273,273,274,274,274,275,278,279,281,281,283,285,287,289,290,290,290,290,290,290,291,292,293,294,
295,296,297,299,299,300,301,301,302,302,302,303,303,303,304,305,306,307,308,308,308,311,313,315,316,316,317,318,318,
319,320,321,322,323,324,325,327,328,329,332,332,332,333,333,333,334,335,337,338,340,341,345,346,348,348,349,349,351,
351,352,353,354,356,358,358,359,361,362,364,366,366,366,369,371,374,375,375,375,378,378,379,379,379,380,382,382,384,
385,386,387,389,390,391,393,394,398,399,399,399,400,402,402,404,405,419,421,422,423,425,426,427,428,428,429,430,430,
431,432,432,]),
senses: Cow::Borrowed(&[
F,W(0),F,T(0),T(7),T(7),T(4),T(6),W(7),F,F,T(12),T(2),T(3),T(2),F,T(0),T(12),T(8),T(1),T(1),T(7),T(5),T(4),T(4),T(10),
T(1),T(7),T(12),T(5),T(5),T(2),T(1),L(5),T(5),T(1),T(4),F,T(4),F,T(2),T(3),T(2),T(3),T(4),T(1),T(6),T(5),F,T(8),T(1),
T(11),T(6),T(6),T(10),T(2),T(6),T(11),T(3),T(3),T(12),T(1),T(6),L(5),T(5),T(6),T(6),F,F,T(1),T(1),T(1),T(6),T(6),
L(6),F,T(1),F,T(7),F,F,T(4),T(7),T(7),T(7),F,T(4),W(3),F,T(2),W(3),F,T(2),T(1),T(1),T(6),T(2),T(8),T(7),T(7),T(5),
T(5),T(6),F,F,T(2),T(7),T(4),T(5),F,T(7),L(0),L(7),F,T(5),T(5),T(6),T(8),T(5),T(5),T(5),T(2),T(2),F,T(5),T(11),T(4),
T(1),T(5),T(7),T(2),T(4),T(10),T(0),T(12),T(6),W(7),F,T(2),T(2),T(2),T(2),T(2),T(6),T(7),W(2),F,T(5),T(1),T(3),F,
T(7),T(2),T(2),T(2),T(2),T(4),T(5),T(2),T(11),T(2),T(7),T(3),T(4),W(3),F,T(0),T(0),T(0),F,T(2),T(0),F,T(1),T(4),T(4),
T(4),W(4),F,L(7),L(7),T(7),T(11),F,T(0),T(4),T(7),T(1),T(6),L(2),T(2),T(5),T(7),T(7),T(7),F,T(2),T(2),T(2),T(4),T(12),
T(6),T(12),T(4),T(6),T(6),T(6),T(6),T(7),T(11),T(1),F,T(5),T(4),T(6),T(6),T(9),T(2),T(2),T(3),F,T(6),T(4),T(6),T(0),
T(2),T(10),T(4),T(6),T(5),T(7),T(10),T(1),T(2),W(7),W(7),T(12),F,F,F,T(1),T(1),T(6),T(11),T(5),T(7),T(8),T(9),T(6),
T(9),T(6),L(9),T(9),T(1),F,T(1),T(12),W(7),F,T(6),F,T(10),T(1),T(9),F,T(7),T(0),T(1),T(1),T(5),T(8),T(9),T(4),T(5),
T(12),T(2),T(2),T(3),T(6),W(4),F,T(5),T(5),L(1),T(1),T(4),F,T(2),F,F,T(1),T(12),T(8),T(9),T(9),T(7),T(7),L(6),T(6),
T(4),T(9),T(6),T(7),T(10),T(4),T(8),T(2),T(10),T(0),T(2),T(6),L(2),T(2),T(5),T(5),T(4),T(4),T(8),F,T(1),T(4),T(6),
T(7),T(0),T(0),W(2),F,T(12),T(7),L(12),T(1),T(5),T(7),T(9),T(3),L(3),F,T(3),T(1),T(6),T(12),T(2),T(7),T(7),T(9),F,
T(4),F,T(2),T(4),T(4),T(6),T(7),T(12),T(1),T(1),T(4),T(5),F,T(4),T(4),T(4),T(1),T(8),T(5),F,L(0),T(0),T(0),T(5),T(5),
T(0),T(11),F,T(3),L(3),W(3),F,T(6),F,T(4),T(4),L(1),F,T(6),T(2),T(6),L(5),F,T(8),F,T(0),T(9),T(7),T(2),T(2),T(1),
T(10),T(1),T(1),T(2),T(2),T(4),F,F,T(1),T(1),T(2),T(2),T(5),T(5),T(5),T(7),T(7),T(1),T(1),T(6),T(7),F,T(7),T(7),T(1),
T(7),W(1),F,T(2),T(4),T(6),T(2),T(7),T(2),T(8),]),
words: Groups::ready(&[
0,1,1,2,3,4,5,268,6,244,7,7,9,10,11,11,12,14,15,0,128,16,17,18,19,354,20,125,21,121,22,126,22,182,22,200,23,43,24,
25,26,26,27,29,42,33,99,33,36,44,37,389,37,38,367,38,39,348,41,39,346,140,39,181,39,181,40,46,46,49,262,50,51,220,
52,179,53,54,336,145,54,336,294,55,56,57,58,59,228,59,66,60,61,62,63,99,63,64,105,64,30,65,67,68,304,68,312,69,118,
69,189,70,71,121,292,288,71,121,72,379,74,72,96,73,279,74,399,74,323,75,76,244,92,77,78,79,80,268,80,80,81,82,82,
83,85,73,87,87,88,181,91,369,92,192,186,93,133,94,354,94,365,94,264,94,8,94,174,95,120,96,120,97,98,99,100,101,318,
102,251,102,103,104,106,107,108,109,110,111,355,111,355,112,114,115,394,117,118,121,335,121,361,122,259,122,90,123,
297,127,340,129,130,396,131,131,132,240,120,132,240,258,132,38,258,132,201,258,134,325,135,48,136,138,342,138,342,
139,22,236,140,360,140,346,140,323,141,275,144,93,239,336,221,144,93,336,221,144,93,279,296,147,163,394,147,191,147,
218,148,348,41,148,261,362,152,154,155,156,268,156,156,157,246,254,157,31,157,303,157,158,159,161,162,164,165,143,
346,140,165,143,362,169,165,143,165,143,167,275,178,382,167,275,213,91,167,275,167,193,168,169,277,172,221,172,398,
173,170,173,170,174,366,122,259,174,366,175,262,176,177,178,382,178,345,181,336,221,181,279,296,181,120,183,363,184,
167,187,188,189,363,189,226,189,235,189,120,189,239,190,151,190,167,196,89,199,180,200,22,236,201,367,201,105,201,
30,202,203,204,204,205,206,105,207,208,209,73,209,142,209,291,210,211,233,212,213,91,214,215,216,255,217,349,217,
84,217,194,217,349,217,84,219,222,112,222,224,145,225,315,227,293,229,344,231,95,232,194,233,54,234,316,237,73,238,
346,140,238,239,45,240,241,73,241,95,242,242,243,244,247,248,249,250,251,252,253,269,253,256,112,257,380,258,59,260,
262,265,194,266,8,266,259,266,259,267,268,268,270,270,271,313,271,272,268,272,273,11,273,274,280,281,282,283,284,
285,286,245,160,287,14,287,289,290,292,288,295,257,298,299,300,301,181,302,305,195,305,89,305,120,306,12,306,307,
307,308,310,311,313,314,278,315,37,315,316,54,317,318,319,320,320,321,244,60,322,93,323,185,334,171,323,296,323,50,
326,329,330,309,331,156,331,332,333,346,333,346,334,171,335,258,335,275,335,59,335,381,336,337,367,337,339,165,341,
124,341,135,343,344,96,345,230,346,360,346,328,347,89,347,349,49,350,268,350,113,351,352,43,339,352,220,353,256,353,
356,327,86,137,356,327,356,195,357,22,236,357,166,358,276,358,167,358,336,359,362,169,178,345,362,169,362,169,364,
226,367,368,367,368,35,370,28,379,74,370,28,371,372,336,146,373,263,374,352,227,293,374,352,375,376,377,223,377,364,
378,379,137,336,221,379,137,279,296,379,74,379,137,380,296,383,197,384,353,34,384,353,198,386,37,386,386,387,388,
161,396,388,161,32,388,385,34,388,150,34,388,385,222,388,163,324,388,161,222,388,385,119,388,402,119,388,396,388,
149,388,153,388,47,388,389,163,161,92,389,385,13,92,390,163,149,391,116,392,392,393,34,394,268,395,397,120,398,338,
400,369,401,45,], &[
1,2,3,4,5,6,8,10,11,12,13,14,15,16,17,18,21,22,23,24,26,28,30,32,34,36,38,39,40,41,42,43,45,47,48,50,52,53,55,56,
59,62,64,66,67,68,69,71,72,74,76,77,80,83,84,85,86,87,89,91,92,93,94,96,97,99,101,102,103,105,107,109,111,112,116,
118,121,123,125,127,129,130,133,134,135,136,138,139,140,141,142,143,144,146,147,148,150,152,155,157,159,161,163,165,
167,169,171,172,173,174,175,177,179,180,181,182,183,184,185,186,187,189,191,192,193,195,196,197,199,201,203,205,207,
209,210,212,213,214,217,220,223,226,228,230,231,233,235,238,240,242,244,246,251,255,259,262,264,266,269,272,273,274,
275,277,278,279,282,284,286,287,288,289,290,291,292,296,300,302,304,308,312,314,316,317,319,321,323,325,327,331,333,
335,336,337,339,341,344,347,349,351,353,354,355,357,359,361,363,365,367,369,371,373,376,378,380,382,383,384,385,386,
387,389,390,391,393,395,397,398,400,401,403,404,405,407,409,411,413,415,417,418,420,421,423,425,427,429,431,433,435,
437,439,442,443,445,446,448,450,451,452,453,454,455,456,457,458,459,460,462,463,465,467,469,470,471,473,475,477,479,
480,481,482,483,484,486,487,489,490,492,493,494,495,496,497,498,499,500,503,505,506,507,508,510,512,513,514,515,517,
518,520,522,524,526,527,528,529,530,531,532,533,535,538,540,541,542,543,544,545,548,550,554,556,558,559,560,562,564,
565,566,568,570,572,574,576,578,580,581,583,584,586,588,590,591,593,595,597,599,601,602,604,606,608,609,612,614,616,
617,621,623,625,628,630,632,634,636,637,641,643,645,647,648,650,652,656,658,659,662,664,668,670,671,672,674,676,677,
681,685,687,689,691,693,696,699,702,703,704,707,710,713,716,719,722,725,728,731,733,735,737,739,740,744,748,751,753,
754,755,757,759,760,762,764,766,768,]),
texts: Texts::ready("aboutabstractacceptanceachievementaction planafraid ofaimappendixapproachapproacharchitectureat a gl\
anceattachmentaudiencebackgroundbai toanban giaobang giabao giobao laubao matbat capbenefitbibliogra\
phybillingbillblueprintboi canhbudget estimationbudgetbusiness caseby whencac tuancach tiep cancach \
thuc hiencach lamcach lamcalendarchallengechallengechi phichuc nangchuyen laclosingco the hongco the\
\x20saicompliancecomponentconcernconclusioncong nghecong cucontentcontextcontingencycost estimationcost\
could failcould breakcurrent situationcurrent statedang gapdang lodangerdanh gia rui rodat van dedau\
\x20radeadlinedefinition of donedeliverdeliverabledeployment plandeploymentdesigndevelopmentdiagramdiem\
\x20daudifficultydifficultydinh lamdoi tuongdone looks likedong gopdu toandu trudu phongdung giduoc gid\
urationeconomicsevaluationexecutive summaryexpected outcomesexpenditureexpensefallbackfeaturefeefina\
ncefinancialfits togetherfit togetherfundingfuture workganttgapgia thanhgia trigiai phapgiai doangia\
m satgioi thieuglossarygo wronggoalgom nhung gigom nhung phangom cac phangom may phanha tanghan cheh\
andoverhe thonghet bao nhieuhien tranghien thuchieu quahoat dong nhu the naohoat dong the naohoat do\
ng ra saohow it workshow longhow muchhuong tiep canhuong phat trienideaimpactimplementimplementation\
\x20planimplementationin one paragraphin briefin shortinfrastructureintroductionissueiterationke hoach \
thuc hienke hoach trien khaike hoachket qua ky vongket qua mong doiket quaket luankhai quatkhi naokh\
i xongkho khankho khankien truc giai phapkien truckinh phikpikpisky vonglam the naolam ra saolam gil\
ich trinhlien ketlimitationlinklo trinhlo ngailo nhatlo gilo nhuloi ichloi ketly domat bao nhieumay \
tuanmay failmay breakmembermethodmethodologymethodologymight failmilestonemitigationmo daumo hinhmo \
rongmocmoi nguymoneymong doimonitoringmotivationmoving partsmuc tieumuc dichmuc lucneed forneedneu h\
ongnext stepngan sachnghiem thunguoi dungnguon lucnguy conhan sunho daunhom thuc hiennhomnhu caunoi \
daunoi dungobjectiveobstacleoperationopportunityorganizationoutcomeoverviewpain pointpainpay forpham\
\x20viphan congphasephiphu lucphuong anphuong phapphuong phappitfallplanpricingpriceproblem statementpr\
oblemproject planproposed approachrationalereferencerequirementresourceresponsibilityresultreturn on\
\x20investmentrisk assessmentriskroadmaprolerui rosan phamscalabilityschedulescopese lamsecurityso luoc\
so doso gisolution architecturesolutionspendingspendsprintstagestakeholderstatus quostep by stepsu c\
osuccesssummarysynopsissystemtable of contentstac dongtai lieu tham khaotai saotai chinhtargetteamte\
ch stacktechnical implementationtechnologythach thucthach thuctham khaothanh phanthanh quathanh cong\
thanh vientheo tuanthiet kethoi gianthoi hanthreatthu duocthuat nguthuc trangthuc tetien dotientime \
plantime frametimelinetinh cap thiettinh nangto paytom tat dieu hanhtom tattom luocton bao nhieuton \
kemtong quantong kettooltrien khai ky thuattrien khaitro ngaitung tuantung buoctuyen bo van deuncert\
aintyunder the hoodung phouoc tinh ngan sachuservai netvai trovaluevan hanh the naovan hanh ra saova\
n devan hanhvi saovuong macwant to buildwant to makeweek by weekwhat is wrongwhat is brokenwhat we b\
uildwhat i buildwhat we needwhat it takeswhat is neededwhat we getwhat you getwhats wrongwhat hurtsw\
hat ifwhat changeswhen it is donewhen we are donewhere it hurtswho gainswhywill buildwork planworryx\
ay gixong thiy tuongyeu cau", &[
0,5,5,13,23,34,45,54,57,57,57,65,73,81,93,93,104,114,122,132,140,148,156,163,170,177,184,191,203,210,214,223,231,
248,254,267,274,274,282,282,295,309,317,325,333,342,351,358,358,367,376,383,394,404,414,423,430,440,449,456,463,470,
481,496,500,510,521,521,521,538,551,559,566,572,587,587,597,597,603,603,603,611,629,636,647,647,662,672,672,678,689,
689,696,704,714,724,732,741,756,764,771,777,785,785,785,792,799,807,816,816,826,843,860,860,871,878,886,893,896,903,
912,925,937,937,944,955,960,963,972,979,988,997,1005,1015,1023,1031,1035,1035,1047,1061,1073,1085,1092,1099,1107,
1115,1115,1128,1138,1147,1147,1155,1176,1193,1209,1221,1229,1237,1251,1267,1271,1277,1286,1305,1319,1319,1335,1343,
1351,1351,1365,1377,1377,1382,1391,1409,1428,1436,1436,1451,1467,1474,1482,1482,1491,1498,1506,1514,1522,1541,1550,
1558,1561,1565,1572,1572,1583,1593,1599,1609,1617,1627,1631,1639,1646,1653,1658,1664,1671,1678,1683,1683,1696,1704,
1712,1721,1727,1733,1744,1755,1755,1765,1774,1784,1790,1797,1804,1807,1815,1820,1828,1838,1848,1860,1868,1876,1883,
1883,1883,1883,1891,1895,1903,1912,1921,1931,1941,1950,1957,1964,1971,1985,1989,1996,1996,2003,2011,2020,2020,2028,
2028,2037,2048,2060,2060,2067,2075,2085,2089,2096,2103,2112,2117,2120,2127,2136,2147,2158,2165,2169,2169,2176,2181,
2198,2205,2217,2217,2234,2234,2234,2243,2252,2263,2271,2285,2291,2311,2326,2330,2337,2341,2347,2355,2366,2374,2379,
2385,2393,2400,2405,2410,2431,2439,2447,2452,2458,2463,2474,2474,2484,2496,2501,2508,2515,2523,2529,2529,2546,2554,
2572,2579,2588,2594,2598,2608,2632,2632,2642,2652,2662,2671,2681,2690,2700,2710,2710,2719,2719,2727,2736,2744,2750,
2758,2767,2777,2784,2791,2795,2795,2804,2814,2822,2836,2845,2851,2851,2868,2875,2883,2896,2903,2912,2920,2920,2924,
2943,2953,2953,2961,2961,2970,2979,2994,2994,3005,3019,3026,3044,3044,3048,3048,3055,3062,3067,3083,3098,3104,3112,
3118,3127,3140,3152,3164,3164,3164,3177,3191,3204,3216,3228,3241,3255,3266,3278,3289,3299,3306,3318,3318,3333,3349,
3363,3372,3375,3375,3385,3394,3399,3405,3413,3420,3427,]),
openings: Cow::Borrowed(b"aboabsaccachactafraimandapparcareassattaudbacbaibanbaobatbenbibbilbluboibrebribrobudbuibuobuscaccalc\
ancapcascauchachechichuclocomconcoscoucricuacurdandatdaudeadefdeldepdesdevdiadicdiedifdindoadoidondu\
nduodurecoestevaexeexpfaifalfeafeefinfitforfrafunfutgaigangapgetgiagioglaglogoagomgophanhethiehinhoa\
honhoohowhuohurichideimpinfintinvissitekemketkeykhakhikhokiekinkpilailamlauliclieliklimlinloilonlool\
ualucluomacmakmanmatmaymemmetmigmilmitmocmoimonmotmovmucnannaoneenetneunexnganghngunhanhinhonhunoiob\
jobsoneopeopporgouroutovepaiparpayphaphiphophupitplapoipriproquaquoratrefreqresretrisroarolronruisac\
saisansaosatscaschscosecshositsolspesprstastesucsumsynsystabtactaitaktantartatteatecthathethithothrt\
hutietimtintoatogtomtontootratritrotrutuatuntuotuyuncundunguocusevaivalvanvievonvuowanweewhawhewhowh\
ywilworwroxayxonxuayeuyou".as_chunks().0),
} },
] };
