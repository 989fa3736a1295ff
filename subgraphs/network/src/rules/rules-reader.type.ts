import { DateTime } from '@respi/kit/scalars.js';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { RulesKind } from './rules.type.js';

@ObjectType({ description: 'Accettazione. The latest version of one kind that a person has accepted (I13).' })
export class RulesAcceptance {
  @Field(() => RulesKind, { description: 'Tipo.' })
  kind!: RulesKind;

  @Field(() => Int, { description: 'Numero. Of the version.' })
  number!: number;

  @Field(() => DateTime, { description: 'Quando.' })
  at!: Date;

  @Field(() => Boolean, { description: 'In vigore. Whether it is the version of today.' })
  isCurrent!: boolean;
}

@ObjectType({
  description: 'Chi deve accettare. Somebody who works in the network, with what they have accepted (I13).',
})
export class RulesReader {
  @Field(() => ID, { description: 'Identificativo. Of the person.' })
  id!: string;

  @Field(() => Boolean, { description: 'Manca qualcosa. Whether a version of today is still to be accepted.' })
  isPending!: boolean;

  @Field(() => [RulesAcceptance], { description: 'Accettazioni. At most one of each kind.' })
  acceptances!: RulesAcceptance[];

  name!: string;
  enteIds!: string[];
}
