import { getTranslations } from 'next-intl/server';
import { QuestionFollowUpDocument, type QuestionFollowUpQuery } from '../../../graphql/generated/graphql';
import { query } from '../../../graphql/rsc-client';
import { link } from '../../../i18n/link';
import { Page } from '../../../site/Page';
import { longDate } from '../../../time/words';
import { ButtonLink } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { PageHeading } from '../../../ui/PageHeading';
import { Unavailable } from '../../../ui/Unavailable';
import { QuestionCode } from './QuestionCode';

type Props = { locale: string; code: string | null };
type Found = NonNullable<QuestionFollowUpQuery['questionByCode']>;

/** What became of a question (P27). A code that is none and a question that is gone read the same. */
export async function FollowQuestion({ locale, code }: Props) {
  const t = await getTranslations('ask');
  const answer = code ? await query({ query: QuestionFollowUpDocument, variables: { code } }) : null;
  const found = answer?.data?.questionByCode ?? null;
  const root = { text: t('title'), href: link(locale, '/chiedi') };
  return (
    <Page locale={locale} crumbs={[root, { text: t('followTitle') }]}>
      <PageHeading title={t('followTitle')} lead={found ? undefined : t('followLead')} />
      {answer?.error && !found && <Unavailable />}
      {found ? (
        <Question locale={locale} found={found} />
      ) : (
        <QuestionCode locale={locale} error={answer && !answer.error ? t('absent') : undefined} />
      )}
    </Page>
  );
}

async function Question({ locale, found }: { locale: string; found: Found }) {
  const t = await getTranslations('ask');
  return (
    <div className="ask-thread">
      <section aria-labelledby="domanda">
        <h2 id="domanda">{t('question')}</h2>
        <p className="muted">
          <bdi>{found.number}</bdi> · {t('asked', { date: longDate(locale, found.askedAt) })}
        </p>
        <p className="ask-words" dir="auto">
          {found.text}
        </p>
      </section>
      {found.reply && found.repliedAt ? (
        <section aria-labelledby="risposta">
          <h2 id="risposta">{t('reply', { desk: found.sportello?.name ?? '' })}</h2>
          <p className="muted">{t('repliedOn', { date: longDate(locale, found.repliedAt) })}</p>
          <p className="ask-words" dir="auto">
            {found.reply}
          </p>
        </section>
      ) : (
        <Callout title={t('waiting')} role="status" />
      )}
      <p className="button-row">
        <ButtonLink tone="outline-primary" href={link(locale, '/chiedi')}>
          {t('another')}
        </ButtonLink>
      </p>
    </div>
  );
}
