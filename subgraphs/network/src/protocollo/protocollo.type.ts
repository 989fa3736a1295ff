import { LocalDate } from '@respi/kit/scalars.js';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'Protocollo d’intesa. The memorandum that binds the network, in its versions.' })
export class Protocollo {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Titolo.' })
  title!: string;

  @Field(() => String, { description: 'Tipo. NETWORK for that of the network; others are operational (N24).' })
  kind!: string;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'Versione del protocollo. The text that enti sign, with its validity.' })
export class ProtocolloVersion {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'Numero.' })
  number!: number;

  @Field(() => String, { description: 'Titolo.' })
  title!: string;

  @Field(() => LocalDate, { description: 'Valido dal.' })
  validFrom!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Valido fino al. Last day included; null without end.' })
  validTo!: string | null;

  @Field(() => String, { nullable: true, description: 'Sintesi.' })
  summary!: string | null;

  @Field(() => Boolean, { description: 'In vigore. The version to which new enti adhere.' })
  isCurrent!: boolean;

  protocolloId!: string;
}
