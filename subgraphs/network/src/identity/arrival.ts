import type { Tx } from '@respi/kit/command.js';
import { type Arrival, openSession } from './sessions.js';
import type { Access } from './sign-in.type.js';

const MAX_DEVICE = 120;

/** Opens the session of a person who has proven who they are, and tells them of a device that is new (I8). */
export async function arrive(tx: Tx, arrival: Arrival): Promise<Access> {
  const { personId } = arrival;
  const opened = await openSession(tx.ctx, { ...arrival, device: arrival.device?.slice(0, MAX_DEVICE) ?? null });
  await tx.event({ entity: 'person', entityId: personId, verb: 'signed-in', detail: { personId } });
  if (opened.isNewDevice) {
    await tx.notice({
      kind: 'SECURITY',
      audience: { personId },
      href: '/area-riservata/account',
      params: { event: 'NEW_DEVICE' },
      entityKey: `person:${personId}`,
    });
  }
  return { token: opened.token, expiresAt: opened.expiresAt };
}
