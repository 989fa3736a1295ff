import { registerEnumType } from 'type-graphql';

export enum EnteEventKind {
  ADHESION = 'ADHESION',
  PEOPLE = 'PEOPLE',
  PLACE = 'PLACE',
  MACHINE = 'MACHINE',
  REGISTER = 'REGISTER',
}

registerEnumType(EnteEventKind, {
  name: 'EnteEventKind',
  description: 'Genere di avvenimento. What it concerns; each belongs to one (I11).',
  valuesConfig: {
    ADHESION: { description: 'Adesione. Its way, its papers, suspension and withdrawal.' },
    PEOPLE: { description: 'Persone. Invitations, roles, delegations, contacts.' },
    PLACE: { description: 'Luoghi. Desks, offices and seats.' },
    MACHINE: { description: 'Applicazioni. Machine clients and their secrets.' },
    REGISTER: { description: 'Registro. Data, new names, mergers, divisions, and whatever is none of the others.' },
  },
});

export enum EnteEventOrder {
  LATEST = 'LATEST',
  OLDEST = 'OLDEST',
}

registerEnumType(EnteEventOrder, {
  name: 'EnteEventOrder',
  description: 'Ordine della storia di un ente. As things were written down (I11).',
  valuesConfig: {
    LATEST: { description: 'Dal più recente.' },
    OLDEST: { description: 'Dal più lontano.' },
  },
});
