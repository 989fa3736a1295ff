import { oneOf } from '../../../forms/address-query';
import { link } from '../../../i18n/link';
import { today } from '../../../time/clock';

type Search = Parameters<typeof oneOf>[0];

/** The year that an address asks for (`?anno=`), else the present one. */
export function yearOf(search: Search): number {
  const asked = Number(oneOf(search, 'anno'));
  return Number.isInteger(asked) && asked >= 2000 && asked <= 2100 ? asked : today().year;
}

/** Addresses of the year before and of the year after, of a page of training. */
export function yearsAround(locale: string, page: string, year: number) {
  const of = (one: number) => ({
    href: `${link(locale, `/area-riservata/formazione/${page}`)}?anno=${one}`,
    text: String(one),
  });
  return { first: of(year - 1), next: of(year + 1) };
}
