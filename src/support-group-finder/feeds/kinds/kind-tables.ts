/**
 * What each programme's lists mean by their type codes, as published: Meeting Guide (code4recovery/spec, `types.json`),
 * 12-step-meeting-list (`variables.php`), and the formats a new BMLT server comes with.
 */

/** Who publishes codes: A, B, C ... below, in this order. The last ones are BMLT's servers and families' other programmes. */
export const PUBLISHERS =
  'Alcoholics Anonymous|Al-Anon|Narcotics Anonymous|Heroin Anonymous|Crystal Meth Anonymous|Cocaine Anonymous|Adult Children of Alcoholics|Co-Dependents Anonymous|Compulsive Eaters Anonymous-HOW|Debtors Anonymous|Drug Addicts Anonymous|Eating Disorders Anonymous|Gamblers Anonymous|Marijuana Anonymous|Overeaters Anonymous|Recovery Dharma|Refuge Recovery|Sex Addicts Anonymous|Sexaholics Anonymous|Sexual Compulsives Anonymous|Sex and Love Addicts Anonymous|Survivors of Incest Anonymous|Underearners Anonymous|BMLT|families';

/**
 * One line a meaning: id|English|Spanish|who means it. An id is a code that never means anything else, or such a code and what
 * tells it apart: `.` a way of saying the same (`O.f`, open as families say it), `~` another thing altogether (`POA~f`, parents).
 * Who writes another code for it stands behind that code: `BE|Newcomer|Recién llegados|AE NC:V`. A small letter says nothing of
 * others' lists. Lines this plain compress better than any object.
 */
