import { getLocale, getTranslations } from 'next-intl/server';
import { withQuery } from '../../../forms/address-query';
import { TextareaControl } from '../../../forms/controls';
import type { Question_RowFragment } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { longDate } from '../../../time/words';
import { EmptyState } from '../../../ui/EmptyState';
import { Tabs } from '../../../ui/Tabs';
import { ActForm } from '../detail/ActForm';
import { replyToQuestion } from './reply';

type Props = { rows: Question_RowFragment[]; isOpenOnly: boolean };

/** P27: what citizens ask this desk, and its answer. */
export async function QuestionCards({ rows, isOpenOnly }: Props) {
  const [t, languages, locale] = await Promise.all([
    getTranslations('reserved-cases.questions'),
    getTranslations('reserved-cases.language'),
    getLocale(),
  ]);
  const base = link(locale, '/area-riservata/domande');
  return (
    <>
      <Tabs
        label={t('view')}
        tabs={[
          { text: t('open'), href: base, isCurrent: isOpenOnly },
          { text: t('all'), href: withQuery(base, { tutte: true }), isCurrent: !isOpenOnly },
        ]}
      />
      {rows.length === 0 && (
        <EmptyState icon="mail" title={t('none')}>
          <p>{t('noneHint')}</p>
        </EmptyState>
      )}
      {rows.map((row) => (
        <section key={row.id} aria-labelledby={`domanda-${row.id}`} className="answer-card">
          <h2 id={`domanda-${row.id}`} className="h4">
            <bdi>{row.number}</bdi>
          </h2>
          <p className="muted">
            {longDate(locale, row.askedAt)} · {row.sportello?.name ?? '–'}
            {row.topic && ` · ${row.topic.title}`} ·{' '}
            {t('language', {
              language: languages.has(row.locale as never) ? languages(row.locale as never) : row.locale,
            })}
          </p>
          <p className="answer-body" lang={row.locale} dir="auto">
            {row.text}
          </p>
          {row.reply ? (
            <blockquote dir="auto">
              <p>{row.reply}</p>
            </blockquote>
          ) : (
            <ActForm
              id={`rispondi-${row.id}`}
              title={t('reply')}
              lead={t('replyLead')}
              send={t('send')}
              action={replyToQuestion}
              hidden={{ questionId: row.id }}
              labels={{ reply: t('label') }}
            >
              <TextareaControl name="reply" label={t('label')} isRequired rows={5} maxLength={5000} />
            </ActForm>
          )}
        </section>
      ))}
    </>
  );
}
