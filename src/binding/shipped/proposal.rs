//! The vocabularies of the built-in schema `proposal`; the test in `shipped.rs` writes this file.

use super::parts::*;

#[rustfmt::skip]
pub(super) static WORDS: OfSchema = OfSchema {
schema: "proposal", hash: 0xec87373c1f4c1f8a,
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
forms: Texts::ready("aaboutabstractacceptancachievementactionafraidafterafterwardaimandappendixapproacharchitecturareasse\
ssmentatattachmentaudiencbackgroundbaobenefitbibliographibillblueprintbreakbriefbrokenbudgetbuildbus\
inessbybàibànbướcbảngbảobấtbểbốbốicalendarcasechallengchangchichuyệnchíchínhchếchứcclosecoicomplianc\
componentconcernconclusioncontentcontextcontingenccostcouldcriteriacurrentcáccáchcócôngcơcảnhcấpcầuc\
ậncậpcốcụcủadangerdeadlindefinitiondeliverdeliverabldeliverideploymentdesigndevelopmentdiagramdiffic\
ultidodonedungdurationdùngdựdựngeconomicestimationevaluationexecutivexpectexpenditurexpensfailfallba\
ckfeaturfeefinancfinancialfitforframefundfuturgainganttgapgetgiaigiangiaogiágiámgiảigiớigiờglancglos\
sarigogoalgìgópgặpgồmhandoverhiệnhiệuhoodhowhoạchhoạthurthànhhìnhhướnghạhạnhếthệhỏngiideaifimpactimp\
lementimplementationininfrastructurinternshipintroductioninvestmentisissuititerationkeykhaikhikháikh\
ókhănkhảokinhkiếnknowkpikpiskémkếkếtkỳkỹlikelimitationlinkliênliệulolonglookluậnlàlàmlâulýlượclạilịc\
hlộlờilỡlợilụclựcmakemangmaymembermethodmethodologmetricmightmilestonmitigationmoneymongmonitormotiv\
ationmovemuchmymômấtmấymậtmắcmốcmốimởmụcneednextnghiệmnghệnguynguồnngânngườingạingữnhiêunhunhânnhómn\
hưnhấtnhỡnhữngnongnàonétnăngnếunỗinộiobjectivobstaclofononeoperationopportunitorganizationouroutcomo\
verviewpainparagraphpartpayphasephápphátphânphíphòngphóphươngphạmphầnphẩmphụpitfallplanpointpricepro\
blemprojectproposproposalquanquoquátquảrarationalreferencrequirementresourcresponsibilitresultreturn\
riskroroadmaprolerộngrủisaisaosauscalablilitschedulscopesecuritshortsituationsolutionspendsprintstac\
kstagestakeholderstatestatementstatusstepsuccesssummarisynopsisystemsáchsátsơsảnsẽsợsựtabltaketarget\
teamtechtechnicaltechnologthamthetheothiếtthiệuthreatthuthuậtthànhtháchthìthếthểthốngthờithứcthựctim\
etimelintiêutiếntiếptiềntotoangtogethertooltoántriểntrìnhtròtrùtrúctrạngtrịtrởtuyêntuầntàitáctínhtóm\
tưởngtượngtạitầngtậptắttếtốntổngtừnguncertaintiunderususervaivaluviviênvàvàivìvướngvấnvậnvềvọngwantw\
eweekweeklwhatwhenwherewhowhywillworkworriwrongxongxuấtxâyyouyêuáníchýđangđauđiềuđiểmđoạnđángđánhđâu\
đíchđóngđượcđạtđầuđặtđềđịnhđốiđồđổđộđộngđợiướcứng", &[
1,6,14,23,34,40,46,51,60,63,66,74,82,93,96,106,108,118,125,135,138,145,157,161,170,175,180,186,192,197,205,207,211,
215,222,228,233,238,242,246,251,259,263,271,276,279,287,291,297,302,308,313,316,325,334,341,351,358,365,375,379,384,
392,399,403,408,411,416,419,425,430,435,440,445,449,453,458,464,471,481,488,498,506,516,522,533,540,550,552,556,560,
568,573,577,583,591,601,611,619,625,635,641,645,653,659,662,668,677,680,683,688,692,697,701,706,709,712,716,720,724,
728,733,739,745,750,755,763,765,769,772,776,781,786,794,800,806,810,813,820,826,830,835,840,848,852,857,862,866,872,
873,877,879,885,894,908,910,923,933,945,955,957,961,963,972,975,979,982,987,991,996,1002,1006,1012,1016,1019,1023,
1027,1031,1036,1040,1044,1048,1058,1062,1067,1073,1075,1079,1083,1089,1092,1096,1100,1103,1110,1115,1121,1125,1130,
1134,1139,1144,1149,1153,1157,1160,1166,1172,1182,1188,1193,1201,1211,1216,1220,1227,1237,1241,1245,1247,1250,1255,
1260,1265,1270,1275,1280,1284,1289,1293,1297,1305,1311,1315,1322,1327,1335,1341,1346,1352,1355,1360,1365,1369,1375,
1380,1387,1391,1395,1399,1404,1409,1414,1419,1427,1434,1436,1438,1441,1450,1460,1472,1475,1481,1489,1493,1502,1506,
1509,1514,1519,1524,1529,1533,1539,1543,1551,1557,1563,1569,1574,1581,1585,1590,1595,1602,1609,1615,1623,1627,1630,
1635,1640,1642,1650,1658,1669,1676,1689,1695,1701,1705,1707,1714,1718,1724,1729,1732,1735,1738,1749,1756,1761,1768,
1773,1782,1790,1795,1801,1806,1811,1822,1827,1836,1842,1846,1853,1860,1867,1873,1878,1882,1885,1890,1894,1898,1902,
1906,1910,1916,1920,1924,1933,1942,1946,1949,1953,1960,1967,1973,1976,1983,1989,1995,1999,2004,2009,2016,2022,2028,
2034,2038,2045,2050,2056,2062,2068,2070,2075,2083,2087,2092,2099,2105,2109,2113,2118,2125,2130,2135,2141,2147,2151,
2155,2160,2164,2172,2180,2185,2191,2196,2201,2205,2210,2216,2222,2233,2238,2240,2244,2247,2251,2253,2258,2261,2265,
2268,2276,2281,2286,2290,2296,2300,2302,2306,2311,2315,2319,2324,2327,2330,2334,2338,2343,2348,2352,2358,2362,2365,
2369,2372,2376,2378,2383,2387,2394,2401,2408,2414,2420,2425,2431,2437,2445,2451,2457,2463,2468,2475,2481,2486,2491,
2496,2503,2509,2515,2520,]),
beginning: Ends::ready(&[
1,3,4,5,6,7,8,10,11,13,14,15,17,18,18,19,20,21,22,23,25,26,27,29,30,30,30,30,32,32,33,35,36,37,37,38,39,40,40,40,
41,42,42,44,44,45,46,46,47,47,48,49,51,52,53,54,55,56,57,58,60,62,63,65,67,71,73,75,75,75,75,75,75,75,75,75,76,77,
78,79,80,81,82,85,86,88,89,91,91,92,92,93,93,98,99,100,101,102,103,106,107,108,108,109,110,111,112,113,115,116,116,
117,118,118,119,120,120,121,121,121,123,124,125,126,126,126,127,128,130,130,130,130,134,135,138,139,139,142,142,145,
145,145,145,147,148,149,150,152,152,152,153,153,154,155,158,162,163,163,164,164,165,166,166,167,168,168,170,171,173,
173,173,174,176,179,180,181,181,185,189,190,191,191,192,193,194,194,197,197,197,197,197,200,200,201,201,201,202,203,
204,205,206,206,206,206,207,209,210,211,213,214,215,216,217,218,219,220,221,222,222,223,224,225,226,226,226,227,228,
230,235,237,238,239,239,240,241,242,243,243,243,243,244,245,247,247,247,248,249,249,249,249,249,250,251,252,254,255,
256,256,256,257,258,259,260,261,262,264,264,264,265,266,266,266,267,268,268,268,271,272,272,272,273,274,276,276,278,
280,282,284,285,285,285,285,285,285,286,287,288,289,290,291,292,294,294,295,296,296,297,297,297,299,300,301,302,303,
303,303,305,307,308,308,309,310,310,311,312,313,314,315,316,318,318,318,320,321,322,323,324,325,325,326,327,328,330,
331,332,333,335,336,336,337,338,339,343,345,345,347,347,347,349,349,351,353,354,355,356,356,359,361,362,362,363,363,
366,366,366,366,366,366,366,367,369,370,372,373,375,378,378,378,379,379,379,379,379,382,385,387,388,389,389,390,391,
392,392,392,393,394,395,396,397,400,401,401,403,403,405,406,420,422,423,424,426,427,428,429,429,430,430,431,431,432,
432,432,433,434,434,434,435,435,436,438,438,438,439,440,441,442,443,445,446,447,447,448,448,448,448,450,451,]),
senses: Cow::Borrowed(&[
F,W(0),F,T(0),T(7),T(7),T(4),T(6),T(11),T(11),T(11),W(7),F,F,T(12),T(2),T(3),T(2),F,T(0),T(12),T(8),T(1),T(4),T(4),
T(7),T(12),T(5),T(5),T(2),L(5),T(5),T(1),T(4),F,T(1),T(7),T(5),T(10),T(1),T(1),T(4),T(1),T(6),T(5),T(1),F,T(8),T(11),
T(7),T(7),T(10),T(2),T(6),T(11),T(12),T(1),T(6),L(5),T(5),T(6),T(6),F,T(1),T(1),T(4),F,T(2),T(3),T(2),T(3),T(6),T(6),
T(3),T(3),F,T(6),T(4),T(7),T(7),T(7),F,T(4),W(3),F,T(2),W(3),F,T(2),T(1),T(6),T(7),T(4),T(5),T(5),T(6),F,F,T(2),T(5),
F,T(7),L(0),L(7),W(7),F,T(5),T(5),T(6),T(8),T(5),T(5),T(5),T(2),T(2),F,T(5),T(11),T(4),T(1),T(4),T(5),T(7),T(10),
T(2),T(0),T(12),T(6),W(7),F,T(2),T(2),T(2),T(2),T(7),T(1),T(3),F,T(7),T(2),T(4),T(5),T(2),T(2),T(2),T(2),T(11),T(2),
T(6),T(5),W(2),F,T(2),T(7),T(3),T(4),W(3),F,T(0),T(0),T(0),F,T(2),T(0),F,T(1),T(4),F,T(4),T(7),T(0),T(1),T(6),T(5),
L(2),T(2),T(7),T(7),T(7),T(7),T(7),T(4),T(4),W(4),F,L(7),L(7),T(7),T(11),T(7),F,T(6),T(12),T(12),T(6),T(6),T(6),T(2),
T(2),T(2),T(1),T(4),T(4),T(11),T(6),T(7),F,T(6),T(6),T(9),T(2),T(2),T(3),F,T(6),T(4),T(6),T(5),T(7),T(10),T(1),T(2),
F,T(2),T(5),T(4),T(4),T(6),T(0),T(10),W(7),W(7),T(12),F,F,T(1),T(1),T(11),T(7),T(6),T(9),T(5),T(8),T(1),T(9),L(9),
T(9),T(6),F,T(6),T(1),T(12),W(7),F,T(6),F,T(10),T(1),T(9),F,T(7),T(0),T(1),T(1),T(5),T(4),T(9),T(5),T(2),T(2),T(3),
T(8),T(12),T(6),W(4),F,T(5),T(5),L(1),T(1),T(4),F,T(2),F,F,T(1),T(12),T(8),T(9),T(9),T(7),T(7),L(6),T(6),T(4),T(9),
T(6),T(11),T(11),T(10),T(4),T(8),T(10),L(2),T(2),T(5),T(5),T(4),T(4),T(8),F,T(1),T(4),T(7),T(0),T(0),W(2),F,T(0),
T(2),T(7),T(2),T(6),T(6),T(12),T(7),T(9),T(3),L(3),F,T(3),T(12),F,T(4),F,T(2),T(6),T(7),T(12),T(2),T(7),T(7),T(9),
T(1),T(6),T(7),T(7),T(4),T(4),T(1),T(1),T(4),T(4),T(4),F,T(4),T(5),T(5),T(5),T(5),F,T(6),T(3),L(3),W(3),F,T(6),L(1),
F,F,L(12),T(5),T(7),T(1),T(8),L(0),T(0),T(0),T(1),T(5),T(5),T(5),T(0),T(11),F,T(4),T(4),T(6),T(2),T(8),T(9),T(7),
F,T(0),T(1),T(1),T(1),T(2),T(2),T(10),T(11),T(2),T(2),T(4),F,F,T(1),T(1),T(2),T(2),T(5),T(5),T(5),T(7),T(7),T(1),
T(1),T(6),T(7),F,T(7),T(7),T(1),T(7),W(1),F,T(2),T(4),T(6),T(7),T(2),T(8),T(2),T(1),T(1),T(6),L(6),F,T(7),T(7),F,
T(7),T(1),F,F,T(2),T(8),T(6),L(5),F,T(6),]),
words: Groups::ready(&[
0,1,1,2,3,4,5,282,6,256,7,345,157,7,398,8,9,9,10,11,12,12,13,15,16,0,125,17,18,19,20,124,20,192,21,22,23,23,24,28,
96,28,30,42,31,417,31,32,371,33,119,35,120,36,223,37,73,40,69,41,43,43,45,273,46,190,48,50,250,51,52,190,443,52,190,
425,53,54,55,56,57,58,59,60,96,60,61,102,61,25,62,63,315,63,322,64,381,64,65,365,72,65,360,134,65,191,65,191,66,356,
148,66,356,307,67,232,67,75,76,77,78,79,256,89,80,81,82,83,282,83,83,84,85,85,86,87,87,89,188,181,91,93,371,93,375,
93,274,93,430,93,172,94,129,95,96,97,98,327,99,263,99,99,100,101,103,104,105,106,107,108,369,108,369,109,111,112,
422,114,115,117,437,120,352,120,378,121,331,122,270,123,348,126,127,424,128,128,132,246,129,132,246,278,132,64,278,
132,222,278,133,134,377,134,360,134,388,135,292,137,162,422,137,187,137,218,139,453,243,355,248,139,453,355,248,139,
453,293,308,143,365,72,143,271,372,144,389,145,49,146,20,239,147,357,147,357,150,152,153,154,282,154,154,155,258,
266,155,26,155,314,155,156,158,160,161,163,164,166,248,166,425,167,291,168,169,168,169,171,273,172,376,122,270,172,
376,173,413,14,89,173,162,422,173,162,422,174,175,177,138,360,134,177,138,372,165,177,138,177,138,178,292,179,411,
178,292,214,454,178,292,178,189,179,411,180,351,182,183,184,178,186,237,186,244,186,129,191,355,248,191,293,308,191,
129,193,88,196,373,197,373,198,178,199,243,200,431,204,195,205,102,205,25,206,207,208,208,209,210,102,211,212,213,
214,454,215,216,217,267,219,220,142,221,20,239,222,381,225,226,233,227,445,227,305,228,363,228,441,228,201,228,363,
228,441,229,109,229,230,325,231,350,233,68,234,202,235,330,236,92,240,71,241,336,242,360,134,242,245,440,246,251,
148,252,434,253,90,254,254,255,256,259,260,261,262,263,264,265,283,265,268,109,269,272,67,273,276,430,276,270,276,
270,277,402,280,201,281,282,282,284,284,285,323,285,286,282,286,287,12,287,288,294,295,296,297,298,299,300,257,159,
301,15,301,303,304,306,302,309,179,360,390,309,360,390,310,311,312,313,316,13,316,317,317,318,320,321,323,324,290,
325,31,325,326,327,328,329,329,332,194,332,450,333,279,334,191,335,129,336,74,337,256,57,339,340,341,319,342,154,
342,343,344,170,345,346,381,346,347,177,349,350,443,351,238,352,278,352,292,352,67,352,403,353,359,353,359,355,248,
190,425,355,248,190,443,358,118,358,145,360,377,360,392,361,282,361,110,362,363,47,364,452,366,440,366,247,366,367,
268,367,368,370,372,165,180,351,372,165,372,165,379,237,380,39,408,447,380,39,381,382,185,344,170,382,48,383,453,
384,70,347,384,250,385,391,435,141,385,391,385,194,388,308,393,20,239,393,239,393,176,394,289,394,178,394,356,395,
381,395,34,396,397,345,136,399,400,374,401,404,405,249,406,308,407,224,408,447,409,141,355,248,409,141,293,308,409,
141,410,309,412,367,29,412,367,203,414,31,414,414,415,416,160,424,416,160,27,416,413,29,416,149,29,416,413,229,416,
162,338,416,160,229,416,413,116,416,428,116,416,424,416,140,416,151,416,44,416,417,162,160,89,417,413,14,89,418,162,
140,419,113,420,420,421,29,422,282,423,425,354,427,129,429,71,432,386,433,131,436,434,438,186,439,120,306,302,439,
120,442,130,443,129,444,443,445,293,446,408,447,447,426,447,382,448,191,449,387,451,38,455,384,235,330,455,384,456,
275,], &[
1,2,3,4,5,6,8,10,13,15,16,17,18,19,20,21,22,23,24,27,28,29,30,32,34,35,36,37,38,39,41,42,44,46,47,49,51,53,55,57,
59,60,61,62,64,66,67,69,70,73,76,77,78,79,80,81,82,83,85,86,88,90,91,93,95,97,98,101,104,106,108,111,114,116,118,
119,120,121,124,125,126,127,129,130,131,132,133,134,135,136,137,140,141,143,145,147,149,151,153,154,155,156,158,160,
161,162,163,164,165,166,167,168,169,171,173,174,175,177,178,179,181,183,185,187,189,191,192,194,195,196,199,202,205,
208,209,211,213,215,217,220,222,224,229,233,237,240,243,245,247,250,252,254,255,256,257,259,260,261,264,266,268,269,
270,271,272,273,274,275,277,279,281,283,285,287,291,293,297,300,303,304,305,309,313,315,317,321,325,327,329,331,333,
334,335,337,339,341,343,346,349,351,353,355,357,359,361,363,365,367,369,370,371,372,373,374,376,377,378,379,381,382,
383,385,386,388,391,393,394,396,398,400,402,404,406,408,410,412,413,415,417,419,421,423,425,427,429,432,433,435,436,
438,440,442,443,444,445,446,447,448,449,450,451,452,454,455,457,458,460,461,463,465,467,469,471,472,473,474,475,476,
478,479,481,482,484,485,486,487,488,489,490,491,492,495,497,498,499,500,502,506,509,510,511,512,513,515,516,517,518,
519,520,521,522,524,527,528,529,530,531,532,534,536,538,540,542,544,547,548,549,551,553,554,555,557,558,560,561,563,
564,566,568,570,572,574,576,578,580,584,588,590,592,594,596,598,600,601,603,605,607,609,610,612,613,614,615,619,621,
623,625,629,631,632,636,638,640,643,645,649,651,653,655,658,660,662,664,666,668,670,672,673,676,677,679,680,681,683,
685,687,689,693,697,699,701,704,707,710,711,712,715,718,721,724,727,730,733,736,739,741,743,745,747,748,752,756,759,
761,762,763,765,767,768,770,772,774,776,778,780,782,786,788,790,792,794,796,799,801,803,805,807,809,813,815,817,]),
texts: Texts::ready("aboutabstractacceptanceachievementaction planafraid ofafter the internshipafter usafterwardsaimappen\
dixapproachapproacharchitectureat a glanceattachmentaudiencebackgroundbao giờbao lâubenefitbibliogra\
phybillingbillblueprintbudget estimationbudgetbusiness caseby whenbài toánbàn giaobảng giábảo mậtbất\
\x20cậpbối cảnhcalendarchallengechallengechi phíchuyện làchức năngclosingcoi là đượccoi là xongcomplian\
cecomponentconcernconclusioncontentcontextcontingencycost estimationcostcould failcould breakcurrent\
\x20situationcurrent statecác tuầncách tiếp cậncách thực hiệncách làmcách làmcó thể hỏngcó thể saicông \
nghệcông cụdangerdeadlinedefinition of donedeliverdeliverabledeployment plandeploymentdesigndevelopm\
entdiagramdifficultydifficultydone looks likedurationdự toándự trùdự phòngdựng gìeconomicsevaluation\
executive summaryexpected outcomesexpectexpenditureexpensefallbackfeaturefeefinancefinancialfits tog\
etherfit togetherfundingfuture workganttgapgiai đoạngiá thànhgiá trịgiám sátgiải phápgiới thiệugloss\
arygo wronggoalgồm những gìgồm những phầngồm các phầngồm mấy phầnhandoverhiện trạnghiện thựchiệu quả\
how it workshow longhow muchhoạt động như thế nàohoạt động thế nàohoạt động ra saohướng tiếp cậnhướn\
g phát triểnhạ tầnghạn chếhết bao nhiêuhệ thốngideaimpactimplementimplementation planimplementationi\
n one paragraphin briefin shortinfrastructureintroductionissueiterationkhi nàokhi xongkhái quátkhó k\
hănkhó khănkinh phíkiến trúc giải phápkiến trúcknow we are doneknow it workedknow it workskpikpiskế \
hoạch thực hiệnkế hoạch triển khaikế hoạchkết quả kỳ vọngkết quả mong đợikết quảkết luậnkỳ vọnglimit\
ationlinkliên kếtlo ngạilo nhấtlo gìlàm thế nàolàm ra saolàm gìlý dolịch trìnhlộ trìnhlời kếtlỡ nhưl\
ợi íchmay failmay breakmembermethodmethodologymethodologymight failmilestonemitigationmoneymong đợim\
onitoringmotivationmoving partsmô hìnhmất bao nhiêumấy tuầnmốcmối nguymở đầumở rộngmục tiêumục đíchm\
ục lụcneed forneednext stepnghiệm thunguy cơnguồn lựcngân sáchngười dùngnhu cầunhân sựnhóm thực hiện\
nhómnhỡ đâunếu hỏngnỗi đaunội dungobjectiveobstacleoperationopportunityorganizationoutcomeoverviewpa\
in pointpainpay forphasephân côngphíphương ánphương phápphương phápphạm viphụ lụcpitfallplanpricingp\
riceproblem statementproblemproject planproposed approachrationalereferencerequirementresourcerespon\
sibilityresultreturn on investmentrisk assessmentriskroadmaprolerủi rosau kỳ thực tậpsau thực tậpsca\
labilityschedulescopesecuritysolution architecturesolutionspendingspendsprintstagestakeholderstatus \
quostep by stepsuccesssummarysynopsissystemsơ lượcsơ đồsản phẩmsẽ làmsợ gìsự cốtable of contentstarg\
etteamtech stacktechnical implementationtechnologytham khảotheo tuầnthiết kếthreatthu đượcthuật ngữt\
hành phầnthành quảthành côngthành viênthách thứcthách thứcthế nào là xongthế nào là đượcthời gianthờ\
i hạnthực trạngthực tếtime plantime frametimelinetiến độtiền đâutiền nongtiềnto paytoangtooltriển kh\
ai kỹ thuậttriển khaitrở ngạituyên bố vấn đềtài liệu tham khảotài chínhtác độngtính cấp thiếttính nă\
ngtóm tắt điều hànhtóm tắttóm lượctại saotốn bao nhiêutốn nhiêutốn kémtổng quantổng kếttừng tuầntừng\
\x20bướcuncertaintyunder the hooduservai tròvaluevài nétvì saovướng mắcvấn đềvận hành thế nàovận hành r\
a saovận hànhvề sauwant to buildwant to makeweek by weekwhat is wrongwhat is brokenwhat we buildwhat\
\x20i buildwhat we needwhat it takeswhat is neededwhat we getwhat you getwhats wrongwhat hurtswhat ifwh\
at changeswhen it is donewhen we are donewhere it hurtswho gainswhywill buildwork planworryxong thìx\
ây gìyêu cầuý tưởngđang gặpđiểm đauđáng lođánh giá rủi rođóng gópđược gìđầu rađặt vấn đềđịnh làmđối \
tượngđổ bểước tính ngân sáchứng phó", &[
0,5,5,13,23,34,45,54,74,82,92,95,95,95,103,111,119,131,131,142,152,160,170,179,187,194,206,213,217,226,243,249,262,
269,269,279,288,299,310,321,333,341,350,359,367,379,379,391,398,414,426,436,445,452,462,469,476,487,502,506,516,527,
527,544,557,568,568,586,605,615,625,641,654,666,676,676,682,690,708,715,726,726,741,751,751,757,768,768,775,785,795,
810,818,828,837,848,848,848,858,867,867,877,894,911,917,917,928,935,943,950,953,960,969,982,994,994,1001,1012,1017,
1020,1032,1043,1053,1063,1075,1089,1097,1105,1109,1109,1126,1146,1163,1181,1189,1203,1216,1216,1228,1240,1248,1256,
1286,1311,1332,1353,1375,1386,1397,1413,1425,1425,1429,1435,1444,1463,1477,1477,1493,1501,1509,1509,1523,1535,1535,
1540,1549,1549,1557,1565,1576,1586,1596,1605,1630,1642,1658,1672,1685,1688,1692,1718,1743,1755,1755,1778,1801,1812,
1824,1835,1835,1845,1849,1860,1869,1878,1884,1899,1910,1918,1924,1937,1948,1959,1968,1978,1978,1986,1995,2001,2007,
2018,2029,2029,2039,2048,2058,2063,2074,2084,2094,2106,2106,2115,2131,2143,2148,2158,2169,2180,2191,2203,2214,2214,
2214,2222,2226,2235,2247,2255,2268,2279,2293,2302,2312,2331,2336,2347,2347,2359,2369,2379,2388,2388,2396,2396,2405,
2416,2428,2428,2435,2443,2453,2457,2464,2469,2480,2484,2496,2510,2524,2533,2544,2551,2555,2555,2562,2567,2584,2591,
2603,2603,2620,2620,2620,2629,2638,2649,2657,2671,2677,2697,2712,2716,2723,2727,2735,2756,2772,2783,2791,2796,2804,
2825,2833,2841,2846,2852,2857,2868,2868,2878,2890,2897,2904,2912,2918,2918,2929,2938,2950,2959,2967,2976,2993,2999,
3003,3013,3037,3037,3047,3058,3058,3069,3069,3081,3087,3099,3112,3125,3137,3149,3161,3174,3187,3206,3229,3240,3252,
3266,3277,3286,3296,3304,3304,3316,3328,3339,3345,3351,3351,3356,3360,3385,3397,3397,3409,3432,3432,3432,3455,3466,
3478,3497,3508,3532,3542,3554,3563,3579,3591,3601,3612,3624,3624,3637,3651,3662,3676,3680,3688,3693,3693,3702,3709,
3723,3734,3756,3774,3785,3793,3806,3818,3830,3830,3830,3843,3857,3870,3882,3894,3907,3921,3932,3944,3955,3965,3972,
3984,3984,3999,4015,4029,4038,4041,4041,4051,4060,4065,4074,4082,4092,4103,4114,4126,4135,4155,4155,4166,4178,4178,
4187,4205,4205,4205,4217,4232,4242,4266,4266,4276,]),
openings: Cow::Borrowed(b"aboabsaccachactafraftaimandapparcareassattaudbacbaobenbibbilblubrebribrobudbuibuscalcaschachiclocoic\
omconcoscoucricurdandeadefdeldepdesdevdiadifdondundurecoestevaexeexpfaifalfeafeefinfitforfrafunfutga\
igangapgetgiaglaglogoahanhoohowhurideimpinfintinvissitekeykhakhikinknokpiliklimlinlonloomakmanmaymem\
metmigmilmitmonmotmovmucneenexngunhunonobjobsoneopeopporgouroutovepaiparpayphapitplapoipriproquaquor\
atrefreqresretrisroarolsaisaosauscaschscosecshositsolspesprstastesucsumsynsystabtaktarteatecthatheth\
rthutimtoatogtoouncundusevaivalwanweewhawhewhowhywilworwroxonyou".as_chunks().0),
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
sessmentatattachmentaudiencbackgroundbaibanbangbaobatbebenefitbibliographibillblueprintboboibreakbri\
efbrokenbudgetbuildbuocbusinessbycaccachcalendarcancanhcapcasecauchallengchangchechichinhchucchuyenc\
losecocoicomplianccomponentconcernconclusioncongcontentcontextcontingenccostcouldcriteriacucuacurren\
tdangdangerdanhdatdaudedeadlindefinitiondeliverdeliverabldeliverideploymentdesigndevelopmentdiagramd\
ichdiemdieudifficultidinhdodoandoidonedongdudungduocdurationeconomicestimationevaluationexecutivexpe\
ctexpenditurexpensfailfallbackfeaturfeefinancfinancialfitforframefundfuturgainganttgapgetgigiagiaigi\
amgiangiaogiogioiglancglossarigogoalgomgophahanhandoverhanhhehethienhieuhinhhoachhoathonghoodhowhuon\
ghurtiichideaifimpactimplementimplementationininfrastructurinternshipintroductioninvestmentisissuiti\
terationkekemketkeykhaikhankhaokhikhokienkinhknowkpikpiskylalailamlaulichlienlieulikelimitationlinkl\
oloilonglookluanlucluoclymacmakemangmatmaymembermethodmethodologmetricmightmilestonmitigationmomocmo\
imoneymongmonitormotivationmovemucmuchmynangnaoneednetneunextngaingannghenghiemngunguoinguonnguynhan\
nhatnhieunhonhomnhunhungnoinongobjectivobstaclofononeoperationopportunitorganizationouroutcomovervie\
wpainparagraphpartpayphamphanphapphasephatphiphophongphuphuongpitfallplanpointpriceproblemprojectpro\
posproposalquaquanquatquorarationalreferencrequirementresourcresponsibilitresultreturnriskroroadmapr\
olerongruisachsaisansaosatsauscalablilitschedulscopesesecuritshortsituationsosolutionspendsprintstac\
kstagestakeholderstatestatementstatusstepsusuccesssummarisynopsisystemtabltactaitaketangtaptargettat\
teteamtechtechnicaltechnologthachthamthanhthetheothithietthieuthoithongthreatthuthuatthuctientieptie\
utimetimelintinhtotoantoangtogethertomtontongtooltrangtritrientrinhtrotrutructuantungtuongtuyenuncer\
taintiunderunguocususervavaivaluvanvevivienvongvuongwantweweekweeklwhatwhenwherewhowhywillworkworriw\
rongxayxongxuatyyeuyou", &[
1,6,14,23,34,40,46,51,60,63,65,68,76,84,95,98,108,110,120,127,137,140,143,147,150,153,155,162,174,178,187,189,192,
197,202,208,214,219,223,231,233,236,240,248,251,255,258,262,265,273,278,281,284,289,293,299,304,306,309,318,327,334,
344,348,355,362,372,376,381,389,391,394,401,405,411,415,418,421,423,430,440,447,457,465,475,481,492,499,503,507,511,
521,525,527,531,534,538,542,544,548,552,560,568,578,588,596,602,612,618,622,630,636,639,645,654,657,660,665,669,674,
678,683,686,689,691,694,698,702,706,710,713,717,722,730,732,736,739,742,744,747,755,759,761,764,768,772,776,781,785,
789,793,796,801,805,806,809,813,815,821,830,844,846,859,869,881,891,893,897,899,908,910,913,916,919,923,927,931,934,
937,941,945,949,952,956,958,960,963,966,969,973,977,981,985,995,999,1001,1004,1008,1012,1016,1019,1023,1025,1028,
1032,1036,1039,1042,1048,1054,1064,1070,1075,1083,1093,1095,1098,1101,1106,1110,1117,1127,1131,1134,1138,1140,1144,
1147,1151,1154,1157,1161,1165,1169,1173,1179,1182,1187,1192,1196,1200,1204,1209,1212,1216,1219,1224,1227,1231,1239,
1246,1248,1250,1253,1262,1272,1284,1287,1293,1301,1305,1314,1318,1321,1325,1329,1333,1338,1342,1345,1348,1353,1356,
1362,1369,1373,1378,1383,1390,1397,1403,1411,1414,1418,1422,1425,1427,1435,1443,1454,1461,1474,1480,1486,1490,1492,
1499,1503,1507,1510,1514,1517,1520,1523,1526,1529,1540,1547,1552,1554,1561,1566,1575,1577,1585,1590,1596,1601,1606,
1617,1622,1631,1637,1641,1643,1650,1657,1664,1670,1674,1677,1680,1684,1688,1691,1697,1700,1702,1706,1710,1719,1728,
1733,1737,1742,1745,1749,1752,1757,1762,1766,1771,1777,1780,1785,1789,1793,1797,1801,1805,1812,1816,1818,1822,1827,
1835,1838,1841,1845,1849,1854,1857,1862,1867,1870,1873,1877,1881,1885,1890,1895,1906,1911,1914,1917,1919,1923,1925,
1928,1932,1935,1937,1939,1943,1947,1952,1956,1958,1962,1967,1971,1975,1980,1983,1986,1990,1994,1999,2004,2007,2011,
2015,2016,2019,2022,]),
beginning: Ends::ready(&[
1,3,4,5,6,7,8,10,11,13,13,14,15,17,18,18,19,20,21,22,23,24,25,26,29,30,30,31,32,34,35,35,36,36,36,36,38,38,38,39,
41,43,47,48,48,48,48,48,48,50,50,50,51,52,53,54,55,57,59,60,61,62,63,65,66,67,68,70,72,73,73,74,76,78,79,81,83,84,
86,87,88,89,90,91,94,95,97,98,98,99,99,101,102,103,103,104,105,106,111,112,113,114,115,116,117,118,121,122,123,123,
124,125,126,127,128,130,131,131,132,133,133,134,135,135,135,137,139,140,140,140,140,141,141,142,143,145,149,149,150,
151,152,152,154,155,158,159,159,159,162,162,162,165,167,167,167,167,168,168,169,170,173,177,178,178,179,179,180,181,
181,182,186,186,190,191,192,192,192,194,196,198,199,202,203,204,206,206,206,209,209,210,211,211,211,212,213,218,220,
220,220,220,220,220,221,221,221,222,223,226,227,228,230,231,232,233,234,237,238,239,240,241,242,243,244,249,249,250,
250,250,252,252,253,254,254,255,255,256,256,257,258,259,260,260,260,261,263,264,265,267,267,269,270,271,271,271,272,
273,274,275,276,277,279,279,279,280,281,282,282,283,283,284,284,284,285,288,289,291,291,293,295,297,299,300,300,300,
300,300,300,301,302,303,304,305,306,307,309,309,310,311,311,312,312,312,313,313,313,315,316,317,318,319,320,320,320,
323,325,327,328,328,329,330,330,331,332,333,334,335,336,337,339,340,341,344,344,344,344,345,345,345,346,347,349,350,
352,353,357,360,362,362,363,363,365,365,366,367,368,370,374,374,375,377,378,380,382,382,383,383,386,389,392,393,393,
393,396,396,397,397,397,398,400,400,402,403,404,405,407,407,408,409,411,412,416,417,418,418,418,419,421,421,423,424,
438,440,441,442,444,445,446,447,447,448,449,449,450,451,451,]),
senses: Cow::Borrowed(&[
F,W(0),F,T(0),T(7),T(7),T(4),T(6),T(11),T(11),T(11),W(7),F,F,T(12),T(2),T(3),T(2),F,T(0),T(12),T(8),T(1),T(1),T(7),
T(5),T(4),T(4),T(10),T(1),T(7),T(12),T(5),T(5),T(2),T(1),L(5),T(5),T(1),T(4),F,T(4),F,T(2),T(3),T(2),T(3),T(4),T(1),
T(6),T(5),F,T(8),T(1),T(11),T(6),T(6),T(7),T(7),T(10),T(2),T(6),T(11),T(3),T(3),T(12),T(1),T(6),L(5),T(5),T(6),T(6),
F,F,T(1),T(1),T(1),T(6),T(6),L(6),F,T(1),F,T(7),F,F,T(4),T(7),T(7),T(7),F,T(4),W(3),F,T(2),W(3),F,T(2),T(1),T(1),
T(6),T(2),T(6),T(8),T(7),T(7),T(5),T(5),T(6),F,F,T(2),T(7),T(4),T(5),F,T(7),L(0),L(7),W(7),F,T(5),T(5),T(6),T(8),
T(5),T(5),T(5),T(2),T(2),F,T(5),T(11),T(4),T(1),T(5),T(7),T(2),T(4),T(10),T(0),T(12),T(6),W(7),F,T(2),T(2),T(2),T(2),
T(2),T(6),T(7),W(2),F,T(5),T(1),T(3),F,T(7),T(2),T(2),T(2),T(2),T(4),T(5),T(2),T(11),T(2),T(7),T(3),T(4),W(3),F,T(0),
T(0),T(0),F,T(2),T(0),F,T(1),T(4),T(4),T(4),W(4),F,L(7),L(7),T(7),T(11),F,T(0),T(4),T(7),T(1),T(6),L(2),T(2),T(5),
T(7),T(7),T(7),T(7),T(7),T(7),F,T(2),T(2),T(2),T(4),T(12),T(6),T(12),T(4),T(6),T(6),T(6),T(6),T(7),T(11),T(1),F,T(5),
T(4),T(6),T(6),T(9),T(2),T(2),T(3),F,T(6),T(4),T(6),T(0),T(2),T(10),T(4),T(6),T(5),T(7),T(10),T(1),T(2),W(7),W(7),
T(12),F,F,F,T(1),T(1),T(6),T(11),T(5),T(7),T(8),T(9),T(6),T(9),T(6),L(9),T(9),T(1),F,T(1),T(12),W(7),F,T(6),F,T(10),
T(1),T(9),F,T(7),T(0),T(1),T(1),T(5),T(8),T(9),T(4),T(5),T(12),T(2),T(2),T(3),T(6),W(4),F,T(5),T(5),L(1),T(1),T(4),
F,T(2),F,F,T(1),T(12),T(8),T(9),T(9),T(7),T(7),L(6),T(6),T(4),T(9),T(6),T(7),T(11),T(11),T(10),T(4),T(8),T(2),T(10),
T(0),T(2),T(6),L(2),T(2),T(5),T(5),T(4),T(4),T(8),F,T(1),T(4),T(6),T(7),T(0),T(0),W(2),F,T(12),T(7),L(12),T(1),T(5),
T(7),T(9),T(3),L(3),F,T(3),T(1),T(6),T(12),T(2),T(7),T(7),T(9),T(7),T(7),F,T(4),F,T(2),T(4),T(4),T(6),T(7),T(12),
T(1),T(1),T(4),T(5),T(5),T(5),F,T(4),T(4),T(4),T(1),T(8),T(5),F,T(6),L(0),T(0),T(0),T(5),T(5),T(5),T(0),T(11),F,T(3),
L(3),W(3),F,T(6),F,T(4),T(4),L(1),F,T(6),T(2),T(6),L(5),F,T(8),F,T(0),T(9),T(7),T(2),T(2),T(1),T(10),T(11),T(1),T(1),
T(2),T(2),T(4),F,F,T(1),T(1),T(2),T(2),T(5),T(5),T(5),T(7),T(7),T(1),T(1),T(6),T(7),F,T(7),T(7),T(1),T(7),W(1),F,
T(2),T(4),T(6),T(2),T(7),T(2),T(8),]),
words: Groups::ready(&[
0,1,1,2,3,4,5,275,6,251,7,345,163,7,385,8,9,9,11,12,13,13,14,16,17,0,132,18,19,20,21,363,22,129,23,125,24,130,24,
188,24,206,25,46,27,28,29,29,30,32,45,36,103,36,39,47,40,401,40,41,377,41,42,357,44,42,355,144,42,187,42,187,43,49,
49,52,269,53,54,226,55,185,56,57,345,149,57,345,301,58,185,100,58,185,410,59,60,61,62,63,234,63,70,64,65,66,67,103,
67,68,109,68,33,69,71,72,312,72,320,73,122,73,195,74,75,125,299,295,75,125,76,390,78,76,100,77,286,78,411,78,331,
79,80,251,96,81,82,83,84,275,84,84,85,86,86,87,89,77,91,91,92,187,93,26,95,379,96,198,192,97,137,98,363,98,375,98,
271,98,10,98,179,99,124,100,124,101,102,103,104,105,326,106,258,106,106,107,108,110,111,112,113,114,115,365,115,365,
116,118,119,406,121,122,125,344,125,371,126,266,126,94,127,304,131,349,133,134,408,135,135,136,246,124,136,246,265,
136,41,265,136,207,265,138,333,139,51,140,142,351,142,351,143,24,242,144,370,144,355,144,331,145,282,148,97,245,345,
227,148,97,345,227,148,97,286,303,151,168,406,151,197,151,224,152,357,44,152,268,372,156,158,159,160,275,160,160,
161,253,261,161,34,161,311,161,162,164,166,167,169,170,147,355,144,170,147,372,174,170,147,170,147,172,282,184,394,
172,282,219,95,172,282,172,199,173,174,284,177,227,177,410,178,175,178,175,179,376,126,266,179,376,180,269,181,397,
15,96,181,168,406,181,168,406,182,183,184,394,184,354,187,345,227,187,286,303,187,124,189,373,190,172,193,194,195,
373,195,232,195,241,195,124,195,245,196,155,196,172,202,93,205,186,206,24,242,207,377,207,109,207,33,208,209,210,
210,211,212,109,213,214,215,77,215,146,215,298,216,217,239,218,219,95,220,221,222,262,223,358,223,88,223,200,223,
358,223,88,225,228,116,228,230,149,231,323,233,300,235,353,237,99,238,200,239,57,240,324,243,77,244,355,144,244,245,
48,246,247,77,247,99,249,249,250,251,254,255,256,257,258,259,260,276,260,263,116,264,392,265,63,267,269,272,200,273,
10,273,266,273,266,274,275,275,277,277,278,321,278,279,275,279,280,13,280,281,287,288,289,290,291,292,293,252,165,
294,16,294,296,297,299,295,302,264,305,184,355,334,305,355,334,306,307,308,309,187,310,313,201,313,93,313,124,314,
14,314,315,315,316,318,319,321,322,285,323,40,323,324,57,325,326,327,328,328,329,251,64,330,97,331,191,343,176,331,
303,331,53,335,338,339,317,340,160,340,341,342,355,342,355,343,176,344,265,344,282,344,63,344,393,345,227,185,410,
345,227,185,100,345,346,377,346,348,170,350,128,350,139,352,353,100,354,236,355,370,355,337,356,93,356,77,356,248,
356,358,52,359,275,359,117,360,361,46,348,361,226,362,263,362,364,366,336,90,141,366,336,366,201,367,24,242,367,242,
367,171,368,283,368,172,368,345,369,372,174,184,354,372,174,372,174,374,232,377,378,377,378,38,380,31,390,78,380,
31,381,382,345,150,383,270,384,361,233,300,384,361,386,387,388,229,388,374,389,390,141,345,227,390,141,286,303,390,
78,390,141,391,305,392,303,395,203,396,362,37,396,362,204,398,40,398,398,399,400,166,408,400,166,35,400,397,37,400,
154,37,400,397,228,400,168,332,400,166,228,400,397,123,400,414,123,400,408,400,153,400,157,400,50,400,401,168,166,
96,401,397,15,96,402,168,153,403,120,404,404,405,37,406,275,407,409,124,410,347,412,379,413,48,], &[
1,2,3,4,5,6,8,10,13,15,16,17,18,19,20,21,22,23,24,27,28,29,30,32,34,36,38,40,42,44,45,46,47,48,49,51,53,54,56,58,
59,61,62,65,68,70,72,73,74,75,77,78,80,82,83,86,89,92,95,96,97,98,99,101,103,104,105,106,108,109,111,113,114,115,
117,119,121,123,124,128,130,133,135,137,139,141,142,145,146,147,148,150,151,152,153,154,155,156,158,159,160,162,164,
166,169,171,173,175,177,179,181,183,185,186,187,188,189,191,193,194,195,196,197,198,199,200,201,202,204,206,207,208,
210,211,212,214,216,218,220,222,224,225,227,228,229,232,235,238,241,243,245,246,248,250,253,255,257,259,261,266,270,
274,277,279,281,284,287,288,289,290,292,293,294,297,299,301,302,303,304,305,306,307,311,315,317,319,323,327,329,331,
332,334,336,338,340,342,346,348,350,354,357,360,361,362,364,366,369,372,374,376,378,379,380,382,384,386,388,390,392,
394,396,398,401,403,405,407,408,409,410,411,412,414,415,416,418,420,422,423,425,426,428,429,430,432,434,436,438,440,
442,443,445,446,448,450,452,454,456,458,460,462,464,467,468,470,471,473,475,476,477,478,479,480,481,482,483,484,485,
487,488,490,492,494,495,496,498,500,502,504,505,506,507,508,509,511,512,514,515,517,518,519,520,521,522,523,524,525,
528,530,531,532,533,535,537,541,544,545,546,547,549,550,552,554,556,558,559,560,561,562,563,564,565,567,570,572,573,
574,575,576,577,580,582,586,588,590,591,592,594,596,597,598,600,602,604,606,608,610,612,616,620,621,623,624,626,628,
630,631,633,635,637,639,641,643,645,646,648,650,652,653,656,658,660,661,662,666,668,670,673,675,677,679,681,683,684,
688,690,692,694,695,697,699,703,705,706,709,711,715,717,718,719,721,723,724,728,732,734,736,738,740,742,745,748,751,
752,753,756,759,762,765,768,771,774,777,780,782,784,786,788,789,793,797,800,802,803,804,806,808,809,811,813,815,817,]),
texts: Texts::ready("aboutabstractacceptanceachievementaction planafraid ofafter the internshipafter usafterwardsaimappen\
dixapproachapproacharchitectureat a glanceattachmentaudiencebackgroundbai toanban giaobang giabao gi\
obao laubao matbat capbenefitbibliographybillingbillblueprintboi canhbudget estimationbudgetbusiness\
\x20caseby whencac tuancach tiep cancach thuc hiencach lamcach lamcalendarchallengechallengechi phichuc\
\x20nangchuyen laclosingco the hongco the saicoi la duoccoi la xongcompliancecomponentconcernconclusion\
cong nghecong cucontentcontextcontingencycost estimationcostcould failcould breakcurrent situationcu\
rrent statedang gapdang lodangerdanh gia rui rodat van dedau radeadlinedefinition of donedeliverdeli\
verabledeployment plandeploymentdesigndevelopmentdiagramdiem daudifficultydifficultydinh lamdo bedoi\
\x20tuongdone looks likedong gopdu toandu trudu phongdung giduoc gidurationeconomicsevaluationexecutive\
\x20summaryexpected outcomesexpectexpenditureexpensefallbackfeaturefeefinancefinancialfits togetherfit \
togetherfundingfuture workganttgapgia thanhgia trigiai phapgiai doangiam satgioi thieuglossarygo wro\
nggoalgom nhung gigom nhung phangom cac phangom may phanha tanghan chehandoverhe thonghet bao nhieuh\
ien tranghien thuchieu quahoat dong nhu the naohoat dong the naohoat dong ra saohow it workshow long\
how muchhuong tiep canhuong phat trienideaimpactimplementimplementation planimplementationin one par\
agraphin briefin shortinfrastructureintroductionissueiterationke hoach thuc hienke hoach trien khaik\
e hoachket qua ky vongket qua mong doiket quaket luankhai quatkhi naokhi xongkho khankho khankien tr\
uc giai phapkien truckinh phiknow we are doneknow it workedknow it workskpikpisky vonglam the naolam\
\x20ra saolam gilich trinhlien ketlimitationlinklo trinhlo ngailo nhatlo gilo nhuloi ichloi ketly domat\
\x20bao nhieumay tuanmay failmay breakmembermethodmethodologymethodologymight failmilestonemitigationmo\
\x20daumo hinhmo rongmocmoi nguymoneymong doimonitoringmotivationmoving partsmuc tieumuc dichmuc lucnee\
d forneedneu hongnext stepngan sachnghiem thunguoi dungnguon lucnguy conhan sunho daunhom thuc hienn\
homnhu caunoi daunoi dungobjectiveobstacleoperationopportunityorganizationoutcomeoverviewpain pointp\
ainpay forpham viphan congphasephiphu lucphuong anphuong phapphuong phappitfallplanpricingpriceprobl\
em statementproblemproject planproposed approachrationalereferencerequirementresourceresponsibilityr\
esultreturn on investmentrisk assessmentriskroadmaprolerui rosan phamsau ky thuc tapsau thuc tapscal\
abilityschedulescopese lamsecurityso luocso doso gisolution architecturesolutionspendingspendsprints\
tagestakeholderstatus quostep by stepsu cosuccesssummarysynopsissystemtable of contentstac dongtai l\
ieu tham khaotai saotai chinhtargetteamtech stacktechnical implementationtechnologythach thucthach t\
huctham khaothanh phanthanh quathanh congthanh vienthe nao la xongthe nao la duoctheo tuanthiet keth\
oi gianthoi hanthreatthu duocthuat nguthuc trangthuc tetien dotien dautien nongtientime plantime fra\
metimelinetinh cap thiettinh nangto paytoangtom tat dieu hanhtom tattom luocton bao nhieuton nhieuto\
n kemtong quantong kettooltrien khai ky thuattrien khaitro ngaitung tuantung buoctuyen bo van deunce\
rtaintyunder the hoodung phouoc tinh ngan sachuservai netvai trovaluevan hanh the naovan hanh ra sao\
van devan hanhve sauvi saovuong macwant to buildwant to makeweek by weekwhat is wrongwhat is brokenw\
hat we buildwhat i buildwhat we needwhat it takeswhat is neededwhat we getwhat you getwhats wrongwha\
t hurtswhat ifwhat changeswhen it is donewhen we are donewhere it hurtswho gainswhywill buildwork pl\
anworryxay gixong thiy tuongyeu cau", &[
0,5,5,13,23,34,45,54,74,82,92,95,95,95,103,111,119,131,131,142,152,160,170,178,186,194,201,208,215,222,229,241,248,
252,261,269,286,292,305,312,312,320,320,333,347,355,363,371,380,389,396,396,405,414,421,432,442,453,464,474,483,490,
500,509,516,523,530,541,556,560,570,581,581,581,598,611,619,626,632,647,647,657,657,663,663,663,671,689,696,707,707,
722,732,732,738,749,749,756,764,774,784,792,797,806,821,829,836,842,850,850,850,857,864,872,881,881,891,908,925,931,
931,942,949,957,964,967,974,983,996,1008,1008,1015,1026,1031,1034,1043,1050,1059,1068,1076,1086,1094,1102,1106,1106,
1118,1132,1144,1156,1163,1170,1178,1186,1186,1199,1209,1218,1218,1226,1247,1264,1280,1292,1300,1308,1322,1338,1342,
1348,1357,1376,1390,1390,1406,1414,1422,1422,1436,1448,1448,1453,1462,1480,1499,1507,1507,1522,1538,1545,1553,1553,
1562,1569,1577,1585,1593,1612,1621,1629,1645,1659,1672,1675,1679,1686,1686,1697,1707,1713,1723,1731,1741,1745,1753,
1760,1767,1772,1778,1785,1792,1797,1797,1810,1818,1826,1835,1841,1847,1858,1869,1869,1879,1888,1898,1904,1911,1918,
1921,1929,1934,1942,1952,1962,1974,1982,1990,1997,1997,1997,1997,2005,2009,2017,2026,2035,2045,2055,2064,2071,2078,
2085,2099,2103,2110,2110,2117,2125,2134,2134,2142,2142,2151,2162,2174,2174,2181,2189,2199,2203,2210,2217,2226,2231,
2234,2241,2250,2261,2272,2279,2283,2283,2290,2295,2312,2319,2331,2331,2348,2348,2348,2357,2366,2377,2385,2399,2405,
2425,2440,2444,2451,2455,2461,2469,2484,2496,2507,2515,2520,2526,2534,2541,2546,2551,2572,2580,2588,2593,2599,2604,
2615,2615,2625,2637,2642,2649,2656,2664,2670,2670,2687,2695,2713,2720,2729,2735,2739,2749,2773,2773,2783,2793,2803,
2812,2822,2831,2841,2851,2866,2881,2881,2890,2890,2898,2907,2915,2921,2929,2938,2948,2955,2962,2970,2979,2983,2983,
2992,3002,3010,3024,3033,3039,3039,3044,3061,3068,3076,3089,3098,3105,3114,3122,3122,3126,3145,3155,3155,3163,3163,
3172,3181,3196,3196,3207,3221,3228,3246,3246,3250,3250,3257,3264,3269,3285,3300,3306,3314,3320,3326,3335,3348,3360,
3372,3372,3372,3385,3399,3412,3424,3436,3449,3463,3474,3486,3497,3507,3514,3526,3526,3541,3557,3571,3580,3583,3583,
3593,3602,3607,3613,3621,3628,3635,]),
openings: Cow::Borrowed(b"aboabsaccachactafraftaimandapparcareassattaudbacbaibanbaobatbenbibbilbluboibrebribrobudbuibuobuscacc\
alcancapcascauchachechichuclocoicomconcoscoucricuacurdandatdaudeadefdeldepdesdevdiadicdiedifdindoado\
idondunduodurecoestevaexeexpfaifalfeafeefinfitforfrafunfutgaigangapgetgiagioglaglogoagomgophanhethie\
hinhoahonhoohowhuohurichideimpinfintinvissitekemketkeykhakhikhokiekinknokpilailamlauliclieliklimlinl\
oilonloolualucluomacmakmanmatmaymemmetmigmilmitmocmoimonmotmovmucnannaoneenetneunexnganghngunhanhinh\
onhunoinonobjobsoneopeopporgouroutovepaiparpayphaphiphophupitplapoipriproquaquoratrefreqresretrisroa\
rolronruisacsaisansaosatsauscaschscosecshositsolspesprstastesucsumsynsystabtactaitaktantaptartatteat\
ecthathethithothrthutietimtintoatogtomtontootratritrotrutuatuntuotuyuncundunguocusevaivalvanvievonvu\
owanweewhawhewhowhywilworwroxayxonxuayeuyou".as_chunks().0),
} },
] };
