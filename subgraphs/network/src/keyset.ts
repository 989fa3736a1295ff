import { decodeCursor } from '@respi/kit/connection.js';
import { isId } from '@respi/kit/reference.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';

const NOT_MADE = 'Il segnaposto della pagina non è valido.';
const SEQUENCE = /^\d{1,18}$/;

type Keys = (string | number | null)[];

/** Sort keys of a cursor whose last is an id; nulls for the first page. Refuses what no list made. */
export function keysetOf(after: string | null | undefined, length: number): Keys {
  const keys = decodeCursor(after, length);
  const isForged = keys && (!isId(keys.at(-1)) || keys.some((key) => String(key).includes('\0')));
  if (isForged) throw new Refusal(UserErrorCode.INVALID, NOT_MADE);
  return keys ?? Array<null>(length).fill(null);
}

/** Keys of a list of which like rows come latest first: the column that leads, and the number in the order of arrival. */
export function sequenceOf(after: string | null | undefined): Keys {
  const [lead, seq] = keysetOf(after, 3) as [string | null, string | null];
  if (seq !== null && !SEQUENCE.test(String(seq))) throw new Refusal(UserErrorCode.INVALID, NOT_MADE);
  return [lead, seq];
}

/** Number of the row after which a list goes on that knows no other order; null for the first page. */
export function numberOf(after: string | null | undefined): string | null {
  const keys = decodeCursor(after, 1);
  if (keys && !SEQUENCE.test(String(keys[0]))) throw new Refusal(UserErrorCode.INVALID, NOT_MADE);
  return keys ? String(keys[0]) : null;
}
