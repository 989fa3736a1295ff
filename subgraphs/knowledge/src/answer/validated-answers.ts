import type { Tx } from '@respi/kit/command.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { AnswerProjection } from './answer-projection.entity.js';
import { Provenance } from './provenance.entity.js';

const reasonOf: Record<string, string> = {
  UNVALIDATED: 'La risposta da cui nasce il contenuto non è ancora stata validata dall’ufficio.',
  CONTESTED: 'La risposta da cui nasce il contenuto è stata contestata.',
  SUPERSEDED: 'La risposta da cui nasce il contenuto è stata sostituita da un’altra.',
};

/** What a content is built on; refuses NOT_VALIDATED where an answer is not validated as far as this house knows (P12). */
export async function validatedAnswers(tx: Tx, contentId: string): Promise<Provenance[]> {
  const edges = await tx.em.find(Provenance, { contentId }, { orderBy: { position: 'asc' } });
  const answers = await tx.em.find(AnswerProjection, { answerId: { $in: edges.map((edge) => edge.answerId) } });
  for (const edge of edges) {
    const answer = answers.find((one) => one.answerId === edge.answerId);
    const validation = answer?.validation ?? 'UNVALIDATED';
    if (!answer || validation !== 'VALIDATED') {
      throw new Refusal(UserErrorCode.NOT_VALIDATED, reasonOf[validation] ?? '', ['contentId'], { validation });
    }
    edge.validationVersion = answer.validationVersion;
    edge.confirmedVersion = null;
  }
  return edges;
}
