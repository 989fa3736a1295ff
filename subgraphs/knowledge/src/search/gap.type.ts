import { LocalDate } from '@respi/kit/scalars.js';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum GapOutcome {
  SYNONYM = 'SYNONYM', // sinonimo aggiunto
  CONTENT = 'CONTENT', // contenuto da scrivere
  NONE = 'NONE', // non riguarda il portale
}

registerEnumType(GapOutcome, {
  name: 'GapOutcome',
  description: 'Esito di una ricerca a vuoto. What an editor did about words that found nothing (P31).',
  valuesConfig: {
    SYNONYM: { description: 'Sinonimo. The words were added to the glossary.' },
    CONTENT: { description: 'Contenuto. A text was written, or is being written.' },
    NONE: { description: 'Fuori tema. The portal has nothing to say of it.' },
  },
});

@ObjectType({ description: 'Ricerca a vuoto. Words that found nothing; never who asked (P31).' })
export class SearchGap {
  @Field(() => String, { description: 'Lingua.' })
  locale!: string;

  @Field(() => String, { description: 'Parole.' })
  words!: string;

  @Field(() => Int, { description: 'Volte. How often it was asked in the last 180 days.' })
  times!: number;

  @Field(() => LocalDate, { description: 'Ultima volta.' })
  lastOn!: string;
}
