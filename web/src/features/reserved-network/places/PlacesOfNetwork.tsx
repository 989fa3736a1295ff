import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { withQuery } from '../../../forms/address-query';
import { link } from '../../../i18n/link';
import { ListPages } from '../../../site/ListPages';
import { EmptyState } from '../../../ui/EmptyState';
import { FilterBar } from '../../../ui/FilterBar';
import { Select } from '../../../ui/Select';
import { Tabs } from '../../../ui/Tabs';
import { TextField } from '../../../ui/TextField';
import { ExportLinks } from '../export/ExportLinks';
import { type PlacesQuestion, placesAddress, placeViewWords } from './places-question';

type Props = {
  question: PlacesQuestion;
  bacini: readonly { id: string; name: string }[];
  totalCount: number | null;
  pageInfo: Parameters<typeof ListPages>[0]['pageInfo'];
  /** The table of the rows; none where there are no rows. */
  children: ReactNode;
};

/** N1: desks and seats of the whole network: found by words and bacino, sorted, page by page, taken away. */
export function PlacesOfNetwork({ question, bacini, totalCount, pageInfo, children }: Props) {
  const t = useTranslations('reserved-network.places');
  const filters = useTranslations('reserved-network.filters');
  const list = useTranslations('reserved-frame.list');
  const base = link(useLocale(), '/area-riservata/rete/luoghi');
  const { view, text, bacinoId, after } = question;
  const asked = placesAddress(question);
  const { che, ordine } = asked;
  return (
    <>
      <Tabs
        label={t('views')}
        tabs={placeViewWords.map((word) => ({
          text: t(`view.${word}`),
          href: withQuery(base, { ...asked, che: word === 'sportelli' ? undefined : word }),
          isCurrent: word === view,
        }))}
      />
      <FilterBar
        action={base}
        clearHref={withQuery(base, { che, ordine })}
        words={{ filters: list('filters'), apply: list('apply'), clear: list('clear') }}
        isFiltered={Boolean(text || bacinoId)}
        search={
          <>
            {che && <input type="hidden" name="che" value={che} />}
            {ordine && <input type="hidden" name="ordine" value={ordine} />}
            <TextField type="search" name="q" label={t('search')} value={text} maxLength={200} />
          </>
        }
      >
        <Select
          name="bacino"
          label={filters('bacino')}
          value={bacinoId}
          placeholder={list('any')}
          options={bacini.map(({ id, name }) => ({ value: id, text: name }))}
        />
      </FilterBar>
      {totalCount !== null && totalCount > 0 && (
        <p role="status">{totalCount > 1000 ? list('many') : list('count', { count: totalCount })}</p>
      )}
      <ExportLinks list={view === 'sportelli' ? 'sportelli' : 'sedi'} asked={asked} />
      {children ?? <EmptyState icon="map-marker" title={text || bacinoId ? t('noneFound') : t('none')} />}
      <ListPages base={base} asked={asked} pageInfo={pageInfo} isFirst={!after} />
    </>
  );
}
