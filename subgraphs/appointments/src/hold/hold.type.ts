import { Field, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'Posto trattenuto. A place kept for a visitor for some minutes, before any personal data is given (A7).',
})
export class Hold {
  @Field(() => String, { description: 'Gettone. Secret, given once; shows who holds the place.' })
  token!: string;

  @Field(() => Date, { description: 'Inizio.' })
  startsAt!: Date;

  @Field(() => Date, { description: 'Fine.' })
  endsAt!: Date;

  @Field(() => Date, { description: 'Scadenza. When the place becomes free again.' })
  expiresAt!: Date;

  @Field(() => Boolean, { description: 'Prolungabile. Whether more time can still be asked for.' })
  extendable!: boolean;
}
