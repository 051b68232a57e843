// What code4recovery/12-step-meeting-list publishes (`includes/variables.php` at 58ae0c0, 2026-08-22): programme|code=meaning|…
const PUBLISHED = `Adult Children of Alcoholics|ANH=A New Hope|A=Age Restricted 18+|AV=Audio / Visual|B=Book Study|BEG=Beginners|POC=BIPOC|CAP=Captions|CC=Child Care Available|C=Closed|COS=Concepts of Service|D=Discussion|T=Fellowship Text|FF=Fragrance Free|G=Gay/Lesbian|LLW=Laundry Lists Workbook|LGBTQ=LGBTQ+|LPG=Loving Parent Guidebook|M=Men|NS=Needs Support|O=Open|ASL=Sign Language ASL|SM=Smoking Permitted|S=Speaker|ST=Steps|SMR=Strengthening My Recovery|TEEN=Teen (Ages 12 to 18)|TR=Traditions|X=Wheelchair Access|W=Women|WOR=Workshop|Y=Yellow Workbook Study|YA=Young Adult (Ages 18 to 26)
Al-Anon|AC=Adult Child Focus|Y=Alateen|A=Atheist / Agnostic|BA=Babysitting Available|BE=Beginner|AA=Concurrent with AA Meeting|AL=Concurrent with Alateen Meeting|O=Families Friends and Observers Welcome|C=Families and Friends Only|FF=Fragrance Free|G=Gay|L=Lesbian|LGBTQIA=LGBTQIA+|M=Men|POA=Parents of Alcoholics|POC=People of Color|ASL=Sign Language|SM=Smoking Permitted|SP=Speaker|ST=Step Meeting|T=Transgender|X=Wheelchair Accessible|W=Women|YA=Young Adults
Alcoholics Anonymous|11=11th Step Meditation|12x12=12 Steps & 12 Traditions|A=Secular|ABSI=As Bill Sees It|AL=Concurrent with Alateen|AL-AN=Concurrent with Al-Anon|ASL=American Sign Language|B=Big Book|BA=Babysitting Available|BE=Newcomer|BI=Bisexual|BRK=Breakfast|C=Closed|CAN=Candlelight|CF=Child-Friendly|D=Discussion|DB=Digital Basket|DD=Dual Diagnosis|DR=Daily Reflections|FF=Fragrance Free|G=Gay|GR=Grapevine|H=Birthday|L=Lesbian|LGBTQ=LGBTQ|LIT=Literature|LS=Living Sober|M=Men|MED=Meditation|N=Native American|NB=Non-Binary|NDG=Indigenous|O=Open|OUT=Outdoor|P=Professionals|POA=Proof of Attendance|POC=People of Color|SEN=Seniors|SM=Smoking Permitted|SP=Speaker|ST=Step Study|T=Transgender|TR=Tradition Study|W=Women|X=Wheelchair Access|XB=Wheelchair-Accessible Bathroom|XT=Cross Talk Permitted|Y=Young People
Crystal Meth Anonymous|ASL=Sign Language|C=Closed|LGBTQ=LGBTQ|LIT=Literature|M=Men|BE=Newcomer|O=Open|OUT=Outdoor Meeting|POC=People of Color|SM=Smoking Permitted|SP=Speaker|ST=Step Meeting|T=Transgender|W=Women|Y=Young People|X=Wheelchair Access|XB=Wheelchair-Accessible Bathroom
Co-Dependents Anonymous|A=Atheist / Agnostic|BA=Babysitting Available|BE=Beginner|B=Book Study|CF=Child-Friendly|H=Chips|C=Closed|CAN=Candlelight|AL-AN=Concurrent with Al-Anon|AL=Concurrent with Alateen|XT=Cross Talk Permitted|DLY=Daily|FF=Fragrance Free|G=Gay|GR=Grapevine|L=Lesbian|LIT=Literature|LGBTQ=LGBTQ|MED=Meditation|M=Men|O=Open|QA=Q & A|READ=Reading|SHARE=Sharing|ASL=Sign Language|SM=Smoking Permitted|SP=Speaker|ST=Step Meeting|TEEN=Teens|D=Topic Discussion|TR=Tradition|T=Transgender|X=Wheelchair Accessible|W=Women|WRITE=Writing|Y=Young People
Cocaine Anonymous|11=11th Step Meditation|12x12=12 Steps & 12 Traditions|ABSI=As Bill Sees It|A=Atheist / Agnostic|BA=Babysitting Available|B=Big Book|H=Birthday|BRK=Breakfast|BUS=Business|CF=Child-Friendly|C=Closed|CAN=Candlelight|AL-AN=Concurrent with Al-Anon|AL=Concurrent with Alateen|XT=Cross Talk Permitted|DR=Daily Reflections|D=Discussion|DD=Dual Diagnosis|FF=Fragrance Free|G=Gay|GR=Grapevine|L=Lesbian|LIT=Literature|LS=Living Sober|LGBTQ=LGBTQ|MED=Meditation|M=Men|N=Native American|BE=Newcomer|O=Open|ASL=Sign Language|SM=Smoking Permitted|SP=Speaker|ST=Step Meeting|TR=Tradition Study|T=Transgender|X=Wheelchair Access|W=Women|Y=Young People
Compulsive Eaters Anonymous-HOW|12x12=12 Steps & 12 Traditions|AACOA=AA Comes of Age|ABSI=As Bill Sees It|B=Big Book|BOOK=Book Study|CTB=Came to Believe|CEA-HOW=CEA-HOW Concept/Tools|DR=Daily Reflections|HJF=Happy Joyous and Free|LS=Living Sober|MAINT=Maintenance|MED=Meditation|SP=Pitch/Speaker|PROM=Promises|RANDR=Relapse and Recovery|ST=Steps/Traditions|D=Topic/Discussion
Debtors Anonymous|AB=Abundance|AR=Artist|B=Business Owner|C=Closed|CL=Clutter|M=Men|N=Numbers|O=Open|P=Prosperity|SP=Speaker|ST=Step Study|TI=Time|TO=Toolkit|V=Vision|X=Wheelchair Accessible|W=Women
Drug Addicts Anonymous|12x12=12 Steps & 12 Traditions|BA=Babysitting Available|B=Big Book Study|C=Closed|D=Discussion|M=Men|O=Open|ST=Step Meeting|SS=Step Speaker|W=Women|YP=Young People
Eating Disorders Anonymous|11=11th Step Meditation|12x12=12 Steps & 12 Traditions|BA=Babysitting Available|BEG=Beginners'|B=Big Book|CC=Chair's Choice|CF=Child-Friendly|C=Closed|NDG=Indigenous|LIT=Literature|LGBTQ=LGBTQ+|MED=Meditation|M=Men|O=Open|OUT=Outdoor|POC=People of Color|RF=Rotating Format|A=Secular|SEN=Seniors|SP=Speaker|ST=Step|TO=Topic/Discussion|TR=Tradition Study|T=Transgender|X=Wheelchair Access|XB=Wheelchair-Accessible Bathroom|W=Women|WR=Writing|Y=Young People
Gamblers Anonymous|20=20 Questions/Beginner Focus|BA=Babysitting Available|B=Big Book|CAN=Candlelight|CF=Child-Friendly|C=Closed|GAA=Combined GA/Gam Anon|COM=Comment|CRC=Cross Comment|DR=Daily Reflections|D=Discussion|GAM=Gam Anon|LIT=Literature|LGBTQ=LGBTQ|MED=Meditation|M=Men|BE=Newcomer|O=Open|PAR=Parking Meters Available|ASL=Sign Language|SM=Smoking Permitted|SP=Speaker|ST=Step Meeting|TOP=Topic|TR=Tradition Study|X=Wheelchair Access|W=Women|Y=Young People
Heroin Anonymous|CPT=12 Concepts|BT=Basic Text|BEG=Beginner/Newcomer|CAN=Candlelight|CW=Children Welcome|C=Closed|DISC=Discussion/Participation|GL=Gay/Lesbian|IP=IP Study|IW=It Works Study|JFT=Just For Today Study|LIT=Literature Study|LC=Living Clean|M=Men|MED=Meditation|NS=Non-Smoking|O=Open|QA=Questions & Answers|RA=Restricted Access|SMOK=Smoking|SPK=Speaker|STEP=Step|SWG=Step Working Guide Study|TOP=Topic|TRAD=Tradition|VAR=Format Varies|X=Wheelchair Accessible|W=Women|Y=Young People
Marijuana Anonymous|BB=Book Study|BE=Beginners|CCAP=Closed Captions|D=Discussion|H=Chip|M=Men|MED=Meditation|NB=Non-Binary|O=Open to Non-Addicts|OUT=Outdoor|POC=Persons of Color|SP=Speaker|T=Transgender|W=Women|X=Wheelchair Accessible|Y=Young People|LGBTQI+=LGBTQI+
Narcotics Anonymous|CPT=12 Concepts|BT=Basic Text|BEG=Beginner/Newcomer|CAN=Candlelight|CW=Children Welcome|C=Closed|DISC=Discussion/Participation|GL=Gay/Lesbian|IP=IP Study|IW=It Works Study|JFT=Just For Today Study|LIT=Literature Study|LC=Living Clean|M=Men|MED=Meditation|NS=Non-Smoking|O=Open|QA=Questions & Answers|RA=Restricted Access|SMOK=Smoking|SPAD=Spiritual Principle a Day|SPK=Speaker|STEP=Step|SWG=Step Working Guide Study|TOP=Topic|TRAD=Tradition|VAR=Format Varies|X=Wheelchair Accessible|W=Women|Y=Young People
Overeaters Anonymous|11TH=11th Step|90D=90 Day|AA12=AA 12/12|AIB=Ask-It-Basket|B=Big Book|DOC=Dignity of Choice|FT=For Today|LI=Lifeline|LIS=Lifeline Sampler|LIT=Literature Study|MAIN=Maintenance|MED=Meditation|NEWB=New Beginnings|BE=Newcomer|HOW=OA H.O.W.|OA23=OA Second and/or Third Edition|ST=OA Steps and/or Traditions Study|RELA=Relapse/12th Step Within|SSP=Seeking the Spiritual Path|SP=Speaker|SD=Speaker/Discussion|SPIR=Spirituality|TEEN=Teen Friendly|PROM=The Promises|TOOL=Tools|D=Topic|MISC=Varies|VOR=Voices of Recovery|WORK=Work Book Study|WRIT=Writing
Recovering Couples Anonymous|C=Closed|O=Open|SP=Speaker
Recovery Dharma|BE=Beginners|BB=Book Study|CC=Child Care Available|C=Closed|DF=Dog Friendly|8F=Eightfold Path Study|IS=Inquiry Study|IW=Inquiry Writing|LGBTQ=LGBTQ|M=Men|MI=Mindfulness Practice|O=Open|PR=Process Addictions|WA=Wheelchair Access|W=Women
Refuge Recovery|BE=Beginners|BB=Book Study|CC=Child Care Available|C=Closed|DF=Dog Friendly|8F=Eightfold Path Study|IS=Inventory Study|IW=Inventory Writing|LGBTQ=LGBTQ|M=Men|MI=Mindfulness Practice|O=Open|PR=Process Addictions|WA=Wheelchair Access|W=Women
Sex Addicts Anonymous|C=Closed|M=Men|O=Open|ST=Step Meeting|LGBTQ=LGBTQ|W=Women
Sexaholics Anonymous|BE=Beginner|B=Book Study|C=Closed|MED=Meditation|M=Men|MI=Mixed|O=Open|PP=Primary Purpose|SP=Speaker|ST=Step Study|W=Women
Sexual Compulsives Anonymous|BE=Beginner|H=Chip|C=Closed|COURT=Court|D=Discussion|GL=Graphic Language|O=Open|SP=Speaker|ST=Step
Sex and Love Addicts Anonymous|12x12=Framework for Living (12x12x12)|ALLG=All Genders Welcome|AN=Anorexia Focus|ASOG=State of Grace|POA=Attendance Voucher|BDSM=BDSM Focus|B=Book Study|CAM=Camera On|BA=Child Care Available|H=Chips|C=Closed|XT=Cross Talk Permitted|FTSY=Fantasy|GC=Getting Current|X=Handicapped Accessible|HOW=H.O.W. Meeting|HR=Healthy Relationships|LEG=Legal Consequences|LGBTQ=LGBTQ+|LIT=Literature Reading|MED=Meditation|M=Men|MULT=Multiple Addictions|NEUR=Neurodivergent|NC=Newcomers|FF=No Fragrances|O=Open|POC=People of Color|PRI=Prison|SCRE=Screened|A=Secular|SEN=Seniors|SWKR=Sex Workers|SP=Speaker|SPEC=Special Interest|SPON=Sponsorship Focus|ST=Step Study|S123=Steps 1, 2, and 3|D=Topic Discussion|TOPL=Top Lines|TR=Tradition Study|TRMA=Trauma Focus|VFOR=Varied Format|WDRL=Withdrawal|W=Women|Y=Young People
Survivors of Incest Anonymous|12x12=12 Steps & 12 Traditions|ASL=American Sign Language|B=Big Book|C=Closed|FF=Fragrance Free|GQ=Genderqueer|NDG=Indigenous|LGBTQ=LGBTQ|LIT=Literature|M=Men|N=Native American|BE=Newcomer|O=Open|OSH=Open Share Format|POC=People of Color|RIT=Ritual Abuse|SP=Speaker|ST=Step Study|STW=Steps Workshop|T=Transgender|X=Wheelchair Access|XB=Wheelchair-Accessible Bathroom|W=Women
Underearners Anonymous|BIPOC=BIPOC|M=Men|ST=Steps|T=Tools|W=Women
Violence Anonymous|12x12=12 Steps & 12 Traditions|C=Closed|BE=Newcomer|O=Open`;

