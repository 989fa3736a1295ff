import { DateTime, LocalDate } from '@respi/kit/scalars.js';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';

export enum EnteChangeKind {
  RENAME = 'RENAME', // cambio di nome
  MERGE = 'MERGE', // confluenza in un altro ente
  SPLIT = 'SPLIT', // divisione
}

export enum EnteChangeState {
  SCHEDULED = 'SCHEDULED', // in programma
  DONE = 'DONE', // avvenuto
  REVOKED = 'REVOKED', // revocato
  PREVENTED = 'PREVENTED', // impedito
}

registerEnumType(EnteChangeKind, {
  name: 'EnteChangeKind',
  description: 'Tipo di cambiamento. Of an ente of the register, on a day (N25).',
  valuesConfig: {
    RENAME: { description: 'Cambio di nome. The former name is still found.' },
    MERGE: { description: 'Confluenza. Desks and people go to the other ente; this one ends.' },
    SPLIT: { description: 'Divisione. Some desks, with their people, become an ente of their own.' },
  },
});
registerEnumType(EnteChangeState, {
  name: 'EnteChangeState',
  description: 'Stato del cambiamento.',
  valuesConfig: {
    SCHEDULED: { description: 'In programma. May be revoked before its day.' },
    DONE: { description: 'Avvenuto.' },
    REVOKED: { description: 'Revocato. Never happened.' },
    PREVENTED: { description: 'Impedito. By its day another ente had the name or the code; the story says which.' },
  },
});

export enum EnteChangeOrder {
  DAY = 'DAY',
  ENTE = 'ENTE',
  KIND = 'KIND',
  DECIDED = 'DECIDED',
}

registerEnumType(EnteChangeOrder, {
  name: 'EnteChangeOrder',
  description: 'Ordine dei cambiamenti. Then the latest decision first (N25).',
  valuesConfig: {
    DAY: { description: 'Per giorno in cui avviene. The soonest first.' },
    ENTE: { description: 'Per nome dell’ente.' },
    KIND: { description: 'Per tipo.' },
    DECIDED: { description: 'Per decisione. The latest first.' },
  },
});

@ObjectType({ description: 'Cambiamento di un ente. Decided once, done at local midnight of its day (N25).' })
export class EnteChange {
  @Field(() => ID)
  id!: string;

  @Field(() => EnteChangeKind, { description: 'Tipo.' })
  kind!: EnteChangeKind;

  @Field(() => EnteChangeState, { description: 'Stato.' })
  state!: EnteChangeState;

  @Field(() => LocalDate, { description: 'Da quando.' })
  effectiveOn!: string;

  @Field(() => String, { description: 'Motivo. The act on which it rests.' })
  reason!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Nome. The new one of a renamed ente, or that of the ente that is born.',
  })
  name!: string | null;

  @Field(() => DateTime, { description: 'Deciso. When.' })
  decidedAt!: Date;

  enteId!: string;
  otherId!: string | null;
}

@ObjectType({ description: 'Nome di prima. Of the ente, or of one that has merged into it (N25).' })
export class FormerName {
  @Field(() => String, { description: 'Nome.' })
  name!: string;

  @Field(() => LocalDate, { description: 'Fino al. Last day on which it was so called.' })
  until!: string;

  enteId!: string;
}
