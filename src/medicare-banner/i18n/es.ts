import type { BannerWords } from '../words.js';

export const es: BannerWords = {
  label: 'Medicare en nuestra clínica',
  labelMany: 'Medicare en nuestras clínicas',
  labelNamed: 'Medicare en {clinic}',
  accepting: 'Ya aceptamos Medicare.',
  acceptingMany: 'Nuestras clínicas ya aceptan Medicare.',
  acceptingNamed: '{clinic} ya acepta Medicare.',
  soon: 'Pronto aceptaremos Medicare.',
  soonMany: 'Nuestras clínicas pronto aceptarán Medicare.',
  soonNamed: '{clinic} pronto aceptará Medicare.',
  from: 'Aceptaremos Medicare a partir del {date}.',
  fromMany: 'Nuestras clínicas aceptarán Medicare a partir del {date}.',
  fromNamed: '{clinic} aceptará Medicare a partir del {date}.',
  call: 'Llame al {phone}',
  callOrText: 'Llame al {phone} o {sms}',
  textUs: 'envíenos un mensaje de texto',
  textOnly: '{sms}',
  textNumber: 'Envíe un mensaje de texto al {number}',
  today: '{reach} hoy mismo.',
  todayAccepting: '{reach} hoy para preguntar qué cubre.',
  todayEnrolled: '{reach} hoy si tiene preguntas.',
  todaySoon: '{reach} hoy para planear con tiempo.',
  phone: 'Teléfono: {phone}.',
  coverage:
    'La Parte B de Medicare cubre los servicios de tratamiento por opioides en nuestra clínica sin copago. ' +
    'El deducible de la Parte B aún se aplica a los suministros y medicamentos.',
  coverageMany:
    'La Parte B de Medicare cubre los servicios de tratamiento por opioides en nuestras clínicas sin copago. ' +
    'El deducible de la Parte B aún se aplica a los suministros y medicamentos.',
  appointments: 'Programación de citas {times}',
  area: 'Nuestra clínica está al servicio de {areas}.',
  areaMany: 'Nuestras clínicas están al servicio de {areas}.',
  note: 'Somos una clínica privada y no somos parte de Medicare. Para consultar su cobertura, visite {site} o llame al {line}.',
  noteMany:
    'Nuestras clínicas son privadas y no son parte de Medicare. Para consultar su cobertura, visite {site} o llame al {line}.',
  check: 'Consulte su cobertura',
  details: 'Más sobre cómo pagar con Medicare',
  hide: 'Ocultar este mensaje',
  hidden: 'Mensaje oculto.',
};
