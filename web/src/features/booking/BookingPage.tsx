import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { wordFaults } from '../../forms/word-faults';
import { Page } from '../../site/Page';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { PageHeading } from '../../ui/PageHeading';
import { Steps } from '../../ui/Steps';
import { type BookingStep, bookingAddress, bookingSteps } from './booking-address';
import type { BookingDraft } from './booking-draft';
import { DraftAside } from './DraftAside';

type Props = {
  locale: string;
  step: BookingStep;
  draft?: BookingDraft;
  sealed?: string;
  /** Labels of the fields of the step, for the summary of errors. */
  labels?: Record<string, string>;
  children: ReactNode;
};

/** One step of the booking: where one is, what is wrong, what has been chosen so far. */
export async function BookingPage({ locale, step, draft, sealed, labels = {}, children }: Props) {
  const t = await getTranslations('booking');
  const current = bookingSteps.indexOf(step);
  const faults = await wordFaults(draft?.form.faults ?? [], labels);
  const back = (name: BookingStep, index: number) =>
    index < current ? bookingAddress(locale, name, sealed) : undefined;
  const crumbs = [{ text: t('title'), href: bookingAddress(locale, 'place') }, { text: t(`step.${step}`) }];
  return (
    <Page locale={locale} crumbs={crumbs} hasContacts={step === 'place'}>
      <PageHeading title={t(`heading.${step}`)} lead={step === 'place' ? t('lead') : undefined} />
      <Steps
        label={t('stepsLabel')}
        position={t('position', { step: current + 1, count: bookingSteps.length })}
        done={t('stepDone')}
        current={current}
        steps={bookingSteps.map((name, index) => ({ text: t(`step.${name}`), href: back(name, index) }))}
      />
      <ErrorSummary title={faults.title} intro={faults.intro} errors={faults.list} />
      <div className="booking">
        {draft && <DraftAside locale={locale} draft={draft} />}
        <div className="booking-main">{children}</div>
      </div>
    </Page>
  );
}
