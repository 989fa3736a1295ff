import { scanBytes } from './clamd.js';
import type { House } from './context.js';
import { trueType } from './files.js';
import { isActivePdf } from './pdf/active-pdf.js';
import { redrawnImage } from './redrawn-image.js';
import { Refusal, UserErrorCode } from './user-error.js';

/** A file that may be kept: its true type, its bytes, of an image drawn anew, what was looked at. */
export interface SoundUpload {
  readonly mediaType: string;
  readonly bytes: Buffer;
  readonly state: 'CLEAN' | 'UNSCANNED';
}

const unsafe = (why: string) => new Refusal(UserErrorCode.UNSAFE_FILE, why, ['file']);

/**
 * True type (PDF, JPEG, PNG), no programs inside, looked at by the antivirus where there is one; production takes nothing
 * without (TH14). Refuses UNSAFE_FILE; rejects while the antivirus is silent.
 */
export async function soundUpload({ env }: House, given: Buffer): Promise<SoundUpload> {
  const { clamd, mode } = env;
  if (mode === 'production' && !clamd) throw unsafe('I file attendono un antivirus: qui non è ancora collegato.');
  const mediaType = trueType(given);
  if (!mediaType) throw unsafe('Si possono allegare solo PDF, JPEG e PNG.');
  if (mediaType === 'application/pdf' && isActivePdf(given)) {
    throw unsafe('Questo PDF contiene programmi o altri file.');
  }
  if (clamd && (await scanBytes(clamd, given)).found) throw unsafe('L’antivirus ha trovato qualcosa in questo file.');
  try {
    return { mediaType, bytes: await redrawnImage(mediaType, given), state: clamd ? 'CLEAN' : 'UNSCANNED' };
  } catch {
    throw unsafe('Questa immagine è danneggiata o troppo grande.');
  }
}
