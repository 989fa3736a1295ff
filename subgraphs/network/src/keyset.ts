import { decodeCursor } from '@respi/kit/connection.js';
import { isId } from '@respi/kit/reference.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';

type Keys = (string | number | null)[];

/** Sort keys of a cursor whose last is an id; nulls for the first page. Refuses what no list made. */
export function keysetOf(after: string | null | undefined, length: number): Keys {
  const keys = decodeCursor(after, length);
  const isForged = keys && (!isId(keys.at(-1)) || keys.some((key) => String(key).includes('\0')));
  if (isForged) throw new Refusal(UserErrorCode.INVALID, 'Il segnaposto della pagina non è valido.');
  return keys ?? Array<null>(length).fill(null);
}
