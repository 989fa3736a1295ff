import type { Tx } from '@respi/kit/command.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';

/** Where a desk, an office or a seat of an ente is and how it is reached, as somebody wrote it. */
export interface GivenPlace {
  readonly name: string;
  readonly istatCode?: string | null;
  readonly street?: string | null;
  readonly postcode?: string | null;
  readonly city?: string | null;
  readonly phone?: string | null;
  readonly email?: string | null;
}

const MAX = { name: 160, street: 160, city: 80, phone: 30, email: 200 } as const;
const SHAPES = {
  postcode: /^\d{5}$/,
  phone: /^\+?[\d ./()-]{5,30}$/,
  email: /^[^\s@<>,;:"()]+@[^\s@<>,;:"()]+\.[^\s@<>,;:"()]+$/,
} as const;

/** A line of text without spaces at its ends or in a row; null for none. */
export const clean = (value: string | null | undefined): string | null => value?.trim().replaceAll(/\s+/g, ' ') || null;

/** Name, address and contacts of a place, cleaned; refuses the first field that cannot be so (N1). */
export async function checkPlace(tx: Tx, given: GivenPlace) {
  const name = clean(given.name);
  if (!name || name.length < 3) throw new Refusal(UserErrorCode.REQUIRED, 'Indica il nome.', ['name']);
  const place = {
    name,
    street: clean(given.street),
    city: clean(given.city),
    phone: clean(given.phone),
    email: clean(given.email)?.toLowerCase() ?? null,
    postcode: clean(given.postcode),
    istatCode: clean(given.istatCode),
  };
  for (const [field, max] of Object.entries(MAX)) {
    if ((place[field as keyof typeof MAX]?.length ?? 0) > max)
      throw new Refusal(UserErrorCode.TOO_LONG, 'Il testo è troppo lungo.', [field], { max });
  }
  for (const [field, shape] of Object.entries(SHAPES)) {
    const value = place[field as keyof typeof SHAPES];
    if (value && !shape.test(value)) throw new Refusal(UserErrorCode.INVALID, 'Il valore non è valido.', [field]);
  }
  if (place.istatCode && (await tx.sql('select 1 from comune where istat_code = ?', [place.istatCode])).length === 0)
    throw new Refusal(UserErrorCode.INVALID, 'Il Comune non è della provincia.', ['istatCode']);
  return place;
}
