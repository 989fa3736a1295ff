import { randomUUID } from 'node:crypto';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { TranslationMethod } from './translation.states.js';

export enum SheetBlockKey {
  ADDRESSED = 'ADDRESSED',
  DESCRIPTION = 'DESCRIPTION',
  HOW_TO = 'HOW_TO',
  NEEDED = 'NEEDED',
  ACHIEVED = 'ACHIEVED',
  TIMES = 'TIMES',
  COST = 'COST',
  ACCESS = 'ACCESS',
  EXCEPTIONS = 'EXCEPTIONS',
  MORE = 'MORE',
  CONDITIONS = 'CONDITIONS',
  LEGAL_BASIS = 'LEGAL_BASIS',
}

registerEnumType(SheetBlockKey, {
  name: 'SheetBlockKey',
  description: 'Voce della scheda. Voices of a service sheet, in the order of CPSV-AP_IT (P10).',
  valuesConfig: {
    ADDRESSED: { description: 'A chi è rivolto. Who it is for.' },
    DESCRIPTION: { description: 'Descrizione. What it is.' },
    HOW_TO: { description: 'Come fare. What to do.' },
    NEEDED: { description: 'Cosa serve. Requirements and documents.' },
    ACHIEVED: { description: 'Cosa si ottiene. The outcome.' },
    TIMES: { description: 'Tempi e scadenze. Terms.' },
    COST: { description: 'Quanto costa. Fees.' },
    ACCESS: { description: 'Accedi al servizio. Where to go.' },
    EXCEPTIONS: { description: 'Eccezioni. Special cases.' },
    MORE: { description: 'Ulteriori informazioni. Further information.' },
    CONDITIONS: { description: 'Condizioni di servizio. Terms of service.' },
    LEGAL_BASIS: { description: 'Riferimenti normativi. Law it rests on.' },
  },
});

@ObjectType({ description: 'Voce della scheda. One structured block of a sheet, in Markdown.' })
export class SheetBlock {
  @Field(() => SheetBlockKey, { description: 'Voce. Which block.' })
  key!: SheetBlockKey;

  @Field(() => String, { description: 'Testo. Markdown.' })
  body!: string;
}

@ObjectType({ description: 'Revisione. An immutable text of a content in one language.' })
@Entity({ tableName: 'revision' })
export class Revision {
  @Field(() => ID, { description: 'Identificativo.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = randomUUID();

  @Property({ type: 'uuid' })
  contentId!: string;

  @Field(() => Int, { description: 'Numero. Counts from 1 within content and language.' })
  @Property({ type: 'integer' })
  number!: number;

  @Field(() => String, { description: 'Lingua. Language of the text.' })
  @Property({ type: 'text' })
  locale!: string;

  @Field(() => String, { description: 'Titolo.' })
  @Property({ type: 'text' })
  title!: string;

  @Property({ type: 'text', nullable: true })
  abstract: string | null = null;

  @Property({ type: 'text' })
  body!: string;

  @Property({ type: 'json' })
  blocks: SheetBlock[] = [];

  @Property({ type: 'text' })
  contentHash!: string;

  @Property({ type: 'text' })
  meaningHash!: string;

  @Field(() => Boolean, { description: 'Modifica minore. Says nothing new: translations stay as they are (P4).' })
  @Property({ type: 'boolean' })
  minor!: boolean;

  @Property({ type: 'string', columnType: 'date' })
  substanceOn!: string;

  @Property({ type: 'text' })
  method: TranslationMethod = TranslationMethod.HUMAN;

  @Property({ type: 'text', nullable: true })
  sourceLocale: string | null = null;

  @Property({ type: 'uuid', nullable: true })
  sourceRevisionId: string | null = null;

  @Property({ type: 'text', nullable: true })
  sourceMeaning: string | null = null;

  @Property({ type: 'uuid', nullable: true })
  authorId: string | null = null;

  @Field(() => Date, { description: 'Scritta il.' })
  @Property({ type: 'datetime' })
  createdAt!: Date;
}
