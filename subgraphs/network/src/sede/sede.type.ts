import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Address } from '../place/address.js';

export enum SedeKind {
  REGISTERED = 'REGISTERED', // sede legale
  BRANCH = 'BRANCH', // altra sede
}

registerEnumType(SedeKind, {
  name: 'SedeKind',
  description: 'Tipo di sede. Of an ente (N1).',
  valuesConfig: {
    REGISTERED: { description: 'Sede legale. One at most.' },
    BRANCH: { description: 'Altra sede.' },
  },
});

@ObjectType({
  description: 'Sede. A seat of an ente, where it can be written to; desks receive elsewhere or there (N1).',
})
export class Sede {
  @Field(() => ID)
  id!: string;

  @Field(() => SedeKind, { description: 'Tipo.' })
  kind!: SedeKind;

  @Field(() => String, { description: 'Nome.' })
  name!: string;

  @Field(() => Address, { nullable: true, description: 'Indirizzo.' })
  address!: Address | null;

  @Field(() => String, { nullable: true, description: 'Telefono. Of the seat, never of a person.' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail. Of the seat, never of a person.' })
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'Comune. ISTAT code.' })
  istatCode!: string | null;

  @Field(() => Int, { description: 'Versione. Raised by every change.' })
  version!: number;

  enteId!: string;
}