export interface PublishedProgramme {
  readonly programme: string;
  readonly codes: readonly { readonly code: string; readonly meaning: string }[];
}

/** The type codes each programme's lists have, and what they mean by them. */
export const PUBLISHED_CODES: readonly PublishedProgramme[] = PUBLISHED.split('\n').map((line) => {
  const [programme = '', ...codes] = line.split('|');
  return {
    programme,
    codes: codes.map((each) => {
      const [code = '', meaning = ''] = each.split('=');
      return { code, meaning };
    }),
  };
});

/** Languages by the codes a programme's lists have for them where it has none of its own (`tsml_languages` at 58ae0c0, 2026-08-22). */
export const LANGUAGE_CODES =
  'AF AM AR BG DA DE EL EN ES FA FI FR HE HI HR HU IS IT JA KA KO LT ML MT NE NL NO PA PL PT RU SK SL SV TH TL TR UK'.split(
    ' ',
  );

/** What programmes write for some of them, and what else they mean by a code of a language. */
export const OWN_LANGUAGE_CODES: readonly (readonly [programme: string, codes: string])[] = [
  ['Adult Children of Alcoholics', 'ES=SP'],
  ['Al-Anon', 'ES=S'],
  ['Alcoholics Anonymous', 'ES=S IT=ITA KO=KOR PA=PUN PL=POL PT=POR RU=RUS TR=TUR'],
  ['Crystal Meth Anonymous', 'ES=S'],
  ['Co-Dependents Anonymous', 'ES=S'],
  ['Cocaine Anonymous', 'ES=S IT=ITA KO=KOR PA=PUN PL=POL PT=POR RU=RUS'],
  ['Eating Disorders Anonymous', 'ES=S IT=ITA'],
  ['Gamblers Anonymous', 'ES=S IT=ITA KO=KOR PA=PUN PL=POL PT=POR RU=RUS'],
  ['Sex and Love Addicts Anonymous', 'ES=S'],
  ['Survivors of Incest Anonymous', 'ES=S IT=ITA KO=KOR PA=PUN PL=POL PT=POR RU=RUS UK=UA'],
];

