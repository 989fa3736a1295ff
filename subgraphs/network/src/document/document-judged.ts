import type { Judged } from '@respi/kit/quarantine.js';

const DESK = ['COORDINATION', 'PROVINCIAL_COORDINATOR'];

/**
 * A document that waited stays where it hangs, with its verdict; whoever sent it goes on there (N6, N28). A paper that came
 * without an account is the affair of the desk, once its application is there.
 */
export const documentJudged: Judged = async (tx, { id, purpose, ownerId }) => {
  if (purpose === 'application') {
    const asked = 'select id from adhesion_application where dossier_id = ?';
    const [application] = await tx.sql<{ id: string }>(asked, [ownerId]);
    return application ? { href: `/area-riservata/rete/domande/${application.id}`, roles: DESK } : null;
  }
  const asked = 'select ente_id as "enteId" from document where id = ?';
  const [document] = await tx.sql<{ enteId: string | null }>(asked, [id]);
  return { href: `/area-riservata/rete/${document?.enteId ?? 'protocollo'}` };
};
