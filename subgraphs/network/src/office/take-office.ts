import { expectVersion, type Tx } from '@respi/kit/command.js';
import { isId } from '@respi/kit/reference.js';
import { notFound, Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { canManage } from '../ente/ente.policy.js';

interface Held {
  readonly id: string;
  readonly enteId: string;
  readonly version: number;
  readonly phone: string | null;
}

/** The office of a command, locked, for who manages its ente. Refuses NOT_FOUND, NOT_YOURS, CONFLICT. */
export async function takeOffice(
  tx: Tx,
  { officeId, expectedVersion }: { officeId: string; expectedVersion?: number | null },
): Promise<Held> {
  const [office] = isId(officeId)
    ? await tx.sql<Held>('select id, ente_id as "enteId", version, phone from office where id = ? for update', [
        officeId,
      ])
    : [];
  if (!office) throw notFound(['officeId']);
  if (!canManage(tx.actor, { id: office.enteId }))
    throw new Refusal(UserErrorCode.NOT_YOURS, 'L’ufficio lo gestisce il suo ente o il coordinamento.');
  expectVersion(office, expectedVersion);
  return office;
}
