import { getLocale, getTranslations } from 'next-intl/server';
import type { BookingView_BookingFragment, ReservedFreeSlotsQuery } from '../../../graphql/generated/graphql';
import { languageName } from '../../../i18n/interpreter-languages';
import { link } from '../../../i18n/link';
import { type Locale, languageNames } from '../../../i18n/routing';
import { fullMoment } from '../../../time/words';
import { DefinitionList } from '../../../ui/DefinitionList';
import { BookingStateBadge } from '../BookingStateBadge';
import { BookingActs } from './BookingActs';
import { BookingStory } from './BookingStory';

type Props = {
  booking: BookingView_BookingFragment;
  days: ReservedFreeSlotsQuery['availability'] | undefined;
  seesDay: boolean;
};

/** A11, A20, A31, A36: one appointment for staff: its facts, its case, its letters, its story, and what can be done. */
export async function BookingView({ booking, days, seesDay }: Props) {
  const [t, origins, kinds, locale] = await Promise.all([
    getTranslations('reserved-agenda.booking'),
    getTranslations('reserved-agenda.numbers.origins'),
    getTranslations('reserved-agenda.pratica'),
    getLocale(),
  ]);
  const { case: linked, caseLink } = booking;
  const steps = getTranslations('reserved-agenda.step.outcomes');
  const outcome = booking.outcome && (await steps)(booking.outcome);
  return (
    <div className="case-page">
      <div className="case-page-main">
        <section aria-labelledby="dati">
          <h2 id="dati">{t('facts')}</h2>
          <DefinitionList
            entries={[
              { term: t('state'), detail: <BookingStateBadge state={booking.state} /> },
              { term: t('when'), detail: fullMoment(locale, booking.startsAt) },
              { term: t('where'), detail: [booking.agenda.name, booking.address].filter(Boolean).join(', ') },
              { term: t('what'), detail: booking.purposeTitle },
              !!booking.pratica && {
                term: kinds.has(booking.praticaKind as 'K10') ? kinds(booking.praticaKind as 'K10') : t('pratica'),
                detail: <bdi>{booking.pratica}</bdi>,
              },
              !!booking.taxCode && { term: t('taxCode'), detail: <bdi>{booking.taxCode}</bdi> },
              booking.counter > 0 && { term: t('counter'), detail: booking.counter },
              booking.partySize > 1 && { term: t('party'), detail: booking.partySize },
              !!booking.email && { term: t('email'), detail: <bdi>{booking.email}</bdi> },
              !!booking.phone && {
                term: t('phone'),
                detail: (
                  <a href={`tel:${booking.phone}`}>
                    <bdi>{booking.phone}</bdi>
                  </a>
                ),
              },
              { term: t('language'), detail: languageNames[booking.language as Locale] ?? booking.language },
              !!booking.interpreterLanguage && {
                term: t('interpreter'),
                detail: languageName(locale, booking.interpreterLanguage),
              },
              !!booking.notes && { term: t('notes'), detail: booking.notes },
              { term: t('origin'), detail: origins(booking.origin as 'PUBLIC') },
              !!booking.bookedBy && { term: t('bookedBy'), detail: booking.bookedBy.displayName },
              !!outcome && { term: t('outcome'), detail: outcome },
              !!booking.reason && { term: t('reason'), detail: booking.reason },
              booking.documents.length > 0 && {
                term: t('documents'),
                detail: <DocumentList documents={booking.documents} />,
              },
            ]}
          />
        </section>
        <section aria-labelledby="segnalazione">
          <h2 id="segnalazione">{t('case')}</h2>
          {linked?.subject != null && (
            <p>
              <a href={link(locale, `/area-riservata/segnalazioni/${linked.id}`)}>
                <bdi>{linked.registryNumber}</bdi> {linked.subject}
              </a>
            </p>
          )}
          {caseLink === 'CONFIRMED' && linked?.subject == null && <p>{t('caseHidden')}</p>}
          {caseLink === 'ASKED' && (
            <p role="status" className="muted">
              {t('caseAsked')}
            </p>
          )}
          {caseLink === 'REFUSED' && <p>{t('caseRefused')}</p>}
          {!caseLink && <p className="muted">{t('caseNone')}</p>}
        </section>
        <BookingStory booking={booking} />
      </div>
      <div className="case-page-side">
        <BookingActs booking={booking} days={days} seesDay={seesDay} />
      </div>
    </div>
  );
}

function DocumentList({ documents }: { documents: readonly string[] }) {
  return (
    <ul className="story">
      {documents.map((document) => (
        <li key={document}>{document}</li>
      ))}
    </ul>
  );
}