/** Kinds by their names in Spanish (code4recovery/spec, `data/types.json` at 404117a, 2026-03-06). */
export const SPANISH_NAMES =
  '11=Meditación del Paso 11|12x12=12 Pasos y 12 Tradiciones|A=Secular|ABSI=Como lo ve Bill|AF=Afrikáans|AL=Concurrente con Alateen|AL-AN=Concurrente con Al-Anon|AM=Amárico|AR=Árabe|ASL=Lenguaje por señas|B=Libro Grande|BA=Guardería disponible|BE=Principiantes|BG=Búlgaro|BI=Bisexual|BRK=Desayuno|C=Cerrada|CAN=Luz de una vela|CF=Niño amigable|D=Discusión|DA=Danés|DB=Canasta digital|DD=Diagnóstico dual|DE=Alemán|DR=Reflexiones Diarias|EL=Griego|EN=Inglés|FA=Persa|FI=Finlandés|FF=Sin fragancia|FR=Francés|G=Gay|GR=La Viña|H=Cumpleaños|HE=Hebreo|HI=Hindi|HR=Croata|HU=Húngaro|IS=Islandés|ITA=Italiano|JA=Japonés|KA=Georgiano|KOR=Coreano|L=Lesbiana|LGBTQ=LGBTQ|LIT=Literatura|LS=Viviendo Sobrio|LT=Lituano|M=Hombres|MED=Meditación|ML=Malayalam|MT=Maltés|N=Nativo Americano|NB=No binario|NDG=Indígena|NE=Nepalí|NL=Holandés|NO=Noruego|O=Abierta|OUT=Al aire libre|P=Profesionales|POA=Prueba de Asistencia|POC=Gente de color|POL=Polaco|POR=Portugués|PUN=Punjabi|RUS=Ruso|S=Español|SEN=Personas mayores|SK=Eslovaco|SL=Esloveno|SM=Se permite fumar|SP=Orador|ST=Estudio de pasos|SV=Sueco|T=Transgénero|TH=Tailandés|TL=Tagalo|TR=Estudio de tradicion|TUR=Turco|UK=Ucraniano|W=Mujeres|X=Acceso en silla de ruedas|XB=Baño accesible para sillas de ruedas|XT=Se permite opinar|Y=Gente joven'.split(
    '|',
  );

