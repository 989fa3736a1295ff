import { registerEnumType } from 'type-graphql';

export enum MembershipOrder {
  ROLE = 'ROLE',
  NAME = 'NAME',
  PLACE = 'PLACE',
  START = 'START',
}

registerEnumType(MembershipOrder, {
  name: 'MembershipOrder',
  description: 'Ordine delle persone di un ente. What is equal by name (N16).',
  valuesConfig: {
    ROLE: { description: 'Per ruolo.' },
    NAME: { description: 'Per nome della persona.' },
    PLACE: { description: 'Per sportello o ufficio. Who works in the whole ente first.' },
    START: { description: 'Per inizio. Who has been there longest first.' },
  },
});

export enum MembershipTime {
  CURRENT = 'CURRENT',
  TO_COME = 'TO_COME',
  ENDED = 'ENDED',
}

registerEnumType(MembershipTime, {
  name: 'MembershipTime',
  description: 'Quando vale un ruolo. By the day of today in Italy (N16).',
  valuesConfig: {
    CURRENT: { description: 'In corso. Holds today.' },
    TO_COME: { description: 'In arrivo. Begins on a day to come.' },
    ENDED: { description: 'Concluso. Was ended, or its last day has passed.' },
  },
});
