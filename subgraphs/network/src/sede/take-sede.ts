import type { Tx } from '@respi/kit/command.js';
import { isId } from '@respi/kit/reference.js';
import { notFound } from '@respi/kit/user-error.js';

interface Held {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly street: string | null;
  readonly city: string | null;
  readonly version: number;
}

/** A seat of an ente, locked. Refuses NOT_FOUND, also for the seat of another ente. */
export async function takeSede(tx: Tx, enteId: string, sedeId: string): Promise<Held> {
  const [sede] = isId(sedeId)
    ? await tx.sql<Held>(
        'select id, name::text as name, kind, street, city, version from sede where id = ? and ente_id = ? for update',
        [sedeId, enteId],
      )
    : [];
  if (!sede) throw notFound(['sedeId']);
  return sede;
}
