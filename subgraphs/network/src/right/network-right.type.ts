import { DateTime } from '@respi/kit/scalars.js';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { NetworkTier } from '../ente/ente.enums.js';

/** The rights of the kit, for the graph; a test holds the two together. */
export enum NetworkRightCode {
  RAISE_CONSULTATIONS = 'RAISE_CONSULTATIONS',
  RAISE_PRATICHE = 'RAISE_PRATICHE',
  BOOK_FOR_CITIZENS = 'BOOK_FOR_CITIZENS',
  KEEP_AGENDAS = 'KEEP_AGENDAS',
  READ_RESERVED_KNOWLEDGE = 'READ_RESERVED_KNOWLEDGE',
  READ_NETWORK_KNOWLEDGE = 'READ_NETWORK_KNOWLEDGE',
  PROPOSE_FAQ = 'PROPOSE_FAQ',
  KEEP_SERVICE_SHEETS = 'KEEP_SERVICE_SHEETS',
  JOIN_EVENTS = 'JOIN_EVENTS',
}

registerEnumType(NetworkRightCode, {
  name: 'NetworkRightCode',
  description: 'Che cosa una rete può fare. What belonging to it gives, beside the roles of its people (N2).',
  valuesConfig: {
    RAISE_CONSULTATIONS: { description: 'Chiedere consulenze. Cases that ask the coordination for advice.' },
    RAISE_PRATICHE: { description: 'Segnalare pratiche. Cases about a pratica, its state or why it stands still.' },
    BOOK_FOR_CITIZENS: { description: 'Prenotare per i cittadini. At offices and desks.' },
    KEEP_AGENDAS: { description: 'Tenere agende. Of the desks where one works.' },
    READ_RESERVED_KNOWLEDGE: { description: 'Leggere i contenuti riservati.' },
    READ_NETWORK_KNOWLEDGE: { description: 'Leggere i contenuti per la rete.' },
    PROPOSE_FAQ: { description: 'Proporre FAQ. From cases, to the editors.' },
    KEEP_SERVICE_SHEETS: { description: 'Tenere le proprie schede di servizio.' },
    JOIN_EVENTS: { description: 'Partecipare agli eventi. That are open to the network.' },
  },
});

export enum NetworkRightAct {
  GRANTED = 'GRANTED',
  TAKEN = 'TAKEN',
  CONFIRMED = 'CONFIRMED',
  RESET = 'RESET',
}

registerEnumType(NetworkRightAct, {
  name: 'NetworkRightAct',
  description: 'Che cosa si è deciso di un diritto (N2).',
  valuesConfig: {
    GRANTED: { description: 'Dato.' },
    TAKEN: { description: 'Tolto.' },
    CONFIRMED: { description: 'Confermato. As it stood.' },
    RESET: { description: 'Riportato all’inizio. To the default, to be confirmed again.' },
  },
});

@ObjectType({ description: 'Diritto di una rete. What it gives, and whether the coordination has confirmed it (N2).' })
export class NetworkRight {
  @Field(() => ID)
  id!: string;

  @Field(() => NetworkTier, { description: 'Rete.' })
  tier!: NetworkTier;

  @Field(() => NetworkRightCode, { description: 'Diritto.' })
  code!: NetworkRightCode;

  @Field(() => Boolean, { description: 'Dato. Whether the network has it now.' })
  isGranted!: boolean;

  @Field(() => Boolean, { description: 'Confermato dal coordinamento. Until then a proposal of the platform.' })
  isConfirmed!: boolean;

  @Field(() => String, { nullable: true, description: 'Motivo. Of what was last decided, as it was given.' })
  reason!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Deciso il. Null while nobody has decided.' })
  decidedAt!: Date | null;

  @Field(() => Int, { description: 'Versione. To be sent back with a change.' })
  version!: number;

  decidedById!: string | null;
}

@ObjectType({ description: 'Decisione su un diritto. What was decided, when, by whom and why; never changed (N2).' })
export class NetworkRightEvent {
  @Field(() => ID)
  id!: string;

  @Field(() => DateTime, { description: 'Quando.' })
  at!: Date;

  @Field(() => NetworkRightAct, { description: 'Che cosa.' })
  act!: NetworkRightAct;

  @Field(() => Boolean, { description: 'Dato. As it was left.' })
  isGranted!: boolean;

  @Field(() => Boolean, { description: 'Dato prima. As it was found.' })
  wasGranted!: boolean;

  @Field(() => String, { nullable: true, description: 'Motivo.' })
  reason!: string | null;

  personId!: string | null;
  rightId!: string;
}

@ObjectType({ description: 'Portata di un diritto. Whom a change of it touches today; counts alone (N2).' })
export class NetworkRightReach {
  @Field(() => Int, { description: 'Enti. Of the network, with people who work there today.' })
  enti!: number;

  @Field(() => Int, { description: 'Persone. Who work there in a role that the right concerns.' })
  people!: number;
}
