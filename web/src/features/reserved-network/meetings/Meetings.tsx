import { useLocale, useTranslations } from 'next-intl';
import { withQuery } from '../../../forms/address-query';
import type { BasinMeeting_EventFragment, BasinMeetingsQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { ListPages } from '../../../site/ListPages';
import { fullMoment } from '../../../time/words';
import { Badge } from '../../../ui/Chip';
import { EmptyState } from '../../../ui/EmptyState';
import { FilterBar } from '../../../ui/FilterBar';
import { Orders } from '../../../ui/Orders';
import { Select } from '../../../ui/Select';
import { Table } from '../../../ui/Table';
import { Tabs } from '../../../ui/Tabs';
import { TextField } from '../../../ui/TextField';
import { ExportLinks } from '../export/ExportLinks';
import { sortOf } from '../list-orders';
import {
  type MeetingOrder,
  type MeetingQuestion,
  meetingAddress,
  meetingOrderWords,
  meetingWords,
} from './meeting-question';

type Props = {
  page: NonNullable<BasinMeetingsQuery['trainingEvents']>;
  bacini: readonly { id: string; name: string }[];
  question: MeetingQuestion;
};

/** N20: meetings of the bacini with what came of them and who came, ente by ente; they are planned in training. */
export function Meetings({ page, bacini, question }: Props) {
  const t = useTranslations('reserved-network.meetings');
  const here = link(useLocale(), '/area-riservata/rete/incontri');
  const filters = useTranslations('reserved-network.filters');
  const list = useTranslations('reserved-frame.list');
  const { view, text, bacinoId, order, after } = question;
  const asked = meetingAddress(question);
  const sort = sortOf<MeetingOrder>({ base: here, asked, order, usual: 'primi', descending: ['ultimi'] });
  return (
    <>
      <Tabs
        label={t('views')}
        tabs={meetingWords.map((word) => ({
          text: t(`view.${word}`),
          href: withQuery(here, { ...asked, tipo: word }),
          isCurrent: word === view,
        }))}
      />
      <FilterBar
        action={here}
        clearHref={withQuery(here, { tipo: view, ordine: asked.ordine })}
        words={{ filters: list('filters'), apply: list('apply'), clear: list('clear') }}
        isFiltered={Boolean(text || bacinoId)}
        search={
          <>
            <input type="hidden" name="tipo" value={view} />
            {asked.ordine && <input type="hidden" name="ordine" value={asked.ordine} />}
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
      <ExportLinks list="incontri" asked={asked} />
      {page.edges.length > 1 && (
        <Orders
          label={list('order')}
          orders={meetingOrderWords.map((word) => ({ key: word, title: t(`order.${word}`), sort: sort(word) }))}
        />
      )}
      {page.edges.length === 0 && (
        <EmptyState icon="presentation" title={text || bacinoId ? t('noneFound') : t('none')} />
      )}
      {page.edges.map(({ node }) => (
        <Meeting key={node.id} meeting={node} />
      ))}
      <ListPages base={here} asked={asked} pageInfo={page.pageInfo} isFirst={!after} />
    </>
  );
}

function Meeting({ meeting }: { meeting: BasinMeeting_EventFragment }) {
  const t = useTranslations('reserved-network.meetings');
  const states = useTranslations('reserved-training.state');
  const locale = useLocale();
  const { id, slug, title, state, startsAt, bacino, outcome } = meeting;
  const rows = meeting.attendanceByEnte ?? [];
  return (
    <section aria-labelledby={`incontro-${id}`} className="protocollo-version">
      <h2 id={`incontro-${id}`} lang="it">
        <a href={link(locale, `/area-riservata/formazione/${slug}`)}>{title}</a>
      </h2>
      <p className="badge-row">
        <Badge tone="neutral">{states(state)}</Badge>
        <time dateTime={startsAt}>{fullMoment(locale, startsAt)}</time>
        {bacino && <span>{bacino.name}</span>}
      </p>
      <h3>{t('outcome')}</h3>
      <p className="plain-text" lang={outcome ? 'it' : undefined}>
        {outcome ?? t('noOutcome')}
      </p>
      {rows.length === 0 ? (
        <p className="muted">{t('nobody')}</p>
      ) : (
        <Table
          caption={t('attendance')}
          rows={rows}
          keyOf={({ ente }) => ente?.id ?? 'ospiti'}
          columns={[
            {
              key: 'ente',
              title: t('ente'),
              cell: ({ ente }) =>
                ente ? <a href={link(locale, `/area-riservata/rete/${ente.id}`)}>{ente.name}</a> : t('guests'),
            },
            { key: 'expected', title: t('expected'), isNumeric: true, cell: ({ expected }) => expected },
            { key: 'present', title: t('present'), isNumeric: true, cell: ({ present }) => present },
          ]}
        />
      )}
    </section>
  );
}
