import { PdfFile } from './pdf-file.js';
import { fontOf, type PdfFont } from './pdf-font.js';
import { type PdfDict, PdfName, PdfReader, PdfText, type PdfValue, PdfWord } from './pdf-values.js';

const MAX_PAGES = 2_000;
/** A gap in a line, in thousandths of the letter's height, from which two words are two. */
const GAP = -180;
/** Pages show such words from their last letter to their first, or not: both are kept. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]{2,}/gu;

/**
 * Words of a PDF, page by page, for an index and not for reading (P24): empty where it holds pictures only, is locked
 * by a password or is none. At most `limit` characters.
 */
export function pdfText(bytes: Buffer, limit = 400_000): string {
  try {
    const file = new PdfFile(bytes);
    if (file.isEncrypted) return '';
    const page = new PageText(file, limit);
    for (const one of pagesOf(file)) page.read(one);
    return page.text;
  } catch {
    return '';
  }
}

/** Pages in the order in which they are read; where the tree is broken, in that of the file. */
function pagesOf(file: PdfFile): PdfDict[] {
  const pages: PdfDict[] = [];
  const seen = new Set<PdfDict>();
  const walk = (value: PdfValue | undefined, inherited: PdfValue | undefined): void => {
    const node = file.dict(value);
    if (!node || seen.has(node) || pages.length >= MAX_PAGES) return;
    seen.add(node);
    const resources = node.get('Resources') ?? inherited;
    if (!node.has('Kids')) pages.push(new Map([...node, ['Resources', resources ?? null]]));
    for (const kid of file.list(node.get('Kids'))) walk(kid, resources);
  };
  for (const catalog of file.ofType('Catalog')) walk(catalog.get('Pages'), undefined);
  return pages.length > 0 ? pages : [...file.ofType('Page')].slice(0, MAX_PAGES);
}

class PageText {
  private made = '';
  private readonly fonts = new Map<PdfValue, PdfFont>();

  constructor(
    private readonly file: PdfFile,
    private readonly limit: number,
  ) {}

  get text(): string {
    const lines = this.made
      .normalize('NFKC')
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n\s*/g, '\n');
    const whole = lines.replace(/(\p{Ll})[-\u00ad]\n(?=\p{Ll})/gu, '$1');
    return whole
      .replace(RIGHT_TO_LEFT, (word) => `${word} ${[...word].reverse().join('')}`)
      .trim()
      .slice(0, this.limit);
  }

  read(page: PdfDict): void {
    const body = this.file
      .list(page.get('Contents'))
      .map((part) => this.file.stream(part))
      .join('\n');
    this.show(body, this.file.dict(page.get('Resources')), 0);
    this.made += '\n';
  }

  private show(body: string, resources: PdfDict | null, depth: number): void {
    const reader = new PdfReader(body);
    const fonts = this.file.dict(resources?.get('Font'));
    let font: PdfFont = (bytes) => bytes;
    let held: PdfValue[] = [];
    while (!reader.isOver && this.made.length < this.limit) {
      const value = reader.value();
      if (!(value instanceof PdfWord)) {
        held.push(value);
        continue;
      }
      const [first, second] = held;
      switch (value.word) {
        case 'Tf':
          if (first instanceof PdfName) font = this.fontNamed(fonts?.get(first.name));
          break;
        case 'Td':
        case 'TD':
          this.made += second === 0 ? ' ' : '\n';
          break;
        case 'T*':
        case 'Tm':
        case 'ET':
          this.made += '\n';
          break;
        case 'Tj':
        case "'":
        case '"':
        case 'TJ':
          this.write(held.at(-1), font, value.word);
          break;
        case 'BI':
          reader.at = Math.max(reader.at, body.indexOf('EI', reader.at) + 2);
          break;
        case 'Do':
          if (first instanceof PdfName && depth < 5) this.draw(resources, first.name, depth);
          break;
      }
      held = [];
    }
  }

  private write(shown: PdfValue | undefined, font: PdfFont, word: string): void {
    if (word === "'" || word === '"') this.made += '\n';
    for (const part of Array.isArray(shown) ? shown : [shown]) {
      if (part instanceof PdfText) this.made += font(part.bytes);
      else if (typeof part === 'number' && part < GAP) this.made += ' ';
    }
  }

  private draw(resources: PdfDict | null, name: string, depth: number): void {
    const form = this.file.dict(resources?.get('XObject'))?.get(name);
    const dict = this.file.dict(form);
    if (!dict || this.file.name(dict.get('Subtype')) !== 'Form') return;
    this.show(this.file.stream(form), this.file.dict(dict.get('Resources')) ?? resources, depth + 1);
  }

  private fontNamed(value: PdfValue | undefined): PdfFont {
    const known = this.fonts.get(value ?? null);
    if (known) return known;
    const made = fontOf(this.file, value);
    this.fonts.set(value ?? null, made);
    return made;
  }
}
