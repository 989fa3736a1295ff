import { link } from '../../../i18n/link';

/** Page of one's own appointments; the list itself by its ticket (A10). */
export const ownAddress = (locale: string, ticket?: string): string =>
  link(locale, `/le-mie-prenotazioni${ticket ? `/${encodeURIComponent(ticket)}` : ''}`);

/** Page of one appointment by its link. */
export const manageAddress = (locale: string, token: string): string =>
  link(locale, `/prenotazione/${encodeURIComponent(token)}`);

/** Where the login begins for the list, or for the appointment of a link; a plain link, since no form may lead abroad. */
export const loginAddress = (locale: string, token?: string): string =>
  `/api/identity/start?${new URLSearchParams({
    lingua: locale,
    ...(token ? { prenotazione: token } : { scopo: 'mie-prenotazioni' }),
  })}`;
