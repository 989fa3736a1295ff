import { Text } from '@respi/kit/scalars.js';
import { Field, InputType, Int } from 'type-graphql';

/** Where a place is and how it is reached: what the inputs of offices and seats have in common. */
@InputType()
export abstract class PlaceInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => Int, { nullable: true, description: 'Versione attesa. Null checks nothing.' })
  expectedVersion?: number | null;

  @Field(() => Text, { description: 'Nome.' })
  name!: string;

  @Field(() => Text, { nullable: true, description: 'Comune. ISTAT code.' })
  istatCode?: string | null;

  @Field(() => Text, { nullable: true, description: 'Via e numero civico.' })
  street?: string | null;

  @Field(() => Text, { nullable: true, description: 'CAP.' })
  postcode?: string | null;

  @Field(() => Text, { nullable: true, description: 'Città.' })
  city?: string | null;

  @Field(() => Text, { nullable: true, description: 'Telefono. Public; of the place, never of a person.' })
  phone?: string | null;

  @Field(() => Text, { nullable: true, description: 'E-mail. Public; of the place, never of a person.' })
  email?: string | null;
}
