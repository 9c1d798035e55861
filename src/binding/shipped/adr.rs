//! The vocabularies of the built-in schema `adr`; the test in `shipped.rs` writes this file.

use super::parts::*;

#[rustfmt::skip]
pub(super) static WORDS: OfSchema = OfSchema {
schema: "adr", hash: 0x52f248e0d3af0d32,
vocabularies: &[
Shipped { marked: Vocabulary {
wordings: Texts::ready("alternativesalternatives consideredbackgroundbối cảnhbối cảnh và vấn đềconfirmationconsequencesconsi\
dered optionscontextcontext and problem statementcác lựa chọncác phương áncác phương án đã xem xétde\
cisiondecision driversdecision outcomehệ quảissuekiểm chứngkết luậnkết quả quyết địnhlinksmore infor\
mationngữ cảnhoptionsoutcomephương án được chọnpositive consequencesproblem statementpros and cons o\
f the optionsquyết địnhresolutionstatusthông tin thêmtrạng tháivalidationvấn đềyếu tố quyết địnhđặt \
vấn đềưu nhược điểm của các phương án", &[
12,35,45,57,85,97,109,127,134,163,180,197,228,236,252,268,278,283,297,309,336,341,357,369,376,383,411,432,449,477,
492,502,508,524,537,547,558,584,602,646,]),
listing: Groups::ready(&[
3,3,1,1,1,6,5,3,1,1,3,3,3,4,2,4,5,1,6,4,4,8,8,1,3,4,4,5,1,7,4,4,0,8,0,6,1,2,1,7,], &[
1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,]),
forms: Texts::ready("alternativandbackgroundbốichọnchứngconconfirmationconsequencconsidercontextcáccảnhcủadecisiondriverf\
orchoànhậuhệimplicationinformationkhảokiểmkếtlinkluậnlựalựcmorenegativngữnhượcnhậnofoptionouroutcomp\
hươngpositivproblemprosquyếtquảreferencstatementstatusthamthetháithêmthôngtintrạngtáctốvalidationvàv\
ấnxemxácxétyếuánđiểmđãđượcđặtđềđịnhđộngưu", &[
10,13,23,28,34,41,44,56,66,74,81,85,91,96,104,110,114,119,124,128,139,150,156,162,167,171,177,182,187,191,198,203,
211,217,219,225,228,234,242,249,256,260,267,272,280,289,295,299,302,307,312,318,321,328,332,336,346,349,354,357,361,
365,370,373,380,384,392,398,403,410,417,420,]),
beginning: Ends::ready(&[
2,3,4,6,6,6,7,8,9,11,13,17,17,18,21,22,23,24,25,26,27,28,28,29,31,32,32,33,33,35,36,37,38,38,39,40,41,42,44,46,48,
50,51,51,52,53,54,55,56,56,56,58,58,59,60,60,61,62,63,64,65,65,67,67,67,68,68,69,69,69,70,73,]),
senses: Cow::Borrowed(&[
L(3),T(3),F,T(1),L(1),T(1),T(7),T(6),T(5),L(3),F,L(1),T(1),L(3),L(3),L(3),F,F,L(2),L(4),T(4),T(2),T(2),T(1),T(5),
T(5),T(5),T(8),T(6),L(4),L(4),T(8),T(3),L(8),F,F,T(1),T(7),F,T(3),F,T(4),T(4),T(3),L(5),F,L(1),T(1),L(7),T(7),T(4),
T(8),F,T(0),T(8),F,L(8),T(8),T(0),T(5),T(6),F,T(1),F,T(6),L(2),T(2),F,L(1),T(2),L(7),T(7),T(7),]),
words: Groups::ready(&[
0,9,0,1,2,3,12,57,58,68,3,12,6,7,8,9,35,9,10,1,40,45,10,11,38,63,65,59,61,11,38,63,11,27,4,11,13,14,15,14,37,14,15,
16,17,12,18,43,19,43,20,21,23,5,24,43,42,69,24,26,25,27,4,29,21,29,30,31,12,32,64,34,35,36,37,38,63,66,4,38,63,39,
8,39,40,45,40,41,1,6,34,48,35,41,42,69,44,45,46,47,22,48,51,52,50,51,52,53,49,54,70,56,57,58,68,59,61,60,33,62,55,
42,69,62,55,65,67,58,68,70,28,71,32,64,13,11,38,63,71,32,64,71,64,], &[
2,3,4,5,10,12,13,14,15,17,18,22,23,29,32,35,36,37,39,41,42,43,44,46,48,50,51,52,54,58,60,61,63,65,66,67,69,71,72,
73,74,75,79,81,83,84,86,87,93,94,96,97,98,99,101,102,105,107,109,111,112,113,115,117,119,123,125,126,129,131,138,
141,143,]),
texts: Texts::ready("alternatives consideredalternativebackgroundbối cảnh và vấn đềbối cảnhconsconfirmationconsequencecon\
sidered optionscontext and problem statementcontextcác phương án đã xem xétcác phương áncác lựa chọn\
decision driversdecision outcomedecisiondriverforcehoàn cảnhhậu quảhệ quảimplicationinformationkiểm \
chứngkết quả quyết địnhkết luậnlinklựa chọnmore informationngữ cảnhnhược điểmoptionoutcomephương án \
được chọnphương ánpositive consequencesproblem statementproblempros and cons of the optionsprosquyết\
\x20địnhreferencestatustham khảothông tin thêmthông tintrạng tháitác độngvalidationvấn đềxác nhậnyếu tố\
\x20quyết địnhyếu tốđặt vấn đềđộng lựcưu nhược điểm của các phương ánưu nhược điểmưu điểm", &[
23,34,34,44,72,84,88,100,111,129,129,158,165,196,213,230,230,230,246,262,270,276,281,293,304,314,325,336,350,377,
389,393,405,421,421,421,433,449,449,455,455,462,490,502,523,523,540,547,575,579,594,603,603,609,620,620,636,646,659,
671,681,681,692,692,703,729,739,739,757,770,814,834,845,]),
openings: Cow::Borrowed(b"altandbaccondecdriforimpinflinmornegoptouroutposprorefstathathetinvalxem".as_chunks().0),
},
bare: Vocabulary {
wordings: Texts::ready("alternativesalternatives consideredbackgroundboi canhboi canh va van decac lua choncac phuong ancac \
phuong an da xem xetconfirmationconsequencesconsidered optionscontextcontext and problem statementda\
t van dedecisiondecision driversdecision outcomehe quaissueket luanket qua quyet dinhkiem chunglinks\
more informationngu canhoptionsoutcomephuong an duoc chonpositive consequencesproblem statementpros \
and cons of the optionsquyet dinhresolutionstatusthong tin themtrang thaiuu nhuoc diem cua cac phuon\
g anvalidationvan deyeu to quyet dinh", &[
12,35,45,53,71,83,96,120,132,144,162,169,198,208,216,232,248,254,259,267,285,295,300,316,324,331,338,357,378,395,
423,433,443,449,463,473,504,514,520,537,]),
listing: Groups::ready(&[
3,3,1,1,1,3,3,3,6,5,3,1,1,1,4,2,4,5,1,4,4,6,8,8,1,3,4,4,5,1,7,4,4,0,8,0,7,6,1,2,], &[
1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,]),
forms: Texts::ready("alternativanandbackgroundboicaccanhchonchungconconfirmationconsequencconsidercontextcuadadatdedecisi\
ondiemdinhdongdriverduocforchauhehoanimplicationinformationketkhaokiemlinklualuanlucmorenegativngunh\
annhuocofoptionouroutcomphuongpositivproblemprosquaquyetreferencstatementstatustacthaithamthethemtho\
ngtintotranguuvavalidationvanxacxemxetyeu", &[
10,12,15,25,28,31,35,39,44,47,59,69,77,84,87,89,92,94,102,106,110,114,120,124,128,131,133,137,148,159,162,166,170,
174,177,181,184,188,195,198,202,207,209,215,218,224,230,237,244,248,251,256,264,273,279,282,286,290,293,297,302,305,
307,312,314,316,326,329,332,335,338,341,]),
beginning: Ends::ready(&[
2,2,3,4,6,10,10,10,10,11,12,13,15,17,18,19,20,20,23,23,23,24,25,25,26,27,28,29,30,31,33,33,34,35,36,36,36,38,39,40,
40,41,42,43,44,45,47,49,51,53,53,54,55,56,57,58,58,59,60,60,62,62,62,63,66,67,68,69,70,71,71,73,]),
senses: Cow::Borrowed(&[
L(3),T(3),F,T(1),L(1),T(1),L(3),L(3),L(3),F,T(7),T(6),T(5),L(3),F,L(1),T(1),F,F,L(1),L(2),L(4),T(4),T(2),T(2),T(2),
T(5),T(5),T(1),T(5),T(8),L(4),L(4),T(6),T(8),T(3),L(8),F,F,T(1),T(7),F,T(3),F,T(4),T(4),T(3),L(5),F,L(1),T(1),L(7),
T(7),T(4),T(8),F,T(0),T(5),T(8),F,L(8),T(8),T(0),L(7),T(7),T(7),F,T(6),T(1),T(6),F,L(2),T(2),]),
words: Groups::ready(&[
0,12,0,2,3,4,6,65,67,17,4,6,5,46,1,15,69,70,5,46,1,5,34,7,5,9,10,11,12,43,12,13,2,48,53,13,14,15,16,67,17,18,22,18,
45,18,21,36,22,24,25,50,26,50,27,6,28,29,30,50,51,20,30,35,32,8,33,34,7,37,29,37,38,39,6,41,19,42,43,44,45,46,1,23,
7,46,1,47,11,47,48,53,48,49,2,9,42,58,43,49,51,20,52,53,54,55,21,57,31,58,60,61,59,60,61,63,56,64,41,19,14,5,46,1,
64,41,19,64,19,65,66,67,17,68,40,69,70,71,62,51,20,71,62,], &[
2,3,4,5,10,12,18,21,24,25,26,27,28,30,31,35,36,37,38,41,43,45,46,48,49,50,52,54,56,57,58,62,64,66,67,69,71,72,73,
75,77,78,79,80,81,85,87,89,90,92,93,99,100,102,103,104,105,107,109,110,113,115,117,124,127,129,130,131,133,135,137,
141,143,]),
texts: Texts::ready("alternatives consideredalternativebackgroundboi canh va van deboi canhcac phuong an da xem xetcac ph\
uong ancac lua chonconsconfirmationconsequenceconsidered optionscontext and problem statementcontext\
dat van dedecision driversdecision outcomedecisiondong lucdriverforcehau quahe quahoan canhimplicati\
oninformationket qua quyet dinhket luankiem chunglinklua chonmore informationngu canhnhuoc diemoptio\
noutcomephuong an duoc chonphuong anpositive consequencesproblem statementproblempros and cons of th\
e optionsprosquyet dinhreferencestatustac dongtham khaothong tin themthong tintrang thaiuu nhuoc die\
m cua cac phuong anuu nhuoc diemuu diemvalidationvan dexac nhanyeu to quyet dinhyeu to", &[
23,34,34,44,62,70,94,107,119,119,123,135,146,164,164,193,200,200,200,210,226,242,250,258,264,269,276,282,291,302,
313,331,339,349,353,361,377,377,377,385,395,395,401,401,408,427,436,457,457,474,481,509,513,523,532,532,538,546,555,
555,569,578,588,619,632,639,639,649,655,663,663,680,686,]),
openings: Cow::Borrowed(b"altandbacboicaccanchochuconcuadatdecdiedindondriduoforhauhoaimpinfketkhakielinlualucmornegngunhanhuo\
ptouroutphuposproquaquyrefstatacthathethotintravalvanxacxemxetyeu".as_chunks().0),
} },
] };
