//! The vocabularies of the built-in schema `proposal`; the test in `shipped.rs` writes this file.

use super::parts::*;

#[rustfmt::skip]
pub(super) static WORDS: OfSchema = OfSchema {
schema: "proposal", hash: 0x151843540e2bf18f,
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
forms: Texts::ready("aaboutabstractacceptancachievementactionafraidafterafterwardaimandappendixapproacharchitecturareasas\
sessmentatattachmentaudiencbackgroundbaobenefitbibliographibillblueprintbreakbriefbrokenbudgetbuildb\
usinessbybàibànbướcbảngbảobấtbểbốbốicalendarcancasechallengchangchichuyệnchíchínhchếchứcclosecoicomp\
lianccomponentconcernconclusioncontentcontextcontingenccostcouldcriteriacurrentcáccáchcâucócôngcơcản\
hcấpcầucậncậpcốcụcủadangerdeadlindefinitiondeliverdeliverabldeliverideploymentdesigndevelopmentdiagr\
amdifficultidodonedungdurationdùngdựdựngeconomicestimationevaluationexecutivexpectexpenditurexpensfa\
ilfallbackfeaturfeefewfinancfinancialfitfiveforframefundfuturgainganttgapgetgiaigiangiaogiágiámgiảig\
iớigiờglancglossarigogoalgìgóigópgặpgọngồmhandoverhiệnhiệuhoodhopehowhoạchhoạthurthànhhìnhhướnghạhạn\
hếthệhỏngiideaifimpactimplementimplementationininfrastructurinternshipintroductioninvestmentisissuit\
iterationkeykhaikhikháikhókhănkhảokinhkiếnknowkpikpiskémkếkếtkỳkỹlikelimitationlinkliênliệulolongloo\
kluậnlàlàmlâulýlượclạilịchlộlờilỡlợilụclựcmakemangmaymembermethodmethodologmetricmightmilestonmitiga\
tionmoneymongmonitormotivationmovemuchmymômấtmấymậtmắcmốcmốimộtmởmụcnayneednextnghiệmnghệnguynguồnng\
ânngườingạingắnngữnhiêunhunhânnhómnhưnhấtnhỡnhữngnongnownutshellnàonétnóinăngnếunỗinộiobjectivobstac\
lofononeoperationopportunitorganizationouroutcomoverviewpainparagraphpartpayphasephápphátphânphíphòn\
gphóphươngphạmphầnphẩmphụpitfallplanpointpriceproblemprojectproposproposalquanquoquátquảrarationalre\
ferencrequirementresourcresponsibilitresultreturnriskroroadmaprolerộngrủisaisaosauscalablilitschedul\
scopesecuritseesentencshortsituationsolutionspeakspendsprintstackstagestakeholderstatestatementstatu\
sstepsuccesssummarisynopsisystemsáchsátsơsảnsẽsợsựtabltaketargetteamtechtechnicaltechnologthamthethe\
othiếtthiệuthreatthuthuậtthànhtháchthìthấythếthểthốngthờithứcthựctimetimelintiêutiếntiếptiềntotoangt\
odaytogethertooltoántriểntrongtrìnhtròtrùtrúctrạngtrịtrởtuyêntuầntàitáctínhtómtưởngtượngtạitầngtậptắ\
ttếtốntổngtừnguncertaintiunderususervaivaluviviênvàvàivìvướngvấnvậnvềvọngwantweweekweeklwhatwhenwher\
ewhowhywillwordworkworriwrongxongxuấtxâyyouyêuáníchýđangđauđiềuđiểmđoạnđángđánhđâuđíchđóngđượcđạtđầu\
đặtđềđịnhđốiđồđổđộđộngđợiướcởứng", &[
1,6,14,23,34,40,46,51,60,63,66,74,82,93,96,98,108,110,120,127,137,140,147,159,163,172,177,182,188,194,199,207,209,
213,217,224,230,235,240,244,248,253,261,264,268,276,281,284,292,296,302,307,313,318,321,330,339,346,356,363,370,380,
384,389,397,404,408,413,417,420,425,428,434,439,444,449,454,458,462,467,473,480,490,497,507,515,525,531,542,549,559,
561,565,569,577,582,586,592,600,610,620,628,634,644,650,654,662,668,671,674,680,689,692,696,699,704,708,713,717,722,
725,728,732,736,740,744,749,755,761,766,771,779,781,785,788,792,796,801,806,811,819,825,831,835,839,842,849,855,859,
864,869,877,881,886,891,895,901,902,906,908,914,923,937,939,952,962,974,984,986,990,992,1001,1004,1008,1011,1016,
1020,1025,1031,1035,1041,1045,1048,1052,1056,1060,1065,1069,1073,1077,1087,1091,1096,1102,1104,1108,1112,1118,1121,
1125,1129,1132,1139,1144,1150,1154,1159,1163,1168,1173,1178,1182,1186,1189,1195,1201,1211,1217,1222,1230,1240,1245,
1249,1256,1266,1270,1274,1276,1279,1284,1289,1294,1299,1304,1309,1314,1318,1323,1326,1330,1334,1342,1348,1352,1359,
1364,1372,1378,1384,1389,1395,1398,1403,1408,1412,1418,1423,1430,1434,1437,1445,1449,1453,1457,1462,1467,1472,1477,
1485,1492,1494,1496,1499,1508,1518,1530,1533,1539,1547,1551,1560,1564,1567,1572,1577,1582,1587,1591,1597,1601,1609,
1615,1621,1627,1632,1639,1643,1648,1653,1660,1667,1673,1681,1685,1688,1693,1698,1700,1708,1716,1727,1734,1747,1753,
1759,1763,1765,1772,1776,1782,1787,1790,1793,1796,1807,1814,1819,1826,1829,1836,1841,1850,1858,1863,1868,1874,1879,
1884,1895,1900,1909,1915,1919,1926,1933,1940,1946,1951,1955,1958,1963,1967,1971,1975,1979,1983,1989,1993,1997,2006,
2015,2019,2022,2026,2033,2040,2046,2049,2056,2062,2068,2072,2078,2083,2088,2095,2101,2107,2113,2117,2124,2129,2135,
2141,2147,2149,2154,2159,2167,2171,2176,2183,2188,2194,2198,2202,2207,2214,2219,2224,2230,2236,2240,2244,2249,2253,
2261,2269,2274,2280,2285,2290,2294,2299,2305,2311,2322,2327,2329,2333,2336,2340,2342,2347,2350,2354,2357,2365,2370,
2375,2379,2385,2389,2391,2395,2400,2404,2408,2413,2416,2419,2423,2427,2431,2436,2441,2445,2451,2455,2458,2462,2465,
2469,2471,2476,2480,2487,2494,2501,2507,2513,2518,2524,2530,2538,2544,2550,2556,2561,2568,2574,2579,2584,2589,2596,
2602,2608,2611,2616,]),
beginning: Ends::ready(&[
1,3,4,5,6,7,8,10,11,13,14,15,17,18,18,19,20,21,22,23,24,26,27,28,30,31,31,31,31,33,33,34,36,37,38,38,39,40,41,41,
41,42,43,45,45,47,47,48,49,49,50,50,51,52,54,55,56,57,58,59,60,61,63,65,66,68,70,74,74,76,78,78,78,78,78,78,78,78,
78,79,80,81,82,83,84,85,88,89,91,92,94,94,95,95,96,96,101,102,103,104,105,106,109,110,111,111,112,113,114,114,115,
116,118,118,119,119,120,121,121,122,123,123,124,124,124,126,127,128,129,129,129,130,131,133,133,134,134,134,134,138,
139,143,144,144,145,150,150,153,153,153,153,155,156,157,158,160,160,160,161,161,162,163,166,173,174,174,175,175,176,
177,177,178,179,179,181,182,184,184,184,185,187,190,191,192,192,196,200,201,202,202,203,204,205,205,208,208,208,208,
208,211,211,212,212,212,213,214,215,216,217,217,217,217,218,220,221,222,224,225,226,227,228,229,232,233,234,235,235,
236,237,238,239,239,239,240,241,241,243,248,248,250,251,252,252,253,254,255,256,256,256,256,256,257,258,260,260,260,
261,262,262,262,262,262,262,264,264,265,266,267,269,270,271,271,271,272,273,274,275,276,277,279,279,279,280,281,281,
281,282,283,283,283,286,287,287,287,288,289,291,291,293,295,297,299,300,300,300,300,300,300,301,302,303,304,305,306,
307,309,309,310,311,311,312,313,313,315,316,317,318,319,319,319,319,319,321,322,324,325,325,326,327,327,328,329,330,
331,332,333,335,335,335,337,338,339,340,341,342,342,343,344,345,347,348,349,350,352,353,353,354,355,356,360,362,362,
362,364,364,364,366,366,368,370,371,372,373,373,376,378,379,379,379,380,380,383,385,385,385,385,385,385,385,386,388,
389,391,392,394,397,397,397,398,398,398,398,398,401,404,406,407,408,408,409,410,411,411,411,412,413,414,415,416,419,
420,420,423,423,425,426,440,442,443,444,446,447,447,448,449,449,450,450,451,451,452,452,452,453,454,455,455,456,456,
457,459,459,459,460,461,462,463,464,466,467,468,468,469,469,469,469,471,471,472,]),
senses: Cow::Borrowed(&[
F,W(0),F,T(0),T(7),T(7),T(4),T(6),T(11),T(11),T(11),W(7),F,F,T(12),T(2),T(3),T(2),T(1),F,T(0),T(12),T(8),T(1),T(4),
T(4),T(7),T(12),T(5),T(5),T(2),L(5),T(5),T(1),T(4),F,T(1),T(7),T(5),T(10),T(1),T(1),T(4),T(6),T(6),T(1),T(6),T(5),
T(1),F,T(8),T(11),T(7),T(7),T(10),T(2),T(6),T(11),T(12),T(1),T(6),L(5),T(5),T(6),T(6),F,T(1),T(1),T(4),F,T(2),T(3),
T(2),T(3),T(6),T(6),T(3),T(3),F,T(6),T(4),T(7),T(7),T(7),F,T(4),W(3),F,T(2),W(3),F,T(2),T(1),T(6),T(7),T(4),T(5),
T(5),T(6),F,F,T(2),T(5),F,T(7),L(0),L(7),W(7),F,T(5),T(5),T(6),T(8),T(5),T(5),T(5),T(2),T(2),F,T(5),T(11),T(4),T(1),
T(4),T(5),T(7),T(10),T(2),T(0),T(12),T(6),W(7),F,T(0),T(2),T(2),T(2),T(2),T(7),T(1),T(1),T(3),F,T(7),T(7),T(1),T(1),
T(2),T(4),T(5),T(2),T(2),T(2),T(2),T(11),T(2),T(6),T(5),W(2),F,T(2),T(7),T(3),T(4),W(3),F,T(0),T(0),T(0),T(0),T(0),
T(0),F,T(2),T(0),F,T(1),T(4),F,T(4),T(7),T(0),T(1),T(6),T(5),L(2),T(2),T(7),T(7),T(7),T(7),T(7),T(4),T(4),W(4),F,
L(7),L(7),T(7),T(11),T(7),F,T(6),T(12),T(12),T(6),T(6),T(6),T(2),T(2),T(2),T(1),T(4),T(4),T(11),T(6),T(7),F,T(6),
T(6),T(9),T(2),T(2),T(3),F,T(6),T(4),T(6),T(5),T(7),T(7),T(7),T(10),T(1),T(2),F,T(2),T(5),T(4),T(4),T(6),T(0),T(10),
W(7),W(7),T(12),F,F,T(1),T(1),T(11),T(7),T(6),T(9),T(5),T(8),T(1),T(9),L(9),T(9),T(6),F,T(0),T(0),T(6),T(1),T(12),
W(7),F,T(6),F,T(10),T(1),T(9),F,T(7),T(0),T(1),T(1),T(5),T(4),T(9),T(5),T(2),T(2),T(3),T(8),T(12),T(6),W(4),F,T(5),
T(5),L(1),T(1),T(4),F,T(2),F,F,T(1),T(12),T(8),T(9),T(9),T(7),T(7),L(6),T(6),T(4),T(9),T(6),T(1),T(11),T(11),T(10),
T(4),T(8),T(10),L(2),T(2),T(0),T(5),T(5),T(4),T(4),T(8),F,T(1),T(4),T(7),T(0),T(0),W(2),F,T(0),T(2),T(7),T(2),T(6),
T(6),T(12),T(7),T(9),T(3),L(3),F,T(3),T(12),F,T(4),F,T(2),T(6),T(7),T(12),T(2),T(7),T(7),T(9),T(1),T(6),T(7),T(7),
T(4),T(4),T(1),T(1),T(4),T(4),T(4),F,T(4),T(5),T(5),T(5),T(5),F,T(6),T(3),L(3),W(3),F,T(0),T(0),T(6),L(1),F,F,L(12),
T(5),T(7),T(1),T(8),L(0),T(0),T(0),T(1),T(5),T(5),T(5),T(0),T(11),F,T(4),T(4),T(6),T(2),T(8),T(9),T(7),F,T(0),T(1),
T(1),T(1),T(2),T(2),T(10),T(11),T(2),T(2),T(7),T(4),F,F,T(1),T(1),T(2),T(2),T(5),T(5),T(5),T(7),T(7),T(1),T(1),T(6),
T(7),F,T(7),T(7),T(1),T(7),W(1),F,T(2),T(4),T(6),T(7),T(2),T(8),T(2),T(1),T(1),T(1),T(6),L(6),F,T(7),T(7),F,T(7),
T(1),F,F,T(2),T(8),T(6),L(5),F,T(6),]),
words: Groups::ready(&[
0,1,1,2,3,4,5,296,6,270,7,362,165,7,418,8,9,9,10,11,12,12,13,15,170,168,259,16,17,0,130,18,19,20,21,129,21,200,22,
23,24,24,25,29,99,29,31,44,32,437,32,33,390,34,124,36,125,37,231,38,76,41,72,42,43,26,43,105,45,45,47,287,48,198,
50,52,264,53,54,198,464,54,198,446,55,56,57,58,59,60,61,62,99,62,63,105,63,26,64,65,331,65,339,66,401,66,67,383,75,
67,378,141,67,199,67,199,69,374,156,69,374,321,70,242,70,78,79,80,81,82,270,92,83,84,85,86,296,86,86,87,88,88,89,
90,90,92,196,189,94,96,390,96,395,96,288,96,451,96,180,97,134,98,99,100,101,344,102,277,102,102,103,104,106,107,108,
110,111,112,388,112,388,114,116,117,443,119,120,122,458,125,369,125,398,126,348,127,284,128,365,131,132,445,133,133,
135,138,139,257,134,139,257,292,139,66,292,139,230,292,140,141,397,141,238,141,378,141,408,142,306,144,385,328,145,
170,168,259,145,170,168,387,145,170,443,145,195,145,226,147,474,254,373,261,147,474,373,261,147,474,307,322,151,383,
75,151,285,391,152,409,153,51,154,21,250,155,375,155,375,158,160,161,162,296,162,162,163,0,109,442,163,272,280,163,
113,329,163,0,260,163,27,163,330,163,164,166,168,169,171,172,174,261,174,446,175,305,176,177,176,177,179,287,180,
396,127,284,180,396,181,433,14,92,181,170,443,181,170,443,182,183,185,146,378,141,185,146,391,173,185,146,185,146,
186,306,187,431,186,306,222,475,186,306,186,197,187,431,188,368,190,191,192,186,194,247,194,255,194,134,199,373,261,
199,307,322,199,134,201,91,204,393,205,393,206,186,207,254,208,452,212,203,213,105,213,26,214,215,216,216,217,218,
105,219,220,221,222,475,222,372,222,464,223,224,225,281,227,228,150,229,21,250,230,401,233,234,243,236,466,236,319,
237,381,237,462,237,209,237,381,237,462,239,114,239,240,342,241,367,243,71,244,210,245,347,246,95,251,74,252,353,
253,378,141,253,256,461,257,263,248,263,138,265,156,266,455,267,93,268,268,269,270,273,274,275,276,277,278,279,297,
279,282,114,283,286,70,287,290,451,290,284,290,284,291,422,294,209,295,296,296,298,298,299,340,299,300,296,300,301,
12,301,302,308,309,310,311,312,313,314,271,167,315,16,315,317,318,320,316,321,477,461,323,187,378,410,323,378,410,
324,325,326,327,332,13,332,333,330,334,334,335,337,338,340,341,304,342,32,342,343,344,345,346,346,349,202,349,471,
350,293,351,199,352,134,353,77,354,270,59,356,357,358,336,359,162,359,360,361,178,362,363,401,363,364,185,366,367,
464,368,249,369,292,369,306,369,70,369,423,370,377,370,377,373,261,198,446,373,261,198,464,376,123,376,153,378,397,
378,412,379,296,379,115,380,381,49,382,473,384,461,384,258,384,385,282,385,386,389,391,173,188,368,391,173,391,173,
392,235,458,392,425,68,399,247,400,40,428,468,400,40,401,402,193,361,178,402,50,403,474,404,73,364,404,264,405,411,
456,149,405,411,405,202,408,322,413,21,250,413,250,413,184,414,303,414,186,414,374,415,401,415,35,416,417,362,143,
419,420,394,421,424,425,262,426,322,427,232,428,468,429,149,373,261,429,149,307,322,429,149,430,323,432,385,30,432,
385,211,432,385,328,434,32,434,434,435,436,168,445,436,168,28,436,433,30,436,157,30,436,433,239,436,170,355,436,168,
239,436,433,121,436,449,121,436,445,436,148,436,159,436,46,436,437,170,168,92,437,433,14,92,438,170,148,439,118,440,
440,441,30,443,296,444,446,371,448,134,450,74,453,406,454,137,455,477,461,457,455,459,194,460,125,320,316,460,125,
463,136,464,134,465,464,466,307,467,428,468,468,447,468,402,469,199,470,407,472,39,476,404,245,347,476,404,478,289,], &[
1,2,3,4,5,6,8,10,13,15,16,17,18,19,20,21,22,23,27,28,31,32,33,34,36,38,39,40,41,42,43,45,46,48,50,51,53,55,57,59,
61,63,64,66,68,69,70,72,74,75,77,78,81,84,85,86,87,88,89,90,91,93,94,96,98,99,101,103,105,106,109,112,114,116,119,
122,124,126,127,128,129,132,133,134,135,137,138,139,140,141,142,143,144,145,148,149,151,153,155,157,159,161,162,163,
164,166,168,169,170,171,172,173,174,175,176,177,179,181,182,183,185,186,187,189,191,193,195,197,199,200,202,203,204,
206,209,212,215,218,219,221,223,225,227,229,232,236,240,243,245,247,252,256,260,263,266,268,270,273,275,277,278,279,
280,282,283,284,288,291,294,297,299,301,302,303,304,305,306,307,308,310,312,314,316,318,320,324,326,330,333,336,337,
338,342,346,348,350,354,358,360,362,364,366,367,368,370,372,374,376,379,382,384,386,388,390,392,394,396,398,400,402,
403,404,405,406,407,409,410,411,412,414,416,418,419,420,422,423,425,428,430,431,433,435,437,439,441,443,445,447,449,
450,452,454,456,458,460,462,464,466,469,470,472,473,475,477,479,481,483,484,485,486,487,488,489,490,491,492,493,495,
496,498,499,501,502,504,506,508,510,512,513,514,515,516,517,519,520,522,523,525,526,527,528,529,530,531,532,533,536,
538,539,540,541,543,546,550,553,554,555,556,557,559,560,562,563,564,565,566,567,568,570,573,574,575,576,577,578,580,
582,584,586,588,590,593,594,595,597,599,600,601,603,604,606,607,609,610,612,614,616,618,620,622,624,626,630,634,636,
638,640,642,644,646,647,649,651,653,655,656,658,659,660,661,665,667,669,672,675,677,681,683,684,688,690,692,695,697,
701,703,705,707,710,712,714,716,718,720,722,724,725,728,729,731,732,733,735,737,739,741,745,749,751,753,756,759,762,
765,766,767,770,773,776,779,782,785,788,791,794,796,798,800,802,803,807,811,814,816,817,818,820,822,823,825,827,829,
831,833,836,838,840,844,846,848,850,852,854,857,859,861,863,865,867,871,873,875,]),
texts: Texts::ready("aboutabstractacceptanceachievementaction planafraid ofafter the internshipafter usafterwardsaimappen\
dixapproachapproacharchitectureas it is nowat a glanceattachmentaudiencebackgroundbao giờbao lâubene\
fitbibliographybillingbillblueprintbudget estimationbudgetbusiness caseby whenbài toánbàn giaobảng g\
iábảo mậtbất cậpbối cảnhcalendarcan breakcan failchallengechallengechi phíchuyện làchức năngclosingc\
oi là đượccoi là xongcompliancecomponentconcernconclusioncontentcontextcontingencycost estimationcos\
tcould failcould breakcurrent situationcurrent statecác tuầncách tiếp cậncách thực hiệncách làmcách \
làmcó thể hỏngcó thể saicông nghệcông cụdangerdeadlinedefinition of donedeliverdeliverabledeployment\
\x20plandeploymentdesigndevelopmentdiagramdifficultydifficultydone looks likedurationdự toándự trùdự ph\
òngdựng gìeconomicsevaluationexecutive summaryexpected outcomesexpectexpenditureexpensefallbackfeatu\
refeefinancefinancialfits togetherfit togetherfundingfuture workganttgapgiai đoạngiá thànhgiá trịgiá\
m sátgiải phápgiới thiệuglossarygo wronggoalgói gọngồm những gìgồm những phầngồm các phầngồm mấy phầ\
nhandoverhiện trạnghiện nayhiện thựchiệu quảhope to seehow it is nowhow it is todayhow it workshow l\
onghow muchhoạt động như thế nàohoạt động thế nàohoạt động ra saohướng tiếp cậnhướng phát triểnhạ tầ\
nghạn chếhết bao nhiêuhệ thốngideaimpactimplementimplementation planimplementationin a few wordsin o\
ne paragraphin five sentencesin a nutshellin briefin shortinfrastructureintroductionissueiterationkh\
i nàokhi xongkhái quátkhó khănkhó khănkinh phíkiến trúc giải phápkiến trúcknow we are doneknow it wo\
rkedknow it workskpikpiskế hoạch thực hiệnkế hoạch triển khaikế hoạchkết quả kỳ vọngkết quả mong đợi\
kết quảkết luậnkỳ vọnglimitationlinkliên kếtlo ngạilo nhấtlo gìlàm thế nàolàm ra saolàm gìlý dolịch \
trìnhlộ trìnhlời kếtlỡ nhưlợi íchmay failmay breakmembermethodmethodologymethodologymight failmilest\
onemitigationmoneymong đợimong thấymong đượcmonitoringmotivationmoving partsmô hìnhmất bao nhiêumấy \
tuầnmốcmối nguymở đầumở rộngmục tiêumục đíchmục lụcneed forneednext stepnghiệm thunguy cơnguồn lựcng\
ân sáchngười dùngnhu cầunhân sựnhóm thực hiệnnhómnhỡ đâunói ngắnnói gọnnếu hỏngnỗi đaunội dungobject\
iveobstacleoperationopportunityorganizationoutcomeoverviewpain pointpainpay forphasephân côngphíphươ\
ng ánphương phápphương phápphạm viphụ lụcpitfallplanpricingpriceproblem statementproblemproject plan\
proposed approachrationalereferencerequirementresourceresponsibilityresultreturn on investmentrisk a\
ssessmentriskroadmaprolerủi rosai ở đâusau kỳ thực tậpsau thực tậpscalabilityschedulescopesecurityso\
lution architecturesolutionspeak shortspendingspendsprintstagestakeholderstatus quostep by stepsucce\
sssummarysynopsissystemsơ lượcsơ đồsản phẩmsẽ làmsợ gìsự cốtable of contentstargetteamtech stacktech\
nical implementationtechnologytham khảotheo tuầnthiết kếthreatthu đượcthuật ngữthành phầnthành quảth\
ành côngthành viênthách thứcthách thứcthế nào là xongthế nào là đượcthời gianthời hạnthực trạngthực \
tếtime plantime frametimelinetiến độtiền đâutiền nongtiềnto paytoangtooltriển khai kỹ thuậttriển kha\
itrong một đoạntrong vài câutrở ngạituyên bố vấn đềtài liệu tham khảotài chínhtác độngtính cấp thiết\
tính năngtóm tắt điều hànhtóm tắttóm lượctại saotốn bao nhiêutốn nhiêutốn kémtổng quantổng kếttừng t\
uầntừng bướcuncertaintyunder the hooduservai tròvaluevài nétvì saovướng mắcvấn đềvận hành thế nàovận\
\x20hành ra saovận hànhvề sauwant to buildwant to makewant to seeweek by weekwhat is wrongwhat is broke\
nwhat we buildwhat i buildwhat we needwhat it takeswhat is neededwhat we getwhat you getwhats wrongw\
hat hurtswhat ifwhat changeswhen it is donewhen we are donewhere it hurtswho gainswhywill buildwork \
planworryxong thìxây gìyêu cầuý tưởngđang gặpđau ở đâuđiểm đauđáng lođánh giá rủi rođóng gópđược gìđ\
ầu rađặt vấn đềđịnh làmđối tượngđổ bểước tính ngân sáchứng phó", &[
0,5,5,13,23,34,45,54,74,82,92,95,95,95,103,111,119,131,143,143,154,164,172,182,191,199,206,218,225,229,238,255,261,
274,281,281,291,300,311,322,333,345,353,362,370,379,388,396,408,408,420,427,443,455,465,474,481,491,498,505,516,531,
535,545,556,556,573,586,597,597,615,634,644,654,670,683,695,705,705,711,719,737,744,755,755,770,780,780,786,797,797,
804,814,824,839,847,857,866,877,877,877,887,896,896,906,923,940,946,946,957,964,972,979,982,989,998,1011,1023,1023,
1030,1041,1046,1049,1061,1072,1082,1092,1104,1118,1126,1134,1138,1138,1148,1165,1185,1202,1220,1228,1242,1252,1265,
1265,1277,1288,1301,1316,1328,1336,1344,1374,1399,1420,1441,1463,1474,1485,1501,1513,1513,1517,1523,1532,1551,1565,
1565,1579,1595,1612,1625,1633,1641,1641,1655,1667,1667,1672,1681,1681,1689,1697,1708,1718,1728,1737,1762,1774,1790,
1804,1817,1820,1824,1850,1875,1887,1887,1910,1933,1944,1956,1967,1967,1977,1981,1992,2001,2010,2016,2031,2042,2050,
2056,2069,2080,2091,2100,2110,2110,2118,2127,2133,2139,2150,2161,2161,2171,2180,2190,2195,2206,2217,2230,2240,2250,
2262,2262,2271,2287,2299,2304,2314,2325,2336,2347,2359,2370,2370,2370,2378,2382,2391,2403,2411,2424,2435,2449,2458,
2468,2487,2492,2503,2503,2514,2524,2536,2546,2556,2565,2565,2573,2573,2582,2593,2605,2605,2612,2620,2630,2634,2641,
2646,2657,2661,2673,2687,2701,2710,2721,2728,2732,2732,2739,2744,2761,2768,2780,2780,2797,2797,2797,2806,2815,2826,
2834,2848,2854,2874,2889,2893,2900,2904,2912,2925,2946,2962,2973,2981,2986,2994,3015,3023,3034,3042,3047,3053,3058,
3069,3069,3079,3091,3098,3105,3113,3119,3119,3130,3139,3151,3160,3168,3177,3194,3200,3204,3214,3238,3238,3248,3259,
3259,3270,3270,3282,3288,3300,3313,3326,3338,3350,3362,3375,3388,3407,3430,3441,3453,3467,3478,3487,3497,3505,3505,
3517,3529,3540,3546,3552,3552,3557,3561,3586,3598,3598,3617,3632,3644,3667,3667,3667,3690,3701,3713,3732,3743,3767,
3777,3789,3798,3814,3826,3836,3847,3859,3859,3872,3886,3897,3911,3915,3923,3928,3928,3937,3944,3958,3969,3991,4009,
4020,4028,4041,4053,4064,4076,4076,4076,4089,4103,4116,4128,4140,4153,4167,4178,4190,4201,4211,4218,4230,4230,4245,
4261,4275,4284,4287,4287,4297,4306,4311,4320,4328,4338,4349,4360,4374,4386,4395,4415,4415,4426,4438,4438,4447,4465,
4465,4465,4477,4492,4502,4526,4526,4536,]),
openings: Cow::Borrowed(b"aboabsaccachactafraftaimandapparcareassattaudbacbaobenbibbilblubrebribrobudbuibuscalcancaschachicloc\
oicomconcoscoucricurdandeadefdeldepdesdevdiadifdondundurecoestevaexeexpfaifalfeafeefewfinfitfivforfr\
afunfutgaigangapgetgiaglaglogoahanhoohophowhurideimpinfintinvissitekeykhakhikinknokpiliklimlinlonloo\
makmanmaymemmetmigmilmitmonmotmovmucnayneenexngunhunonnownutobjobsoneopeopporgouroutovepaiparpayphap\
itplapoipriproquaquoratrefreqresretrisroarolsaisaosauscaschscosecseesenshositsolspesprstastesucsumsy\
nsystabtaktarteatecthathethrthutimtoatodtogtootrouncundusevaivalwanweewhawhewhowhywilworwroxonyou".as_chunks().0),
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
forms: Texts::ready("aaboutabstractacceptancachievementactionafraidafterafterwardaimanandappendixapproacharchitecturareas\
assessmentatattachmentaudiencbackgroundbaibanbangbaobatbebenefitbibliographibillblueprintboboibreakb\
riefbrokenbudgetbuildbuocbusinessbycaccachcalendarcancanhcapcasecauchallengchangchechichinhchucchuye\
nclosecocoicomplianccomponentconcernconclusioncongcontentcontextcontingenccostcouldcriteriacucuacurr\
entdangdangerdanhdatdaudedeadlindefinitiondeliverdeliverabldeliverideploymentdesigndevelopmentdiagra\
mdichdiemdieudifficultidinhdodoandoidonedongdudungduocdurationeconomicestimationevaluationexecutivex\
pectexpenditurexpensfailfallbackfeaturfeefewfinancfinancialfitfiveforframefundfuturgainganttgapgetgi\
giagiaigiamgiangiaogiogioiglancglossarigogoalgoigomgongophahanhandoverhanhhehethienhieuhinhhoachhoat\
honghoodhopehowhuonghurtiichideaifimpactimplementimplementationininfrastructurinternshipintroduction\
investmentisissuititerationkekemketkeykhaikhankhaokhikhokienkinhknowkpikpiskylalailamlaulichlienlieu\
likelimitationlinkloloilonglookluanlucluoclymacmakemangmatmaymembermethodmethodologmetricmightmilest\
onmitigationmomocmoimoneymongmonitormotmotivationmovemucmuchmynangnaonayneednetneunextngainganngheng\
hiemngunguoinguonnguynhannhatnhieunhonhomnhunhungnoinongnownutshelloobjectivobstaclofononeoperationo\
pportunitorganizationouroutcomoverviewpainparagraphpartpayphamphanphapphasephatphiphophongphuphuongp\
itfallplanpointpriceproblemprojectproposproposalquaquanquatquorarationalreferencrequirementresourcre\
sponsibilitresultreturnriskroroadmaprolerongruisachsaisansaosatsauscalablilitschedulscopesesecuritse\
esentencshortsituationsosolutionspeakspendsprintstackstagestakeholderstatestatementstatusstepsusucce\
sssummarisynopsisystemtabltactaitaketangtaptargettatteteamtechtechnicaltechnologthachthamthanhthayth\
etheothithietthieuthoithongthreatthuthuatthuctientieptieutimetimelintinhtotoantoangtodaytogethertomt\
ontongtooltrangtritrientrinhtrotrongtrutructuantungtuongtuyenuncertaintiunderunguocususervavaivaluva\
nvevivienvongvuongwantweweekweeklwhatwhenwherewhowhywillwordworkworriwrongxayxongxuatyyeuyou", &[
1,6,14,23,34,40,46,51,60,63,65,68,76,84,95,98,100,110,112,122,129,139,142,145,149,152,155,157,164,176,180,189,191,
194,199,204,210,216,221,225,233,235,238,242,250,253,257,260,264,267,275,280,283,286,291,295,301,306,308,311,320,329,
336,346,350,357,364,374,378,383,391,393,396,403,407,413,417,420,423,425,432,442,449,459,467,477,483,494,501,505,509,
513,523,527,529,533,536,540,544,546,550,554,562,570,580,590,598,604,614,620,624,632,638,641,644,650,659,662,666,669,
674,678,683,687,692,695,698,700,703,707,711,715,719,722,726,731,739,741,745,748,751,754,757,759,762,770,774,776,779,
783,787,791,796,800,804,808,812,815,820,824,825,828,832,834,840,849,863,865,878,888,900,910,912,916,918,927,929,932,
935,938,942,946,950,953,956,960,964,968,971,975,977,979,982,985,988,992,996,1000,1004,1014,1018,1020,1023,1027,1031,
1035,1038,1042,1044,1047,1051,1055,1058,1061,1067,1073,1083,1089,1094,1102,1112,1114,1117,1120,1125,1129,1136,1139,
1149,1153,1156,1160,1162,1166,1169,1172,1176,1179,1182,1186,1190,1194,1198,1204,1207,1212,1217,1221,1225,1229,1234,
1237,1241,1244,1249,1252,1256,1259,1267,1268,1276,1283,1285,1287,1290,1299,1309,1321,1324,1330,1338,1342,1351,1355,
1358,1362,1366,1370,1375,1379,1382,1385,1390,1393,1399,1406,1410,1415,1420,1427,1434,1440,1448,1451,1455,1459,1462,
1464,1472,1480,1491,1498,1511,1517,1523,1527,1529,1536,1540,1544,1547,1551,1554,1557,1560,1563,1566,1577,1584,1589,
1591,1598,1601,1608,1613,1622,1624,1632,1637,1642,1648,1653,1658,1669,1674,1683,1689,1693,1695,1702,1709,1716,1722,
1726,1729,1732,1736,1740,1743,1749,1752,1754,1758,1762,1771,1780,1785,1789,1794,1798,1801,1805,1808,1813,1818,1822,
1827,1833,1836,1841,1845,1849,1853,1857,1861,1868,1872,1874,1878,1883,1888,1896,1899,1902,1906,1910,1915,1918,1923,
1928,1931,1936,1939,1943,1947,1951,1956,1961,1972,1977,1980,1983,1985,1989,1991,1994,1998,2001,2003,2005,2009,2013,
2018,2022,2024,2028,2033,2037,2041,2046,2049,2052,2056,2060,2064,2069,2074,2077,2081,2085,2086,2089,2092,]),
beginning: Ends::ready(&[
1,3,4,5,6,7,8,10,11,13,13,14,15,17,18,18,19,20,21,22,23,24,25,26,27,30,31,31,32,33,35,36,36,37,37,37,37,39,39,39,
40,42,44,48,49,51,51,51,51,51,53,53,53,54,55,56,57,58,60,62,63,64,65,66,68,69,70,71,73,75,76,76,77,79,81,82,84,86,
88,90,91,92,93,94,95,98,99,101,102,102,103,103,105,106,107,107,108,109,110,115,116,117,118,119,120,121,122,125,126,
127,127,128,129,130,130,131,132,134,134,135,135,136,137,137,138,139,139,139,141,143,144,144,144,144,145,145,146,147,
149,150,154,154,154,155,156,157,157,159,160,164,165,165,165,168,168,168,169,174,176,176,176,176,177,177,178,179,182,
189,190,190,191,191,192,193,193,194,198,198,202,203,204,204,204,206,208,210,211,214,215,216,218,218,218,221,221,222,
223,223,223,224,225,230,232,232,232,232,232,232,233,233,233,234,235,238,239,240,242,243,244,245,246,249,250,251,252,
255,256,256,257,258,263,263,264,264,264,264,266,266,267,268,268,269,269,270,270,271,272,273,274,274,274,275,277,278,
279,283,283,283,283,283,285,286,287,287,287,288,289,290,291,292,293,295,295,295,296,297,298,298,299,299,300,300,300,
301,304,305,307,307,309,311,313,315,316,316,316,316,316,316,317,318,319,320,321,322,323,325,325,326,327,327,328,328,
329,330,330,330,332,333,334,335,336,337,337,337,337,337,340,342,343,345,346,346,347,348,348,349,350,351,352,353,354,
355,357,358,359,362,362,362,362,363,363,363,364,365,367,368,370,371,375,375,378,380,380,381,381,383,383,384,385,386,
388,392,392,393,395,396,398,400,400,401,401,401,404,407,410,411,411,411,414,414,415,417,417,417,418,420,420,422,423,
424,425,427,427,428,429,431,432,436,437,438,438,438,439,442,442,444,445,459,461,462,463,465,466,466,467,468,468,469,
470,470,471,472,472,]),
senses: Cow::Borrowed(&[
F,W(0),F,T(0),T(7),T(7),T(4),T(6),T(11),T(11),T(11),W(7),F,F,T(12),T(2),T(3),T(2),T(1),F,T(0),T(12),T(8),T(1),T(1),
T(7),T(5),T(4),T(4),T(10),T(1),T(7),T(12),T(5),T(5),T(2),T(1),L(5),T(5),T(1),T(4),F,T(4),F,T(2),T(3),T(2),T(3),T(4),
T(6),T(6),T(1),T(6),T(5),F,T(8),T(1),T(11),T(6),T(6),T(7),T(7),T(10),T(2),T(6),T(11),T(3),T(3),T(12),T(1),T(6),L(5),
T(5),T(6),T(6),F,F,T(1),T(1),T(1),T(6),T(6),L(6),F,T(1),F,T(1),T(7),F,F,T(4),T(7),T(7),T(7),F,T(4),W(3),F,T(2),W(3),
F,T(2),T(1),T(1),T(6),T(2),T(6),T(8),T(7),T(7),T(5),T(5),T(6),F,F,T(2),T(7),T(4),T(5),F,T(7),L(0),L(7),W(7),F,T(5),
T(5),T(6),T(8),T(5),T(5),T(5),T(2),T(2),F,T(5),T(11),T(4),T(1),T(5),T(7),T(2),T(4),T(10),T(0),T(12),T(6),W(7),F,T(0),
T(2),T(2),T(2),T(2),T(2),T(6),T(7),W(2),F,T(5),T(1),T(1),T(3),F,T(7),T(2),T(2),T(2),T(7),T(1),T(1),T(2),T(4),T(5),
T(2),T(11),T(2),T(7),T(3),T(4),W(3),F,T(0),T(0),T(0),T(0),T(0),T(0),F,T(2),T(0),F,T(1),T(4),T(4),T(4),W(4),F,L(7),
L(7),T(7),T(11),F,T(0),T(4),T(7),T(1),T(6),L(2),T(2),T(5),T(7),T(7),T(7),T(7),T(7),T(7),F,T(2),T(2),T(2),T(4),T(12),
T(6),T(12),T(4),T(6),T(6),T(6),T(6),T(7),T(11),T(1),F,T(5),T(4),T(6),T(6),T(9),T(2),T(2),T(3),F,T(6),T(4),T(6),T(0),
T(2),T(10),T(4),T(6),T(5),T(7),T(7),T(7),T(10),T(1),T(2),W(7),W(7),T(12),F,F,F,T(1),T(1),T(6),T(11),T(5),T(7),T(8),
T(9),T(6),T(9),T(6),L(9),T(9),T(1),F,T(0),T(0),T(1),T(12),W(7),F,T(6),F,T(10),T(1),T(9),F,T(7),T(0),T(1),T(1),T(5),
T(8),T(9),T(4),T(5),T(12),T(2),T(2),T(3),T(6),W(4),F,T(5),T(5),L(1),T(1),T(4),F,T(2),F,F,T(1),T(12),T(8),T(9),T(9),
T(7),T(7),L(6),T(6),T(4),T(9),T(6),T(1),T(7),T(11),T(11),T(10),T(4),T(8),T(2),T(10),T(0),T(2),T(6),L(2),T(2),T(0),
T(5),T(5),T(4),T(4),T(8),F,T(1),T(4),T(6),T(7),T(0),T(0),W(2),F,T(12),T(7),L(12),T(1),T(5),T(7),T(9),T(3),L(3),F,
T(3),T(1),T(6),T(12),T(2),T(7),T(7),T(9),T(7),T(7),F,T(4),F,T(2),T(4),T(4),T(6),T(7),T(12),T(1),T(1),T(4),T(5),T(5),
T(5),F,T(4),T(4),T(4),T(1),T(8),T(5),F,T(6),L(0),T(0),T(0),T(5),T(5),T(5),T(0),T(11),F,T(3),L(3),W(3),F,T(6),T(0),
T(0),F,T(4),T(4),L(1),F,T(6),T(2),T(6),L(5),F,T(8),F,T(0),T(9),T(7),T(2),T(2),T(1),T(10),T(11),T(1),T(1),T(2),T(2),
T(7),T(4),F,F,T(1),T(1),T(2),T(2),T(5),T(5),T(5),T(7),T(7),T(1),T(1),T(6),T(7),F,T(7),T(7),T(1),T(7),W(1),F,T(2),
T(4),T(6),T(2),T(7),T(2),T(8),]),
words: Groups::ready(&[
0,1,1,2,3,4,5,286,6,262,7,360,169,7,402,8,9,9,11,12,13,13,14,16,174,172,257,17,18,0,135,19,20,21,22,378,23,132,24,
128,25,133,25,194,25,212,26,47,28,29,30,30,31,33,46,37,104,37,40,48,41,418,41,42,394,42,43,372,45,43,370,149,43,193,
43,193,44,45,34,45,110,50,50,53,280,54,55,233,56,191,57,58,360,154,58,360,312,59,191,101,59,191,428,60,61,62,63,64,
242,64,71,65,66,67,68,104,68,69,110,69,34,70,72,73,325,73,334,74,125,74,201,75,76,128,310,306,76,128,77,407,79,77,
101,78,259,78,78,297,79,429,79,345,80,81,262,97,82,83,84,85,286,85,85,86,87,87,88,90,78,92,92,93,193,94,27,96,396,
97,204,198,98,142,99,378,99,392,99,282,99,10,99,185,100,127,101,127,102,103,104,105,106,340,107,269,107,107,108,109,
111,112,113,115,116,117,381,117,381,119,121,122,424,124,125,128,358,128,387,129,277,129,95,130,315,134,364,136,137,
426,138,138,139,141,140,254,127,140,254,276,140,42,276,140,213,276,143,347,144,52,145,147,366,147,366,148,25,250,
149,386,149,235,149,370,149,345,150,293,153,98,253,360,234,153,98,360,234,153,98,297,314,156,377,322,157,174,172,
257,157,174,172,380,157,174,424,157,203,157,231,158,372,45,158,279,388,162,164,165,166,286,166,166,167,0,114,423,
167,264,272,167,118,323,167,0,258,167,35,167,324,167,168,170,172,173,175,176,152,370,149,176,152,388,180,176,152,
176,152,178,293,190,411,178,293,225,96,178,293,178,205,179,180,295,183,234,183,428,184,181,184,181,185,393,129,277,
185,393,186,280,187,414,15,97,187,174,424,187,174,424,188,189,190,411,190,369,193,360,234,193,297,314,193,127,195,
389,196,178,199,200,201,389,201,240,201,249,201,127,201,253,202,161,202,178,208,94,211,192,212,25,250,213,394,213,
110,213,34,214,215,216,216,217,218,110,219,220,221,78,221,151,221,309,222,223,247,224,225,96,225,359,225,101,226,
228,229,273,230,373,230,89,230,206,230,373,230,89,232,236,119,236,238,154,239,337,241,311,243,368,245,100,246,206,
247,58,248,338,251,78,252,370,149,252,253,49,254,255,241,255,141,255,78,255,100,260,260,261,262,265,266,267,268,269,
270,271,287,271,274,119,275,409,276,64,278,280,283,206,284,10,284,277,284,277,285,286,286,288,288,289,335,289,290,
286,290,291,13,291,292,298,299,300,301,302,303,304,263,171,305,17,305,307,308,310,306,312,259,78,313,275,316,190,
370,348,316,370,348,317,318,319,320,193,321,326,207,326,94,326,127,327,14,327,328,324,329,329,330,332,333,335,336,
296,337,41,337,338,58,339,340,341,342,342,343,262,65,344,98,345,197,357,182,345,314,345,54,349,352,353,331,354,166,
354,355,356,370,356,370,357,182,358,276,358,293,358,64,358,410,360,234,191,428,360,234,191,101,360,361,394,361,363,
176,365,131,365,144,367,368,101,369,244,370,386,370,351,371,94,371,78,371,256,371,373,53,374,286,374,120,375,376,
47,363,376,233,377,274,377,379,382,350,91,146,382,350,382,207,383,25,250,383,250,383,177,384,294,384,178,384,360,
385,388,180,190,369,388,180,388,180,390,240,391,227,95,391,405,49,394,395,394,395,39,397,32,407,79,397,32,398,399,
360,155,400,281,401,376,241,311,401,376,403,404,405,237,405,390,406,407,146,360,234,407,146,297,314,407,79,407,146,
408,316,409,314,412,209,413,377,38,413,377,210,413,377,322,415,41,415,415,416,417,172,426,417,172,36,417,414,38,417,
160,38,417,414,236,417,174,346,417,172,236,417,414,126,417,432,126,417,426,417,159,417,163,417,51,417,418,174,172,
97,418,414,15,97,419,174,159,420,123,421,421,422,38,424,286,425,427,127,428,362,430,396,431,49,], &[
1,2,3,4,5,6,8,10,13,15,16,17,18,19,20,21,22,23,27,28,31,32,33,34,36,38,40,42,44,46,48,49,50,51,52,53,55,57,58,60,
62,63,65,66,69,72,74,76,77,79,81,82,83,85,86,88,90,91,94,97,100,103,104,105,106,107,109,111,112,113,114,116,117,119,
121,122,123,125,127,129,131,132,136,138,141,143,146,148,150,152,153,156,157,158,159,161,162,163,164,165,166,167,169,
170,171,173,175,177,180,182,184,186,188,190,192,194,196,197,198,199,200,202,204,205,206,207,208,209,210,211,212,213,
215,217,218,219,221,222,223,225,227,229,231,233,235,236,238,239,240,242,245,248,251,254,256,258,259,261,263,266,268,
270,272,274,276,281,285,289,292,296,300,303,305,307,310,313,314,315,316,318,319,320,324,327,330,333,335,337,338,339,
340,341,342,343,347,351,353,355,359,363,365,367,368,370,372,374,376,378,382,384,386,390,393,396,397,398,400,402,405,
408,410,412,414,415,416,418,420,422,424,426,428,430,432,434,437,439,441,443,444,445,446,447,448,450,451,452,454,456,
458,459,461,462,464,466,468,469,470,472,474,476,478,480,482,483,485,486,488,490,492,494,496,498,500,502,504,507,508,
510,511,513,515,517,519,520,521,522,523,524,525,526,527,528,529,531,532,534,536,538,539,540,542,544,546,548,549,550,
551,552,553,555,556,558,559,561,562,563,564,565,566,567,568,569,572,574,575,576,577,579,582,584,588,591,592,593,594,
596,597,599,601,603,605,606,608,609,610,611,612,613,614,616,619,621,622,623,624,625,626,629,631,635,637,639,640,641,
643,645,646,647,649,651,653,655,657,659,661,665,669,670,672,673,675,677,679,680,682,684,686,688,690,692,694,695,697,
699,701,702,705,707,709,710,711,715,717,719,722,724,726,728,730,732,733,737,739,741,743,746,749,750,752,754,758,760,
761,764,766,770,772,773,774,776,778,779,783,787,789,791,793,795,797,800,803,806,809,810,811,814,817,820,823,826,829,
832,835,838,840,842,844,846,847,851,855,858,860,861,862,864,866,867,869,871,873,875,]),
texts: Texts::ready("aboutabstractacceptanceachievementaction planafraid ofafter the internshipafter usafterwardsaimappen\
dixapproachapproacharchitectureas it is nowat a glanceattachmentaudiencebackgroundbai toanban giaoba\
ng giabao giobao laubao matbat capbenefitbibliographybillingbillblueprintboi canhbudget estimationbu\
dgetbusiness caseby whencac tuancach tiep cancach thuc hiencach lamcach lamcalendarcan breakcan fail\
challengechallengechi phichuc nangchuyen laclosingco the hongco the saicoi la duoccoi la xongcomplia\
ncecomponentconcernconclusioncong nghecong cucontentcontextcontingencycost estimationcostcould failc\
ould breakcurrent situationcurrent statedang gapdang lodangerdanh gia rui rodat van dedau o daudau r\
adeadlinedefinition of donedeliverdeliverabledeployment plandeploymentdesigndevelopmentdiagramdiem d\
audifficultydifficultydinh lamdo bedoi tuongdone looks likedong gopdu toandu trudu phongdung giduoc \
gidurationeconomicsevaluationexecutive summaryexpected outcomesexpectexpenditureexpensefallbackfeatu\
refeefinancefinancialfits togetherfit togetherfundingfuture workganttgapgia thanhgia trigiai phapgia\
i doangiam satgioi thieuglossarygo wronggoalgoi gongom nhung gigom nhung phangom cac phangom may pha\
nha tanghan chehandoverhe thonghet bao nhieuhien tranghien nayhien thuchieu quahoat dong nhu the nao\
hoat dong the naohoat dong ra saohope to seehow it is nowhow it is todayhow it workshow longhow much\
huong tiep canhuong phat trienideaimpactimplementimplementation planimplementationin a few wordsin o\
ne paragraphin five sentencesin a nutshellin briefin shortinfrastructureintroductionissueiterationke\
\x20hoach thuc hienke hoach trien khaike hoachket qua ky vongket qua mong doiket quaket luankhai quatkh\
i naokhi xongkho khankho khankien truc giai phapkien truckinh phiknow we are doneknow it workedknow \
it workskpikpisky vonglam the naolam ra saolam gilich trinhlien ketlimitationlinklo trinhlo ngailo n\
hatlo gilo nhuloi ichloi ketly domat bao nhieumay tuanmay failmay breakmembermethodmethodologymethod\
ologymight failmilestonemitigationmo daumo hinhmo rongmocmoi nguymoneymong doimong thaymong duocmoni\
toringmotivationmoving partsmuc tieumuc dichmuc lucneed forneedneu hongnext stepngan sachnghiem thun\
guoi dungnguon lucnguy conhan sunho daunhom thuc hiennhomnhu caunoi ngannoi gonnoi daunoi dungobject\
iveobstacleoperationopportunityorganizationoutcomeoverviewpain pointpainpay forpham viphan congphase\
phiphu lucphuong anphuong phapphuong phappitfallplanpricingpriceproblem statementproblemproject plan\
proposed approachrationalereferencerequirementresourceresponsibilityresultreturn on investmentrisk a\
ssessmentriskroadmaprolerui rosai o dausan phamsau ky thuc tapsau thuc tapscalabilityschedulescopese\
\x20lamsecurityso luocso doso gisolution architecturesolutionspeak shortspendingspendsprintstagestakeho\
lderstatus quostep by stepsu cosuccesssummarysynopsissystemtable of contentstac dongtai lieu tham kh\
aotai saotai chinhtargetteamtech stacktechnical implementationtechnologythach thucthach thuctham kha\
othanh phanthanh quathanh congthanh vienthe nao la xongthe nao la duoctheo tuanthiet kethoi gianthoi\
\x20hanthreatthu duocthuat nguthuc trangthuc tetien dotien dautien nongtientime plantime frametimelinet\
inh cap thiettinh nangto paytoangtom tat dieu hanhtom tattom luocton bao nhieuton nhieuton kemtong q\
uantong kettooltrien khai ky thuattrien khaitro ngaitrong mot doantrong vai cautung tuantung buoctuy\
en bo van deuncertaintyunder the hoodung phouoc tinh ngan sachuservai netvai trovaluevan hanh the na\
ovan hanh ra saovan devan hanhve sauvi saovuong macwant to buildwant to makewant to seeweek by weekw\
hat is wrongwhat is brokenwhat we buildwhat i buildwhat we needwhat it takeswhat is neededwhat we ge\
twhat you getwhats wrongwhat hurtswhat ifwhat changeswhen it is donewhen we are donewhere it hurtswh\
o gainswhywill buildwork planworryxay gixong thiy tuongyeu cau", &[
0,5,5,13,23,34,45,54,74,82,92,95,95,95,103,111,119,131,143,143,154,164,172,182,190,198,206,213,220,227,234,241,253,
260,264,273,281,298,304,317,324,324,332,332,345,359,367,375,383,392,400,409,418,425,425,434,443,450,461,471,482,493,
503,512,519,529,538,545,552,559,570,585,589,599,610,610,610,627,640,648,655,661,676,676,686,686,695,701,701,701,709,
727,734,745,745,760,770,770,776,787,787,794,802,812,822,830,835,844,859,867,874,880,888,888,888,895,902,910,919,919,
929,946,963,969,969,980,987,995,1002,1005,1012,1021,1034,1046,1046,1053,1064,1069,1072,1081,1088,1097,1106,1114,1124,
1132,1140,1144,1144,1151,1163,1177,1189,1201,1208,1215,1223,1231,1231,1244,1254,1262,1271,1271,1279,1300,1317,1333,
1344,1357,1372,1384,1392,1400,1414,1430,1434,1440,1449,1468,1482,1482,1496,1512,1529,1542,1550,1558,1558,1572,1584,
1584,1589,1598,1616,1635,1643,1643,1658,1674,1681,1689,1689,1698,1705,1713,1721,1729,1748,1757,1765,1781,1795,1808,
1811,1815,1822,1822,1833,1843,1849,1859,1867,1877,1881,1889,1896,1903,1908,1914,1921,1928,1933,1933,1946,1954,1962,
1971,1977,1983,1994,2005,2005,2015,2024,2034,2040,2047,2054,2057,2065,2070,2078,2087,2096,2106,2116,2128,2136,2144,
2151,2151,2151,2151,2159,2163,2171,2180,2189,2199,2209,2218,2225,2232,2239,2253,2257,2264,2264,2272,2279,2286,2294,
2303,2303,2311,2311,2320,2331,2343,2343,2350,2358,2368,2372,2379,2386,2395,2400,2403,2410,2419,2430,2441,2448,2452,
2452,2459,2464,2481,2488,2500,2500,2517,2517,2517,2526,2535,2546,2554,2568,2574,2594,2609,2613,2620,2624,2630,2639,
2647,2662,2674,2685,2693,2698,2704,2712,2719,2724,2729,2750,2758,2769,2777,2782,2788,2793,2804,2804,2814,2826,2831,
2838,2845,2853,2859,2859,2876,2884,2902,2909,2918,2924,2928,2938,2962,2962,2972,2982,2992,3001,3011,3020,3030,3040,
3055,3070,3070,3079,3079,3087,3096,3104,3110,3118,3127,3137,3144,3151,3159,3168,3172,3172,3181,3191,3199,3213,3222,
3228,3228,3233,3250,3257,3265,3278,3287,3294,3303,3311,3311,3315,3334,3344,3344,3352,3366,3379,3379,3388,3397,3412,
3412,3423,3437,3444,3462,3462,3466,3466,3473,3480,3485,3501,3516,3522,3530,3536,3542,3551,3564,3576,3587,3599,3599,
3599,3612,3626,3639,3651,3663,3676,3690,3701,3713,3724,3734,3741,3753,3753,3768,3784,3798,3807,3810,3810,3820,3829,
3834,3840,3848,3855,3862,]),
openings: Cow::Borrowed(b"aboabsaccachactafraftaimandapparcareassattaudbacbaibanbaobatbenbibbilbluboibrebribrobudbuibuobuscacc\
alcancapcascauchachechichuclocoicomconcoscoucricuacurdandatdaudeadefdeldepdesdevdiadicdiedifdindoado\
idondunduodurecoestevaexeexpfaifalfeafeefewfinfitfivforfrafunfutgaigangapgetgiagioglaglogoagoigomgon\
gophanhethiehinhoahonhoohophowhuohurichideimpinfintinvissitekemketkeykhakhikhokiekinknokpilailamlaul\
iclieliklimlinloilonloolualucluomacmakmanmatmaymemmetmigmilmitmocmoimonmotmovmucnannaonayneenetneune\
xnganghngunhanhinhonhunoinonnownutobjobsoneopeopporgouroutovepaiparpayphaphiphophupitplapoipriproqua\
quoratrefreqresretrisroarolronruisacsaisansaosatsauscaschscosecseesenshositsolspesprstastesucsumsyns\
ystabtactaitaktantaptartatteatecthathethithothrthutietimtintoatodtogtomtontootratritrotrutuatuntuotu\
yuncundunguocusevaivalvanvievonvuowanweewhawhewhowhywilworwroxayxonxuayeuyou".as_chunks().0),
} },
] };
