import { trueType } from '@respi/kit/files.js';
import { factOf, readSignedData, type SignerFact } from './cms.js';

export enum SignatureFormat {
  NONE = 'NONE', // nessuna firma trovata
  CADES = 'CADES', // busta .p7m
  PADES = 'PADES', // firma dentro il PDF
  UNREADABLE = 'UNREADABLE', // c'è una firma che non sappiamo leggere
}

/** What is known of the signatures of a file (N28). */
export interface SignatureFacts {
  readonly format: SignatureFormat;
  readonly signers: readonly SignerFact[];
  /** PAdES: whether the last signature covers the file to its end; null where the question does not arise. */
  readonly coversWholeFile: boolean | null;
}

/** What nobody has checked here, whatever a signature says: it is shown beside every signature. */
export const NOT_VERIFIED = ['TRUST_CHAIN', 'REVOCATION', 'TIME_STAMP'] as const;

const nothing = (format: SignatureFormat): SignatureFacts => ({ format, signers: [], coversWholeFile: null });

/** True type of a document that may be signed: what `trueType` knows, and a CAdES envelope. */
export function documentType(bytes: Buffer): string | null {
  const plain = trueType(bytes);
  if (plain) return plain;
  try {
    readSignedData(envelopeOf(bytes));
    return 'application/pkcs7-mime';
  } catch {
    return null;
  }
}

/** A `.p7m` travels as DER, sometimes written in base64. */
function envelopeOf(bytes: Buffer): Buffer {
  if (bytes[0] === 0x30) return bytes;
  const text = bytes
    .toString('latin1')
    .replace(/-----[A-Z0-9 ]+-----/g, '')
    .replace(/\s/g, '');
  return /^[A-Za-z0-9+/]+=*$/.test(text) ? Buffer.from(text, 'base64') : bytes;
}

/** Reads the signatures of a file and checks of them what arithmetic alone can check. Never throws. */
export function signatureFacts(bytes: Buffer): SignatureFacts {
  const isPdf = trueType(bytes) === 'application/pdf';
  try {
    return isPdf ? padesFacts(bytes) : cadesFacts(bytes);
  } catch {
    return nothing(isPdf || documentType(bytes) === null ? SignatureFormat.UNREADABLE : SignatureFormat.NONE);
  }
}

function cadesFacts(bytes: Buffer): SignatureFacts {
  if (trueType(bytes)) return nothing(SignatureFormat.NONE);
  const { content, certificates, signers } = readSignedData(envelopeOf(bytes));
  const found = signers.flatMap((signer) => factOf(signer, content ?? Buffer.alloc(0), certificates) ?? []);
  if (!content || found.length === 0) return nothing(SignatureFormat.UNREADABLE);
  return { format: SignatureFormat.CADES, signers: found, coversWholeFile: null };
}

const BYTE_RANGE = /\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g;

function padesFacts(bytes: Buffer): SignatureFacts {
  const ranges = [...bytes.toString('latin1').matchAll(BYTE_RANGE)].map((match) => match.slice(1, 5).map(Number));
  if (ranges.length === 0) return nothing(SignatureFormat.NONE);
  const signers = ranges.flatMap(([from = 0, first = 0, second = 0, rest = 0]) => {
    const signed = Buffer.concat([bytes.subarray(from, from + first), bytes.subarray(second, second + rest)]);
    const hole = bytes
      .subarray(from + first, second)
      .toString('latin1')
      .replace(/[<>\s]/g, '');
    const { certificates, signers: within } = readSignedData(Buffer.from(hole, 'hex'));
    return within.flatMap((signer) => factOf(signer, signed, certificates) ?? []);
  });
  if (signers.length === 0) return nothing(SignatureFormat.UNREADABLE);
  const [from = 0, , second = 0, rest = 0] = ranges.at(-1) ?? [];
  return { format: SignatureFormat.PADES, signers, coversWholeFile: from === 0 && second + rest === bytes.length };
}
