import { registerEnumType } from 'type-graphql';

export enum AffectedDecision {
  OPEN = 'OPEN', // da decidere
  KEPT = 'KEPT', // mantenuto
  CANCELLED = 'CANCELLED', // annullato
  PROPOSED = 'PROPOSED', // nuovo orario proposto
}

export enum ProposalAnswer {
  ACCEPTED = 'ACCEPTED', // accettata
  DECLINED = 'DECLINED', // rifiutata
  NO_ANSWER = 'NO_ANSWER', // senza risposta
}

/** What the office can decide of an appointment that a closure touches. */
export enum AffectedAct {
  KEEP = 'KEEP', // mantieni
  CANCEL = 'CANCEL', // annulla e avvisa
  PROPOSE = 'PROPOSE', // proponi un nuovo orario
}

registerEnumType(AffectedDecision, {
  name: 'AffectedDecision',
  description: 'Decisione su un appuntamento toccato da una chiusura.',
  valuesConfig: {
    OPEN: { description: 'Da decidere. Nobody has decided yet, or the proposal was declined or not answered.' },
    KEPT: { description: 'Mantenuto. It takes place all the same.' },
    CANCELLED: { description: 'Annullato. The person was told, with the reason.' },
    PROPOSED: { description: 'Proposto. A new time is kept for the person, who has still to answer or has accepted.' },
  },
});

registerEnumType(ProposalAnswer, {
  name: 'ProposalAnswer',
  description: 'Risposta della persona al nuovo orario.',
  valuesConfig: {
    ACCEPTED: { description: 'Accettata. The appointment was moved.' },
    DECLINED: { description: 'Rifiutata.' },
    NO_ANSWER: { description: 'Senza risposta. The term went by.' },
  },
});

registerEnumType(AffectedAct, {
  name: 'AffectedAct',
  description: 'Che cosa fare di un appuntamento toccato da una chiusura (A27).',
  valuesConfig: {
    KEEP: { description: 'Mantieni.' },
    CANCEL: { description: 'Annulla. The person is told, with the reason.' },
    PROPOSE: { description: 'Proponi. The first free time after the closure is kept and offered.' },
  },
});
