import type { Words } from '../words.js';

export const es: Words = {
  subject: {
    confirmed: 'Cita confirmada: {code}',
    moved: 'Cita cambiada: {code}',
    cancelledByCitizen: 'Cita anulada: {code}',
    cancelledByOffice: 'La oficina ha anulado la cita {code}',
    reminder: 'Recordatorio de la cita {code}',
    linkAgain: 'Su cita {code}',
    moveProposed: 'Nuevo horario propuesto para la cita {code}',
    documentsMissing: 'Documentos que debe traer: cita {code}',
    waitingJoined: 'Está en la lista de espera',
    placeOffered: 'Ha quedado libre una plaza para usted',
    offerPassed: 'La oferta de la plaza ha caducado',
    placesOpen: 'Hay plazas libres',
  },
  opening: {
    confirmed: 'Su cita está confirmada.',
    moved: 'Su cita ha cambiado de hora. La hora anterior ya no es válida.',
    cancelledByCitizen: 'Su cita está anulada, como ha pedido.',
    cancelledByOffice: 'La oficina ha tenido que anular su cita. Puede pedir otra en el sitio web.',
    reminder: 'Le recordamos su cita. Si no puede venir, anúlela: el turno servirá a otra persona.',
    linkAgain: 'Ya tiene una cita por este motivo. Desde este mensaje puede verla, cambiarla o anularla.',
    moveProposed:
      'Ese día la oficina estará cerrada. Le propone un nuevo horario y se lo guarda hasta el plazo indicado.',
    documentsMissing:
      'Faltan documentos en su expediente. Puede pedir cita para entregarlos: el formulario ya lleva el motivo.',
    waitingJoined:
      'Está en la lista de espera. Cuando quede libre una plaza se la ofrecemos primero a usted, por orden de llegada.',
    placeOffered:
      'Ha quedado libre una plaza y está reservada para usted hasta el plazo indicado. Si no responde, pasa a la persona siguiente.',
    offerPassed:
      'No respondió a tiempo: la plaza pasó a la persona siguiente. Sigue en la lista hasta que salga de ella o se acaben las ofertas.',
    placesOpen: 'Vuelve a haber plazas libres para el motivo que indicó. No están reservadas: pida cita cuanto antes.',
  },
  label: {
    code: 'Código',
    purpose: 'Motivo',
    when: 'Cuándo',
    where: 'Dónde',
    bring: 'Qué debe traer',
    reason: 'Motivo indicado por la oficina',
    receipt: 'Resguardo de la cita',
    newTime: 'Nuevo horario propuesto',
  },
  change: 'Puede anular o cambiar la cita hasta el {until}, en esta dirección:',
  tooLateToChange: 'Ya no se puede anular ni cambiar en el sitio web: llame por teléfono a la oficina.',
  romeTime: 'hora italiana',
  closing: 'Este mensaje es automático: no responda.',
  answerBy: 'Responda antes de {until}, en esta dirección:',
  waitingLink: 'En esta dirección puede ver su posición y salir de la lista:',
  bookHere: 'Pida cita en esta dirección:',
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
