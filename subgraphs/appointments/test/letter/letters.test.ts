import { describe, expect, test } from '@jest/globals';
import { bookingLetter, letters } from '../../src/letter/booking-letter.js';
import { calendarFile } from '../../src/letter/calendar-file.js';
import { waitingLetter, waitingLetters } from '../../src/letter/waiting-letter.js';
import { spoken } from '../../src/letter/when.js';
import { LANGUAGES, type LetterKind, type WaitingLetterKind, wordsIn } from '../../src/letter/words.js';

const params = {
  code: 'KX7M-4Q9C',
  title: { it: 'Cittadinanza per matrimonio', en: 'Citizenship by marriage' },
  documents: [{ it: 'Passaporto', en: 'Passport' }],
  placeName: 'Ufficio Cittadinanza',
  address: 'Via Esempio 22, 12100 Cuneo',
  startsAt: '2026-12-03T08:00:00.000Z',
  endsAt: '2026-12-03T08:30:00.000Z',
  stampedAt: '2026-11-23T09:00:00.000Z',
  cutoffHours: 48,
  uid: '11111111-2222-3333-4444-555555555555',
  sequence: 0,
  token: 'AAAAAAAAAAAAAAAAAAAAAA',
  reason: null,
};
const site = 'https://respi.example';
const kinds = Object.keys(letters) as LetterKind[];

describe.each(LANGUAGES)('letters in %s', (locale) => {
  test.each(kinds)('A12: %s is whole, with the Italian below', (kind) => {
    const letter = bookingLetter(kind, params, locale, site);
    expect(`${letter.subject}${letter.text}`).not.toMatch(/[{}]|undefined/);
    expect(letter.subject).toContain('KX7M-4Q9C');
    expect(letter.text).toContain(wordsIn(locale).opening[kind]);
    expect(letter.text).toContain(wordsIn('it').opening[kind]);
    expect(letter.text.split('---')).toHaveLength(locale === 'it' ? 1 : 2);
    expect(letter.text).toContain(`${site}/${locale}/prenotazione/${params.token}`);
    expect(letter.html).toContain(`dir="${locale === 'ar' ? 'rtl' : 'ltr'}"`);
  });

  test('A42: the hour is the one of Rome, in western digits', () => {
    expect(spoken(new Date(params.startsAt), locale)).toMatch(/0?9:00|9:00/);
  });

  test('A12: no sentence is left in Italian', () => {
    if (locale === 'it') return;
    const flat = (words: object): string[] =>
      Object.values(words).flatMap((one) => (typeof one === 'string' ? [one] : flat(one as object)));
    const italian = flat(wordsIn('it'));
    const same = flat(wordsIn(locale)).filter((sentence, at) => sentence === italian[at]);
    expect(same.filter((sentence) => sentence !== 'Motivo')).toEqual([]);
  });
});

/** How the pages of the portal speak to people; letters speak in the same voice. */
const VOICES: Record<string, RegExp> = {
  it: /\b(Lei|Suo|Sua|La informiamo|riceverà)\b/,
  ro: /\b(dvs|dumneavoastră|vă|sunteți|puteți|aveți)\b/iu,
  es: /\b(usted|su cita|su expediente|le recordamos|responda|llame)\b/iu,
  sq: /(^|[^\p{L}])(ju|juaj|tuaj|jeni|mund ta anuloni)(?!\p{L})/iu,
  fr: /(^|[^\p{L}])(tu|ton|ta|tes|toi)(?!\p{L})/iu,
  uk: /(^|[^\p{L}])(ти|твій|твоя|тобі|тебе)(?!\p{L})/iu,
};

test.each(Object.entries(VOICES))('A12: letters in %s have the voice of the pages', (locale, otherVoice) => {
  const flat = (words: object): string[] =>
    Object.values(words).flatMap((one) => (typeof one === 'string' ? [one] : flat(one as object)));
  expect(flat(wordsIn(locale)).filter((sentence) => otherVoice.test(sentence))).toEqual([]);
});

