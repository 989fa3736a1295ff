import { inflateSync, constants as zlib } from 'node:zlib';
import { type PdfDict, PdfName, PdfReader, PdfRef, type PdfValue } from './pdf-values.js';

interface Held {
  readonly value: PdfValue;
  /** Bytes of its stream, still packed. */
  readonly packed: string | null;
}

const OBJECT = /(\d{1,10})[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+obj(?![\w])/g;
/** Most that one file may unpack to, bytes: a small file that grows beyond says nothing (a bomb). */
const MAX_UNPACKED = 60_000_000;

/** The objects of a PDF file, found by looking through it: a broken cross-reference table harms nothing. */
export class PdfFile {
  private readonly objects = new Map<number, Held>();
  private readonly all: PdfValue[] = [];
  private unpacked = 0;
  isEncrypted = false;

  constructor(bytes: Buffer) {
    const raw = bytes.toString('latin1');
    OBJECT.lastIndex = 0;
    for (let found = OBJECT.exec(raw); found; found = OBJECT.exec(raw)) {
      const reader = new PdfReader(raw, OBJECT.lastIndex);
      const value = reader.value();
      const packed = value instanceof Map ? this.packedAfter(reader, value) : null;
      this.hold(Number(found[1]), { value, packed });
      OBJECT.lastIndex = Math.max(OBJECT.lastIndex, reader.at);
    }
    for (const trailer of raw.matchAll(/trailer[\s\0]*(?=<<)/g)) {
      const value = new PdfReader(raw, (trailer.index ?? 0) + trailer[0].length).value();
      this.all.push(value);
      if (value instanceof Map) this.isEncrypted ||= value.has('Encrypt');
    }
    for (const held of [...this.objects.values()]) this.unfold(held);
  }

  /** Everything that the file holds: also what a later object of the same number has taken the place of. */
  values(): readonly PdfValue[] {
    return this.all;
  }

  /** What a value stands for, following references. */
  get(value: PdfValue | undefined, hops = 0): PdfValue {
    if (!(value instanceof PdfRef) || hops > 20) return value ?? null;
    return this.get(this.objects.get(value.id)?.value, hops + 1);
  }

  dict(value: PdfValue | undefined): PdfDict | null {
    const found = this.get(value);
    return found instanceof Map ? found : null;
  }

  list(value: PdfValue | undefined): PdfValue[] {
    const found = this.get(value);
    return Array.isArray(found) ? found : found === null ? [] : [value as PdfValue];
  }

  name(value: PdfValue | undefined): string | null {
    const found = this.get(value);
    return found instanceof PdfName ? found.name : null;
  }

  /** Bytes of a stream as latin1; empty where it is packed in a way that text never is. */
  stream(value: PdfValue | undefined): string {
    const held = value instanceof PdfRef ? this.objects.get(value.id) : undefined;
    return held?.packed == null || !(held.value instanceof Map) ? '' : this.unpack(held.value, held.packed);
  }

  /** Dictionaries of a kind, in the order of the file. */
  *ofType(type: string): Iterable<PdfDict> {
    for (const { value } of this.objects.values()) {
      if (value instanceof Map && this.name(value.get('Type')) === type) yield value;
    }
  }

  private hold(id: number, held: Held): void {
    this.all.push(held.value);
    this.objects.set(id, held);
  }

  private packedAfter(reader: PdfReader, dict: PdfDict): string | null {
    const { raw } = reader;
    const start = /^[\0\t\n\f\r ]*stream(\r\n|\n|\r)/.exec(raw.slice(reader.at, reader.at + 60));
    if (!start) return null;
    const from = reader.at + start[0].length;
    const told = dict.get('Length');
    const isTold = typeof told === 'number' && /^[\r\n\s]*endstream/.test(raw.slice(from + told, from + told + 20));
    const end = isTold ? from + (told as number) : raw.indexOf('endstream', from);
    reader.at = end < 0 ? raw.length : end;
    return raw.slice(from, reader.at);
  }

  /** Objects that lie in a stream of objects (PDF 1.5 and later). */
  private unfold({ value, packed }: Held): void {
    if (!(value instanceof Map) || packed === null) return;
    const type = this.name(value.get('Type'));
    if (type === 'XRef') this.isEncrypted ||= value.has('Encrypt');
    if (type !== 'ObjStm') return;
    const body = this.unpack(value, packed);
    const [count, first] = [this.get(value.get('N')), this.get(value.get('First'))];
    if (typeof count !== 'number' || typeof first !== 'number') return;
    const head = new PdfReader(body.slice(0, first));
    for (let left = Math.min(count, 100_000); left > 0 && !head.isOver; left -= 1) {
      const [id, at] = [head.value(), head.value()];
      if (typeof id !== 'number' || typeof at !== 'number') return;
      this.hold(id, { value: new PdfReader(body, first + at).value(), packed: null });
    }
  }

  private unpack(dict: PdfDict, packed: string): string {
    const filters = this.list(dict.get('Filter')).map((filter) => this.name(filter));
    if (filters.length === 0) return packed;
    if (filters.length > 1 || filters[0] !== 'FlateDecode') return '';
    const room = MAX_UNPACKED - this.unpacked;
    if (room <= 0) return '';
    try {
      const made = inflateSync(Buffer.from(packed, 'latin1'), {
        maxOutputLength: room,
        finishFlush: zlib.Z_SYNC_FLUSH,
      });
      this.unpacked += made.length;
      return made.toString('latin1');
    } catch {
      return '';
    }
  }
}
