import { registerEnumType } from 'type-graphql';

export enum WaitingKind {
  OFFER = 'OFFER', // un posto appena si libera
  NOTICE = 'NOTICE', // un avviso quando ci sono posti
}

export enum WaitingState {
  WAITING = 'WAITING', // in attesa
  OFFERED = 'OFFERED', // posto offerto
  BOOKED = 'BOOKED', // prenotato
  TOLD = 'TOLD', // avvisato
  LEFT = 'LEFT', // uscito
  ENDED = 'ENDED', // finito
}

registerEnumType(WaitingKind, {
  name: 'WaitingKind',
  description: 'Tipo di attesa. What somebody in the line asks for.',
  valuesConfig: {
    OFFER: { description: 'Posto. The first place that comes free, kept for them alone for some hours (A21).' },
    NOTICE: { description: 'Avviso. One letter when places open; nothing is kept (A23).' },
  },
});

registerEnumType(WaitingState, {
  name: 'WaitingState',
  description: 'Stato dell’attesa.',
  valuesConfig: {
    WAITING: { description: 'In attesa.' },
    OFFERED: { description: 'Posto offerto. Kept for this person until a term.' },
    BOOKED: { description: 'Prenotato. The offer was taken.' },
    TOLD: { description: 'Avvisato. The letter was written.' },
    LEFT: { description: 'Uscito. Left the line by themselves, or was taken off it by staff.' },
    ENDED: { description: 'Finito. Three offers went by without an answer.' },
  },
});
