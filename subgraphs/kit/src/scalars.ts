import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const bad = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
/** Bidirectional overrides and isolates: they can make a name read as another. */
const BIDI = /[\u202A-\u202E\u2066-\u2069\u200E\u200F]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/;
const MAX_TEXT = 20_000;

/** Well-formed, NFC, without control characters or bidi overrides, at most 20,000 characters (security PIT13). */
export function cleanText(value: unknown): string {
  if (typeof value !== 'string') throw bad('Text must be a string');
  if (!value.isWellFormed()) throw bad('Text is not well-formed Unicode');
  if (CONTROL.test(value)) throw bad('Text contains control characters');
  if (value.length > MAX_TEXT) throw bad(`Text is longer than ${MAX_TEXT} characters`);
  return value.normalize('NFC').replace(BIDI, '');
}

export const Text = new GraphQLScalarType<string, string>({
  name: 'Text',
  description: 'Testo. Well-formed Unicode in NFC, without control characters, at most 20,000 characters.',
  serialize: (value) => String(value),
  parseValue: cleanText,
  parseLiteral: (node) => cleanText(node.kind === Kind.STRING ? node.value : null),
});

/** Years that are taken: what comes just before and after them can still be written, by us and by the database. */
const YEARS = { instants: 1, days: 1_000, last: 2_999 } as const;
const isWithin = (at: Date, first: number): boolean =>
  at.getUTCFullYear() >= first && at.getUTCFullYear() <= YEARS.last;

const instant = (value: unknown): Date => {
  const parsed = typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? new Date(value) : null;
  if (!parsed || !isWithin(parsed, YEARS.instants))
    throw bad(`DateTime must be an ISO 8601 instant, of the year ${YEARS.last} at most`);
  return parsed;
};

export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'Istante. ISO 8601 in UTC; pages show it in Europe/Rome.',
  serialize: (value) => (value instanceof Date ? value : new Date(String(value))).toISOString(),
  parseValue: instant,
  parseLiteral: (node) => instant(node.kind === Kind.STRING ? node.value : null),
});

const dateOnly = (value: unknown): string => {
  const text = typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? value : '';
  const day = new Date(`${text}T00:00:00Z`);
  // a day that no month has is another day, or none
  if (!isWithin(day, YEARS.days) || day.toISOString().slice(0, 10) !== text)
    throw bad(`LocalDate must be YYYY-MM-DD, of the years ${YEARS.days} to ${YEARS.last}`);
  return text;
};

export const LocalDate = new GraphQLScalarType<string, string>({
  name: 'LocalDate',
  description: 'Data. Calendar day in Europe/Rome, YYYY-MM-DD.',
  serialize: (value) => String(value),
  parseValue: dateOnly,
  parseLiteral: (node) => dateOnly(node.kind === Kind.STRING ? node.value : null),
});
