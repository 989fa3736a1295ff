import { getLocale, getTranslations } from 'next-intl/server';
import { formWords } from '../../../forms/form-words';
import type { SessionRow_SessionFragment } from '../../../graphql/generated/graphql';
import { fullMoment } from '../../../time/words';
import { Badge } from '../../../ui/Chip';
import { Table } from '../../../ui/Table';
import { Unavailable } from '../../../ui/Unavailable';
import { RevokeForm } from './RevokeForm';

/** I8: where the person is signed in, newest use first, and the way out of each. */
export async function Sessions({ sessions }: { sessions: readonly SessionRow_SessionFragment[] | null }) {
  const [t, words, locale] = await Promise.all([
    getTranslations('reserved-account.sessions'),
    formWords(),
    getLocale(),
  ]);
  const rows = [...(sessions ?? [])].sort(
    (a, b) => Number(b.isCurrent) - Number(a.isCurrent) || b.lastSeenAt.localeCompare(a.lastSeenAt),
  );
  const others = rows.filter(({ isCurrent }) => !isCurrent).map(({ id }) => id);
  const moment = (at: string) => <time dateTime={at}>{fullMoment(locale, at)}</time>;
  return (
    <section aria-labelledby="sessioni">
      <h2 id="sessioni">{t('title')}</h2>
      <p>{t('lead')}</p>
      {sessions === null ? (
        <Unavailable />
      ) : (
        <Table
          caption={t('title')}
          isCaptionHidden
          rows={rows}
          keyOf={({ id }) => id}
          columns={[
            {
              key: 'device',
              title: t('device'),
              cell: ({ device, isCurrent }) => (
                <span className="badge-row">
                  <span>{device ?? t('unknownDevice')}</span>
                  {isCurrent && <Badge tone="success">{t('current')}</Badge>}
                </span>
              ),
            },
            { key: 'network', title: t('network'), cell: ({ network }) => (network ? <bdi>{network}</bdi> : '–') },
            { key: 'opened', title: t('opened'), cell: ({ createdAt }) => moment(createdAt) },
            { key: 'used', title: t('used'), cell: ({ lastSeenAt }) => moment(lastSeenAt) },
            {
              key: 'end',
              title: t('end'),
              cell: ({ id, isCurrent, device }) =>
                isCurrent ? (
                  <span className="muted">{t('thisOne')}</span>
                ) : (
                  <RevokeForm
                    ids={[id]}
                    prefix={`chiudi-${id}`}
                    words={words}
                    text={t('revoke')}
                    about={device ?? ''}
                  />
                ),
            },
          ]}
        />
      )}
      {others.length > 1 && (
        <RevokeForm
          ids={others}
          prefix="chiudi-altre"
          words={words}
          text={t('revokeOthers', { count: others.length })}
        />
      )}
    </section>
  );
}
