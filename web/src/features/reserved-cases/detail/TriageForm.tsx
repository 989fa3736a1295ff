import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { ConflictChoice } from '../../../forms/ConflictChoice';
import { SelectControl, TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { CaseActions_CaseFragment, CaseFacts_CaseFragment, Urgency } from '../../../graphql/generated/graphql';
import { Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';
import { conflictWords } from '../conflict-words';
import { addressees, urgencies } from '../vocabulary';
import { triageCase } from './case-actions';

type Props = {
  found: CaseActions_CaseFragment & CaseFacts_CaseFragment;
  topics: { id: string; title: string }[];
  criteria: readonly { urgency: Urgency; code: string; text: string }[];
  isOpen: boolean;
};

/** C8, C32: topic, and a mended urgency or office where the desk was wrong. */
export async function TriageForm({ found, topics, criteria, isOpen }: Props) {
  const [t, terms, words, clash] = await Promise.all([
    getTranslations('reserved-cases.triage'),
    getTranslations('reserved-terms'),
    formWords(),
    conflictWords('classification'),
  ]);
  const labels = {
    topicId: t('topic'),
    urgency: t('urgency'),
    urgencyReason: t('urgencyReason'),
    urgencyCriterion: t('urgencyCriterion'),
    officeKind: t('office'),
  };
  return (
    <Disclosure id="classifica" title={t('title')} isOpen={isOpen}>
      <ActionForm
        action={triageCase}
        clientKey={crypto.randomUUID()}
        words={words}
        prefix="triage"
        labels={labels}
        hidden={{ caseId: found.id, expectedVersion: found.version }}
      >
        <ConflictChoice words={clash} />
        <SelectControl
          name="topicId"
          label={labels.topicId}
          isRequired
          placeholder={words.choose}
          value={found.topicId ?? undefined}
          options={topics.map(({ id, title }) => ({ value: id, text: title }))}
        />
        <SelectControl
          name="officeKind"
          label={labels.officeKind}
          value={found.addressee}
          options={addressees.map((value) => ({ value, text: terms(`addressee.${value}`) }))}
        />
        <SelectControl
          name="urgency"
          label={labels.urgency}
          value={found.urgency}
          options={urgencies.map((value) => ({ value, text: terms(`urgency.${value}`) }))}
        />
        <SelectControl
          name="urgencyCriterion"
          label={labels.urgencyCriterion}
          hint={t('urgencyReasonHint')}
          optional={words.optional}
          placeholder={words.choose}
          options={criteria.map(({ urgency, code, text }) => ({
            value: code,
            text: `${terms(`urgency.${urgency}`)}: ${text}`,
          }))}
        />
        <TextControl
          name="urgencyReason"
          label={labels.urgencyReason}
          hint={t('urgencyReasonHint')}
          optional={words.optional}
          maxLength={500}
        />
        <Button>{t('send')}</Button>
      </ActionForm>
    </Disclosure>
  );
}
