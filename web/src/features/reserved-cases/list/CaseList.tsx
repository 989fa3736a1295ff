import { getLocale, getTranslations } from 'next-intl/server';
import { withQuery } from '../../../forms/address-query';
import type { ReservedCaseListQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { readCapabilities } from '../../../session/viewer';
import { ListPages } from '../../../site/ListPages';
import { ButtonLink } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { EmptyState } from '../../../ui/EmptyState';
import { CaseFilters } from './CaseFilters';
import { CaseTable } from './CaseTable';
import { addressOf, type CaseQuestion, isFiltered } from './case-filter';
import { SavedViews } from './SavedViews';

type Props = { data: ReservedCaseListQuery; isPartial: boolean; question: CaseQuestion };

/** C30: cases within the reader's sight, as the address asks for them. */
export async function CaseList({ data, isPartial, question }: Props) {
  const [t, list, locale] = await Promise.all([
    getTranslations('reserved-cases.list'),
    getTranslations('reserved-frame.list'),
    getLocale(),
  ]);
  const capabilities = await readCapabilities();
  const action = link(locale, '/area-riservata/segnalazioni');
  // one desk sees its own cases: there is nothing to choose from
  const desks = capabilities.has('STATISTICS_READ') ? (data.sportelli ?? []) : [];
  const page = data.cases;
  const rows = page?.edges.map(({ node }) => node) ?? [];
  const here = addressOf(question);
  const count = page?.totalCount ?? null;
  return (
    <>
      <nav className="list-links" aria-label={t('title')}>
        <ButtonLink tone="link" size="sm" href={`${action}/correzioni`}>
          {t('corrections')}
        </ButtonLink>
        {capabilities.has('STATISTICS_READ') && (
          <ButtonLink tone="link" size="sm" href={`${action}/statistiche`}>
            {t('statistics')}
          </ButtonLink>
        )}
        <ButtonLink tone="link" size="sm" href={`${action}/trasferimenti`}>
          {t('transfers')}
        </ButtonLink>
        {capabilities.has('CASES_TRIAGE') && (
          <>
            <ButtonLink tone="link" size="sm" href={`${action}/calendario`}>
              {t('calendar')}
            </ButtonLink>
            <ButtonLink tone="link" size="sm" href={`${action}/testi-pronti`}>
              {t('canned')}
            </ButtonLink>
          </>
        )}
      </nav>
      <SavedViews question={question} />
      <CaseFilters action={action} question={question} topics={data.topics ?? []} desks={desks} />
      {isPartial && <Callout tone="warning" title={list('partial')} role="status" />}
      {rows.length === 0 ? (
        <EmptyState title={isFiltered(question) ? t('noneFound') : t('none')}>
          <p>{isFiltered(question) ? t('noneFoundHint') : t('noneHint')}</p>
        </EmptyState>
      ) : (
        <>
          <div className="list-head">
            {count !== null && <p role="status">{count > 1000 ? list('many') : list('count', { count })}</p>}
            <ButtonLink tone="link" size="sm" icon="download" href={withQuery(`${action}/esporta`, here)}>
              {t('export')}
            </ButtonLink>
          </div>
          <CaseTable rows={rows} />
        </>
      )}
      <ListPages base={action} asked={here} pageInfo={page?.pageInfo} isFirst={!question.after} />
    </>
  );
}
