import { DateTime } from '@respi/kit/scalars.js';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum ContactKind {
  LEGAL_REPRESENTATIVE = 'LEGAL_REPRESENTATIVE', // legale rappresentante
  REFERENT = 'REFERENT', // referente per la rete
  FIRST_OPERATOR = 'FIRST_OPERATOR', // primo operatore
  DATA_PROTECTION = 'DATA_PROTECTION', // responsabile della protezione dei dati
}

registerEnumType(ContactKind, {
  name: 'ContactKind',
  description: 'Tipo di referente. What a person answers for in an ente.',
  valuesConfig: {
    LEGAL_REPRESENTATIVE: { description: 'Legale rappresentante. Signs for the ente (N6).' },
    REFERENT: { description: 'Referente per la rete. Whom the coordination writes to.' },
    FIRST_OPERATOR: { description: 'Primo operatore. Invited when the adhesion takes effect (N6).' },
    DATA_PROTECTION: { description: 'Responsabile della protezione dei dati.' },
  },
});

export enum ContactOrder {
  ENTE = 'ENTE',
  KIND = 'KIND',
  NAMED = 'NAMED',
}

registerEnumType(ContactOrder, {
  name: 'ContactOrder',
  description: 'Ordine dei referenti. Then by name of the ente.',
  valuesConfig: {
    ENTE: { description: 'Per nome dell’ente.' },
    KIND: { description: 'Per ciò di cui rispondono.' },
    NAMED: { description: 'Per quando furono indicati. The oldest first.' },
  },
});

@ObjectType({ description: 'Referente. A person whom an ente names for something; never public (N26).' })
export class Contact {
  @Field(() => ID)
  id!: string;

  @Field(() => ContactKind, { description: 'Tipo.' })
  kind!: ContactKind;

  @Field(() => String, { description: 'Nome.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'E-mail.' })
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'Telefono.' })
  phone!: string | null;

  @Field(() => DateTime, { description: 'Indicato. When.' })
  namedAt!: Date;

  @Field(() => Boolean, {
    description: 'Rimasto senza ruolo. They worked in the ente and no longer do: name somebody else (N18).',
  })
  isOrphaned!: boolean;

  @Field(() => Int, { description: 'Versione.' })
  version!: number;

  enteId!: string;
}
