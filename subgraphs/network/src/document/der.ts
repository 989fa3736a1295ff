/** One element of BER or DER: what a signature is written in (X.690). */
export interface DerNode {
  readonly tag: number;
  /** Bytes with their header, as they were signed. */
  readonly raw: Buffer;
  readonly content: Buffer;
}

const END_OF_CONTENTS = 2;
const MAX_DEPTH = 32;

/** Length of a header and of what follows it; null length is «until the end of contents». */
function header(bytes: Buffer, at: number): { start: number; length: number | null } {
  const first = bytes[at + 1];
  if (first === undefined || ((bytes[at] ?? 0) & 0x1f) === 0x1f) throw new Error('DER: unknown tag');
  if (first < 0x80) return { start: at + 2, length: first };
  if (first === 0x80) return { start: at + 2, length: null };
  const width = first & 0x7f;
  if (width > 4) throw new Error('DER: too long');
  return { start: at + 2 + width, length: bytes.readUIntBE(at + 2, width) };
}

/** The element that begins at an offset. Throws where the bytes are not BER. */
export function readDer(bytes: Buffer, at = 0, depth = 0): DerNode {
  if (depth > MAX_DEPTH) throw new Error('DER: too deep');
  const tag = bytes[at];
  if (tag === undefined) throw new Error('DER: ended early');
  const { start, length } = header(bytes, at);
  if (length !== null) {
    if (start + length > bytes.length) throw new Error('DER: ended early');
    return { tag, raw: bytes.subarray(at, start + length), content: bytes.subarray(start, start + length) };
  }
  let end = start;
  while (bytes.readUInt16BE(end) !== 0) end += readDer(bytes, end, depth + 1).raw.length;
  return { tag, raw: bytes.subarray(at, end + END_OF_CONTENTS), content: bytes.subarray(start, end) };
}

/** Elements inside a constructed one. */
export function childrenOf({ content }: DerNode): DerNode[] {
  const found: DerNode[] = [];
  for (let at = 0; at < content.length; at += found.at(-1)?.raw.length ?? content.length)
    found.push(readDer(content, at));
  return found;
}

/** Dotted words of an object identifier. */
export function oidOf({ content }: DerNode): string {
  const words: number[] = [];
  let value = 0;
  for (const byte of content) {
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) {
      words.push(value);
      value = 0;
    }
  }
  const first = words.shift() ?? 0;
  const root = Math.min(2, Math.floor(first / 40));
  return [root, first - root * 40, ...words].join('.');
}

const CONSTRUCTED = 0x20;

/** Bytes of an octet string, also where it was written in pieces. */
export const octetsOf = (node: DerNode): Buffer =>
  node.tag & CONSTRUCTED ? Buffer.concat(childrenOf(node).map(octetsOf)) : node.content;
