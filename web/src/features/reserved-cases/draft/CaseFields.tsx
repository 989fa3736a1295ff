import { getTranslations } from 'next-intl/server';
import { RadioControl, SelectControl, TextareaControl, TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { DraftCaseQuery } from '../../../graphql/generated/graphql';
import { addressees } from '../vocabulary';
import { criterionValue } from './draft-input';
import { PraticaFields } from './PraticaFields';

type Labels = Record<
  | 'addressee'
  | 'subject'
  | 'body'
  | 'criterion'
  | 'topicId'
  | 'praticaKind'
  | 'praticaValue'
  | 'personName'
  | 'personContact',
  string
>;
type Props = {
  found: NonNullable<DraftCaseQuery['case']>;
  criteria: NonNullable<DraftCaseQuery['urgencyCriteria']>;
  topics: { id: string; title: string }[];
  labels: Labels;
  /** Whether the network of the desk writes to the offices too, or to the Coordinamento alone (N2). */
  asksOffices: boolean;
};

/** Fields of a case, those that its purpose asks for. */
export async function CaseFields({ found, criteria, topics, labels, asksOffices }: Props) {
  const [t, terms, words] = await Promise.all([
    getTranslations('reserved-cases.form'),
    getTranslations('reserved-terms'),
    formWords(),
  ]);
  const isOfPratica = found.purpose !== 'CONSULTATION';
  return (
    <>
      <RadioControl
        name="addressee"
        label={labels.addressee}
        isRequired
        value={found.addressee}
        options={addressees
          .filter((value) => asksOffices || value === 'COORDINAMENTO' || value === found.addressee)
          .map((value) => ({ value, label: terms(`addressee.${value}`) }))}
      />
      <TextControl
        name="subject"
        label={labels.subject}
        hint={t('subjectHint')}
        isRequired
        value={found.subject}
        maxLength={200}
      />
      <PraticaFields found={found} isRequired={isOfPratica} labels={labels} />
      <TextareaControl
        name="body"
        label={labels.body}
        hint={t(`bodyHint.${found.purpose}`)}
        isRequired={found.purpose !== 'PRATICA_STATE'}
        optional={found.purpose === 'PRATICA_STATE' ? words.optional : undefined}
        value={found.body ?? ''}
        rows={8}
        maxLength={4000}
      />
      <RadioControl
        name="criterion"
        label={labels.criterion}
        hint={t('criterionHint')}
        isRequired
        value={found.urgencyCriterion ? criterionValue(found.urgency, found.urgencyCriterion) : undefined}
        options={criteria.map(({ urgency, code, text, workingDays }) => ({
          value: criterionValue(urgency, code),
          label: `${terms(`urgency.${urgency}`)}: ${text}`,
          detail: t('workingDays', { count: workingDays }),
        }))}
      />
      <SelectControl
        name="topicId"
        label={labels.topicId}
        optional={words.optional}
        placeholder={words.choose}
        value={found.topicId ?? undefined}
        options={topics.map(({ id, title }) => ({ value: id, text: title }))}
      />
      <fieldset className="form-section">
        <legend>{t('person')}</legend>
        <p className="form-text">{t('personHint')}</p>
        <TextControl
          name="personName"
          label={labels.personName}
          isRequired={isOfPratica}
          optional={isOfPratica ? undefined : words.optional}
          value={found.personName ?? ''}
          autoComplete="off"
          maxLength={200}
        />
        <TextControl
          name="personContact"
          label={labels.personContact}
          optional={words.optional}
          value={found.personContact ?? ''}
          autoComplete="off"
          maxLength={200}
        />
      </fieldset>
    </>
  );
}
