/**
 * What each programme's lists mean by their type codes, as published: Meeting Guide (code4recovery/spec, `types.json`),
 * 12-step-meeting-list (`variables.php`), and the formats a new BMLT server comes with.
 */

/**
 * One line a meaning: id|English|Spanish. An id is a code that never means anything else, or such a code and what tells it
 * apart: `.` a way of saying the same (`O.f`, open as families say it), `~` another thing altogether (`POA~f`, parents).
 * Lines this plain compress better than any object.
 */
export const MEANINGS = `11|11th Step Meditation|Meditación del paso 11
12x12|12 Steps & 12 Traditions|12 pasos y 12 tradiciones
12x12.l|Framework for Living (12x12x12)|Marco para vivir (12x12x12)
20|20 Questions/Beginner Focus|20 preguntas, para principiantes
8F|Eightfold Path Study|Estudio del óctuple sendero
90D|90 Day|90 días
A~s|Secular|Laico
A~s.g|Atheist / Agnostic|Ateos y agnósticos
A~18|Age Restricted 18+|Solo mayores de 18 años
AA|Concurrent with AA Meeting|Junto con una reunión de AA
AA12|AA 12/12|12 y 12 de AA
AACOA|AA Comes of Age|AA llega a su mayoría de edad
AB|Abundance|Abundancia
ABSI|As Bill Sees It|Como lo ve Bill
AC|Adult Child Focus|Para hijos adultos de alcohólicos
AIB|Ask-It-Basket|Canasta de preguntas
AL|Concurrent with Alateen|Junto con Alateen
AL-AN|Concurrent with Al-Anon|Junto con Al-Anon
ALLG|All Genders Welcome|Todos los géneros
AN|Anorexia Focus|Sobre la anorexia
ANH|A New Hope|Una nueva esperanza
AR~d|Artist|Artistas
ASOG|State of Grace|Estado de gracia
AV|Audio / Visual|Audio y video
B~b|Big Book|Libro Grande
B~d|Business Owner|Dueños de negocios
BA|Babysitting Available|Con cuidado de niños
BA.c|Child Care Available|Con cuidado de niños
BB|Book Study|Estudio de libros
BDSM|BDSM Focus|Sobre BDSM
BE|Newcomer|Recién llegados
BE.b|Beginners|Principiantes
BE.n|Beginner/Newcomer|Principiantes y recién llegados
BI|Bisexual|Bisexuales
BRK|Breakfast|Desayuno
BT|Basic Text|Texto Básico
BUS|Business|Reunión de servicio
BV-I|Blind / Visually Impaired|Personas ciegas o con baja visión
C|Closed|Cerrada
C.f|Families and Friends Only|Solo familias y amigos
CAM|Camera On|Con cámara encendida
CAN|Candlelight|A la luz de las velas
CAP|Captions|Con subtítulos
CC~e|Chair’s Choice|A elección de quien coordina
CEA-HOW|CEA-HOW Concept/Tools|Concepto y herramientas de CEA-HOW
CF|Child-Friendly|Se aceptan niños
CL~d|Clutter|Desorden
COM|Comment|Con comentarios
COS|Concepts of Service|Conceptos de servicio
COURT|Court|Tribunal
CPT|12 Concepts|12 conceptos
CRC|Cross Comment|Con comentarios entre participantes
CTB|Came to Believe|Llegamos a creer
CW|Children Welcome|Niños bienvenidos
D|Discussion|Discusión
D.t|Topic Discussion|Discusión de un tema
D-HOH|Deaf / Hard of Hearing|Personas sordas o con pérdida auditiva
DB|Digital Basket|Canasta digital
DD|Dual Diagnosis|Diagnóstico dual
DF|Dog Friendly|Se aceptan perros
DISC|Discussion/Participation|Discusión y participación
DLY|Daily|Diaria
DOC|Dignity of Choice|Dignidad de elegir
DR|Daily Reflections|Reflexiones diarias
FF|Fragrance Free|Sin fragancias
FT|For Today|Solo por hoy
FTSY|Fantasy|Fantasía
G|Gay|Gays
G.l|Gay/Lesbian|Gays y lesbianas
GAA|Combined GA/Gam Anon|GA y Gam-Anon juntos
GAM|Gam Anon|Gam-Anon
GC|Getting Current|Ponerse al día
GL~g|Graphic Language|Lenguaje explícito
GQ|Genderqueer|Personas de género no binario
GR|Grapevine|Grapevine
H~b|Birthday|Aniversarios
H~c|Chips|Fichas
HJF|Happy Joyous and Free|Felices, alegres y libres
HOW|H.O.W.|H.O.W.
HR~s|Healthy Relationships|Relaciones sanas
IP|IP Study|Estudio de folletos
IS~q|Inquiry Study|Estudio de indagación
IS~v|Inventory Study|Estudio del inventario
IW~w|It Works Study|Estudio de Funciona
IW~q|Inquiry Writing|Indagación por escrito
IW~v|Inventory Writing|Inventario por escrito
JFT|Just For Today Study|Estudio de Solo por hoy
L|Lesbian|Lesbianas
LC|Living Clean|Vivir limpios
LEG|Legal Consequences|Consecuencias legales
LGBTQ|LGBTQ|LGBTQ
LGBTQIA|LGBTQIA+|LGBTQIA+
LI|Lifeline|Lifeline
LIS|Lifeline Sampler|Lifeline Sampler
LIT|Literature|Literatura
LLW|Laundry Lists Workbook|Cuaderno Laundry Lists
LO-I|Loners / Isolationists|Solitarios y aislados
LPG|Loving Parent Guidebook|Guía del padre amoroso
LS|Living Sober|Viviendo sobrio
M|Men|Hombres
MAIN|Maintenance|Mantenimiento
MED|Meditation|Meditación
MI~m|Mindfulness Practice|Práctica de atención plena
MI~x|Mixed|Mixta
MULT|Multiple Addictions|Varias adicciones
N~n|Native American|Nativos americanos
N~d|Numbers|Números
NB|Non-Binary|Personas no binarias
NDG|Indigenous|Indígenas
NEUR|Neurodivergent|Personas neurodivergentes
NEWB|New Beginnings|Nuevos comienzos
NS~h|Needs Support|Necesita apoyo
NS~s|Non-Smoking|No fumar
O|Open|Abierta
O.f|Families Friends and Observers Welcome|Familias, amigos y observadores bienvenidos
O.n|Open to Non-Addicts|Abierta a quienes no son adictos
OA23|OA Second and/or Third Edition|Segunda o tercera edición de OA
OSH|Open Share Format|Compartir abierto
OUT|Outdoor|Al aire libre
P~p|Professionals|Profesionales
P~d|Prosperity|Prosperidad
PAR|Parking Meters Available|Estacionamiento con parquímetro
POA~p|Proof of Attendance|Comprobante de asistencia
POA~p.v|Attendance Voucher|Comprobante de asistencia
POA~f|Parents of Alcoholics|Padres de alcohólicos
POC|People of Color|Personas de color
POC.b|BIPOC|BIPOC
PP|Primary Purpose|Propósito primordial
PR|Process Addictions|Adicciones de conducta
PRI|Prison|Prisión
PROM|Promises|Promesas
QA|Questions & Answers|Preguntas y respuestas
QSL|Quebec Sign Language|Lengua de señas de Quebec
RA|Restricted Access|Acceso restringido
RANDR|Relapse and Recovery|Recaída y recuperación
READ|Reading|Lectura
RELA|Relapse/12th Step Within|Recaída y paso 12 interno
RF|Rotating Format|Formato rotativo
RIT|Ritual Abuse|Abuso ritual
RSL|Russian Sign Language|Lengua de señas rusa
S123|Steps 1, 2, and 3|Pasos 1, 2 y 3
SCRE|Screened|Con entrevista previa
SD|Speaker/Discussion|Orador y discusión
SEN|Seniors|Personas mayores
SHARE|Sharing|Para compartir
ASL|American Sign Language|Lengua de señas americana
SM|Smoking Permitted|Se permite fumar
SMOK|Smoking|Se puede fumar
SMR|Strengthening My Recovery|Fortaleciendo mi recuperación
SP|Speaker|Orador
SPAD|A Spiritual Principle a Day|Un principio espiritual al día
SPEC|Special Interest|Interés especial
SPIR|Spirituality|Espiritualidad
SPON|Sponsorship Focus|Sobre el padrinazgo
SS|Step Speaker|Orador sobre los pasos
SSP|Seeking the Spiritual Path|En busca del camino espiritual
ST|Step Study|Estudio de pasos
ST.m|Step Meeting|Reunión de pasos
ST.t|Steps/Traditions|Pasos y tradiciones
STEP|Step|Pasos
STW|Steps Workshop|Taller de pasos
SWG|Step Working Guide Study|Guías para trabajar los pasos
SWKR|Sex Workers|Trabajadores sexuales
T~t|Transgender|Personas transgénero
T~f|Fellowship Text|Texto de la confraternidad
TC|Location Temporarily Closed|Lugar cerrado temporalmente
TEEN|Teens|Adolescentes
TEEN.a|Teen (Ages 12 to 18)|Adolescentes (12 a 18 años)
TEEN.o|Teen Friendly|Adolescentes bienvenidos
TI|Time|Tiempo
TO~d|Toolkit|Caja de herramientas
TOOL|Tools|Herramientas
TOP|Topic|Tema
TOPL|Top Lines|Líneas superiores
TR~s|Tradition Study|Estudio de tradiciones
TRAD|Tradition|Tradiciones
TRMA|Trauma Focus|Sobre el trauma
V|Vision|Visión
VAR|Format Varies|Formato variable
VOR|Voices of Recovery|Voces de recuperación
W|Women|Mujeres
WDRL|Withdrawal|Abstinencia
WOR|Workshop|Taller
WORK|Work Book Study|Estudio del cuaderno de trabajo
WR|Writing|Escritura
X|Wheelchair Access|Acceso en silla de ruedas
XB|Wheelchair-Accessible Bathroom|Baño accesible en silla de ruedas
XT|Cross Talk Permitted|Se permite el diálogo
YP|Young People|Jóvenes
Y~a|Alateen|Alateen
Y~w|Yellow Workbook Study|Estudio del cuaderno amarillo
YA|Young Adults|Adultos jóvenes
YA.a|Young Adult (Ages 18 to 26)|Adultos jóvenes (18 a 26 años)
BL~b|Bilingual|Bilingüe
CH~b|Closed on Holidays|Cerrada los días festivos
IL~b|Illness|Enfermedad
NC~b|No Children|Sin niños
OE~b|Open-Ended|Sin hora de cierre
PI~b|Pitch|Testimonio
RR~b|Round Robin|Por turnos
SC~b|Surveillance Cameras|Con cámaras de vigilancia
TI~b|Timer|Con tiempo medido
CS~b|Children under Supervision|Niños acompañados
GP~b|Guiding Principles|Principios que guían
FD~b|Five and Dime|Cinco y diez minutos
TW~b|Traditions Workshop|Taller de tradiciones
MAT|Medication friendly|Acepta medicamentos para la adicción`;

