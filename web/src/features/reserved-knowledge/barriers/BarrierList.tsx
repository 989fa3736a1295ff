import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { TextareaControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { Barrier_RowFragment } from '../../../graphql/generated/graphql';
import { type Locale, languageNames } from '../../../i18n/routing';
import { longDate } from '../../../time/words';
import { Button } from '../../../ui/Button';
import { Badge } from '../../../ui/Chip';
import { Disclosure } from '../../../ui/Disclosure';
import { daysLeft } from './days-left';
import { replyToBarrier } from './reply-to-barrier';

const SOON = 7;

/** `today` is a local date. */
type Props = { reports: Barrier_RowFragment[]; today: string };

/** P34: what bars somebody's way, first what is due soonest, each with its answer or the place to write it. */
export async function BarrierList({ reports, today }: Props) {
  const [t, words, locale] = await Promise.all([
    getTranslations('reserved-editorial.barriers'),
    formWords(),
    getLocale(),
  ]);
  return (
    <ul className="plain-list rating-list">
      {reports.map((report) => (
        <li key={report.id} className="rating-card">
          <p className="badge-row">
            <strong>
              <bdi>{report.number}</bdi>
            </strong>
            {report.repliedAt ? (
              <Badge tone="success">{t('replied', { date: longDate(locale, report.repliedAt) })}</Badge>
            ) : (
              <Due report={report} today={today} locale={locale} />
            )}
          </p>
          <p className="muted">
            {t('received', { date: longDate(locale, report.receivedAt) })} ·{' '}
            {languageNames[report.locale as Locale] ?? report.locale} · {t('page')}: <bdi dir="ltr">{report.path}</bdi>
          </p>
          <p className="ask-words" dir="auto" lang={report.locale}>
            {report.text}
          </p>
          {report.reply && (
            <p className="ask-words" dir="auto">
              <strong>{t('reply')}:</strong> {report.reply}
            </p>
          )}
          {!report.repliedAt && (
            <Disclosure id={`risposta-${report.number.replace('/', '-')}`} title={t('reply')}>
              <ActionForm
                action={replyToBarrier}
                prefix={report.number}
                clientKey={crypto.randomUUID()}
                words={words}
                labels={{ text: t('reply') }}
                hidden={{ reportId: report.id }}
              >
                <TextareaControl
                  name="text"
                  label={t('reply')}
                  hint={t('replyHint')}
                  isRequired
                  rows={5}
                  maxLength={3000}
                />
                <Button icon="mail">{t('send')}</Button>
              </ActionForm>
            </Disclosure>
          )}
        </li>
      ))}
    </ul>
  );
}

async function Due({
  report: { dueOn },
  today,
  locale,
}: {
  report: Barrier_RowFragment;
  today: string;
  locale: string;
}) {
  const t = await getTranslations('reserved-editorial.barriers');
  const left = daysLeft(today, dueOn);
  const tone = left < 0 ? 'danger' : left <= SOON ? 'warning' : 'neutral';
  return (
    <>
      <Badge tone={tone}>{left < 0 ? t('late') : t('daysLeft', { count: left })}</Badge>
      <span>{t('due', { date: longDate(locale, dueOn) })}</span>
    </>
  );
}
