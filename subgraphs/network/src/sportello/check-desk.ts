import type { Tx } from '@respi/kit/command.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';

interface GivenDesk {
  readonly name: string;
  readonly istatCode?: string | null;
  readonly street?: string | null;
  readonly postcode?: string | null;
  readonly city?: string | null;
  readonly phone?: string | null;
  readonly email?: string | null;
  readonly languages: readonly string[];
  readonly services?: readonly string[] | null;
  readonly accessible?: boolean | null;
  readonly accessibilityNote?: string | null;
}

const MAX = { name: 160, street: 160, city: 80, phone: 30, email: 200, accessibilityNote: 400 } as const;
const SHAPES = {
  postcode: /^\d{5}$/,
  phone: /^\+?[\d ./()-]{5,30}$/,
  email: /^[^\s@<>,;:"()]+@[^\s@<>,;:"()]+\.[^\s@<>,;:"()]+$/,
} as const;
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
const SERVICE = /^[A-Z][A-Z0-9_]{1,40}$/;

/** What the register may say of a desk, cleaned; refuses the first field that cannot be so. */
export async function checkDesk(tx: Tx, given: GivenDesk) {
  const clean = (value: string | null | undefined) => value?.trim().replaceAll(/\s+/g, ' ') || null;
  const name = clean(given.name);
  if (!name || name.length < 3) throw new Refusal(UserErrorCode.REQUIRED, 'Indica il nome.', ['name']);
  const texts = {
    name,
    street: clean(given.street),
    city: clean(given.city),
    phone: clean(given.phone),
    email: clean(given.email)?.toLowerCase() ?? null,
    accessibilityNote: clean(given.accessibilityNote),
  };
  for (const [field, max] of Object.entries(MAX)) {
    if ((texts[field as keyof typeof MAX]?.length ?? 0) > max)
      throw new Refusal(UserErrorCode.TOO_LONG, 'Il testo è troppo lungo.', [field], { max });
  }
  const postcode = clean(given.postcode);
  const shaped = { postcode, phone: texts.phone, email: texts.email };
  for (const [field, shape] of Object.entries(SHAPES)) {
    const value = shaped[field as keyof typeof SHAPES];
    if (value && !shape.test(value)) throw new Refusal(UserErrorCode.INVALID, 'Il valore non è valido.', [field]);
  }
  const istatCode = clean(given.istatCode);
  if (istatCode && (await tx.sql('select 1 from comune where istat_code = ?', [istatCode])).length === 0)
    throw new Refusal(UserErrorCode.INVALID, 'Il Comune non è della provincia.', ['istatCode']);
  const languages = [...new Set(given.languages)];
  if (languages.length > 30 || !languages.every((code) => LANGUAGE.test(code)))
    throw new Refusal(UserErrorCode.INVALID, 'Una lingua si indica con il suo codice.', ['languages']);
  if ((given.services ?? []).length > 40 || !(given.services ?? []).every((code) => SERVICE.test(code)))
    throw new Refusal(UserErrorCode.INVALID, 'Un servizio si indica con il suo codice.', ['services']);
  return { ...texts, postcode, istatCode, languages, accessible: given.accessible ?? null };
}