export const MEANINGS = `11|11th Step Meditation|Meditación del paso 11|AFL 11TH:O
12x12|12 Steps & 12 Traditions|12 pasos y 12 tradiciones|AFIKLV
12x12.l|Framework for Living (12x12x12)|Marco para vivir (12x12x12)|12x12:U
20|20 Questions/Beginner Focus|20 preguntas, para principiantes|M
8F|Eightfold Path Study|Estudio del óctuple sendero|PQ
90D|90 Day|90 días|O
A~s|Secular|Laico|A:ALU
A~s.g|Atheist / Agnostic|Ateos y agnósticos|A:BFH AG:x
A~18|Age Restricted 18+|Solo mayores de 18 años|A:G
AA|Concurrent with AA Meeting|Junto con una reunión de AA|B
AA12|AA 12/12|12 y 12 de AA|O
AACOA|AA Comes of Age|AA llega a su mayoría de edad|I
AB|Abundance|Abundancia|J
ABSI|As Bill Sees It|Como lo ve Bill|AFI
AC|Adult Child Focus|Para hijos adultos de alcohólicos|B
AIB|Ask-It-Basket|Canasta de preguntas|O AB:x
AL|Concurrent with Alateen|Junto con Alateen|ABFH
AL-AN|Concurrent with Al-Anon|Junto con Al-Anon|AFH
ALLG|All Genders Welcome|Todos los géneros|U
AN|Anorexia Focus|Sobre la anorexia|U
ANH|A New Hope|Una nueva esperanza|G
AR~d|Artist|Artistas|AR:J
ASOG|State of Grace|Estado de gracia|U
AV|Audio / Visual|Audio y video|G
B~b|Big Book|Libro Grande|B:AFIKLMOV
B~d|Business Owner|Dueños de negocios|B:J
BA|Babysitting Available|Con cuidado de niños|ABFHKLM
BA.c|Child Care Available|Con cuidado de niños|CC:GPQ BA:U
BB|Book Study|Estudio de libros|NPQ B:GHSU BOOK:I BK:x
BDSM|BDSM Focus|Sobre BDSM|U
BE|Newcomer|Recién llegados|AEFLMOV NC:U
BE.b|Beginners|Principiantes|BE:BHNPQST BEG:GL B:x
BE.n|Beginner/Newcomer|Principiantes y recién llegados|BEG:CD
BI|Bisexual|Bisexuales|A
BRK|Breakfast|Desayuno|AF
BT|Basic Text|Texto Básico|CDx
BUS|Business|Reunión de servicio|F
BV-I|Blind / Visually Impaired|Personas ciegas o con baja visión|A
C|Closed|Cerrada|ACDEFGHJKLMPQRSTUVx
C.f|Families and Friends Only|Solo familias y amigos|C:By
CAM|Camera On|Con cámara encendida|U
CAN|Candlelight|A la luz de las velas|ACDFHM CL:x
CAP|Captions|Con subtítulos|G CCAP:N
CC~e|Chair’s Choice|A elección de quien coordina|CC:L
CEA-HOW|CEA-HOW Concept/Tools|Concepto y herramientas de CEA-HOW|I
CF|Child-Friendly|Se aceptan niños|AFHLM
CL~d|Clutter|Desorden|CL:J
COM|Comment|Con comentarios|M
COS|Concepts of Service|Conceptos de servicio|G
COURT|Court|Tribunal|T
CPT|12 Concepts|12 conceptos|CD CP:x
CRC|Cross Comment|Con comentarios entre participantes|M
CTB|Came to Believe|Llegamos a creer|I
CW|Children Welcome|Niños bienvenidos|CDx
D|Discussion|Discusión|AFGKMNTx
D.t|Topic Discussion|Discusión de un tema|D:HIOU TO:L
D-HOH|Deaf / Hard of Hearing|Personas sordas o con pérdida auditiva|A
DB|Digital Basket|Canasta digital|A
DD|Dual Diagnosis|Diagnóstico dual|AF
DF|Dog Friendly|Se aceptan perros|PQ
DISC|Discussion/Participation|Discusión y participación|CD
DLY|Daily|Diaria|H
DOC|Dignity of Choice|Dignidad de elegir|O
DR|Daily Reflections|Reflexiones diarias|AFIM
FF|Fragrance Free|Sin fragancias|ABFGHUV
FT|For Today|Solo por hoy|O
FTSY|Fantasy|Fantasía|U
G|Gay|Gays|ABFH
G.l|Gay/Lesbian|Gays y lesbianas|GL:CDx G:G
GAA|Combined GA/Gam Anon|GA y Gam-Anon juntos|M
GAM|Gam Anon|Gam-Anon|M
GC|Getting Current|Ponerse al día|U
GL~g|Graphic Language|Lenguaje explícito|GL:T
GQ|Genderqueer|Personas de género no binario|V
GR|Grapevine|Grapevine|AFH
H~b|Birthday|Aniversarios|H:AF
H~c|Chips|Fichas|H:HNTU
HJF|Happy Joyous and Free|Felices, alegres y libres|I
HOW|H.O.W.|H.O.W.|OU
HR~s|Healthy Relationships|Relaciones sanas|HR:U
IP|IP Study|Estudio de folletos|CDx
IS~q|Inquiry Study|Estudio de indagación|IS:P
IS~v|Inventory Study|Estudio del inventario|IS:Q
IW~w|It Works Study|Estudio de Funciona|IW:CDx
IW~q|Inquiry Writing|Indagación por escrito|IW:P
IW~v|Inventory Writing|Inventario por escrito|IW:Q
JFT|Just For Today Study|Estudio de Solo por hoy|CD JT:x
L|Lesbian|Lesbianas|ABFH
LC|Living Clean|Vivir limpios|CDx
LEG|Legal Consequences|Consecuencias legales|U
LGBTQ|LGBTQ|LGBTQ|AEGHLMPQRUV
LGBTQIA|LGBTQIA+|LGBTQIA+|B LGBTQI+:N
LI|Lifeline|Lifeline|O
LIS|Lifeline Sampler|Lifeline Sampler|O
LIT|Literature|Literatura|ACDEFHLMOUV
LLW|Laundry Lists Workbook|Cuaderno Laundry Lists|G
LO-I|Loners / Isolationists|Solitarios y aislados|A
LPG|Loving Parent Guidebook|Guía del padre amoroso|G
LS|Living Sober|Viviendo sobrio|AFI
M|Men|Hombres|ABCDEFGHJKLMNPQRSUVWx
MAIN|Maintenance|Mantenimiento|O MAINT:I
MED|Meditation|Meditación|ACDFHILMNOSU ME:x
MI~m|Mindfulness Practice|Práctica de atención plena|MI:PQ
MI~x|Mixed|Mixta|MI:S
MULT|Multiple Addictions|Varias adicciones|U
N~n|Native American|Nativos americanos|N:AFV
N~d|Numbers|Números|N:J
NB|Non-Binary|Personas no binarias|AN
NDG|Indigenous|Indígenas|ALV
NEUR|Neurodivergent|Personas neurodivergentes|U
NEWB|New Beginnings|Nuevos comienzos|O
NS~h|Needs Support|Necesita apoyo|NS:G
NS~s|Non-Smoking|No fumar|NS:CDx
O|Open|Abierta|ACDEFGHJKLMPQRSTUVx
O.f|Families Friends and Observers Welcome|Familias, amigos y observadores bienvenidos|O:By
O.n|Open to Non-Addicts|Abierta a quienes no son adictos|O:N
OA23|OA Second and/or Third Edition|Segunda o tercera edición de OA|O
OSH|Open Share Format|Compartir abierto|V
OUT|Outdoor|Al aire libre|AELN
P~p|Professionals|Profesionales|P:A
P~d|Prosperity|Prosperidad|P:J
PAR|Parking Meters Available|Estacionamiento con parquímetro|M
POA~p|Proof of Attendance|Comprobante de asistencia|POA:A
POA~p.v|Attendance Voucher|Comprobante de asistencia|POA:U
POA~f|Parents of Alcoholics|Padres de alcohólicos|POA:B
POC|People of Color|Personas de color|ABELNUV
POC.b|BIPOC|BIPOC|POC:G BIPOC:W
PP|Primary Purpose|Propósito primordial|S
PR|Process Addictions|Adicciones de conducta|PQ
PRI|Prison|Prisión|U
PROM|Promises|Promesas|IO
QA|Questions & Answers|Preguntas y respuestas|CDHx
QSL|Quebec Sign Language|Lengua de señas de Quebec|A
RA|Restricted Access|Acceso restringido|CDx
RANDR|Relapse and Recovery|Recaída y recuperación|I
READ|Reading|Lectura|H
RELA|Relapse/12th Step Within|Recaída y paso 12 interno|O
RF|Rotating Format|Formato rotativo|L
RIT|Ritual Abuse|Abuso ritual|V
RSL|Russian Sign Language|Lengua de señas rusa|A
S123|Steps 1, 2, and 3|Pasos 1, 2 y 3|U
SCRE|Screened|Con entrevista previa|U
SD|Speaker/Discussion|Orador y discusión|Ox
SEN|Seniors|Personas mayores|ALU
SHARE|Sharing|Para compartir|H
ASL|American Sign Language|Lengua de señas americana|ABEFGHMV SL:x
SM|Smoking Permitted|Se permite fumar|ABEFGHM
SMOK|Smoking|Se puede fumar|CD
SMR|Strengthening My Recovery|Fortaleciendo mi recuperación|G
SP|Speaker|Orador|ABEFHIJLMNOSTUV SPK:CD S:g SO:x
SPAD|A Spiritual Principle a Day|Un principio espiritual al día|Cx
SPEC|Special Interest|Interés especial|U
SPIR|Spirituality|Espiritualidad|O
SPON|Sponsorship Focus|Sobre el padrinazgo|U
SS|Step Speaker|Orador sobre los pasos|K
SSP|Seeking the Spiritual Path|En busca del camino espiritual|O
ST|Step Study|Estudio de pasos|AJSUV
ST.m|Step Meeting|Reunión de pasos|ST:BEFGHKLMRTW
ST.t|Steps/Traditions|Pasos y tradiciones|ST:IO
STEP|Step|Pasos|CD ST:x
STW|Steps Workshop|Taller de pasos|V
SWG|Step Working Guide Study|Guías para trabajar los pasos|CD SG:x
SWKR|Sex Workers|Trabajadores sexuales|U
T~t|Transgender|Personas transgénero|T:ABEFHLNV
T~f|Fellowship Text|Texto de la confraternidad|T:G
TC|Location Temporarily Closed|Lugar cerrado temporalmente
TEEN|Teens|Adolescentes|H
TEEN.a|Teen (Ages 12 to 18)|Adolescentes (12 a 18 años)|TEEN:G
TEEN.o|Teen Friendly|Adolescentes bienvenidos|TEEN:O
TI|Time|Tiempo|J
TO~d|Toolkit|Caja de herramientas|TO:J
TOOL|Tools|Herramientas|O T:W
TOP|Topic|Tema|CDM TO:x
TOPL|Top Lines|Líneas superiores|U
TR~s|Tradition Study|Estudio de tradiciones|TR:AFGHLMU
TRAD|Tradition|Tradiciones|CD TR:x
TRMA|Trauma Focus|Sobre el trauma|U
V|Vision|Visión|J
VAR|Format Varies|Formato variable|CD MISC:O VFOR:U RF:x
VOR|Voices of Recovery|Voces de recuperación|O
W|Women|Mujeres|ABCDEFGHJKLMNPQRSUVWx
WDRL|Withdrawal|Abstinencia|U
WOR|Workshop|Taller|G
WORK|Work Book Study|Estudio del cuaderno de trabajo|O
WR|Writing|Escritura|L WRITE:H WRIT:O
X|Wheelchair Access|Acceso en silla de ruedas|ABCDEFGHJLMNUV WA:PQ WC:x
XB|Wheelchair-Accessible Bathroom|Baño accesible en silla de ruedas|AELV
XT|Cross Talk Permitted|Se permite el diálogo|AFHU
YP|Young People|Jóvenes|Kx Y:ACDEFHLMNU
Y~a|Alateen|Alateen|Y:B
Y~w|Yellow Workbook Study|Estudio del cuaderno amarillo|Y:G
YA|Young Adults|Adultos jóvenes|B
YA.a|Young Adult (Ages 18 to 26)|Adultos jóvenes (18 a 26 años)|YA:G
BL~b|Bilingual|Bilingüe|BL:x
CH~b|Closed on Holidays|Cerrada los días festivos|CH:x
IL~b|Illness|Enfermedad|IL:x
NC~b|No Children|Sin niños|NC:x
OE~b|Open-Ended|Sin hora de cierre|OE:x
PI~b|Pitch|Testimonio|PI:x
RR~b|Round Robin|Por turnos|RR:x
SC~b|Surveillance Cameras|Con cámaras de vigilancia|SC:x
TI~b|Timer|Con tiempo medido|TI:x
CS~b|Children under Supervision|Niños acompañados|CS:x
GP~b|Guiding Principles|Principios que guían|GP:x
FD~b|Five and Dime|Cinco y diez minutos|FD:x
TW~b|Traditions Workshop|Taller de tradiciones|TW:x
MAT|Medication friendly|Acepta medicamentos para la adicción`;

/** One line a language: code|tag where it isn't the code itself||who means it. Where nobody is named, anyone may write it. */
export const LANGUAGES = `AF|||A
AM|||A
AR|||A
ASL|ase
BG|||A
DA|||A
DE|||A
EL|||A
EN|||A ENG:x
FA|||A PER:x
FI|||A FIN:x
FR|||A
HE|||A
HI|||A
HR|||A
HU|||A
IS|||A
ITA|it||AFLMV
JA|||A
KA|||A
KOR|ko||AFMV
LT|||A
ML|||A
MT|||A
NE|||A
NL|||A
NO|||A
POL|pl||AFMV
POR|pt||AFMV
PUN|pa||AFMV
QSL|fcs
RSL
RUS|ru||AFMV
S|es||ABEFHLMUV SP:g ES:x
SK|||A
SL|||A
SV|||A
TH|||A
TL|||A
TUR|tr||A
UK|||A
ES
IT
KO
PA
PL
PT
RU
TR|||C
UA|uk||V`;
