import type { Letter, MailTemplates } from '@respi/kit/mail.js';
import { type LetterKind, letterWords } from './letter-words.js';

/** What a letter says; instants as ISO 8601. */
export interface LetterParams {
  readonly kind: LetterKind;
  readonly title: string;
  readonly sessions: readonly { startsAt: string; endsAt: string; place: string | null }[];
  readonly answerBy: string | null;
  /** Path on the site, with its locale where the page is public. */
  readonly path: string;
  readonly calendar: { method: 'PUBLISH' | 'REQUEST' | 'CANCEL'; content: string } | null;
}

const moment = (at: string, locale: string): string =>
  new Intl.DateTimeFormat(`${locale}-u-nu-latn`, {
    timeZone: 'Europe/Rome',
    dateStyle: 'full',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).format(new Date(at));

/** A letter about a meeting: what happened, when and where, one link; the calendar file with it (T17, T23). */
export function trainingLetter(params: Record<string, unknown>, locale: string, site: string): Letter {
  const { kind, title, sessions, answerBy, path, calendar } = params as unknown as LetterParams;
  const language = letterWords[locale] ? locale : 'it';
  const words = letterWords[language] as (typeof letterWords)[string];
  const lines = [
    `${words[kind]}.`,
    title,
    ...sessions.flatMap(({ startsAt, place }) => [
      `${words.when}: ${moment(startsAt, language)} (${words.romeTime})`,
      ...(place ? [`${words.where}: ${place}`] : []),
    ]),
    ...(answerBy ? [`${words.by}: ${moment(answerBy, language)} (${words.romeTime})`] : []),
    `${words.link}: ${new URL(path, site).href}`,
  ];
  return {
    subject: `${words[kind]}: ${title}`.slice(0, 200),
    text: lines.join('\n'),
    ...(calendar ? { calendar: { ...calendar, filename: 'incontro.ics' } } : {}),
  };
}

export const letters: MailTemplates = { training: trainingLetter };
