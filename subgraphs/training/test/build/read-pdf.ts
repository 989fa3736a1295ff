import { inflateSync } from 'node:zlib';

/** Objects of a PDF by number: what stands before the stream, and the stream, inflated where it was deflated. */
function objectsOf(pdf: Buffer): Map<string, { head: string; stream: string }> {
  const bytes = pdf.toString('latin1');
  const found = new Map<string, { head: string; stream: string }>();
  for (const match of bytes.matchAll(/(\d+) 0 obj([\s\S]*?)(stream\r?\n|endobj)/g)) {
    const [whole, number = '', head = '', end = ''] = match;
    const from = match.index + whole.length;
    const body = end === 'endobj' ? Buffer.alloc(0) : pdf.subarray(from, bytes.indexOf('endstream', from));
    const stream = head.includes('FlateDecode') ? inflateSync(body) : body;
    found.set(number, { head, stream: stream.toString('latin1') });
  }
  return found;
}

/**
 * What a PDF says, read from its bytes by the rules of ISO 32000 and with nothing of the printer: fonts by the names
 * that the pages give them, glyphs by the ToUnicode maps of their fonts, in the order of the content.
 */
export function readPdf(pdf: Buffer): { text: string; pages: number } {
  const objects = objectsOf(pdf);
  const maps = new Map<string, Map<string, string>>();
  for (const { head } of objects.values()) {
    for (const [, name = '', font = ''] of head.matchAll(/\/(f\d+) (\d+) 0 R/g)) {
      const cmap = objects.get(font)?.head.match(/\/ToUnicode (\d+) 0 R/)?.[1];
      if (cmap) maps.set(name, glyphMap(objects.get(cmap)?.stream ?? ''));
    }
  }
  const all = [...objects.values()];
  const contents = all.map(({ stream }) => stream).filter((stream) => /\bBT\b[\s\S]*\bET\b/.test(stream));
  const pages = all.filter(({ head }) => /\/Type ?\/Page\b(?!s)/.test(head)).length;
  return { text: contents.map((content) => textOf(content, maps)).join('\n'), pages };
}

const unicode = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

function glyphMap(cmap: string): Map<string, string> {
  const map = new Map<string, string>();
  for (const [, block = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', text = ''] of block.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>/gi))
      map.set(glyph.toLowerCase(), unicode(text));
  }
  for (const [, block = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', text = ''] of block.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*<([0-9a-f]+)>/gi)) {
      const first = Number.parseInt(from, 16);
      for (let at = first; at <= Number.parseInt(to, 16); at += 1) {
        const code = (Number.parseInt(text, 16) + at - first).toString(16).padStart(4, '0');
        map.set(at.toString(16).padStart(from.length, '0'), unicode(code));
      }
    }
  }
  return map;
}

/** Strings as they are shown, each in the font chosen before it. */
function textOf(content: string, maps: ReadonlyMap<string, Map<string, string>>): string {
  let font = '';
  let text = '';
  for (const [, name, glyphs] of content.matchAll(
    /\/(f\d+) [\d.]+ Tf|(<[0-9a-f\s]+>|\((?:\\[\s\S]|[^\\()])*\))|\bET\b/gi,
  )) {
    if (name) font = name;
    else if (!glyphs) text += ' ';
    else for (const code of codesOf(glyphs)) text += maps.get(font)?.get(code) ?? '';
  }
  return text.replace(/ +/g, ' ');
}

const codesOf = (glyphs: string): string[] => {
  const isHex = glyphs.startsWith('<');
  const hex = isHex ? glyphs.replace(/[<>\s]/g, '') : Buffer.from(unescaped(glyphs), 'latin1').toString('hex');
  return hex.toLowerCase().match(/.{4}/g) ?? [];
};

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const unescaped = (literal: string): string =>
  literal
    .slice(1, -1)
    .replace(/\\(\d{1,3}|[\s\S])/g, (_, what: string) =>
      /^\d/.test(what) ? String.fromCharCode(Number.parseInt(what, 8)) : (ESCAPES[what] ?? what),
    );
