import type { EnquiryStrings } from '../strings.js';

export const es: EnquiryStrings = {
  labels: {
    name: 'Su nombre',
    phone: 'Número de teléfono',
    email: 'Correo electrónico',
    'contact-by': '¿Cómo prefiere que le contactemos?',
    'best-time': '¿Cuál es un buen momento?',
    for: '¿Para quién es?',
    'new-patient': '¿Sería paciente por primera vez?',
    message: 'Su mensaje',
    'voicemail-ok': 'Pueden dejar un mensaje de voz que mencione a la clínica',
    'text-ok': 'Respóndanme por mensaje de texto',
  },
  options: {
    'contact-by': { call: 'Llamada', text: 'Mensaje de texto', email: 'Correo electrónico' },
    'best-time': {
      morning: 'Por la mañana',
      afternoon: 'Por la tarde',
      evening: 'Por la noche',
      any: 'A cualquier hora',
    },
    for: { me: 'Para mí', 'someone-else': 'Para alguien a quien quiero' },
    'new-patient': { yes: 'Sí', no: 'No' },
  },
  hints: {
    name: 'Basta con el nombre, sin apellido.',
    message: 'Por favor, no incluya detalles médicos. Podrá contarlos cuando hablemos.',
  },
  eitherWay: 'Un teléfono o un correo electrónico, con uno basta.',
  optional: 'opcional',
  send: 'Enviar mensaje',
  consent: (clinic) =>
    `${clinic || 'La clínica'} puede enviarme mensajes de texto sobre este mensaje. Pueden aplicarse tarifas de ` +
    'mensajes y datos. Responda STOP para no recibir más o HELP para pedir ayuda. No tengo que aceptar para recibir ' +
    'atención.',

  summary: 'Hay un problema',
  missing: {
    name: 'Escriba su nombre',
    phone: 'Escriba su número de teléfono',
    email: 'Escriba su correo electrónico',
    'contact-by': 'Elija cómo prefiere que le contactemos',
    'best-time': 'Elija un buen momento',
    for: 'Elija para quién es',
    'new-patient': 'Elija sí o no',
    message: 'Escriba su mensaje',
    'voicemail-ok': 'Marque la casilla si podemos dejar un mensaje de voz',
    'text-ok': 'Marque la casilla si podemos enviarle mensajes de texto',
  },
  problems: {
    'no-way-to-reach': 'Escriba un número de teléfono o un correo electrónico para poder contactarle',
    'not-an-email': 'Escriba un correo electrónico como nombre@example.com',
    'not-a-phone': 'Escriba un número de teléfono con código de área, como 541-555-0100',
    refused: 'Revise esta respuesta',
  },

  checking: 'Revisando sus respuestas',
  sending: 'Enviando su mensaje',
  sent: {
    title: 'Gracias. Su mensaje fue enviado.',
    text: 'Alguien de la clínica lo leerá y se pondrá en contacto con usted.',
    again: 'Escribir otro mensaje',
  },
  refused: {
    title: 'Hay un problema',
    text: 'El mensaje no fue aceptado. Revise sus respuestas e inténtelo de nuevo.',
  },
  failed: {
    title: 'Lo sentimos, algo salió mal',
    text: 'La falla es nuestra, no suya. Lo que escribió sigue aquí. Puede intentarlo de nuevo sin problema.',
  },
  declined: {
    title: 'No pudimos recibir su mensaje',
    text: 'La falla es nuestra, no suya. Lo que escribió sigue aquí, así que puede leérnoslo o copiarlo.',
  },
  unknown: {
    title: 'No podemos saber si su mensaje llegó',
    text: 'No hubo respuesta. Lo que escribió sigue aquí. Puede intentarlo de nuevo sin problema.',
  },
  offline: {
    title: 'No tiene conexión',
    text: 'Este mensaje aún no se envió. Deje esta página abierta y se enviará cuando vuelva la conexión.',
  },
  offlineAgain: {
    title: 'No tiene conexión',
    text: 'Este intento no se envió. Lo que escribió sigue aquí. Inténtelo de nuevo cuando vuelva la conexión.',
  },
  held: {
    title: 'Su mensaje aún no se envió',
    text: 'Usted seguía escribiendo, así que nada se envía solo. Pulse el botón cuando haya terminado.',
  },
  retry: 'Intentar de nuevo',
  meanwhile: 'Si prefiere no esperar:',
  instead: 'También puede contactarnos directamente:',
  honeypot: 'Deje este campo vacío',
};
