import { scanBytes } from '@respi/kit/clamd.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isActivePdf } from '@respi/kit/pdf/active-pdf.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { documentType } from './signature-facts.js';

const unsafe = (why: string) => new Refusal(UserErrorCode.UNSAFE_FILE, why, ['file']);

interface Inspected {
  readonly mediaType: string;
  readonly state: 'CLEAN' | 'UNSCANNED';
}

/**
 * True type of a document and whether an antivirus has looked at it; production takes none without. The bytes stay as they
 * came: whoever changes them breaks their signature. Refuses UNSAFE_FILE.
 */
export async function inspected({ house }: HouseContext, bytes: Buffer): Promise<Inspected> {
  const { clamd, mode } = house.env;
  if (mode === 'production' && !clamd) throw unsafe('I documenti attendono un antivirus: qui non è ancora collegato.');
  const mediaType = documentType(bytes);
  if (!mediaType) throw unsafe('Si possono caricare solo PDF, .p7m, JPEG e PNG.');
  if (mediaType === 'application/pdf' && isActivePdf(bytes))
    throw unsafe('Questo PDF contiene programmi o altri file: stampalo in un PDF semplice.');
  if (!clamd) return { mediaType, state: 'UNSCANNED' };
  const verdict = await scanBytes(clamd, bytes).catch(() => null);
  if (!verdict) throw unsafe('L’antivirus non risponde: riprova tra poco.');
  if (verdict.found) throw unsafe('L’antivirus ha trovato qualcosa in questo file.');
  return { mediaType, state: 'CLEAN' };
}
