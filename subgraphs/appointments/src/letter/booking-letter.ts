import type { Letter, MailTemplates } from '@respi/kit/mail.js';
import { z } from 'zod';
import { calendarFile } from './calendar-file.js';
import { inLanguage } from './in-language.js';
import { spoken } from './when.js';
import { type LetterKind, type Words, wordsIn } from './words.js';

const localized = z.record(z.string(), z.string());

/** What a letter says of an appointment: no name, no contact, no pratica (C35). */
const letterParams = z.object({
  code: z.string(),
  title: localized,
  documents: z.array(localized),
  placeName: z.string(),
  address: z.string().nullable(),
  startsAt: z.coerce.date(),
  endsAt: z.coerce.date(),
  stampedAt: z.coerce.date(),
  cutoffHours: z.number(),
  uid: z.string(),
  sequence: z.number(),
  /** Manage token; null once there is nothing left to manage. */
  token: z.string().nullable(),
  reason: z.string().nullable(),
  /** A new time that the office proposes, and until when it is kept. */
  /** Purpose under which documents that were missing are handed in (A32). */
  supplementPurposeId: z.string().nullable().default(null),
  proposal: z.object({ startsAt: z.coerce.date(), until: z.coerce.date() }).nullable().default(null),
});
export type LetterParams = z.input<typeof letterParams>;
type Params = z.output<typeof letterParams>;

export const filled = (text: string, values: Record<string, string>): string =>
  text.replace(/\{(\w+)\}/g, (_whole, name: string) => values[name] ?? '');

/** Where a citizen manages an appointment. The token is in the path: the page sends no referrer (TH10). */
export const manageLink = (site: string, locale: string, token: string): string =>
  `${site}/${locale}/prenotazione/${token}`;

/** Where the documents that were missing are booked for: the purpose is chosen and the note is written (A32). */
const supplementLink = (site: string, locale: string, { supplementPurposeId, code }: Params): string =>
  `${site}/${locale}/prenota/data?motivo=${supplementPurposeId}&per=${code}`;

export const cutoffOf = (startsAt: Date, cutoffHours: number): Date =>
  new Date(startsAt.getTime() - cutoffHours * 3_600_000);

function paragraphs(kind: LetterKind, params: Params, locale: string, site: string): string[] {
  const words = wordsIn(locale);
  const { label } = words;
  const lines = [
    words.opening[kind],
    '',
    `${label.code}: ${params.code}`,
    `${label.purpose}: ${inLanguage(params.title, locale)}`,
    `${label.when}: ${spoken(params.startsAt, locale)} (${words.romeTime})`,
    `${label.where}: ${[params.placeName, params.address].filter(Boolean).join(', ')}`,
  ];
  if (params.proposal) {
    lines.push(`${label.newTime}: ${spoken(params.proposal.startsAt, locale)} (${words.romeTime})`);
  }
  if (params.reason) lines.push(`${label.reason}: ${params.reason}`);
  if (kind !== 'cancelledByCitizen' && kind !== 'cancelledByOffice') lines.push(...bring(words, params, locale));
  if (params.supplementPurposeId) lines.push('', words.bookHere, supplementLink(site, locale, params));
  if (params.token) lines.push('', ...changeLines(words, params, locale, manageLink(site, locale, params.token)));
  return [...lines, '', words.closing];
}

const bring = (words: Words, params: Params, locale: string): string[] =>
  params.documents.length === 0
    ? []
    : ['', `${words.label.bring}:`, ...params.documents.map((label) => `- ${inLanguage(label, locale)}`)];

const changeLines = (words: Words, params: Params, locale: string, link: string): string[] => [
  params.proposal
    ? filled(words.answerBy, { until: spoken(params.proposal.until, locale) })
    : filled(words.change, { until: spoken(cutoffOf(params.startsAt, params.cutoffHours), locale) }),
  link,
];

/** What fits on the screen of a telephone: what it is, when, and the link (A45). */
function shortOf(kind: LetterKind, params: Params, locale: string, site: string): string {
  const words = wordsIn(locale);
  const at = params.proposal?.startsAt ?? params.startsAt;
  const link = params.token ? manageLink(site, locale, params.token) : null;
  return [filled(words.subject[kind], { code: params.code }), spoken(at, locale), link].filter(Boolean).join('\n');
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char] ?? '');

export const htmlOf = (lines: readonly string[], locale: string): string =>
  `<div lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}">${lines
    .map((line) =>
      /^https?:/.test(line) ? `<p><a href="${escaped(line)}">${escaped(line)}</a></p>` : `<p>${escaped(line)}</p>`,
    )
    .join('')}</div>`;

/** A letter in the citizen's language, with the Italian below for the office (A12), and its calendar file. */
export function bookingLetter(kind: LetterKind, raw: Record<string, unknown>, locale: string, site: string): Letter {
  const params = letterParams.parse(raw);
  const first = paragraphs(kind, params, locale, site);
  const italian = locale === 'it' ? [] : paragraphs(kind, params, 'it', site);
  const isCancelled = kind === 'cancelledByCitizen' || kind === 'cancelledByOffice';
  const title = inLanguage(params.title, locale);
  const content = calendarFile({
    ...params,
    title,
    isCancelled,
    place: [params.placeName, params.address].filter(Boolean).join(', '),
    note: [`${wordsIn(locale).label.code}: ${params.code}`, ...bring(wordsIn(locale), params, locale)]
      .join('\n')
      .trim(),
  });
  return {
    subject: filled(wordsIn(locale).subject[kind], { code: params.code }),
    short: shortOf(kind, params, locale, site),
    text: [...first, ...(italian.length > 0 ? ['', '---', '', ...italian] : [])].join('\n'),
    html: `<!doctype html><html lang="${locale}"><body>${[htmlOf(first, locale), italian.length > 0 ? `<hr>${htmlOf(italian, 'it')}` : ''].join('')}</body></html>`,
    // what is over is not put into a calendar
    ...(kind === 'documentsMissing'
      ? {}
      : { calendar: { method: isCancelled ? 'CANCEL' : 'PUBLISH', content, filename: `${params.code}.ics` } }),
  };
}

const kinds: readonly LetterKind[] = [
  'confirmed',
  'moved',
  'cancelledByCitizen',
  'cancelledByOffice',
  'reminder',
  'linkAgain',
  'moveProposed',
  'documentsMissing',
];

/** Every letter of this house, by template name. */
export const letters: MailTemplates = Object.fromEntries(
  kinds.map((kind) => [kind, (params, locale, site) => bookingLetter(kind, params, locale, site)]),
);
