import { getTranslations } from 'next-intl/server';
import { BarrierFollowUpDocument } from '../../graphql/generated/graphql';
import { query } from '../../graphql/rsc-client';
import { link } from '../../i18n/link';
import { Page } from '../../site/Page';
import { longDate } from '../../time/words';
import { Callout } from '../../ui/Callout';
import { PageHeading } from '../../ui/PageHeading';
import { Unavailable } from '../../ui/Unavailable';
import { BarrierCode } from './BarrierCode';

/** What became of a report (P34). A code that is none and a report that is gone read the same. */
export async function BarrierAnswer({ locale, code }: { locale: string; code: string | null }) {
  const t = await getTranslations('barrier');
  const answer = code ? await query({ query: BarrierFollowUpDocument, variables: { code } }) : null;
  const found = answer?.data?.barrierFollowUp ?? null;
  const root = { text: t('title'), href: link(locale, '/accessibilita/segnala') };
  return (
    <Page locale={locale} crumbs={[root, { text: t('followTitle') }]}>
      <PageHeading title={t('followTitle')} lead={found ? undefined : t('followLead')} />
      {answer?.error && !found && <Unavailable />}
      {!found && <BarrierCode locale={locale} error={answer && !answer.error ? t('notFound') : undefined} />}
      {found && (
        <div className="ask-thread">
          <section aria-labelledby="problema">
            <h2 id="problema">{t('yours')}</h2>
            <p className="muted">
              <bdi>{found.number}</bdi> · <bdi dir="ltr">{found.path}</bdi>
            </p>
            <p className="ask-words" dir="auto">
              {found.text}
            </p>
          </section>
          {found.reply && found.repliedAt ? (
            <section aria-labelledby="risposta">
              <h2 id="risposta">{t('replied', { date: longDate(locale, found.repliedAt) })}</h2>
              <p className="ask-words" dir="auto">
                {found.reply}
              </p>
            </section>
          ) : (
            <Callout title={t('waiting', { date: longDate(locale, found.dueOn) })} role="status" />
          )}
          <p>{t('notHappy')}</p>
        </div>
      )}
    </Page>
  );
}
