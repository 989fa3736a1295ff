import type { Words } from '../words.js';

export const es: Words = {
  subject: {
    confirmed: 'Cita confirmada: {code}',
    moved: 'Cita cambiada: {code}',
    cancelledByCitizen: 'Cita anulada: {code}',
    cancelledByOffice: 'La oficina ha anulado la cita {code}',
    reminder: 'Recordatorio de la cita {code}',
    linkAgain: 'Tu cita {code}',
    moveProposed: 'Nuevo horario propuesto para la cita {code}',
    documentsMissing: 'Documentos que debes traer: cita {code}',
    waitingJoined: 'Estás en la lista de espera',
    placeOffered: 'Ha quedado libre una plaza para ti',
    offerPassed: 'La oferta de la plaza ha caducado',
    placesOpen: 'Hay plazas libres',
  },
  opening: {
    confirmed: 'Tu cita está confirmada.',
    moved: 'Tu cita ha cambiado de hora. La hora anterior ya no es válida.',
    cancelledByCitizen: 'Tu cita está anulada, como has pedido.',
    cancelledByOffice: 'La oficina ha tenido que anular tu cita. Puedes pedir otra en el sitio web.',
    reminder: 'Te recordamos tu cita. Si no puedes venir, anúlala: el turno servirá a otra persona.',
    linkAgain: 'Ya tienes una cita por este motivo. Desde este mensaje puedes verla, cambiarla o anularla.',
    moveProposed:
      'Ese día la oficina estará cerrada. Te propone un nuevo horario y te lo guarda hasta el plazo indicado.',
    documentsMissing:
      'Faltan documentos en tu expediente. Puedes pedir cita para entregarlos: el formulario ya lleva el motivo.',
    waitingJoined:
      'Estás en la lista de espera. Cuando quede libre una plaza te la ofrecemos primero a ti, por orden de llegada.',
    placeOffered:
      'Ha quedado libre una plaza y está reservada para ti hasta el plazo indicado. Si no respondes, pasa a la persona siguiente.',
    offerPassed:
      'No respondiste a tiempo: la plaza pasó a la persona siguiente. Sigues en la lista hasta que salgas de ella o se acaben las ofertas.',
    placesOpen:
      'Vuelve a haber plazas libres para el motivo que indicaste. No están reservadas: pide cita cuanto antes.',
  },
  label: {
    code: 'Código',
    purpose: 'Motivo',
    when: 'Cuándo',
    where: 'Dónde',
    bring: 'Qué debes traer',
    reason: 'Motivo indicado por la oficina',
    receipt: 'Resguardo de la cita',
    newTime: 'Nuevo horario propuesto',
  },
  change: 'Puedes anular o cambiar la cita hasta el {until}, en esta dirección:',
  tooLateToChange: 'Ya no se puede anular ni cambiar en el sitio web: llama por teléfono a la oficina.',
  romeTime: 'hora italiana',
  closing: 'Este mensaje es automático: no respondas.',
  answerBy: 'Responde antes de {until}, en esta dirección:',
  waitingLink: 'En esta dirección puedes ver tu posición y salir de la lista:',
  bookHere: 'Pide cita en esta dirección:',
  release: 'Nuevas plazas cada {weekday} a las {time}',
  skipped: {
    CLOSED_DAY: 'Ese día la oficina no atiende por este motivo',
    HOLIDAY: 'Día festivo',
    CLOSURE: 'Oficina cerrada',
    TOO_SOON: 'Ya no hay la antelación que pide la oficina',
    TOO_FAR: 'Todavía no se puede reservar',
    FULL: 'No quedan turnos',
  },
};
