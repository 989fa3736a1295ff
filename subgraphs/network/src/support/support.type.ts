import { DateTime } from '@respi/kit/scalars.js';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Uso di un consenso. When support looked, and who it was (I15).' })
export class SupportUse {
  @Field(() => DateTime, { description: 'Inizio.' })
  startedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'Fine. Null while it goes on.' })
  endedAt!: Date | null;

  @Field(() => String, { description: 'Chi. Name of who gave support.' })
  supporterName!: string;
}

@ObjectType({
  description: 'Consenso all’assistenza. That support may look, and only look, with the person’s eyes (I15).',
})
export class SupportConsent {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Motivo. What is not working, in the person’s words.' })
  reason!: string;

  @Field(() => DateTime, { description: 'Dato.' })
  grantedAt!: Date;

  @Field(() => DateTime, { description: 'Scade. By itself.' })
  expiresAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'Ritirato. Null while it was not.' })
  endedAt!: Date | null;

  personId!: string;
  contextId!: string;
  enteId!: string;
}
