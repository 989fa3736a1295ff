import { DateTime } from '@respi/kit/scalars.js';
import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Domanda proposta prima dell’incontro, which others support with a vote (T13).' })
export class EventQuestion {
  @Field(() => ID)
  id!: string;

  eventId!: string;

  personId!: string;

  enteId!: string | null;

  @Field(() => String, { description: 'Domanda. Without personal data.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'Numero della segnalazione da cui nasce.' })
  caseNumber!: string | null;

  @Field(() => ID, { nullable: true, description: 'Segnalazione da cui nasce.' })
  caseId!: string | null;

  @Field(() => Int, { description: 'Voti.' })
  votes!: number;

  @Field(() => Boolean, { description: 'Se chi legge l’ha votata.' })
  isMyVote!: boolean;

  @Field(() => DateTime, { description: 'Proposta il.' })
  askedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'Tolta dall’elenco; seen by its author and organisers.' })
  hiddenAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Risposta all’incontro.' })
  answeredAt!: Date | null;
}
