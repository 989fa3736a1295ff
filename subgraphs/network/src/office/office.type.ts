import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Address } from '../place/address.js';

export enum OfficeKind {
  QUESTURA_IMMIGRAZIONE = 'QUESTURA_IMMIGRAZIONE',
  PREFETTURA_SUI = 'PREFETTURA_SUI',
  PREFETTURA_CITTADINANZA = 'PREFETTURA_CITTADINANZA',
  COORDINAMENTO = 'COORDINAMENTO',
}

registerEnumType(OfficeKind, {
  name: 'OfficeKind',
  description: 'Tipo di ufficio. To whom a desk can put a question.',
  valuesConfig: {
    QUESTURA_IMMIGRAZIONE: { description: 'Questura, Ufficio Immigrazione. Residence permits.' },
    PREFETTURA_SUI: { description: 'Prefettura, Sportello Unico Immigrazione. Reunification and work.' },
    PREFETTURA_CITTADINANZA: { description: 'Prefettura, Ufficio Cittadinanza. Citizenship.' },
    COORDINAMENTO: { description: 'Coordinamento operativo. Answers for the network itself.' },
  },
});

@Directive('@key(fields: "id")')
@ObjectType({ description: 'Ufficio. An office of Questura, Prefettura or the coordination that answers the desks.' })
export class Office {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Codice.' })
  code!: string;

  @Field(() => OfficeKind, { description: 'Tipo.' })
  kind!: OfficeKind;

  @Field(() => String, { description: 'Nome.' })
  name!: string;

  @Field(() => Address, { nullable: true, description: 'Indirizzo.' })
  address!: Address | null;

  @Field(() => String, { nullable: true, description: 'Telefono. Of the office, never of a person.' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail. Of the office, never of a person.' })
  email!: string | null;

  @Field(() => Boolean, { description: 'Esempio. True where the datum is to be confirmed.' })
  isExample!: boolean;

  @Field(() => Int, { description: 'Versione. Raised by every change.' })
  version!: number;

  enteId!: string;
  istatCode!: string | null;
}
