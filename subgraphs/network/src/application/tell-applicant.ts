import type { Tx } from '@respi/kit/command.js';

const FIND = `select id, number, email, locale from adhesion_application
  where case when ?::uuid is null then adhesion_id = ?::uuid else id = ? end`;

/** Writes to the body that applied that there is news, without saying which: it is read with the code (N6, C35). */
export async function tellApplicant(
  tx: Tx,
  { applicationId = null, adhesionId = null }: { applicationId?: string | null; adhesionId?: string | null },
): Promise<void> {
  const [found] = await tx.sql<{ id: string; number: string; email: string; locale: string }>(FIND, [
    applicationId,
    adhesionId,
    applicationId,
  ]);
  if (!found) return;
  const { id, number, email, locale } = found;
  await tx.mail({
    to: email,
    template: 'application-news',
    locale,
    params: { number, href: '/aderisci/seguito' },
    entityKey: `application:${id}`,
  });
}
