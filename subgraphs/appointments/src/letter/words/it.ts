import type { Words } from '../words.js';

export const it: Words = {
  subject: {
    confirmed: 'Appuntamento confermato: {code}',
    moved: 'Appuntamento spostato: {code}',
    cancelledByCitizen: 'Appuntamento annullato: {code}',
    cancelledByOffice: 'L’ufficio ha annullato l’appuntamento {code}',
    reminder: 'Promemoria dell’appuntamento {code}',
    linkAgain: 'Il tuo appuntamento {code}',
    moveProposed: 'Nuovo orario proposto per l’appuntamento {code}',
    documentsMissing: 'Documenti da portare: appuntamento {code}',
    waitingJoined: 'Sei nella lista d’attesa',
    placeOffered: 'Si è liberato un posto per te',
    offerPassed: 'L’offerta del posto è scaduta',
    placesOpen: 'Ci sono posti liberi',
  },
  opening: {
    confirmed: 'Il tuo appuntamento è confermato.',
    moved: 'Il tuo appuntamento è stato spostato. Il vecchio orario non vale più.',
    cancelledByCitizen: 'Il tuo appuntamento è annullato, come hai chiesto.',
    cancelledByOffice: 'L’ufficio ha dovuto annullare il tuo appuntamento. Puoi prenotarne un altro sul sito.',
    reminder: 'Ti ricordiamo il tuo appuntamento. Se non puoi venire, annullalo: il posto servirà a un’altra persona.',
    linkAgain: 'Hai già un appuntamento per questo motivo. Da questo messaggio puoi vederlo, spostarlo o annullarlo.',
    moveProposed:
      'In quel giorno l’ufficio sarà chiuso. Ti propone un nuovo orario e te lo tiene fino al termine indicato.',
    documentsMissing:
      'Per la tua pratica mancano dei documenti. Puoi prenotare l’appuntamento per consegnarli: il modulo è già compilato con il motivo.',
    waitingJoined:
      'Sei nella lista d’attesa. Quando si libera un posto te lo offriamo per primo, nell’ordine di arrivo.',
    placeOffered:
      'Si è liberato un posto ed è riservato a te fino al termine indicato. Se non rispondi passa alla persona successiva.',
    offerPassed:
      'Non hai risposto in tempo: il posto è passato alla persona successiva. Resti nella lista finché non ne esci o finiscono le offerte.',
    placesOpen:
      'Per il motivo che hai indicato ci sono di nuovo posti liberi. Non sono riservati: prenota appena puoi.',
  },
  label: {
    code: 'Codice',
    purpose: 'Motivo',
    when: 'Quando',
    where: 'Dove',
    bring: 'Che cosa portare',
    reason: 'Motivo indicato dall’ufficio',
    receipt: 'Ricevuta della prenotazione',
    newTime: 'Nuovo orario proposto',
  },
  change: 'Puoi annullare o spostare l’appuntamento fino a {until}, a questo indirizzo:',
  tooLateToChange: 'Non è più possibile annullare o spostare dal sito: telefona all’ufficio.',
  romeTime: 'ora italiana',
  closing: 'Questo messaggio è automatico: non rispondere.',
  answerBy: 'Rispondi entro {until}, a questo indirizzo:',
  waitingLink: 'A questo indirizzo vedi la tua posizione e puoi uscire dalla lista:',
  bookHere: 'Prenota a questo indirizzo:',
  release: 'Nuovi posti ogni {weekday} alle {time}',
  skipped: {
    CLOSED_DAY: 'In questo giorno l’ufficio non riceve per questo motivo',
    HOLIDAY: 'Festività',
    CLOSURE: 'Ufficio chiuso',
    TOO_SOON: 'Non c’è più il preavviso che l’ufficio chiede',
    TOO_FAR: 'Non si può ancora prenotare',
    FULL: 'Posti esauriti',
  },
};
