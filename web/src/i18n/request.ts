import { hasLocale } from 'next-intl';
import { getRequestConfig } from 'next-intl/server';
import { portalFeatures, reservedFeatures } from './features';
import { routing } from './routing';

type Messages = Record<string, unknown>;

const load = async (locale: string, feature: string): Promise<Messages> =>
  (await import(`../../messages/${locale}/${feature}.json`)).default as Messages;

const loadReserved = (locale: string, feature: string): Promise<Messages> =>
  load(locale, feature).catch(() => load('en', feature));

export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale;
  const locale = hasLocale(routing.locales, requested) ? requested : routing.defaultLocale;
  const pairs = await Promise.all([
    ...portalFeatures.map(async (feature) => [feature, await load(locale, feature)] as const),
    ...reservedFeatures.map(async (feature) => [feature, await loadReserved(locale, feature)] as const),
  ]);
  return { locale, messages: Object.fromEntries(pairs) as never, timeZone: 'Europe/Rome' };
});
