import type { Tx } from '@respi/kit/command.js';

const FACTS = `p.name::text as name, p.ente_id as "enteId", p.istat_code as "istatCode", p.street, p.postcode, p.city, p.version`;
const READ = {
  DESK: `select ${FACTS}, p.bacino_id as "bacinoId" from sportello p where p.id = ?`,
  OFFICE: `select ${FACTS}, null::uuid as "bacinoId" from office p where p.id = ?`,
} as const;

/** A place as the houses know it: they keep its name, ente, comune and address for labels, search and letters. */
interface Place {
  readonly name: string;
  readonly enteId: string;
  readonly bacinoId: string | null;
  readonly istatCode: string | null;
  readonly street: string | null;
  readonly postcode: string | null;
  readonly city: string | null;
  readonly version: number;
}
export type PlaceKind = keyof typeof READ;

/** A desk or an office as the register has it now; null for one that is not there yet. */
export const placeOf = async (tx: Tx, kind: PlaceKind, id: string): Promise<Place | null> =>
  (await tx.sql<Place>(READ[kind], [id]))[0] ?? null;

/**
 * Tells the houses that keep something of a desk or an office what it is now, beside what it was: a name or an address
 * that an office wrote by its own hand (an agenda's) stays, one that was the place's follows (N1, P22).
 */
export async function tellPlace(tx: Tx, kind: PlaceKind, id: string, before: Place | null): Promise<void> {
  const now = await placeOf(tx, kind, id);
  if (!now) throw new Error(`No ${kind} ${id}`);
  const message = { entityKey: `place:${id}`, payload: { kind, id, now, before } };
  await tx.send({ to: 'cases', command: 'receivePlaceInCases', ...message });
  await tx.send({ to: 'appointments', command: 'receivePlaceInAppointments', ...message });
}
