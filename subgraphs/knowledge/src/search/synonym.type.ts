import { Text } from '@respi/kit/scalars.js';
import { Field, InputType, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Parole in una lingua. The ways in which a language says the same thing.' })
export class SynonymWords {
  @Field(() => String, { description: 'Lingua.' })
  locale!: string;

  @Field(() => [String], { description: 'Parole. Words and short phrases, as readers type them.' })
  words!: string[];
}

@ObjectType({
  description: 'Gruppo di sinonimi. Words that mean the same to a reader, across the languages; kept by editors (P30).',
})
export class SynonymGroup {
  @Field(() => String, { description: 'Codice. Stable name of the group.' })
  code!: string;

  @Field(() => [SynonymWords], { description: 'Lingue. In the order of the platform’s languages.' })
  languages!: SynonymWords[];

  @Field(() => Boolean, { description: 'In uso. A group that is not changes nothing in the search.' })
  isActive!: boolean;

  @Field(() => Boolean, { description: 'Rivisto. An editor changed it since it came with the platform.' })
  isEdited!: boolean;

  @Field(() => Date, { description: 'Cambiato il.' })
  changedAt!: Date;

  @Field(() => Int, { description: 'Versione. Give it back as `expectedVersion`.' })
  version!: number;
}

@InputType({ description: 'Parole in una lingua, in ingresso.' })
export class SynonymWordsInput {
  @Field(() => String, { description: 'Lingua.' })
  locale!: string;

  @Field(() => [Text], { description: 'Parole. At most 40 of at most 80 characters.' })
  words!: string[];
}
