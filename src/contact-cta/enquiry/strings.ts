import type { Problem } from './validate.js';

/**
 * Words of the enquiry form. English is the type: another language has the same keys and carries the same meaning.
 * Where a sentence ends in a colon, phone and text links follow.
 */
export const enquiryEn = {
  labels: {
    name: 'Your name',
    phone: 'Phone number',
    email: 'Email address',
    'contact-by': 'How should we reach you?',
    'best-time': 'When is a good time?',
    for: 'Who is this for?',
    'new-patient': 'Would you be a new patient?',
    message: 'Your message',
    'voicemail-ok': 'It is OK to leave a voicemail that names the clinic',
    'text-ok': 'Text me back',
  },
  options: {
    'contact-by': { call: 'Phone call', text: 'Text message', email: 'Email' },
    'best-time': { morning: 'Morning', afternoon: 'Afternoon', evening: 'Evening', any: 'Any time' },
    for: { me: 'Me', 'someone-else': 'Someone I care for' },
    'new-patient': { yes: 'Yes', no: 'No' },
  },
  hints: {
    name: 'A first name is enough.',
    message: 'Please leave out medical details. You can share those when we talk.',
  },
  /** At the first of phone and email, where both are asked for. */
  eitherWay: 'A phone number or an email address, one is enough.',
  optional: 'optional',
  send: 'Send message',
  /** The wording a visitor agrees to by ticking the box; sent along as shown. */
  consent: (clinic: string) =>
    `${clinic || 'The clinic'} may text me about this message. Message and data rates may apply. ` +
    'Reply STOP to stop or HELP for help. I do not have to agree to get care.',

  summary: 'There is a problem',
  missing: {
    name: 'Enter your name',
    phone: 'Enter your phone number',
    email: 'Enter your email address',
    'contact-by': 'Choose how we should reach you',
    'best-time': 'Choose a good time',
    for: 'Choose who this is for',
    'new-patient': 'Choose yes or no',
    message: 'Enter your message',
    'voicemail-ok': 'Check the box if we may leave a voicemail',
    'text-ok': 'Check the box if we may text you',
  },
  problems: {
    'no-way-to-reach': 'Enter a phone number or an email address, so we can reach you',
    'not-an-email': 'Enter an email address like name@example.com',
    'not-a-phone': 'Enter a phone number with area code, like 541-555-0100',
    refused: 'Check this answer',
  },

  checking: 'Checking your answers',
  sending: 'Sending your message',
  sent: {
    title: 'Thank you. Your message was sent.',
    text: 'Someone from the clinic will read it and get back to you.',
    again: 'Write another message',
  },
  refused: {
    title: 'There is a problem',
    text: 'The message was not accepted. Please check your answers and try again.',
  },
  failed: {
    title: 'Sorry, something went wrong',
    text: 'This is our fault, not yours. What you typed is still here. Trying again is safe.',
  },
  /** The service answered, and said no to more than an answer of the visitor's. */
  declined: {
    title: 'We could not take your message',
    text: 'This is our fault, not yours. What you typed is still here, so you can read it to us or copy it.',
  },
  unknown: {
    title: 'We can’t tell if your message arrived',
    text: 'No answer came back. What you typed is still here. Trying again is safe.',
  },
  offline: {
    title: 'You are offline',
    text: 'This message was not sent yet. Keep this page open and it will be sent when you are back online.',
  },
  /** Offline at a retry: nothing goes by itself any more. */
  offlineAgain: {
    title: 'You are offline',
    text: 'This try was not sent. What you typed is still here. Please try again when you are back online.',
  },
  /** Changed while it waited for the connection. */
  held: {
    title: 'Your message was not sent yet',
    text: 'You were still writing, so nothing is sent by itself. Press the button when you are ready.',
  },
  retry: 'Try again',
  /** Before the phone and text links: after sending, and after trouble. */
  meanwhile: 'If you would rather not wait:',
  instead: 'You can also reach us directly:',
  /** Label of the off-screen field, for whoever comes upon it. */
  honeypot: 'Leave this field empty',
};

export type EnquiryStrings = typeof enquiryEn;

export const enquiryEs: EnquiryStrings = {
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
  consent: (clinic: string) =>
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

/** A label and what goes with it on one line; a question needs no colon. */
export function labelled(label: string, text: string): string {
  return `${label}${/[?:]$/.test(label) ? '' : ':'} ${text}`;
}

/**
 * A problem's line in the summary. A back-end's own words may stand there several times ("Please fill out this field."), so
 * they follow the label of their field.
 */
export function summarize(problem: Problem, strings: EnquiryStrings): string {
  const words = wordProblem(problem, strings);
  return problem.code === 'refused' ? labelled(strings.labels[problem.field], words) : words;
}

/** The words of a problem, the same in the summary and at its field: the back-end's own where it gave some. */
export function wordProblem({ field, code, message }: Problem, strings: EnquiryStrings): string {
  return message ?? (code === 'missing' ? strings.missing[field] : strings.problems[code]);
}
