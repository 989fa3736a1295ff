import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'Risposta a una domanda iniziale. It leads to one thing: a question, a purpose, a verdict.',
})
export class OrientationAnswer {
  @Field(() => String, { description: 'Testo. In the reader’s language.' }) text!: string;
  @Field(() => String, { nullable: true, description: 'Domanda successiva. Its code.' }) questionCode!: string | null;
  @Field(() => ID, { nullable: true, description: 'Motivo. The right one.' }) purposeId!: string | null;
  @Field(() => String, { nullable: true, description: 'Esito. Why no appointment is needed here.' })
  verdict!: string | null;
  @Field(() => String, { nullable: true, description: 'Dove andare. A page of the portal.' }) href!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Fonte. What the verdict rests on; to be verified by the office.',
  })
  source!: string | null;
  @Field(() => String, { nullable: true, description: 'Indirizzo della fonte.' }) sourceUrl!: string | null;
  @Field(() => String, { nullable: true, description: 'Consultata il. Local date.' }) consultedOn!: string | null;
}

@ObjectType({ description: 'Domanda iniziale. Asked before the calendar, to choose the right purpose (A37).' })
export class OrientationQuestion {
  @Field(() => String, { description: 'Codice. Within the agenda.' }) code!: string;
  @Field(() => String, { description: 'Testo. In the reader’s language.' }) text!: string;
  @Field(() => [OrientationAnswer], { description: 'Risposte.' }) answers!: OrientationAnswer[];
}
