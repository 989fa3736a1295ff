import { expectVersion, type Tx } from '@respi/kit/command.js';
import { isId } from '@respi/kit/reference.js';
import { notFound, Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { DESK } from '../membership/capabilities.js';
import { canDecideRights } from './network-right.policy.js';
import type { NetworkRight, NetworkRightAct } from './network-right.type.js';
import { AT_WORK, isOfAll } from './whom-it-touches.js';

type HeldRight = Pick<NetworkRight, 'id' | 'tier' | 'code' | 'isGranted' | 'isConfirmed' | 'version'>;

const HOLD = `
  select id, tier, code, is_granted as "isGranted", is_confirmed as "isConfirmed", version
  from network_right where id = any(?::uuid[]) order by id for update`;

/** A right as who decides has read it. */
export interface RightRead {
  readonly rightId: string;
  readonly expectedVersion: number;
}

/** The rights that are decided, locked: each as it was read, or nothing is done (C21). Refuses NOT_YOURS, NOT_FOUND, CONFLICT. */
export async function takeRights(tx: Tx, read: readonly RightRead[]): Promise<HeldRight[]> {
  if (!canDecideRights(tx.actor)) throw new Refusal(UserErrorCode.NOT_YOURS, 'Decide il coordinamento.');
  const ids = read.map(({ rightId }) => rightId);
  if (!ids.every(isId)) throw notFound(['rightId']);
  const held = new Map((await tx.sql<HeldRight>(HOLD, [`{${ids.join(',')}}`])).map((row) => [row.id, row]));
  return read.map(({ rightId, expectedVersion }) => {
    const found = held.get(rightId.toLowerCase());
    if (!found) throw notFound(['rightId']);
    expectVersion(found, expectedVersion);
    return found;
  });
}

const WRITE = `
  update network_right set is_granted = ?, is_confirmed = ?, reason = ?, decided_by = ?, decided_at = ?, version = version + 1
  where id = ?::uuid`;

/** What is decided of a right that is held. */
export interface Decision {
  readonly act: `${NetworkRightAct}`;
  readonly isGranted: boolean;
  readonly isConfirmed: boolean;
  readonly reason: string | null;
}

/** Writes a decision, and that it was taken: what was found stands in the event, so that it can be read and undone. */
export async function settle(tx: Tx, right: HeldRight, { act, isGranted, isConfirmed, reason }: Decision) {
  await tx.sql(WRITE, [isGranted, isConfirmed, reason, tx.actor.personId, tx.now, right.id]);
  const { id: entityId, tier, code, isGranted: wasGranted } = right;
  const verb = `right-${act.toLowerCase()}`;
  await tx.event({
    entity: 'network_right',
    entityId,
    verb,
    detail: { act, tier, code, isGranted, wasGranted, reason },
  });
  if (isGranted !== wasGranted) await tell(tx, right, isGranted);
}

/** Tells those whom it touches, on their dashboards: a room that comes or goes has its reason (N2). */
async function tell(tx: Tx, { id, tier, code }: HeldRight, isGranted: boolean): Promise<void> {
  const enti = await tx.sql<{ id: string }>(`select e.id from ente e where e.tier = ? and ${AT_WORK} order by e.id`, [
    tier,
  ]);
  for (const { id: enteId } of enti) {
    await tx.notice({
      kind: 'NETWORK_RIGHT_CHANGED',
      audience: { enteId, ...(isOfAll(code) ? {} : { roles: DESK }) },
      href: '/area-riservata/rete/diritti',
      params: { state: isGranted ? 'GRANTED' : 'TAKEN' },
      entityKey: `network_right:${id}`,
    });
  }
}
