import type { Tx } from '@respi/kit/command.js';
import type { ContentItem } from '../content/content.entity.js';
import { Revision } from '../edition/revision.entity.js';
import type { Provenance } from './provenance.entity.js';

/** Tells cases that readers see a FAQ made of its answers; the desks that asked are told there (C33). */
export async function tellCases(tx: Tx, content: ContentItem, edges: readonly Provenance[]): Promise<void> {
  const live = await tx.em.findOneOrFail(Revision, { id: content.publishedRevisionId ?? '' });
  const answers = edges.map(({ answerId, caseId }) => ({ answerId, caseId }));
  await tx.send({
    to: 'cases',
    command: 'receiveFaqPublished',
    entityKey: content.id,
    payload: { contentId: content.id, slug: content.slug, title: live.title, answers },
  });
}
