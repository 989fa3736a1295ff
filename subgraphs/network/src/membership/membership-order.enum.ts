import { registerEnumType } from 'type-graphql';

export enum MembershipOrder {
  ROLE = 'ROLE',
  NAME = 'NAME',
  PLACE = 'PLACE',
  START = 'START',
}

registerEnumType(MembershipOrder, {
  name: 'MembershipOrder',
  description: 'Ordine delle persone di un ente. Roles that hold come before those that have an end (N16).',
  valuesConfig: {
    ROLE: { description: 'Per ruolo.' },
    NAME: { description: 'Per nome della persona.' },
    PLACE: { description: 'Per sportello o ufficio. Who works in the whole ente first.' },
    START: { description: 'Per inizio. Who has been there longest first.' },
  },
});
