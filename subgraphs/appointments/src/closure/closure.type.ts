import { Field, ID, ObjectType } from 'type-graphql';
import { AffectedDecision, ProposalAnswer } from './closure.enums.js';

@ObjectType({
  description:
    'Appuntamento toccato da una chiusura. What was decided, by whom, and what the person answered (A27, A33).',
})
export class AffectedBooking {
  @Field(() => ID, { description: 'Chiusura.' })
  closureId!: string;

  @Field(() => String, { description: 'Motivo della chiusura.' })
  closureReason!: string;

  @Field(() => AffectedDecision, { description: 'Decisione.' })
  decision!: AffectedDecision;

  @Field(() => Date, { nullable: true, description: 'Quando fu deciso.' })
  decidedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'Nuovo orario proposto.' })
  proposedStartsAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'Termine per rispondere.' })
  proposalUntil!: Date | null;

  @Field(() => ProposalAnswer, { nullable: true, description: 'Risposta. Null while there is none.' })
  answer!: ProposalAnswer | null;

  @Field(() => Date, { nullable: true, description: 'Quando ha risposto.' })
  answeredAt!: Date | null;

  bookingId!: string;
  decidedById!: string | null;
}

@ObjectType({
  description: 'Nuovo orario proposto dall’ufficio, che la persona accetta o rifiuta dal suo collegamento.',
})
export class MoveProposal {
  @Field(() => Date, { description: 'Inizio.' })
  startsAt!: Date;

  @Field(() => Date, { description: 'Fine.' })
  endsAt!: Date;

  @Field(() => Date, { description: 'Termine. Until when the new time is kept.' })
  until!: Date;
}
