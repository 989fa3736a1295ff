import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { SelectControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import { CarriersDocument, type CaseRow_CaseFragment } from '../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../graphql/rsc-client';
import { link } from '../../../i18n/link';
import { Button } from '../../../ui/Button';
import { DueDate } from '../DueDate';
import { CasePicks } from './CasePicks';
import { handleCases } from './handle-cases';

type Props = {
  rows: CaseRow_CaseFragment[];
  topics: { id: string; title: string }[];
  /** Search of the address, to come back to the same view and filters. */
  here: string;
};

/** C8: many cases at once: one topic for all that are ticked, or one person who will carry them. */
export async function BulkForm({ rows, topics, here }: Props) {
  const [locale, t, terms, words, { data }] = await Promise.all([
    getLocale(),
    getTranslations('reserved-cases.inbox'),
    getTranslations('reserved-terms'),
    formWords(),
    queryAsViewer({ query: CarriersDocument }),
  ]);
  const labels = { caseIds: t('chooseOne'), topicId: t('topic'), personId: t('assignee') };
  const numbers = Object.fromEntries(rows.map((row) => [`number-${row.id}`, row.registryNumber ?? '']));
  return (
    <ActionForm
      action={handleCases}
      clientKey={crypto.randomUUID()}
      words={words}
      labels={labels}
      hidden={{ ...numbers, here }}
      className="delivery-form"
    >
      <CasePicks
        legend={t('pick')}
        isAllPicked={false}
        picks={rows.map((row) => ({
          id: row.id,
          title: row.subject,
          href: link(locale, `/area-riservata/segnalazioni/${row.id}`),
          number: row.registryNumber,
          detail: [
            terms(`urgency.${row.urgency}`),
            row.office?.name ?? terms(`addressee.${row.addressee}`),
            row.sportello?.name,
          ]
            .filter(Boolean)
            .join(' · '),
          due: (
            <>
              {t('due')} <DueDate dueAt={row.dueAt} isOverdue={row.isOverdue} />
            </>
          ),
        }))}
      />
      <div className="delivery-fields bulk-acts">
        <SelectControl
          name="topicId"
          label={labels.topicId}
          placeholder={words.choose}
          options={topics.map(({ id, title }) => ({ value: id, text: title }))}
        />
        <Button name="intent" value="triage" icon="check">
          {t('classifyPicked')}
        </Button>
        <SelectControl
          name="personId"
          label={labels.personId}
          placeholder={t('nobody')}
          options={(data?.peopleInRole ?? []).map(({ id, displayName }) => ({ value: id, text: displayName }))}
        />
        <Button name="intent" value="assign" tone="outline-primary">
          {t('assignPicked')}
        </Button>
      </div>
    </ActionForm>
  );
}
