import { numbered } from '../../../shared/lists.js';
import type { FieldNames } from '../raw-row.js';

/**
 * Each field of Meeting Guide and other names for it, best first: the plugin's and its importer's aliases, schema.org's, and
 * what people write above the columns of their sheets in English and Spanish. Names are written as they are compared, without
 * the words `fieldOf` leaves out.
 */
const TABLE = `name meeting meetingname mtgname mtg title groupname nombre grupo reunion what que event evento actividad activity
slug id uid
day days dayofweek weekday dayweek daynumber dia dias diasemana when dayandtime daytime dayandhour diayhora schedule fecha date
time starttime timestart start starts startsat begin begins beginsat begintime starttimelocal hours hora horas horainicio inicio empieza comienza comienzo horario hour timeformatted
end_time endtime timeend end ends endsat finish finishtime until horafin horafinal fin termina horadetermino cierre horacierre cierra hasta
duration length minutes lengthminutes durationminutes durationmin durationmins lengthmin lengthmins lengthinminutes durationinminutes duracion duracionminutos minutos
timezone tz zonahoraria husohorario scheduletimezone
location locationname venue venuename place placename facility facilityname building bldg church site sitename where lugar nombrelugar ubicacion sede local edificio iglesia sitio
address streetaddress streetaddr street address1 addressline1 addressline physicaladdress locationaddress venueaddress direccion direccioncalle calle domicilio callenumero
formatted_address fulladdress direccioncompleta completeaddress formattedaddress
city town citytown municipality locality ciudad municipio localidad pueblo
state province stateprovince st estado provincia
postal_code zip zipcode postcode postalcode zippostalcode zippostal codigopostal cp
country pais
regions
region county area district zona condado distrito
sub_region neighborhood barrio
sub_sub_region
sub_district subdistrito
latitude lat latitud
longitude lng lon long longitud
coordinates latlng latlong
approximate
location_notes room roomnumber directions suite floor locationdetails parking entrance sala salon cuarto piso indicaciones comollegar
conference_url zoomlink zoom zoomurl zoommeetinglink onlinelink onlineurl virtuallink meetinglink linkmeeting linktomeeting groupmeetinglink meetingurl joinlink joinurl linktojoin tojoin videolink videourl onlinemeetinglink onlinemeetingurl virtualmeetinglink virtualmeetingurl conferencelink teamslink googlemeet googlemeetlink webexlink enlacezoom linkzoom ligazoom enlacereunion enlacedelareunion enlacedereunion linkdelareunion linkdereunion enlaceenlinea enlacevirtual
conference_url_notes meetingid zoomid zoommeetingid passcode zoompasscode meetingpasscode password zoompassword meetingpassword accesscode contrasena clave codigoacceso idzoom idreunion
conference_phone dialin dialinnumber callin callinnumber phonein conferencenumber phonemeetingnumber telefonoconferencia numeroacceso
conference_phone_notes
attendance_option attendance modality mode howtoattend inpersononline inpersonoronline onlineinperson onlineorinperson venuetype modalidad asistencia
types type kind category format formats openclosed openorclosed language languages tags meetingtype grouptype meetingformat tipo tipos categoria formato abiertacerrada abiertaocerrada idioma idiomas
wheelchair wheelchairaccessible wheelchairaccess accessible accessibility handicapaccessible stepfree silladeruedas accesible accesibilidad
status situacion estatus groupstatus meetingstatus
is_active active isactive currentlymeeting currentlyactive stillmeeting stillactive activo activa
is_off cancelled canceled iscancelled iscanceled suspended issuspended inactive isinactive cancelado cancelada suspendido suspendida inactivo inactiva
audience who whofor whoitis whoitisfor whoisitfor whocanattend forwhom population paraquien publico
programme program fellowship programa confraternidad
entity organization organizacion
notes note comment comments details description info additionalinfo additionalinformation moreinfo moreinformation information remarks other otherinfo notas nota comentarios comentario observaciones descripcion detalles informacion
group
group_notes
website website2 web webpage homepage link weblink sitioweb paginaweb pagina enlace
url
email emailaddress mail correo correoelectronico
phone phonenumber telephone telephonenumber tel telefono telefonos numerotelefono mobile cell cellphone celular
contact_1_name contact contactname contactperson facilitator leader contacto personacontacto nombrecontacto facilitador
contact_1_phone contactphone contactnumber telefonocontacto
contact_1_email contactemail correocontacto
contact_2_name
contact_2_phone
contact_2_email
contact_3_name
contact_3_phone
contact_3_email
feedback_url
feedback_emails
venmo
square cashapp
paypal
updated lastupdated modified lastmodified actualizado
byDay
byMonthWeek
repeatFrequency frequency recurrence recurring repeats frecuencia
startDate
endDate
exceptDate
eventSchedule`;