/** Keys of the formats a BMLT server comes with (bmlt-enabled/bmlt-server, sample schema at 524b5e8c, 2026-08-18). */
export const BMLT_KEYS =
  'B=Beginners|BL=Bilingual|BT=Basic Text|C=Closed|CH=Closed Holidays|CL=Candlelight|CS=Children under Supervision|D=Discussion|ES=Espanol|GL=Gay/Lesbian/Transgender|IL=Illness|IP=Informational Pamphlet|IW=It Works -How and Why|JT=Just for Today|M=Men|NC=No Children|O=Open|Pi=Pitch|RF=Rotating Format|Rr=Round Robin|SC=Surveillance Cameras|SD=Speaker/Discussion|SG=Step Working Guide|SL=ASL|So=Speaker Only|St=Step|Ti=Timer|To=Topic|Tr=Tradition|TW=Traditions Workshop|W=Women|WC=Wheelchair|YP=Young People|OE=Open-Ended|BK=Book Study|NS=No Smoking|Ag=Agnostic|FD=Five and Dime|AB=Ask-It-Basket|ME=Meditation|RA=Restricted Attendance|QA=Question and Answer|CW=Children Welcome|CP=Concepts|FIN=Finnish|ENG=English speaking|PER=Persian|WEB=Online Meeting|LC=Living Clean'.split(
    '|',
  );
