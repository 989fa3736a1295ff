import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Address } from '../place/address.js';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'Sportello. A public desk where immigrants are received.' })
export class Sportello {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Codice.' })
  code!: string;

  @Field(() => String, { description: 'Nome nell’indirizzo. The word of its page’s address.' })
  slug!: string;

  @Field(() => String, { description: 'Nome.' })
  name!: string;

  @Field(() => Address, { nullable: true, description: 'Indirizzo.' })
  address!: Address | null;

  @Field(() => String, { nullable: true, description: 'Telefono. Of the desk, never of a person.' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail. Of the desk, never of a person.' })
  email!: string | null;

  @Field(() => [String], { description: 'Lingue parlate. BCP 47 codes.' })
  languages!: string[];

  @Field(() => [String], { description: 'Servizi. Codes of the territory’s list of services.' })
  services!: string[];

  @Field(() => Boolean, { nullable: true, description: 'Accessibile. Null is unknown.' })
  accessible!: boolean | null;

  @Field(() => String, { nullable: true, description: 'Nota di accessibilità.' })
  accessibilityNote!: string | null;

  @Field(() => Float, { nullable: true, description: 'Latitudine. WGS84.' })
  lat!: number | null;

  @Field(() => Float, { nullable: true, description: 'Longitudine. WGS84.' })
  lon!: number | null;

  @Field(() => Int, { description: 'Versione. Raised by every change.' })
  version!: number;

  @Field(() => Boolean, { description: 'Esempio. True where address, hours or contacts are to be confirmed.' })
  isExample!: boolean;

  enteId!: string;
  bacinoId!: string | null;
  istatCode!: string | null;
}
