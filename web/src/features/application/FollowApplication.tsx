import { getTranslations } from 'next-intl/server';
import { ApplicationFollowUpDocument, type ApplicationFollowUpQuery } from '../../graphql/generated/graphql';
import { query } from '../../graphql/rsc-client';
import { link } from '../../i18n/link';
import { Page } from '../../site/Page';
import { longDate } from '../../time/words';
import { Callout } from '../../ui/Callout';
import { PageHeading } from '../../ui/PageHeading';
import { Unavailable } from '../../ui/Unavailable';
import { ApplicationCode } from './ApplicationCode';
import { BASE } from './apply-form';
import { standingOf } from './standing';

type Found = NonNullable<ApplicationFollowUpQuery['applicationFollowUp']>;

/** What became of an application (N6). A code that is none and an application that is gone read the same. */
export async function FollowApplication({ locale, code }: { locale: string; code: string | null }) {
  const t = await getTranslations('apply');
  const answer = code ? await query({ query: ApplicationFollowUpDocument, variables: { code } }) : null;
  const found = answer?.data?.applicationFollowUp ?? null;
  const root = { text: t('title'), href: link(locale, BASE) };
  return (
    <Page locale={locale} crumbs={[root, { text: t('followTitle') }]}>
      <PageHeading title={t('followTitle')} lead={found ? undefined : t('followLead')} />
      {answer?.error && !found && <Unavailable />}
      {!found && <ApplicationCode locale={locale} error={answer && !answer.error ? t('notFound') : undefined} />}
      {found && <Standing locale={locale} found={found} />}
    </Page>
  );
}

async function Standing({ locale, found }: { locale: string; found: Found }) {
  const t = await getTranslations('apply');
  const { number, denomination, receivedAt, confirmedAt, reason, effectiveFrom } = found;
  const now = standingOf(found);
  return (
    <div className="ask-thread">
      <section aria-labelledby="domanda">
        <h2 id="domanda">
          <bdi lang="it">{denomination}</bdi>
        </h2>
        <p className="muted">
          <bdi>{number}</bdi> · {t('receivedOn', { date: longDate(locale, receivedAt) })}
        </p>
        <Callout title={t(`state.${now}`)} role="status">
          {now === 'ACTIVE' && effectiveFrom && <p>{t('effective', { date: longDate(locale, effectiveFrom) })}</p>}
          {reason && (
            <p>
              {t('reason')}: <span dir="auto">{reason}</span>
            </p>
          )}
        </Callout>
        {confirmedAt && <p>{t('confirmedOn', { date: longDate(locale, confirmedAt) })}</p>}
        {!confirmedAt && now === 'RECEIVED' && <p>{t('unconfirmed')}</p>}
      </section>
    </div>
  );
}
