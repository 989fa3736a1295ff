import { LocalDate } from '@respi/kit/scalars.js';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum DivergenceState {
  OPEN = 'OPEN', // aperta
  AGREED = 'AGREED', // allineata
}

registerEnumType(DivergenceState, {
  name: 'DivergenceState',
  description: 'Stato della divergenza. Whether the offices have come to one practice (P41).',
  valuesConfig: {
    OPEN: { description: 'Aperta. The public page says that it varies by office.' },
    AGREED: { description: 'Allineata. One standard is agreed.' },
  },
});

@ObjectType({ description: 'Prassi. What one office or desk does today, with source and day (P41).' })
export class Practice {
  @Field(() => ID, { description: 'Identificativo.' })
  id!: string;

  divergenceId!: string;

  @Field(() => String, { description: 'Luogo. Office or desk, as people call it.' })
  place!: string;

  @Field(() => String, { description: 'Prassi. What is done there.' })
  body!: string;

  @Field(() => String, { description: 'Fonte. Where it is known from.' })
  source!: string;

  @Field(() => LocalDate, { description: 'Vista il. Day on which it was seen.' })
  seenOn!: string;

  @Field(() => Boolean, { description: 'Superata. The same place does otherwise since.' })
  isSuperseded!: boolean;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'Divergenza. One procedure that offices practise differently, side by side (P41).' })
export class Divergence {
  @Field(() => ID, { description: 'Identificativo.' })
  id!: string;

  @Field(() => String, { description: 'Titolo. The procedure.' })
  title!: string;

  @Field(() => String, { description: 'Domanda. What is done differently.' })
  question!: string;

  contentId!: string | null;

  @Field(() => DivergenceState, { description: 'Stato.' })
  state!: DivergenceState;

  @Field(() => String, { nullable: true, description: 'Standard. The practice that was agreed.' })
  standard!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Concordato il.' })
  agreedOn!: string | null;

  @Field(() => Date, { description: 'Aggiornata il.' })
  updatedAt!: Date;

  @Field(() => Int, { description: 'Versione. Give it back as `expectedVersion`.' })
  version!: number;
}
