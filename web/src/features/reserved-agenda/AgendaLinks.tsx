import { getLocale, getTranslations } from 'next-intl/server';
import { link } from '../../i18n/link';
import { readCapabilities } from '../../session/viewer';
import { ButtonLink } from '../../ui/Button';

const pages = [
  ['bookings', 'appuntamenti', 'search'],
  ['closures', 'chiusure', 'calendar'],
  ['waiting', 'attesa', 'list'],
  ['calls', 'chiamate', 'telephone'],
  ['numbers', 'numeri', 'presentation'],
] as const;

/** What else can be done with an agenda. */
export async function AgendaLinks({ agendaId, canManage }: { agendaId: string; canManage: boolean }) {
  const [t, capabilities, locale] = await Promise.all([
    getTranslations('reserved-agenda.links'),
    readCapabilities(),
    getLocale(),
  ]);
  const at = (page: string): string => link(locale, `/area-riservata/agenda/${page}?agenda=${agendaId}`);
  return (
    <p className="page-links no-print">
      {(capabilities.has('BOOK_FOR_CITIZEN') || capabilities.has('AGENDA_MANAGE')) && (
        <ButtonLink icon="plus" href={link(locale, '/area-riservata/agenda/prenota')}>
          {t('book')}
        </ButtonLink>
      )}
      {pages.map(([key, page, icon]) => (
        <ButtonLink key={key} tone="outline-primary" icon={icon} href={at(page)}>
          {t(key)}
        </ButtonLink>
      ))}
      {canManage && (
        <ButtonLink tone="outline-primary" icon="settings" href={at('impostazioni')}>
          {t('settings')}
        </ButtonLink>
      )}
    </p>
  );
}
