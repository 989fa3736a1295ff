import { PdfFile } from './pdf-file.js';
import { PdfName, type PdfValue } from './pdf-values.js';

/** What a PDF must not do when it is opened: run, start, fetch, carry other files. */
const ACTIVE = /^(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData|GoToE)$/;
const SAID = /\/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData|GoToE)\b/g;
/** So many readable characters on each side of a name, or the packed bytes of a picture have spelt it by chance. */
const READABLE = 8;

/**
 * Whether a PDF does more than be read (TH14): by the names of its objects, also of those that are packed together, and by
 * what it says in readable words anywhere, where an object may be hidden from who reads it as a file. Three bytes in a
 * scan of some megabytes spell such a name every few files: they alone say nothing. What is hidden deeper is the
 * scanner's business.
 */
export function isActivePdf(bytes: Buffer): boolean {
  const raw = bytes.toString('latin1');
  if (saysSo(raw.replace(/#([0-9a-f]{2})/gi, (_all, hex) => String.fromCharCode(Number.parseInt(hex, 16)))))
    return true;
  try {
    for (const value of new PdfFile(bytes).values()) if (isActive(value)) return true;
    return false;
  } catch {
    return true; // nested deeper than any printer makes it
  }
}

const isReadable = (text: string): boolean => /^[\0\t\n\f\r\x20-\x7e]*$/.test(text);

function saysSo(raw: string): boolean {
  for (const { index, 0: found } of raw.matchAll(SAID)) {
    const end = index + found.length;
    if (isReadable(raw.slice(Math.max(0, index - READABLE), end + READABLE))) return true;
  }
  return false;
}

function isActive(value: PdfValue): boolean {
  if (value instanceof PdfName) return ACTIVE.test(value.name);
  if (Array.isArray(value)) return value.some(isActive);
  return value instanceof Map && [...value].some(([key, inner]) => ACTIVE.test(key) || isActive(inner));
}
