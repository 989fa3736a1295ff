import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';

const LONGEST = 500;

/** Why a content changes state, trimmed; refused where nobody says so (P14: archived with reasons). */
export function reasonOf(text: string | null | undefined): string {
  const reason = text?.trim() ?? '';
  if (reason.length < 3) throw new Refusal(UserErrorCode.REQUIRED, 'Scrivi il motivo.', ['reason']);
  if (reason.length > LONGEST) {
    throw new Refusal(UserErrorCode.TOO_LONG, 'Il motivo è troppo lungo.', ['reason'], { max: LONGEST });
  }
  return reason;
}
