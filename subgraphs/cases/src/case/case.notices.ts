import type { Tx } from '@respi/kit/command.js';
import type { Case } from './case.entity.js';

const href = (subject: Case) => `/area-riservata/segnalazioni/${subject.id}`;
/** Codes only: neither a dashboard nor an e-mail ever names a person (C35). */
const params = (subject: Case) => ({ code: subject.registryNumber ?? '' });

/**
 * Tells the desk that raised a case; in the rete allargata, who has no sportello, the person who wrote it (C11). When
 * its ente has left, the coordination, which answers for it (N12).
 */
export async function tellDesk(tx: Tx, subject: Case, kind: string): Promise<void> {
  const inCare = await tx.sql('select 1 from case_in_care where case_id = ?', [subject.id]);
  if (inCare.length > 0) return tellCoordination(tx, subject, kind);
  const audience = subject.sportelloId ? { sportelloId: subject.sportelloId } : { personId: subject.openedById };
  return tx.notice({ kind, audience, href: href(subject), params: params(subject), entityKey: `case:${subject.id}` });
}

/** Tells the operative coordination. */
export function tellCoordination(tx: Tx, subject: Case, kind: string): Promise<void> {
  const audience = { roles: ['COORDINATION'] };
  return tx.notice({ kind, audience, href: href(subject), params: params(subject), entityKey: `case:${subject.id}` });
}

/** Tells one person. */
export const tellPerson = (tx: Tx, subject: Case, kind: string, personId: string): Promise<void> =>
  tx.notice({
    kind,
    audience: { personId },
    href: href(subject),
    params: params(subject),
    entityKey: `case:${subject.id}`,
  });

/** Tells everybody who holds a role. */
export const tellRole = (tx: Tx, subject: Case, kind: string, role: string): Promise<void> =>
  tx.notice({
    kind,
    audience: { roles: [role] },
    href: href(subject),
    params: params(subject),
    entityKey: `case:${subject.id}`,
  });
