import { getTranslations } from 'next-intl/server';
import type { Orientation_AgendaFragment } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { Page } from '../../../site/Page';
import { longDate } from '../../../time/words';
import { Button, ButtonLink } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { PageHeading } from '../../../ui/PageHeading';
import { RadioGroup } from '../../../ui/RadioGroup';
import { bookingAddress } from '../booking-address';
import { type OrientationAnswer, walk } from './way';

type Props = { locale: string; agenda: Orientation_AgendaFragment; answers: readonly number[]; isMissing: boolean };

/** A37: one question at a time, as plain addresses: "back" always works, and nothing is kept anywhere. */
export async function OrientationView({ locale, agenda, answers, isMissing }: Props) {
  const [t, booking, common, errors] = await Promise.all([
    getTranslations('booking.orientation'),
    getTranslations('booking'),
    getTranslations('common.form'),
    getTranslations('errors'),
  ]);
  const { question, end, given } = walk(agenda.orientation, answers);
  const here = link(locale, '/prenota/orientamento');
  const at = (way: readonly number[]) => `${here}?ufficio=${agenda.id}&r=${way.join('-')}`;
  const start = bookingAddress(locale, 'place');
  const crumbs = [{ text: booking('title'), href: start }, { text: t('title') }];
  const fault = isMissing && question ? errors('CHOOSE') : undefined;
  return (
    <Page locale={locale} crumbs={crumbs}>
      <PageHeading title={t('title')} lead={t('lead')} />
      {fault && (
        <ErrorSummary
          title={common('errorTitle')}
          intro={common('errorCount', { count: 1 })}
          errors={[{ field: 'risposta', message: `${question?.text}: ${fault}` }]}
        />
      )}
      <div className="orientation">
        {question && (
          <form method="get" action={here} key={question.code}>
            <input type="hidden" name="ufficio" value={agenda.id} />
            <input type="hidden" name="r" value={given.join('-')} />
            <input type="hidden" name="inviata" value="1" />
            <RadioGroup
              name="risposta"
              label={question.text}
              isRequired
              error={fault}
              look="cards"
              options={question.answers.map(({ text }, index) => ({ value: String(index), label: text }))}
            />
            <div className="form-actions">
              <Button iconAfter="arrow-right">{common('next')}</Button>
              <ButtonLink tone="outline-primary" href={given.length > 0 ? at(given.slice(0, -1)) : start}>
                {common('back')}
              </ButtonLink>
            </div>
          </form>
        )}
        {end && <Outcome locale={locale} agenda={agenda} end={end} back={at(given.slice(0, -1))} />}
        {!question && !end && <ButtonLink href={start}>{booking('title')}</ButtonLink>}
      </div>
    </Page>
  );
}

type OutcomeProps = { locale: string; agenda: Orientation_AgendaFragment; end: OrientationAnswer; back: string };

/** The right purpose with the way to its calendar, or why no appointment is needed and where to go instead. */
async function Outcome({ locale, agenda, end, back }: OutcomeProps) {
  const [t, common] = await Promise.all([getTranslations('booking.orientation'), getTranslations('common.form')]);
  const purpose = agenda.purposes.find(({ id }) => id === end.purposeId);
  const start = bookingAddress(locale, 'place');
  return (
    <>
      {purpose && (
        <Callout tone="success" title={t('right')}>
          <p>
            <strong>{purpose.title}</strong>
          </p>
          {purpose.description && <p>{purpose.description}</p>}
        </Callout>
      )}
      {end.verdict && (
        <Callout title={t('notNeeded')}>
          <p>{end.verdict}</p>
          {end.source && (
            <p className="muted">
              {t('source')}{' '}
              <span lang="it">{end.sourceUrl ? <a href={end.sourceUrl}>{end.source}</a> : end.source}</span>
              {end.consultedOn && ` ${t('consulted', { day: longDate(locale, end.consultedOn) })}`}
            </p>
          )}
        </Callout>
      )}
      <div className="form-actions">
        {purpose && (
          <ButtonLink iconAfter="arrow-right" href={`${start}?motivo=${purpose.id}`}>
            {t('book')}
          </ButtonLink>
        )}
        {end.verdict && end.href && <ButtonLink href={link(locale, end.href)}>{t('go')}</ButtonLink>}
        {!purpose && !end.href && <ButtonLink href={start}>{t('choose')}</ButtonLink>}
        <ButtonLink tone="outline-primary" href={back}>
          {common('back')}
        </ButtonLink>
      </div>
    </>
  );
}
