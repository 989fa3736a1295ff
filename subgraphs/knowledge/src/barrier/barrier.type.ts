import { LocalDate } from '@respi/kit/scalars.js';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Segnalazione di accessibilità. What keeps somebody from using a page (P34).' })
export class BarrierReport {
  @Field(() => ID, { description: 'Identificativo.' })
  id!: string;

  @Field(() => String, { description: 'Numero. AC2026/000003.' })
  number!: string;

  @Field(() => String, { description: 'Pagina. Path on the site.' })
  path!: string;

  @Field(() => String, { description: 'Lingua in which it was written.' })
  locale!: string;

  @Field(() => Date, { description: 'Ricevuta il.' })
  receivedAt!: Date;

  @Field(() => LocalDate, {
    description: 'Da rispondere entro. Thirty days after it came (law 4/2004, AgID guidelines).',
  })
  dueOn!: string;

  @Field(() => Date, { nullable: true, description: 'Risposta il. Null until somebody answers.' })
  repliedAt!: Date | null;

  sealedText!: string;
  sealedReply!: string | null;
}

@ObjectType({ description: 'Seguito di una segnalazione di accessibilità. What is read with the code that was given.' })
export class BarrierFollowUp {
  @Field(() => String, { description: 'Numero.' })
  number!: string;

  @Field(() => String, { description: 'Pagina.' })
  path!: string;

  @Field(() => String, { description: 'Problema. As it was written.' })
  text!: string;

  @Field(() => Date, { description: 'Ricevuta il.' })
  receivedAt!: Date;

  @Field(() => LocalDate, { description: 'Risposta entro.' })
  dueOn!: string;

  @Field(() => String, { nullable: true, description: 'Risposta. Null until somebody answers.' })
  reply!: string | null;

  @Field(() => Date, { nullable: true, description: 'Risposta il.' })
  repliedAt!: Date | null;
}
