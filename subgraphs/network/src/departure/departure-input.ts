import { LocalDate, Text } from '@respi/kit/scalars.js';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DecisionInput } from './departure.type.js';

/** What every decision by which an ente leaves is given: whose, why, from when, and what was seen of its effects. */
@InputType()
export abstract class DepartureCommandInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Adesione.' })
  adhesionId!: string;

  @Field(() => ID, { description: 'Ente. Whose adhesion it is, and whose effects were looked at.' })
  enteId!: string;

  @Field(() => Int, { nullable: true, description: 'Versione attesa. Null checks nothing.' })
  expectedVersion?: number;

  @Field(() => Text, { description: 'Motivo.' })
  reason!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Da quando. First day without access, from midnight in Rome; null for at once (N13).',
  })
  effectiveOn?: string;

  @Field(() => [String], {
    description: 'Impronte viste. Every digest of the preview; if any has changed the whole is refused (N11).',
  })
  seen!: string[];

  @Field(() => [DecisionInput], { nullable: true, description: 'Decisioni. What is left out follows the proposal.' })
  decisions?: DecisionInput[];
}
