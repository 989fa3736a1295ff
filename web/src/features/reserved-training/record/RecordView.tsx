import { getLocale, getTranslations } from 'next-intl/server';
import { env } from '../../../env';
import { ActionForm } from '../../../forms/ActionForm';
import { formWords } from '../../../forms/form-words';
import type { TrainingRecordQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { longDate, spokenMinutes } from '../../../time/words';
import { Button, ButtonLink } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { Table } from '../../../ui/Table';
import { changeFeed } from './feed-actions';

type Props = { data: TrainingRecordQuery; made: string | null };
const SCOPES = ['MINE', 'ALL'] as const;

/** T16: what one attended, for oneself; and the calendars that one subscribed to. */
export async function RecordView({ data, made }: Props) {
  const [t, terms, words, locale] = await Promise.all([
    getTranslations('reserved-training.record'),
    getTranslations('reserved-terms.eventKind'),
    formWords(),
    getLocale(),
  ]);
  const { minutes, entries } = data.myTrainingRecord ?? { minutes: 0, entries: [] };
  const hours = (all: number): string => spokenMinutes(locale, all);
  const feeds = data.myCalendarFeeds ?? [];
  return (
    <>
      <p>
        <strong>{t('total', { time: hours(minutes) })}</strong>
      </p>
      {entries.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <>
          <ButtonLink tone="outline-primary" icon="download" href="/api/files/training/record/mine" isDownload>
            {t('csv')}
          </ButtonLink>
          <Table
            caption={t('caption')}
            isCaptionHidden
            rows={entries}
            keyOf={({ registrationId }) => registrationId}
            columns={[
              {
                key: 'event',
                title: t('event'),
                cell: (row) => <a href={link(locale, `/area-riservata/formazione/${row.slug}`)}>{row.title}</a>,
              },
              { key: 'kind', title: t('kind'), cell: ({ kind }) => terms(kind) },
              { key: 'when', title: t('when'), cell: ({ startsAt }) => longDate(locale, startsAt) },
              { key: 'time', title: t('time'), cell: (row) => hours(row.minutes) },
              {
                key: 'certificate',
                title: t('certificate'),
                cell: ({ certificateCode: code }) =>
                  code ? <a href={link(locale, `/formazione/attestato/${code}`)}>{code}</a> : '–',
              },
            ]}
          />
        </>
      )}
      <section aria-labelledby="calendari">
        <h2 id="calendari">{t('feeds')}</h2>
        <p>{t('feedsHint')}</p>
        {made && (
          <Callout tone="warning" title={t('made')}>
            <p dir="ltr" className="secret-address">
              {`${env.publicUrl}/api${made}`}
            </p>
          </Callout>
        )}
        {SCOPES.map((scope) => {
          const live = feeds.find((feed) => feed.scope === scope);
          const prefix = `feed-${scope}`;
          return (
            <ActionForm
              key={scope}
              action={changeFeed}
              clientKey={crypto.randomUUID()}
              words={words}
              prefix={prefix}
              hidden={{ scope }}
            >
              <h3 className="h5">{t(`scope.${scope}`)}</h3>
              <p>{live ? t('live', { date: longDate(locale, live.createdAt) }) : t('notLive')}</p>
              <div className="button-row">
                <Button size="sm" tone="outline-primary" name={`${prefix}.act`} value="create">
                  {live ? t('renew') : t('create')}
                </Button>
                {live && (
                  <Button size="sm" tone="link" name={`${prefix}.act`} value="revoke">
                    {t('revoke')}
                  </Button>
                )}
              </div>
            </ActionForm>
          );
        })}
      </section>
    </>
  );
}
