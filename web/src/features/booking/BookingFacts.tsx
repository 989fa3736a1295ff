import { useLocale, useTranslations } from 'next-intl';
import { fullMoment } from '../../time/words';
import { DefinitionList } from '../../ui/DefinitionList';
import type { PublicBooking } from './read-booking';

/** When, where and for what; never who (A10). */
export function BookingFacts({ booking }: { booking: PublicBooking }) {
  const t = useTranslations('booking');
  const locale = useLocale();
  const { code, purposeTitle, startsAt, officeName, address, documents, language } = booking;
  const lang = language === locale ? undefined : language;
  return (
    <>
      <p className="booking-code">
        <span>{t('done.code')}</span>
        <strong>
          <bdi>{code}</bdi>
        </strong>
      </p>
      <DefinitionList
        entries={[
          { term: t('when'), detail: <strong>{fullMoment(locale, startsAt)}</strong> },
          { term: t('purpose'), detail: <span lang={lang}>{purposeTitle}</span> },
          { term: t('done.where'), detail: <bdi lang="it">{[officeName, address].filter(Boolean).join(', ')}</bdi> },
        ]}
      />
      {documents.length > 0 && (
        <section aria-labelledby="documenti">
          <h2 id="documenti">{t('done.bring')}</h2>
          <ul className="document-list" lang={lang}>
            {documents.map((document) => (
              <li key={document}>{document}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
