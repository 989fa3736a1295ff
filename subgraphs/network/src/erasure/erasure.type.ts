import { DateTime } from '@respi/kit/scalars.js';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum ErasureState {
  REQUESTED = 'REQUESTED',
  UNDER_WAY = 'UNDER_WAY',
  DONE = 'DONE',
  REFUSED = 'REFUSED',
}
registerEnumType(ErasureState, {
  name: 'ErasureState',
  description: 'Stato di una cancellazione.',
  valuesConfig: {
    REQUESTED: { description: 'Richiesta. Waits for a second person.' },
    UNDER_WAY: { description: 'In corso. The houses are told until each has answered.' },
    DONE: { description: 'Conclusa.' },
    REFUSED: { description: 'Rifiutata.' },
  },
});

@ObjectType({ description: 'Conservato. What could not be erased, by its number, and why.' })
export class KeptRecord {
  @Field(() => String, { description: 'Numero o codice.' }) reference!: string;
  @Field(() => String, { description: 'Perché. LEGAL_HOLD, OPEN_CASE, FUTURE_BOOKING or ACTIVE_ACCOUNT.' })
  why!: string;
}

@ObjectType({ description: 'Passo di una cancellazione. What one house has done of it.' })
export class ErasureStep {
  @Field(() => String, { description: 'Casa.' }) house!: string;
  @Field(() => Boolean, { description: 'Concluso.' }) isDone!: boolean;
  @Field(() => Int, { description: 'Cancellati.' }) erased!: number;
  @Field(() => [KeptRecord], { description: 'Conservati, e perché.' }) kept!: KeptRecord[];
}

@ObjectType({ description: 'Cancellazione. A person’s request to be forgotten, from its asking to its end (I18).' })
export class Erasure {
  @Field(() => ID, { description: 'Identificativo.' }) id!: string;
  @Field(() => ErasureState, { description: 'Stato.' }) state!: ErasureState;
  @Field(() => String, { nullable: true, description: 'Di chi. As it was typed; gone once it is over.' })
  of!: string | null;
  @Field(() => String, { description: 'Richiesta. Its number in the protocol, or how it came.' }) reason!: string;
  @Field(() => String, { nullable: true, description: 'Motivo del rifiuto.' }) refusal!: string | null;
  @Field(() => Boolean, { description: 'Annulla gli appuntamenti futuri.' }) cancelsFuture!: boolean;
  @Field(() => DateTime, { description: 'Chiesta il.' }) askedAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'Conclusa il.' }) finishedAt!: Date | null;
  @Field(() => Boolean, { description: 'Consentito. Whether the reader may decide it: never who asked.' })
  viewerCanDecide!: boolean;
  @Field(() => [ErasureStep], { description: 'Passi. Empty until it is decided.' }) steps!: ErasureStep[];
}
