import { Text } from '@respi/kit/scalars.js';
import { Arg, Field, InputType, Int, ObjectType, Query, Resolver, registerEnumType } from 'type-graphql';
import { type Finding, findingsIn, RedactionKind } from './findings.js';

registerEnumType(RedactionKind, {
  name: 'RedactionKind',
  description: 'Tipo di dato personale. What a stretch of text looks like (P11).',
  valuesConfig: {
    NAME: { description: 'Nome di persona. After a title or a word of kinship.' },
    TAX_CODE: { description: 'Codice fiscale.' },
    PHONE: { description: 'Telefono.' },
    EMAIL: { description: 'Posta elettronica.' },
    PRATICA_NUMBER: { description: 'Numero di pratica. K10, insured letter, file number.' },
    BIRTH_DATE: { description: 'Data di nascita.' },
    DOCUMENT_NUMBER: { description: 'Numero di documento. Passport, permit, identity card.' },
  },
});

@ObjectType({ description: 'Dato personale trovato. Where a text seems to speak of a person.' })
export class RedactionFinding implements Finding {
  @Field(() => RedactionKind, { description: 'Tipo.' })
  kind!: RedactionKind;

  @Field(() => String, { description: 'Valore. As it stands in the text.' })
  value!: string;

  @Field(() => Int, { description: 'Inizio. First character, counted from 0 in UTF-16 units.' })
  start!: number;

  @Field(() => Int, { description: 'Fine. Character after the last.' })
  end!: number;
}

@InputType({ description: 'Dato accettato. A finding that a person looked at and found to be nobody’s data (P11).' })
export class RedactionFindingInput {
  @Field(() => RedactionKind, { description: 'Tipo.' })
  kind!: RedactionKind;

  @Field(() => Text, { description: 'Valore. As it stands in the text.' })
  value!: string;
}

@Resolver()
export class RedactionResolver {
  @Query(() => [RedactionFinding], {
    nullable: true,
    description: 'Dati personali nel testo. What must leave a text before it is published (P11).',
  })
  redactionFindings(@Arg('text', () => Text) text: string): Finding[] {
    return findingsIn(text);
  }
}
