import { getLocale, getTranslations } from 'next-intl/server';
import { link } from '../../i18n/link';
import { readCapabilities } from '../../session/viewer';
import { ButtonLink } from '../../ui/Button';

/** What else can be done with an agenda. */
export async function AgendaLinks({ agendaId }: { agendaId: string }) {
  const [t, capabilities, locale] = await Promise.all([
    getTranslations('reserved-agenda.links'),
    readCapabilities(),
    getLocale(),
  ]);
  return (
    <p className="page-links no-print">
      {(capabilities.has('BOOK_FOR_CITIZEN') || capabilities.has('AGENDA_MANAGE')) && (
        <ButtonLink icon="plus" href={link(locale, '/area-riservata/agenda/prenota')}>
          {t('book')}
        </ButtonLink>
      )}
      <ButtonLink
        tone="outline-primary"
        icon="calendar"
        href={link(locale, `/area-riservata/agenda/chiusure?agenda=${agendaId}`)}
      >
        {t('closures')}
      </ButtonLink>
    </p>
  );
}
