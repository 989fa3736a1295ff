import { DateTime } from '@respi/kit/scalars.js';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum ConfidentialityCeiling {
  PUBLIC = 'PUBLIC',
  NETWORK = 'NETWORK',
}

registerEnumType(ConfidentialityCeiling, {
  name: 'ConfidentialityCeiling',
  description: 'Tetto di riservatezza. How far a machine client may see; personal data is beyond both (G2, G20).',
  valuesConfig: {
    PUBLIC: { description: 'Pubblico. What anybody reads on the site.' },
    NETWORK: { description: 'Rete. Also what the houses open to the machines of an ente of the network.' },
  },
});

export enum MachineState {
  AWAITING_APPROVAL = 'AWAITING_APPROVAL',
  ACTIVE = 'ACTIVE',
  EXPIRED = 'EXPIRED',
  ENDED = 'ENDED',
}

registerEnumType(MachineState, {
  name: 'MachineState',
  description: 'Stato dell’applicazione.',
  valuesConfig: {
    AWAITING_APPROVAL: { description: 'Da approvare. By who answers for the network (I10).' },
    ACTIVE: { description: 'Attiva. As long as the adhesion of its ente is.' },
    EXPIRED: { description: 'Scaduta.' },
    ENDED: { description: 'Chiusa.' },
  },
});

@ObjectType({ description: 'Segreto. Of a machine client; its text is shown once and never kept.' })
export class MachineSecret {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Finale. Last letters, to tell one from another.' })
  hint!: string;

  @Field(() => DateTime, { description: 'Creato.' })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'Vale fino a. Null while it has no end of its own.' })
  expiresAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Ultimo uso.' })
  lastUsedAt!: Date | null;
}

@ObjectType({ description: 'Applicazione. A machine client of an ente, with scopes and an end (G2).' })
export class MachineClient {
  @Field(() => ID, { description: 'Identificativo. The client_id of OAuth 2.' })
  id!: string;

  @Field(() => String, { description: 'Nome.' })
  name!: string;

  @Field(() => [String], { description: 'Ambiti. `house:read`, or `house:field` for a single operation.' })
  scopes!: string[];

  @Field(() => ConfidentialityCeiling, { description: 'Tetto di riservatezza.' })
  ceiling!: ConfidentialityCeiling;

  @Field(() => [String], { description: 'Reti. Addresses from which it may come, as CIDR; empty for any.' })
  networks!: string[];

  @Field(() => Int, { description: 'Richieste al minuto. Above, it is told to wait (G11).' })
  perMinute!: number;

  @Field(() => DateTime, { description: 'Creata.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'Scade.' })
  expiresAt!: Date;

  enteId!: string;
  createdBy!: string;
  approvedAt!: Date | null;
  endedAt!: Date | null;
}

/** Days before its end from which a client is said to end soon. */
export const WARN_DAYS = 30;

/** Whether an active client ends within those days. */
export const expiresSoon = (row: MachineClient, now: Date): boolean =>
  machineStateOf(row, now) === MachineState.ACTIVE && row.expiresAt.getTime() - now.getTime() <= WARN_DAYS * 86_400_000;

/** Where a client stands at an instant; the adhesion of its ente is looked at when it knocks. */
export function machineStateOf(row: MachineClient, now: Date): MachineState {
  if (row.endedAt) return MachineState.ENDED;
  if (row.expiresAt <= now) return MachineState.EXPIRED;
  return row.approvedAt ? MachineState.ACTIVE : MachineState.AWAITING_APPROVAL;
}
