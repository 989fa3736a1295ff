import { expectVersion, type Tx } from '@respi/kit/command.js';
import { isId } from '@respi/kit/reference.js';
import { notFound, Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { canManage } from '../ente/ente.policy.js';

/** The desk of a command, locked, for who manages its ente. Refuses NOT_FOUND, NOT_YOURS, CONFLICT. */
export async function takeDesk(
  tx: Tx,
  sportelloId: string,
  expectedVersion?: number | null,
): Promise<{ id: string; enteId: string; version: number }> {
  const [desk] = isId(sportelloId)
    ? await tx.sql<{ id: string; enteId: string; version: number }>(
        'select id, ente_id as "enteId", version from sportello where id = ? for update',
        [sportelloId],
      )
    : [];
  if (!desk) throw notFound(['sportelloId']);
  if (!canManage(tx.actor, { id: desk.enteId })) {
    throw new Refusal(UserErrorCode.NOT_YOURS, 'Lo sportello lo gestisce il suo ente o il coordinamento.');
  }
  expectVersion(desk, expectedVersion);
  return desk;
}

/** Writes down that a desk was changed: its version, and the story of its ente. */
export async function tellDesk(tx: Tx, desk: { id: string; enteId: string }, verb: string, detail: object = {}) {
  const [now] = await tx.sql<{ name: string }>(
    'update sportello set version = version + 1 where id = ? returning name::text as name',
    [desk.id],
  );
  const about = { sportelloId: desk.id, name: now?.name };
  await tx.event({ entity: 'ente', entityId: desk.enteId, verb, detail: { ...about, ...detail } });
}
