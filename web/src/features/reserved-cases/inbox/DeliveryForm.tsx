import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { CaseRow_CaseFragment } from '../../../graphql/generated/graphql';
import { today } from '../../../time/clock';
import { Button } from '../../../ui/Button';
import { DueDate } from '../DueDate';
import { CasePicks } from './CasePicks';
import { createSheet } from './create-sheet';

/** C9: cases for one office, ticked and put on a sheet with carrier and date. */
export async function DeliveryForm({ rows, officeId }: { rows: CaseRow_CaseFragment[]; officeId: string }) {
  const [t, terms, words] = await Promise.all([
    getTranslations('reserved-cases.inbox'),
    getTranslations('reserved-terms.urgency'),
    formWords(),
  ]);
  const labels = { caseIds: t('chooseOne'), carrier: t('carrier'), deliveredOn: t('deliveredOn') };
  return (
    <ActionForm
      action={createSheet}
      clientKey={crypto.randomUUID()}
      words={words}
      labels={labels}
      hidden={{ officeId }}
      className="delivery-form"
    >
      <CasePicks
        legend={t('select')}
        picks={rows.map((row) => ({
          id: row.id,
          title: row.subject,
          number: row.registryNumber,
          detail: [terms(row.urgency), row.sportello?.name].filter(Boolean).join(' · '),
          due: (
            <>
              {t('due')} <DueDate dueAt={row.dueAt} isOverdue={row.isOverdue} />
            </>
          ),
        }))}
      />
      <div className="delivery-fields">
        <TextControl name="carrier" label={labels.carrier} hint={t('carrierHint')} isRequired maxLength={120} />
        <TextControl
          type="date"
          name="deliveredOn"
          label={labels.deliveredOn}
          isRequired
          value={today().toString()}
          width="short"
        />
        <Button icon="note">{t('create')}</Button>
      </div>
    </ActionForm>
  );
}
