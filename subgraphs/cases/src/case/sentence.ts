import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';

/** A text that must be there: trimmed, not empty (REQUIRED), not beyond `max` characters (TOO_LONG). */
export function sentence(text: string | null | undefined, field: string, max = 2_000): string {
  const trimmed = text?.trim() ?? '';
  if (!trimmed) throw new Refusal(UserErrorCode.REQUIRED, 'Questo campo è obbligatorio.', [field]);
  return within(trimmed, field, max);
}

/** A text that may be missing: trimmed, null when empty, not beyond `max` characters (TOO_LONG). */
export function remark(text: string | null | undefined, field: string, max = 2_000): string | null {
  return within(text?.trim() ?? '', field, max) || null;
}

function within(text: string, field: string, max: number): string {
  if (text.length <= max) return text;
  throw new Refusal(UserErrorCode.TOO_LONG, `Il testo supera i ${max} caratteri.`, [field], { max });
}
