import type { HouseContext } from '@respi/kit/context.js';
import { isActivePdf } from '@respi/kit/pdf/active-pdf.js';
import type { FileState } from '@respi/kit/quarantine.js';
import { lookedAt } from '@respi/kit/sound-upload.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { documentType } from './signature-facts.js';

const unsafe = (why: string) => new Refusal(UserErrorCode.UNSAFE_FILE, why, ['file']);

interface Inspected {
  readonly mediaType: string;
  readonly state: FileState;
}

/**
 * True type of a document and what an antivirus knows of it; production takes none without. The bytes stay as they came:
 * whoever changes them breaks their signature, whose facts are read at once, also of a file in quarantine (arithmetic on
 * bytes that nobody opens). Refuses UNSAFE_FILE.
 */
export async function inspected({ house }: HouseContext, bytes: Buffer): Promise<Inspected> {
  const { clamd, mode } = house.env;
  if (mode === 'production' && !clamd) throw unsafe('I documenti attendono un antivirus: qui non è ancora collegato.');
  const mediaType = documentType(bytes);
  if (!mediaType) throw unsafe('Si possono caricare solo PDF, .p7m, JPEG e PNG.');
  if (mediaType === 'application/pdf' && isActivePdf(bytes))
    throw unsafe('Questo PDF contiene programmi o altri file: stampalo in un PDF semplice.');
  return { mediaType, state: await lookedAt(house, bytes) };
}