/**
 * One line a programme: name|codes; a code whose meaning has another id is followed by it. `families` is for all others of theirs. What ends in `!` says
 * nothing of other lists: a server's own keys, and a programme that alone turns two codes around.
 */
export const TABLES = `Alcoholics Anonymous|11 12x12 A:A~s ABSI AL AL-AN ASL B:B~b BA BE BI BRK BV-I C CAN CF D D-HOH DB DD DR FF G GR H:H~b L LGBTQ LIT LO-I LS M MED N:N~n NB NDG O OUT P:P~p POA:POA~p POC QSL RSL SEN SM SP ST T:T~t TR:TR~s W X XB XT Y:YP AF AM AR BG DA DE EL EN FA FI FR HE HI HR HU IS ITA JA KA KOR LT ML MT NE NL NO POL POR PUN RUS S SK SL SV TH TL TUR UK
Al-Anon|AC Y:Y~a A:A~s.g BA BE:BE.b AA AL O:O.f C:C.f FF G L LGBTQIA M POA:POA~f POC ASL SM SP ST:ST.m T:T~t X W YA S
Narcotics Anonymous|CPT BT BEG:BE.n CAN CW C DISC GL:G.l IP IW:IW~w JFT LIT LC M MED NS:NS~s O QA RA SMOK SPAD SPK:SP STEP SWG TOP TRAD VAR X W Y:YP
Heroin Anonymous|CPT BT BEG:BE.n CAN CW C DISC GL:G.l IP IW:IW~w JFT LIT LC M MED NS:NS~s O QA RA SMOK SPK:SP STEP SWG TOP TRAD VAR X W Y:YP
Crystal Meth Anonymous|ASL C LGBTQ LIT M BE O OUT POC SM SP ST:ST.m T:T~t W Y:YP X XB S
Cocaine Anonymous|11 12x12 ABSI A:A~s.g BA BE B:B~b BRK BUS CAN CF C AL-AN AL XT DR D DD FF G GR H:H~b L LIT LS M MED N:N~n O ASL SM SP ST:ST.m TR:TR~s T:T~t X W Y:YP S ITA KOR PUN POL POR RUS
Adult Children of Alcoholics|ANH A:A~18 AV B:BB BEG:BE.b POC:POC.b CAP CC:BA.c C COS D T:T~f FF G:G.l LLW LGBTQ LPG M NS:NS~h O ASL SM S:SP! SP:S! ST:ST.m SMR TEEN:TEEN.a TR:TR~s X W WOR Y:Y~w YA:YA.a
Co-Dependents Anonymous|A:A~s.g BA BE:BE.b B:BB CF H:H~c C CAN AL-AN AL XT DLY FF G GR L LIT LGBTQ MED M O QA READ SHARE ASL SM SP ST:ST.m TEEN D:D.t TR:TR~s T:T~t X W WRITE:WR Y:YP S
Compulsive Eaters Anonymous-HOW|12x12 AACOA ABSI B:B~b BOOK:BB CEA-HOW CTB D:D.t DR HJF LS MAINT:MAIN MED PROM RANDR SP ST:ST.t
Debtors Anonymous|AB AR:AR~d B:B~d CL:CL~d C M N:N~d O P:P~d SP ST TI TO:TO~d V X W
Drug Addicts Anonymous|12x12 BA B:B~b C D M O SS ST:ST.m W YP
Eating Disorders Anonymous|11 12x12 A:A~s BA BE BEG:BE.b B:B~b CC:CC~e CF C LGBTQ LIT MED M NDG O OUT POC RF SEN SP ST:ST.m T:T~t TO:D.t TR:TR~s W X XB WR Y:YP S ITA
Gamblers Anonymous|20 BA BE B:B~b CAN CF C GAA COM CRC DR D GAM LGBTQ LIT MED M O PAR ASL SM SP ST:ST.m TOP TR:TR~s W X Y:YP S ITA KOR PUN POL POR RUS
Marijuana Anonymous|BE:BE.b BB H:H~c CCAP:CAP D LGBTQI+:LGBTQIA M MED NB O:O.n OUT POC SP T:T~t X W Y:YP
Overeaters Anonymous|11TH:11 90D AA12 AIB B:B~b D:D.t DOC FT HOW LI LIS LIT MAIN MED MISC:VAR NEWB OA23 PROM RELA SD SP SPIR SSP ST:ST.t TEEN:TEEN.o TOOL VOR WORK WRIT:WR BE
Recovering Couples Anonymous|C O SP
Recovery Dharma|BE:BE.b BB CC:BA.c C DF 8F IS:IS~q IW:IW~q LGBTQ M MI:MI~m O PR WA:X W
Refuge Recovery|BE:BE.b BB CC:BA.c C DF 8F IS:IS~v IW:IW~v LGBTQ M MI:MI~m O PR WA:X W
Sex Addicts Anonymous|C M O ST:ST.m LGBTQ W
Sexaholics Anonymous|BE:BE.b B:BB C MED M MI:MI~x O PP SP ST W
Sexual Compulsives Anonymous|BE:BE.b H:H~c C COURT D GL:GL~g O SP ST:ST.m
Sex and Love Addicts Anonymous|12x12:12x12.l ALLG AN ASOG POA:POA~p.v BDSM B:BB CAM BA:BA.c H:H~c C XT FTSY GC X HOW HR:HR~s LEG LGBTQ LIT MED M MULT NEUR NC:BE FF O POC PRI SCRE A:A~s SEN SWKR SP SPEC SPON ST S123 D:D.t TOPL TR:TR~s TRMA VFOR:VAR WDRL W Y:YP S
Survivors of Incest Anonymous|12x12 ASL B:B~b C FF GQ NDG LGBTQ LIT M N:N~n BE O OSH POC RIT SP ST STW T:T~t X XB W S ITA KOR PUN POL POR RUS UA
Underearners Anonymous|BIPOC:POC.b M ST:ST.m T:TOOL W
Violence Anonymous|12x12 C BE O
BMLT|AB:AIB! AG:A~s.g! B:BE.b! BK:BB! BL:BL~b! BT C CH:CH~b! CL:CAN! CP:CPT! CS:CS~b! CW D ES:S! ENG:EN! FD:FD~b! FIN:FI! GL:G.l GP:GP~b! HY:ONL! IL:IL~b! IP IW:IW~w JT:JFT! LC M ME:MED! NC:NC~b! NS:NS~s O OE:OE~b! PER:FA! PI:PI~b! QA RA RF:VAR! RR:RR~b! SC:SC~b! SD! SG:SWG! SL:ASL! SO:SP! SPAD ST:STEP! TI:TI~b! TO:TOP! TR:TRAD! TW:TW~b! VM:ONL! W WC:X! YP
families|O:O.f! C:C.f!`;
