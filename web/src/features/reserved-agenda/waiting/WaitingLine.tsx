import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { formWords } from '../../../forms/form-words';
import type { ReservedWaitingListQuery } from '../../../graphql/generated/graphql';
import { type Locale, languageNames } from '../../../i18n/routing';
import { fullMoment, shortDay } from '../../../time/words';
import { Button } from '../../../ui/Button';
import { Badge } from '../../../ui/Chip';
import { EmptyState } from '../../../ui/EmptyState';
import { Table } from '../../../ui/Table';
import { nameOf, PersonName } from '../PersonName';
import { takeOff } from './take-off';

type Entry = NonNullable<ReservedWaitingListQuery['waitingList']>[number];
type Props = { agendaId: string; entries: readonly Entry[] };

/** A22: who waits, in the order in which places are offered; who has a telephone only is to be called. */
export async function WaitingLine({ agendaId, entries }: Props) {
  const [t, words, locale] = await Promise.all([getTranslations('reserved-agenda.waiting'), formWords(), getLocale()]);
  if (entries.length === 0) return <EmptyState icon="calendar" title={t('none')} />;
  const stateOf = ({ state, kind, offeredStartsAt, offerUntil }: Entry) =>
    state === 'OFFERED' && offeredStartsAt && offerUntil ? (
      <>
        <Badge tone="warning">{t('offered')}</Badge> {fullMoment(locale, offeredStartsAt)}{' '}
        <span className="muted">{t('until', { moment: fullMoment(locale, offerUntil) })}</span>
      </>
    ) : (
      t(`kinds.${kind}`)
    );
  return (
    <Table
      caption={t('caption', { count: entries.length })}
      rows={[...entries]}
      keyOf={({ id }) => id}
      columns={[
        { key: 'who', title: t('who'), cell: (row) => <PersonName of={row} /> },
        { key: 'what', title: t('what'), cell: (row) => row.purposeTitle },
        { key: 'state', title: t('state'), cell: stateOf },
        {
          key: 'contact',
          title: t('contact'),
          cell: (row) => (
            <>
              <bdi>{row.email ?? row.phone}</bdi>
              {!row.email && row.state === 'OFFERED' && (
                <>
                  {' '}
                  <Badge tone="danger">{t('callNow')}</Badge>
                </>
              )}
            </>
          ),
        },
        {
          key: 'language',
          title: t('language'),
          cell: (row) => languageNames[row.language as Locale] ?? row.language,
        },
        { key: 'since', title: t('since'), cell: (row) => shortDay(locale, row.joinedAt) },
        {
          key: 'act',
          title: t('act'),
          cell: (row) =>
            row.viewerCanTakeOff && (
              <ActionForm
                action={takeOff}
                clientKey={crypto.randomUUID()}
                words={words}
                prefix={`t${row.id}`}
                hidden={{ entryId: row.id, agendaId }}
              >
                <Button tone="outline-primary" size="sm">
                  {t('takeOff')}
                  <span className="visually-hidden">{`: ${nameOf(row)}`}</span>
                </Button>
              </ActionForm>
            ),
        },
      ]}
    />
  );
}
