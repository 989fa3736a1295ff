import { localDate, plusDays } from '@respi/kit/clock.js';
import type { Tx } from '@respi/kit/command.js';
import { Edition } from '../edition/edition.entity.js';
import { SOURCE_LOCALE } from '../edition/translation.states.js';
import { reindex } from '../search/index-text.js';
import type { ContentItem } from './content.entity.js';
import { ContentState } from './content.states.js';

/** Days after which a content is looked at again, unless its owner said otherwise (P18). */
export const REVIEW_DAYS = 365;

/** Readers see the Italian in hand from now on; translations stay as they are, and are found wanting by content. */
export async function goLive(tx: Tx, content: ContentItem): Promise<void> {
  const italian = await tx.em.findOneOrFail(Edition, { contentId: content.id, locale: SOURCE_LOCALE });
  italian.liveRevisionId = italian.headRevisionId;
  italian.liveAt = tx.now;
  content.publishedRevisionId = italian.headRevisionId;
  content.publishedAt ??= tx.now;
  content.reviewBy ??= plusDays(localDate(tx.now), REVIEW_DAYS);
  content.pendingAuthors = [];
  content.updatedAt = tx.now;
  content.moveTo(ContentState.PUBLISHED);
  await reindex(tx, content);
}
