import { getTranslations } from 'next-intl/server';
import { TextareaControl } from '../../../forms/controls';
import type { CaseActions_CaseFragment, CaseHeld_CaseFragment } from '../../../graphql/generated/graphql';
import { RedactionWatch } from '../../../redaction/RedactionWatch';
import { ActForm } from './ActForm';
import { proposeFaq } from './held-actions';

type Props = {
  found: CaseActions_CaseFragment & CaseHeld_CaseFragment & { subject: string };
  answers: readonly { body: string }[];
};

/** C33, N2: a desk hands what it was answered to the editors, in words that name nobody; those write the FAQ themselves. */
export async function ProposeFaqForm({ found, answers }: Props) {
  const t = await getTranslations('reserved-cases.propose');
  const newest = answers[0];
  if (!found.viewerCanProposeFaq || found.viewerCanRelease || !newest) return null;
  const id = 'proponi-faq';
  return (
    <ActForm
      id={id}
      title={t('title')}
      lead={t('lead')}
      send={t('send')}
      action={proposeFaq}
      hidden={{ caseId: found.id, expectedVersion: found.version }}
      labels={{ question: t('question'), answer: t('answer') }}
    >
      <TextareaControl
        name="question"
        label={t('question')}
        isRequired
        rows={2}
        maxLength={200}
        value={found.subject}
      />
      <TextareaControl name="answer" label={t('answer')} isRequired rows={6} maxLength={10_000} value={newest.body} />
      <RedactionWatch fields={[`${id}.question`, `${id}.answer`]} text={`${found.subject}\n${newest.body}`} />
    </ActForm>
  );
}
