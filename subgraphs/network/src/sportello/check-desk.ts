import type { Tx } from '@respi/kit/command.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { checkPlace, clean, type GivenPlace } from '../place/check-place.js';

interface GivenDesk extends GivenPlace {
  readonly languages: readonly string[];
  readonly services?: readonly string[] | null;
  readonly accessible?: boolean | null;
  readonly accessibilityNote?: string | null;
}

const MAX_NOTE = 400;
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
const SERVICE = /^[A-Z][A-Z0-9_]{1,40}$/;

/** What the register may say of a desk, cleaned; refuses the first field that cannot be so. */
export async function checkDesk(tx: Tx, given: GivenDesk) {
  const place = await checkPlace(tx, given);
  const accessibilityNote = clean(given.accessibilityNote);
  if ((accessibilityNote?.length ?? 0) > MAX_NOTE)
    throw new Refusal(UserErrorCode.TOO_LONG, 'Il testo è troppo lungo.', ['accessibilityNote'], { max: MAX_NOTE });
  const languages = [...new Set(given.languages)];
  if (languages.length > 30 || !languages.every((code) => LANGUAGE.test(code)))
    throw new Refusal(UserErrorCode.INVALID, 'Una lingua si indica con il suo codice.', ['languages']);
  if ((given.services ?? []).length > 40 || !(given.services ?? []).every((code) => SERVICE.test(code)))
    throw new Refusal(UserErrorCode.INVALID, 'Un servizio si indica con il suo codice.', ['services']);
  return { ...place, languages, accessible: given.accessible ?? null, accessibilityNote };
}
