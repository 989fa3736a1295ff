import { getLocale, getTranslations } from 'next-intl/server';
import type { LetterOutcome, LettersPageQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { fullMoment } from '../../../time/words';
import { Badge } from '../../../ui/Chip';
import { EmptyState } from '../../../ui/EmptyState';
import { Table } from '../../../ui/Table';
import { sortOf } from '../list-orders';
import { ViewedList } from '../ViewedList';
import { letterOutcomes } from '../vocabulary';
import type { LetterOrder } from './letter-orders';
import { ResendForm } from './ResendForm';

type Page = NonNullable<LettersPageQuery['adhesionLetters']>;
type Props = { page: Page; order: LetterOrder; outcome?: LetterOutcome; text?: string; isFirst: boolean };

const tones = { QUEUED: 'primary', SENT: 'success', BOUNCED: 'danger', FAILED: 'warning' } as const;

/** N22: invitations to adhere with what became of each letter; those that came back can be sent again. */
export async function Letters({ page, order, outcome, text, isFirst }: Props) {
  const [t, list, locale] = await Promise.all([
    getTranslations('reserved-network.letters'),
    getTranslations('reserved-frame.list'),
    getLocale(),
  ]);
  const here = link(locale, '/area-riservata/rete/inviti');
  const rows = page.edges.map(({ node }) => node);
  const asked = { esito: outcome, q: text, ordine: order === 'data' ? undefined : order };
  const sort = sortOf<LetterOrder>({ base: here, asked, order, usual: 'data', descending: ['data'] });
  const mayResend = rows.some(({ viewerCanResend }) => viewerCanResend);
  return (
    <ViewedList
      base={here}
      asked={asked}
      by="esito"
      label={t('views')}
      exported="inviti"
      views={[undefined, ...letterOutcomes].map((word) => ({ word, text: word ? t(`outcome.${word}`) : t('all') }))}
      pageInfo={page.pageInfo}
      isFirst={isFirst}
    >
      {rows.length === 0 ? (
        <EmptyState icon="mail" title={t('none')} />
      ) : (
        <Table
          caption={t('title')}
          isCaptionHidden
          rows={rows}
          keyOf={({ id }) => id}
          sortLabel={list('order')}
          columns={[
            {
              key: 'ente',
              title: t('ente'),
              sort: sort('ente'),
              cell: ({ ente }) => ente && <a href={link(locale, `/area-riservata/rete/${ente.id}`)}>{ente.name}</a>,
            },
            {
              key: 'email',
              title: t('email'),
              sort: sort('indirizzo'),
              cell: ({ email }) => <bdi className="member-email">{email}</bdi>,
            },
            {
              key: 'at',
              title: t('at'),
              sort: sort('data'),
              cell: ({ at }) => <time dateTime={at}>{fullMoment(locale, at)}</time>,
            },
            {
              key: 'outcome',
              title: t('views'),
              sort: sort('esito'),
              cell: ({ outcome: became, code }) => (
                <>
                  <Badge tone={tones[became]}>{t(`became.${became}`)}</Badge>
                  {code && (
                    <span className="muted">
                      {' '}
                      {t('code')} <code>{code}</code>
                    </span>
                  )}
                </>
              ),
            },
            ...(mayResend
              ? [
                  {
                    key: 'act',
                    title: t('act'),
                    cell: ({ id, email, ente, viewerCanResend }: (typeof rows)[number]) =>
                      viewerCanResend ? <ResendForm letterId={id} email={email} name={ente?.name ?? email} /> : '–',
                  },
                ]
              : []),
          ]}
        />
      )}
    </ViewedList>
  );
}
