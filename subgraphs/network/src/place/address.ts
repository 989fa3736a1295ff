import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Indirizzo. Where a desk or an office receives.' })
export class Address {
  @Field(() => String, { nullable: true, description: 'Via e numero civico.' })
  street!: string | null;

  @Field(() => String, { nullable: true, description: 'CAP. Postal code.' })
  postcode!: string | null;

  @Field(() => String, { nullable: true, description: 'Città.' })
  city!: string | null;
}

/** SQL of an address out of the three columns of a table, null where none is known. */
export const addressOf = (table: string): string =>
  `case when num_nonnulls(${table}.street, ${table}.city) > 0 then json_build_object(
     'street', ${table}.street, 'postcode', ${table}.postcode, 'city', ${table}.city) end as address`;
