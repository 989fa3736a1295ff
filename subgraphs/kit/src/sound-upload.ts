import { scanBytes } from './clamd.js';
import type { House } from './context.js';
import { trueType } from './files.js';
import { isActivePdf } from './pdf/active-pdf.js';
import { UnsoundImage } from './plain-image.js';
import { redrawnImage } from './redrawn-image.js';
import { Refusal, UserErrorCode } from './user-error.js';

/** A file as it may be kept: its true type and its bytes, of an image those of its picture drawn anew. */
export interface SoundFile {
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** A sound file and whether an antivirus has looked at it. */
export interface SoundUpload extends SoundFile {
  readonly state: 'CLEAN' | 'UNSCANNED';
}

const unsafe = (why: string) => new Refusal(UserErrorCode.UNSAFE_FILE, why, ['file']);

/** What an antivirus found something in is told so; UNSAFE_FILE. */
export const infected = (): Refusal => unsafe('L’antivirus ha trovato qualcosa in questo file.');

/**
 * True type (PDF, JPEG, PNG), no programs inside; of an image its picture drawn anew: no place, no camera, nothing of the
 * bytes that came (TH14). Production takes nothing where no antivirus is named. Refuses UNSAFE_FILE.
 */
export async function soundFile({ env }: House, given: Buffer): Promise<SoundFile> {
  if (env.mode === 'production' && !env.clamd) {
    throw unsafe('I file attendono un antivirus: qui non è ancora collegato.');
  }
  const mediaType = trueType(given);
  if (!mediaType) throw unsafe('Si possono allegare solo PDF, JPEG e PNG.');
  if (mediaType === 'application/pdf' && isActivePdf(given)) {
    throw unsafe('Questo PDF contiene programmi o altri file: stampalo in un PDF semplice.');
  }
  try {
    return { mediaType, bytes: await redrawnImage(mediaType, given) };
  } catch (error) {
    if (error instanceof UnsoundImage) throw unsafe('Questa immagine è danneggiata o troppo grande.');
    throw error;
  }
}

/** A sound file, looked at by the antivirus where there is one. Refuses UNSAFE_FILE; rejects while the antivirus is silent. */
export async function soundUpload(house: House, given: Buffer): Promise<SoundUpload> {
  const file = await soundFile(house, given);
  const { clamd } = house.env;
  if (!clamd) return { ...file, state: 'UNSCANNED' };
  if ((await scanBytes(clamd, given)).found) throw infected();
  return { ...file, state: 'CLEAN' };
}
