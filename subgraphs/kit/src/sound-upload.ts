import type { House } from './context.js';
import { trueType } from './files.js';
import { isActivePdf } from './pdf/active-pdf.js';
import { UnsoundImage } from './plain-image.js';
import { FileState, scanned } from './quarantine.js';
import { redrawnImage } from './redrawn-image.js';
import { Refusal, UserErrorCode } from './user-error.js';

/** A file as it may be kept: its true type and its bytes, of an image those of its picture drawn anew. */
export interface SoundFile {
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** A sound file and what an antivirus knows of it. */
export interface SoundUpload extends SoundFile {
  readonly state: FileState;
}

const unsafe = (why: string) => new Refusal(UserErrorCode.UNSAFE_FILE, why, ['file']);

/**
 * What an antivirus knows of the bytes that are kept: in quarantine while it is silent, until it speaks (TH14). Refuses
 * UNSAFE_FILE what it found something in.
 */
export async function lookedAt(house: House, kept: Buffer): Promise<FileState> {
  const state = await scanned(house, kept);
  if (state === FileState.REFUSED) throw unsafe('L’antivirus ha trovato qualcosa in questo file.');
  return state;
}

/**
 * True type (PDF, JPEG, PNG), no programs inside; of an image its picture drawn anew: no place, no camera, nothing of the
 * bytes that came (TH14). Production takes nothing where no antivirus is named. Refuses UNSAFE_FILE.
 */
async function soundFile({ env }: House, given: Buffer): Promise<SoundFile> {
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

/** A sound file, looked at by the antivirus where there is one; it waits in quarantine while that is silent. Refuses UNSAFE_FILE. */
export async function soundUpload(house: House, given: Buffer): Promise<SoundUpload> {
  const file = await soundFile(house, given);
  return { ...file, state: await lookedAt(house, file.bytes) };
}
