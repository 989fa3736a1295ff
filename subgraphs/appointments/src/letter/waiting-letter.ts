import type { Letter, MailTemplates } from '@respi/kit/mail.js';
import { z } from 'zod';
import { filled, htmlOf } from './booking-letter.js';
import { inLanguage } from './in-language.js';
import { spoken } from './when.js';
import { type WaitingLetterKind, wordsIn } from './words.js';

/** What a letter of the waiting list says: no name and no contact (C35). */
const waitingParams = z.object({
  title: z.record(z.string(), z.string()),
  purposeId: z.string(),
  placeName: z.string(),
  address: z.string().nullable(),
  startsAt: z.coerce.date().nullable(),
  until: z.coerce.date().nullable(),
  token: z.string(),
});
export type WaitingLetterParams = {
  readonly title: Readonly<Record<string, string>>;
  readonly purposeId: string;
  readonly placeName: string;
  readonly address: string | null;
  readonly startsAt: string | null;
  readonly until: string | null;
  readonly token: string;
};
type Params = z.output<typeof waitingParams>;

/** Where somebody sees their place in the line. */
export const waitingLink = (site: string, locale: string, token: string): string =>
  `${site}/${locale}/lista-attesa/${token}`;

function paragraphs(kind: WaitingLetterKind, params: Params, locale: string, site: string): string[] {
  const words = wordsIn(locale);
  const { label } = words;
  const { startsAt, until, token, purposeId } = params;
  const lines = [words.opening[kind], '', `${label.purpose}: ${inLanguage(params.title, locale)}`];
  if (startsAt && kind === 'placeOffered') {
    lines.push(`${label.when}: ${spoken(startsAt, locale)} (${words.romeTime})`);
  }
  lines.push(`${label.where}: ${[params.placeName, params.address].filter(Boolean).join(', ')}`, '');
  if (kind === 'placesOpen') lines.push(words.bookHere, `${site}/${locale}/prenota/data?motivo=${purposeId}`);
  else if (kind === 'placeOffered' && until) {
    lines.push(filled(words.answerBy, { until: spoken(until, locale) }), waitingLink(site, locale, token));
  } else lines.push(words.waitingLink, waitingLink(site, locale, token));
  return [...lines, '', words.closing];
}

/** The same for a telephone: what happened, until when, and where to answer (A45). */
function shortOf(kind: WaitingLetterKind, params: Params, locale: string, site: string): string {
  const words = wordsIn(locale);
  const { startsAt, until, token, purposeId } = params;
  const isOffer = kind === 'placeOffered';
  const address =
    kind === 'placesOpen' ? `${site}/${locale}/prenota/data?motivo=${purposeId}` : waitingLink(site, locale, token);
  return [
    words.subject[kind],
    isOffer && startsAt && spoken(startsAt, locale),
    isOffer && until && filled(words.answerBy, { until: spoken(until, locale) }),
    address,
  ]
    .filter(Boolean)
    .join('\n');
}

/** A letter of the waiting list in the citizen's language, with the Italian below (A12, A21, A23). */
export function waitingLetter(
  kind: WaitingLetterKind,
  raw: Record<string, unknown>,
  locale: string,
  site: string,
): Letter {
  const params = waitingParams.parse(raw);
  const first = paragraphs(kind, params, locale, site);
  const italian = locale === 'it' ? [] : paragraphs(kind, params, 'it', site);
  return {
    subject: wordsIn(locale).subject[kind],
    short: shortOf(kind, params, locale, site),
    text: [...first, ...(italian.length > 0 ? ['', '---', '', ...italian] : [])].join('\n'),
    html: `<!doctype html><html lang="${locale}"><body>${[htmlOf(first, locale), italian.length > 0 ? `<hr>${htmlOf(italian, 'it')}` : ''].join('')}</body></html>`,
  };
}

const kinds: readonly WaitingLetterKind[] = ['waitingJoined', 'placeOffered', 'offerPassed', 'placesOpen'];

/** Letters of the waiting list, by template name. */
export const waitingLetters: MailTemplates = Object.fromEntries(
  kinds.map((kind) => [kind, (params, locale, site) => waitingLetter(kind, params, locale, site)]),
);
