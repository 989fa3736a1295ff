import type { Words } from '../words.js';

export const es: Words = {
  subject: {
    confirmed: 'Cita confirmada: {code}',
    moved: 'Cita cambiada: {code}',
    cancelledByCitizen: 'Cita anulada: {code}',
    cancelledByOffice: 'La oficina ha anulado la cita {code}',
    reminder: 'Recordatorio de la cita {code}',
    linkAgain: 'Su cita {code}',
  },
  opening: {
    confirmed: 'Su cita está confirmada.',
    moved: 'Su cita ha cambiado de hora. La hora anterior ya no es válida.',
    cancelledByCitizen: 'Su cita está anulada, como ha pedido.',
    cancelledByOffice: 'La oficina ha tenido que anular su cita. Puede pedir otra en el sitio web.',
    reminder: 'Le recordamos su cita. Si no puede venir, anúlela: el turno servirá a otra persona.',
    linkAgain: 'Ya tiene una cita por este motivo. Desde este mensaje puede verla, cambiarla o anularla.',
  },
  label: {
    code: 'Código',
    purpose: 'Motivo',
    when: 'Cuándo',
    where: 'Dónde',
    bring: 'Qué debe traer',
    reason: 'Motivo indicado por la oficina',
    receipt: 'Resguardo de la cita',
  },
  change: 'Puede anular o cambiar la cita hasta el {until}, en esta dirección:',
  tooLateToChange: 'Ya no se puede anular ni cambiar en el sitio web: llame por teléfono a la oficina.',
  romeTime: 'hora italiana',
  closing: 'Este mensaje es automático: no responda.',
  skipped: {
    CLOSED_DAY: 'Ese día la oficina no atiende por este motivo',
    HOLIDAY: 'Día festivo',
    CLOSURE: 'Oficina cerrada',
    TOO_SOON: 'Ya no hay la antelación que pide la oficina',
    TOO_FAR: 'Todavía no se puede reservar',
    FULL: 'No quedan turnos',
  },
};