describe.each(LANGUAGES)('letters of the waiting list in %s', (locale) => {
  const waiting = {
    title: params.title,
    purposeId: '11111111-2222-3333-4444-555555555555',
    placeName: params.placeName,
    address: params.address,
    startsAt: params.startsAt,
    until: '2026-11-24T09:00:00.000Z',
    token: params.token,
  };
  test.each(Object.keys(waitingLetters) as WaitingLetterKind[])(
    'A12 A21: %s is whole, with the Italian below',
    (kind) => {
      const letter = waitingLetter(kind, waiting, locale, site);
      expect(`${letter.subject}${letter.text}`).not.toMatch(/[{}]|undefined/);
      expect(letter.text).toContain(wordsIn(locale).opening[kind]);
      expect(letter.text.split('---')).toHaveLength(locale === 'it' ? 1 : 2);
      expect(letter.text).toContain(
        kind === 'placesOpen'
          ? `${site}/${locale}/prenota/data?motivo=`
          : `${site}/${locale}/lista-attesa/${params.token}`,
      );
    },
  );
});

describe('the calendar file', () => {
  const lines = (text: string) => text.replace(/\r\n /g, '').split('\r\n');

  test('A16 A41: instants in UTC, the zone of Rome by name, a stable UID and a SEQUENCE', () => {
    const { calendar } = bookingLetter('confirmed', params, 'it', site);
    const found = lines(calendar?.content ?? '');
    expect(found).toEqual(
      expect.arrayContaining([
        'METHOD:PUBLISH',
        'TZID:Europe/Rome',
        'DTSTART:20261203T080000Z',
        'DTEND:20261203T083000Z',
        'SEQUENCE:0',
        'STATUS:CONFIRMED',
      ]),
    );
    expect(found).toContain('UID:11111111-2222-3333-4444-555555555555@appuntamenti.respi');
    expect(found.indexOf('END:VTIMEZONE')).toBeLessThan(found.indexOf('BEGIN:VEVENT'));
    const moved = bookingLetter('moved', { ...params, sequence: 1 }, 'it', site).calendar;
    expect(lines(moved?.content ?? '')).toEqual(
      expect.arrayContaining(['SEQUENCE:1', 'UID:11111111-2222-3333-4444-555555555555@appuntamenti.respi']),
    );
  });

  test('A16: a cancellation takes the entry away', () => {
    const { calendar } = bookingLetter('cancelledByOffice', { ...params, sequence: 2, token: null }, 'it', site);
    expect(calendar?.method).toBe('CANCEL');
    expect(lines(calendar?.content ?? '')).toEqual(
      expect.arrayContaining(['METHOD:CANCEL', 'STATUS:CANCELLED', 'SEQUENCE:2']),
    );
  });

  test.each([
    ['2026-10-25T00:30:00Z', '20261025T003000Z'],
    ['2026-10-25T01:30:00Z', '20261025T013000Z'],
    ['2027-03-28T01:00:00Z', '20270328T010000Z'],
  ])('A41: %s on a night of the clock change is that very instant', (at, stamped) => {
    const startsAt = new Date(at);
    const text = calendarFile({
      uid: 'u',
      sequence: 0,
      startsAt,
      endsAt: startsAt,
      stampedAt: startsAt,
      title: 't',
      place: 'p',
      note: 'n',
      isCancelled: false,
    });
    expect(lines(text)).toContain(`DTSTART:${stamped}`);
  });

  test('RFC 5545: lines end with CRLF and are folded; text is escaped, so that a name cannot add a property', () => {
    const title = `x\nATTENDEE:mailto:a@b.c;${'è'.repeat(120)}`;
    const text = calendarFile({
      uid: 'u',
      sequence: 0,
      startsAt: new Date(0),
      endsAt: new Date(0),
      stampedAt: new Date(0),
      title,
      place: 'a, b; c',
      note: 'n',
      isCancelled: false,
    });
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 77)).toBe(true);
    expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    expect(lines(text).some((line) => line.startsWith('ATTENDEE'))).toBe(false);
  });
});
