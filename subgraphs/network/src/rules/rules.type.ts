import { DateTime } from '@respi/kit/scalars.js';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum RulesKind {
  RULES_OF_USE = 'RULES_OF_USE',
  PRIVACY_NOTICE = 'PRIVACY_NOTICE',
}

registerEnumType(RulesKind, {
  name: 'RulesKind',
  description: 'Tipo di regole. That who works in the network accepts (I13).',
  valuesConfig: {
    RULES_OF_USE: { description: 'Regole d’uso. What one may and may not do here.' },
    PRIVACY_NOTICE: { description: 'Informativa sulla privacy. What is kept of who works here.' },
  },
});

@ObjectType({ description: 'Versione delle regole. Published once, never changed (I13).' })
export class RulesVersion {
  @Field(() => ID)
  id!: string;

  @Field(() => RulesKind, { description: 'Tipo.' })
  kind!: RulesKind;

  @Field(() => Int, { description: 'Numero. From 1, one by one.' })
  number!: number;

  @Field(() => String, { description: 'Testo italiano. Markdown.' })
  textIt!: string;

  @Field(() => String, { description: 'Testo inglese. Markdown.' })
  textEn!: string;

  @Field(() => String, { description: 'Che cosa cambia. In one sentence, for who is asked again.' })
  changes!: string;

  @Field(() => DateTime, { description: 'Pubblicata.' })
  publishedAt!: Date;

  @Field(() => Boolean, { description: 'In vigore. Whether it is the one of today.' })
  isCurrent!: boolean;

  @Field(() => DateTime, { nullable: true, description: 'Accettata. By the reader; null when not yet.' })
  acceptedAt!: Date | null;

  @Field(() => Int, { nullable: true, description: 'Quante persone. Have accepted it; null when not for the reader.' })
  acceptances!: number | null;
}
