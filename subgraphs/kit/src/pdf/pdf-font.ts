import type { PdfFile } from './pdf-file.js';
import { PdfName, PdfReader, PdfText, type PdfValue, PdfWord } from './pdf-values.js';

/** How the bytes that a page shows become characters. */
export type PdfFont = (bytes: string) => string;

const latin = new TextDecoder('windows-1252');
const wide = new TextDecoder('utf-16be');
const bytesOf = (text: string): Buffer => Buffer.from(text, 'latin1');
const plain: PdfFont = (bytes) => latin.decode(bytesOf(bytes));

/** Names of characters that Italian texts have beyond ASCII (Adobe Glyph List); `uniXXXX` names itself. */
const GLYPHS: Record<string, string> = {
  agrave: 'à',
  egrave: 'è',
  eacute: 'é',
  igrave: 'ì',
  ograve: 'ò',
  ugrave: 'ù',
  Agrave: 'À',
  Egrave: 'È',
  quoteright: '’',
  quoteleft: '‘',
  quotedblleft: '“',
  quotedblright: '”',
  endash: '–',
  emdash: '—',
  bullet: '•',
  Euro: '€',
  degree: '°',
  fi: 'fi',
  fl: 'fl',
  ff: 'ff',
  space: ' ',
  hyphen: '-',
  comma: ',',
  period: '.',
};

/** The way of a font: its own table of characters, its named differences, or Windows-1252. */
export function fontOf(file: PdfFile, value: PdfValue | undefined): PdfFont {
  const font = file.dict(value);
  if (!font) return plain;
  const table = file.stream(font.get('ToUnicode'));
  if (table) return byTable(table);
  if (file.name(font.get('Subtype')) === 'Type0') return () => '';
  return byDifferences(file, font.get('Encoding'));
}

function byDifferences(file: PdfFile, encoding: PdfValue | undefined): PdfFont {
  const named = new Map<number, string>();
  let code = 0;
  for (const one of file.list(file.dict(encoding)?.get('Differences'))) {
    if (typeof one === 'number') code = one;
    else if (one instanceof PdfName) {
      const hex = /^uni([0-9A-F]{4})$/.exec(one.name)?.[1];
      const known = GLYPHS[one.name] ?? (hex ? String.fromCharCode(Number.parseInt(hex, 16)) : undefined);
      if (known ?? /^[A-Za-z]$/.test(one.name)) named.set(code, known ?? one.name);
      code += 1;
    }
  }
  if (named.size === 0) return plain;
  return (bytes) => [...bytes].map((byte) => named.get(byte.charCodeAt(0)) ?? plain(byte)).join('');
}

const numberOf = (text: PdfText): number => [...text.bytes].reduce((made, byte) => made * 256 + byte.charCodeAt(0), 0);
const charsOf = (text: PdfText): string => wide.decode(bytesOf(text.bytes));
const MAX_RANGE = 65_536;

/** A font's own table from codes to characters (ISO 32000-1, 9.10.3). */
function byTable(table: string): PdfFont {
  const chars = new Map<number, string>();
  let width = 0;
  const reader = new PdfReader(table);
  let held: PdfValue[] = [];
  while (!reader.isOver) {
    const value = reader.value();
    if (!(value instanceof PdfWord)) {
      held.push(value);
      continue;
    }
    if (value.word === 'endcodespacerange' && held[0] instanceof PdfText) width ||= held[0].bytes.length;
    if (value.word === 'endbfchar') keepChars(chars, held);
    if (value.word === 'endbfrange') keepRanges(chars, held);
    held = [];
  }
  const step = width || 1;
  return (bytes) => {
    let made = '';
    for (let at = 0; at < bytes.length; at += step)
      made += chars.get(numberOf(new PdfText(bytes.slice(at, at + step)))) ?? '';
    return made;
  };
}

function keepChars(chars: Map<number, string>, held: readonly PdfValue[]): void {
  for (let at = 0; at + 1 < held.length; at += 2) {
    const [from, to] = [held[at], held[at + 1]];
    if (from instanceof PdfText && to instanceof PdfText) chars.set(numberOf(from), charsOf(to));
  }
}

function keepRanges(chars: Map<number, string>, held: readonly PdfValue[]): void {
  for (let at = 0; at + 2 < held.length; at += 3) {
    const [first, last, to] = [held[at], held[at + 1], held[at + 2]];
    if (!(first instanceof PdfText) || !(last instanceof PdfText)) continue;
    const from = numberOf(first);
    const size = Math.min(numberOf(last) - from, MAX_RANGE);
    for (let step = 0; step <= size; step += 1) {
      if (Array.isArray(to)) {
        const one = to[step];
        if (one instanceof PdfText) chars.set(from + step, charsOf(one));
      } else if (to instanceof PdfText) {
        const start = charsOf(to);
        chars.set(
          from + step,
          start.slice(0, -1) + String.fromCharCode((start.charCodeAt(start.length - 1) || 0) + step),
        );
      }
    }
  }
}
