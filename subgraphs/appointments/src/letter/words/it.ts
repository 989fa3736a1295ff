import type { Words } from '../words.js';

export const it: Words = {
  subject: {
    confirmed: 'Appuntamento confermato: {code}',
    moved: 'Appuntamento spostato: {code}',
    cancelledByCitizen: 'Appuntamento annullato: {code}',
    cancelledByOffice: 'L’ufficio ha annullato l’appuntamento {code}',
    reminder: 'Promemoria dell’appuntamento {code}',
    linkAgain: 'Il tuo appuntamento {code}',
  },
  opening: {
    confirmed: 'Il tuo appuntamento è confermato.',
    moved: 'Il tuo appuntamento è stato spostato. Il vecchio orario non vale più.',
    cancelledByCitizen: 'Il tuo appuntamento è annullato, come hai chiesto.',
    cancelledByOffice: 'L’ufficio ha dovuto annullare il tuo appuntamento. Puoi prenotarne un altro sul sito.',
    reminder: 'Ti ricordiamo il tuo appuntamento. Se non puoi venire, annullalo: il posto servirà a un’altra persona.',
    linkAgain: 'Hai già un appuntamento per questo motivo. Da questo messaggio puoi vederlo, spostarlo o annullarlo.',
  },
  label: {
    code: 'Codice',
    purpose: 'Motivo',
    when: 'Quando',
    where: 'Dove',
    bring: 'Che cosa portare',
    reason: 'Motivo indicato dall’ufficio',
    receipt: 'Ricevuta della prenotazione',
  },
  change: 'Puoi annullare o spostare l’appuntamento fino a {until}, a questo indirizzo:',
  tooLateToChange: 'Non è più possibile annullare o spostare dal sito: telefona all’ufficio.',
  romeTime: 'ora italiana',
  closing: 'Questo messaggio è automatico: non rispondere.',
  skipped: {
    CLOSED_DAY: 'In questo giorno l’ufficio non riceve per questo motivo',
    HOLIDAY: 'Festività',
    CLOSURE: 'Ufficio chiuso',
    TOO_SOON: 'Non c’è più il preavviso che l’ufficio chiede',
    TOO_FAR: 'Non si può ancora prenotare',
    FULL: 'Posti esauriti',
  },
};
