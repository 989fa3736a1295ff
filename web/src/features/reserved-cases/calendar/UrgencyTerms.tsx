import { getLocale, getTranslations } from 'next-intl/server';
import { SelectControl, TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { OfficeCalendarQuery } from '../../../graphql/generated/graphql';
import { today } from '../../../time/clock';
import { longDate } from '../../../time/words';
import { Badge } from '../../../ui/Chip';
import { Table } from '../../../ui/Table';
import { ActForm } from '../detail/ActForm';
import { setUrgencyTerm } from './calendar-actions';

type Term = NonNullable<OfficeCalendarQuery['urgencyTerms']>[number];

const stateOf = ({ validFrom, validTo }: Term): 'planned' | 'past' | 'now' => {
  const day = today().toString();
  if (validFrom > day) return 'planned';
  return validTo !== null && validTo < day ? 'past' : 'now';
};

/** C18: within how many working days each urgency is answered, since when, and what held before. */
export async function UrgencyTerms({ terms }: { terms: readonly Term[] }) {
  const [t, names, words, locale] = await Promise.all([
    getTranslations('reserved-cases.calendar'),
    getTranslations('reserved-terms.urgency'),
    formWords(),
    getLocale(),
  ]);
  const labels = { urgency: t('urgency'), workingDays: t('workingDays'), validFrom: t('inForceFrom') };
  const tomorrow = today().add({ days: 1 }).toString();
  return (
    <section aria-labelledby="termini">
      <h2 id="termini">{t('terms')}</h2>
      <p>{t('termsLead')}</p>
      <Table
        caption={t('terms')}
        isCaptionHidden
        rows={[...terms]}
        keyOf={({ id }) => id}
        columns={[
          { key: 'urgency', title: t('urgency'), cell: ({ urgency }) => names(urgency) },
          { key: 'days', title: t('workingDays'), cell: ({ workingDays }) => workingDays },
          {
            key: 'since',
            title: t('inForce'),
            cell: ({ validFrom, validTo }) =>
              validTo
                ? t('fromTo', { from: longDate(locale, validFrom), to: longDate(locale, validTo) })
                : t('since', { date: longDate(locale, validFrom) }),
          },
          {
            key: 'state',
            title: t('state'),
            cell: (row) => {
              const state = stateOf(row);
              return <Badge tone={state === 'now' ? 'success' : 'neutral'}>{t(`term.${state}`)}</Badge>;
            },
          },
        ]}
      />
      <ActForm
        id="termine"
        title={t('setTerm')}
        lead={t('setTermLead')}
        send={t('setTermSend')}
        action={setUrgencyTerm}
        hidden={{}}
        labels={labels}
      >
        <SelectControl
          name="urgency"
          label={labels.urgency}
          isRequired
          placeholder={words.choose}
          options={(['URGENT', 'SOON', 'ORDINARY'] as const).map((value) => ({ value, text: names(value) }))}
        />
        <TextControl
          name="workingDays"
          label={labels.workingDays}
          isRequired
          inputMode="numeric"
          width="short"
          maxLength={2}
        />
        <TextControl type="date" name="validFrom" label={labels.validFrom} isRequired value={tomorrow} width="short" />
      </ActForm>
    </section>
  );
}
