import { LocalDate } from '@respi/kit/scalars.js';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Role } from '../membership/role.enum.js';

export enum DelegationState {
  PROPOSED = 'PROPOSED',
  PLANNED = 'PLANNED',
  ACTIVE = 'ACTIVE',
  ENDED = 'ENDED',
}

registerEnumType(DelegationState, {
  name: 'DelegationState',
  description: 'Stato della delega. By its dates; never stored.',
  valuesConfig: {
    PROPOSED: { description: 'Da approvare. By a third person (I10).' },
    PLANNED: { description: 'Programmata. Its first day is to come.' },
    ACTIVE: { description: 'In corso.' },
    ENDED: { description: 'Finita.' },
  },
});

@ObjectType({ description: 'Delega. Roles lent to a colleague during a leave, with dates (I6).' })
export class Delegation {
  @Field(() => ID)
  id!: string;

  @Field(() => [Role], { description: 'Ruoli. Lent; those that were lent are not lent on.' })
  roles!: Role[];

  @Field(() => LocalDate, { description: 'Dal. First day.' })
  startOn!: string;

  @Field(() => LocalDate, { description: 'Al. Last day, included.' })
  endOn!: string;

  @Field(() => String, { description: 'Motivo.' })
  reason!: string;

  fromPerson!: string;
  toPerson!: string;
  enteId!: string;
  needsApproval!: boolean;
  endedAt!: Date | null;
}

/** Where a delegation stands on a day. */
export function delegationStateOf(row: Omit<Delegation, 'id' | 'roles' | 'reason'>, today: string): DelegationState {
  if (row.endedAt || row.endOn < today) return DelegationState.ENDED;
  if (row.needsApproval) return DelegationState.PROPOSED;
  return row.startOn > today ? DelegationState.PLANNED : DelegationState.ACTIVE;
}
