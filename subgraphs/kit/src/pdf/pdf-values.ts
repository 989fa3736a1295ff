/** A value of a PDF: names start with a slash, strings are kept as their bytes (latin1), references name an object. */
export type PdfValue = null | boolean | number | PdfName | PdfText | PdfRef | PdfWord | PdfValue[] | PdfDict;
export type PdfDict = Map<string, PdfValue>;

export class PdfName {
  constructor(readonly name: string) {}
}
export class PdfText {
  constructor(readonly bytes: string) {}
}
export class PdfRef {
  constructor(readonly id: number) {}
}
/** An operator of a page, or a keyword of the file. */
export class PdfWord {
  constructor(readonly word: string) {}
}

const SPACE = /[\0\t\n\f\r ]/;
const DELIMITER = /[\0\t\n\f\r ()<>[\]{}/%]/;
const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const MAX_DEPTH = 40;

/** Reads the values of a PDF one after the other, from bytes as latin1 (ISO 32000-1, 7.2 and 7.3). */
export class PdfReader {
  constructor(
    readonly raw: string,
    public at = 0,
  ) {}

  get isOver(): boolean {
    this.skipSpace();
    return this.at >= this.raw.length;
  }

  /** The next value; a reference only where `1 0 R` stands, which pages never have. Throws on what nests too deep. */
  value(depth = 0): PdfValue {
    if (depth > MAX_DEPTH) throw new RangeError('too deep');
    this.skipSpace();
    const { raw, at } = this;
    switch (raw[at]) {
      case '/':
        return this.name();
      case '(':
        return this.text();
      case '[':
        return this.array(depth);
      case '<':
        return raw[at + 1] === '<' ? this.dict(depth) : this.hex();
      case undefined:
        return null;
      default:
        return this.wordOrNumber();
    }
  }

  private skipSpace(): void {
    for (; this.at < this.raw.length; this.at += 1) {
      const char = this.raw[this.at] as string;
      if (char === '%') while (this.at < this.raw.length && !/[\r\n]/.test(this.raw[this.at] as string)) this.at += 1;
      else if (!SPACE.test(char)) return;
    }
  }

  private run(): string {
    const from = this.at;
    while (this.at < this.raw.length && !DELIMITER.test(this.raw[this.at] as string)) this.at += 1;
    return this.raw.slice(from, this.at);
  }

  private name(): PdfName {
    this.at += 1;
    return new PdfName(
      this.run().replace(/#([0-9a-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16))),
    );
  }

  private wordOrNumber(): PdfValue {
    const word = this.run();
    if (word === '') {
      this.at += 1;
      return null;
    }
    if (/^[-+.\d]/.test(word)) {
      const reference = /^\d+$/.test(word) && /^[\s\0]+\d+[\s\0]+R(?![\w])/.exec(this.raw.slice(this.at, this.at + 30));
      if (!reference) return Number.parseFloat(word) || 0;
      this.at += reference[0].length;
      return new PdfRef(Number(word));
    }
    if (word === 'true' || word === 'false') return word === 'true';
    return word === 'null' ? null : new PdfWord(word);
  }

  private text(): PdfText {
    let made = '';
    let open = 0;
    for (this.at += 1; this.at < this.raw.length; this.at += 1) {
      const char = this.raw[this.at] as string;
      if (char === '\\') made += this.escaped();
      else if (char === ')' && open === 0) break;
      else {
        open += char === '(' ? 1 : char === ')' ? -1 : 0;
        made += char;
      }
    }
    this.at += 1;
    return new PdfText(made);
  }

  private escaped(): string {
    this.at += 1;
    const octal = /^[0-7]{1,3}/.exec(this.raw.slice(this.at, this.at + 3))?.[0];
    if (octal) {
      this.at += octal.length - 1;
      return String.fromCharCode(Number.parseInt(octal, 8) & 255);
    }
    const char = this.raw[this.at] ?? '';
    if (char === '\r' && this.raw[this.at + 1] === '\n') this.at += 1;
    return /[\r\n]/.test(char) ? '' : (ESCAPES[char] ?? char);
  }

  private hex(): PdfText {
    const end = this.raw.indexOf('>', this.at);
    const digits = this.raw.slice(this.at + 1, end < 0 ? this.raw.length : end).replace(/[^0-9a-f]/gi, '');
    this.at = end < 0 ? this.raw.length : end + 1;
    return new PdfText(Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex').toString('latin1'));
  }

  private array(depth: number): PdfValue[] {
    const made: PdfValue[] = [];
    for (this.at += 1; !this.isOver; ) {
      if (this.raw[this.at] === ']') break;
      made.push(this.value(depth + 1));
    }
    this.at += 1;
    return made;
  }

  private dict(depth: number): PdfDict {
    const made: PdfDict = new Map();
    for (this.at += 2; !this.isOver; ) {
      if (this.raw.startsWith('>>', this.at)) break;
      const key = this.value(depth + 1);
      if (key instanceof PdfName) made.set(key.name, this.value(depth + 1));
    }
    this.at += 2;
    return made;
  }
}