/** Fields by name, and how good a name each is; best first. */
const KNOWN = new Map<string, readonly [field: string, rank: number]>();
/** The finder's names of fields. */
export const FIELDS: ReadonlySet<string> = new Set(
  TABLE.split('\n').map((line) => {
    const [field = '', ...names] = line.split(' ');
    for (const [rank, name] of numbered([squash(field), ...names]))
      if (!KNOWN.has(name) || rank === 0) KNOWN.set(name, [field, rank]);
    return field;
  }),
);

/** A name as it is compared: `Código Postal`, `codigo_postal` and `codigoPostal` are one. */
export function squash(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '');
}

// "Meeting Time (Pacific)" is the time, "Hora de la reunión" too: brackets, and words every list is about, add nothing.
const BRACKETS = /\(.*?\)/gs;
const FILLERS = /\b(?:of|the|for|de|del|el|la|las|los|meetings?|groups?|grupos?|reuni[oó]n(?:es)?)\b/gi;

/** The field a name stands for, and how good a name it is: 0 is the field's own. */
export function fieldOf(name: string): readonly [field: string, rank: number] | undefined {
  const bare = name.normalize().replace(BRACKETS, ' ');
  const words = bare.replace(/[_\s]+|(?<=[a-z])(?=[A-Z])/g, ' ').replace(FILLERS, '');
  for (const each of [name, bare, words]) {
    const found = KNOWN.get(squash(each));
    if (found) return found;
  }
  return undefined;
}

/** What a page's author says of a feed's own names: the finder's field by the feed's name, as it is compared. */
export type Columns = ReadonlyMap<string, string>;

/**
 * `Zoom Link=conference_url | Wann=day`. What names no field is left out.
 * @param onFault is told of each part that is left out.
 */
export function readColumns(text: string, onFault?: (part: string) => void): Columns {
  const columns = new Map<string, string>();
  for (const part of text.split('|')) {
    const at = part.lastIndexOf('=');
    const name = squash(part.slice(0, Math.max(at, 0)));
    const field = fieldOf(part.slice(at + 1))?.[0];
    if (name && field) columns.set(name, field);
    else if (part.trim()) onFault?.(part.trim());
  }
  return columns;
}

const SAYS_TIME = /when|time|schedule|hour|hora/i;

/** How a feed's own names are read. */
export interface NamesRead {
  readonly names: FieldNames;
  /** Names nothing is read from. */
  readonly unread: readonly string[];
}

/** The fields some names stand for, best name first; what the page's author says of a name comes before all else. */
export function readNames(given: Iterable<string>, columns: Columns): NamesRead {
  const found: { readonly name: string; readonly field: string; readonly rank: number }[] = [];
  const unread: string[] = [];
  for (const name of given) {
    const said = columns.get(squash(name));
    const [field, rank] = said === undefined ? (fieldOf(name) ?? []) : [said, -1];
    if (field === undefined || rank === undefined) unread.push(name);
    else found.push({ name, field, rank });
  }
  found.sort((one, other) => one.rank - other.rank);
  // A field nobody names has no names: its own might be a name of something else here.
  const names: Record<string, string[]> = Object.fromEntries([...FIELDS].map((field) => [field, []]));
  for (const { name, field } of found) names[field]?.push(name);
  // "Day" and "When" with no "Time": when it is on that day.
  const [, ...more] = names['day'] ?? [];
  const when = names['time']?.length === 0 ? more.filter((name) => SAYS_TIME.test(name)) : [];
  if (when.length > 0) names['time'] = when;
  // What lies in a district is a region's where districts are the regions.
  if (names['region']?.every((name) => /distri/i.test(name)))
    names['sub_region']?.push(...(names['sub_district'] ?? []));
  // "Group" is a name where there is no other.
  if (names['name']?.length === 0 && names['group']) names['name'] = names['group'];
  return { names, unread };
}
