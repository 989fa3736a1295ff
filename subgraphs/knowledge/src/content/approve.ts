import type { Tx } from '@respi/kit/command.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { validatedAnswers } from '../answer/validated-answers.js';
import { Edition } from '../edition/edition.entity.js';
import { Revision } from '../edition/revision.entity.js';
import { SOURCE_LOCALE } from '../edition/translation.states.js';
import type { Finding } from '../redaction/findings.js';
import { findingMark, unresolvedIn } from '../redaction/unresolved.js';
import type { ContentItem } from './content.entity.js';
import { isOwnText } from './content.policy.js';
import { ContentState, canMove } from './content.states.js';
import { fourEyesNow } from './editorial-rule.reads.js';
import { goLive } from './go-live.js';

type Accepted = Pick<Finding, 'kind' | 'value'>;

const italianOf = (tx: Tx, contentId: string) => tx.em.findOneOrFail(Edition, { contentId, locale: SOURCE_LOCALE });

/** Asserts that a text may be shown: in review, by somebody else (P14), on validated answers (P12), naming nobody (P11). */
export async function approve(tx: Tx, content: ContentItem, accepted: readonly Accepted[]): Promise<void> {
  if (!canMove(content.state, ContentState.PUBLISHING)) content.moveTo(ContentState.PUBLISHING);
  if (isOwnText(tx.actor, content) && (await fourEyesNow(tx))) {
    throw new Refusal(UserErrorCode.SAME_PERSON, 'Chi ha scritto il testo non lo può pubblicare.');
  }
  const answers = await validatedAnswers(tx, content.id);
  const { headRevisionId } = await italianOf(tx, content.id);
  const words = await tx.em.findOneOrFail(Revision, { id: headRevisionId });
  content.acceptedFindings = [...new Set([...content.acceptedFindings, ...accepted.map(findingMark)])];
  const left = unresolvedIn(words, content.acceptedFindings, answers.length > 0);
  if (left.length === 0) return;
  throw new Refusal(
    UserErrorCode.PERSONAL_DATA,
    'Il testo sembra contenere dati personali: toglili, o accettali uno per uno.',
    ['acceptedFindings'],
    { count: left.length, kinds: [...new Set(left.map((finding) => finding.kind))].join(',') },
  );
}

/** Shows an approved text, at once or as soon as cases confirms the answers it is built on. */
export async function release(tx: Tx, content: ContentItem): Promise<void> {
  content.publishAt = null;
  const answers = await validatedAnswers(tx, content.id);
  const { headRevisionId } = await italianOf(tx, content.id);
  if (answers.length === 0) await goLive(tx, content);
  else content.moveTo(ContentState.PUBLISHING);
  for (const { answerId, validationVersion } of answers) {
    const payload = { contentId: content.id, revisionId: headRevisionId, answerId, validationVersion };
    await tx.send({ to: 'cases', command: 'receiveFaqUse', entityKey: content.id, payload });
  }
  const verb = answers.length === 0 ? 'published' : 'publicationAsked';
  await tx.event({ entity: 'content', entityId: content.id, verb });
  if (answers.length === 0) await notePublished(tx, content);
}

/** What the indicators count of a publication. */
export const notePublished = (tx: Tx, content: ContentItem): Promise<void> =>
  tx.fact({
    kind: 'CONTENT_PUBLISHED',
    enteId: content.ownerEnteId,
    officeId: content.officeId,
    language: SOURCE_LOCALE,
    detail: { type: content.type },
  });
