import { crc32, deflateRawSync } from 'node:zlib';

export type ZipEntry = { name: string; text: string };

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** 1 January 1980, the first day that the format knows: the same table gives the same bytes. */
const DAY = 0x0021;
const DEFLATED = 8;
const UTF8_NAMES = 0x0800;

/** The fields that both headers of an entry share, from the version that is needed to read it on (APPNOTE 6.3, 4.3.7). */
function shared(name: Buffer, packed: Buffer, plain: Buffer): Buffer {
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(20, 0);
  bytes.writeUInt16LE(UTF8_NAMES, 2);
  bytes.writeUInt16LE(DEFLATED, 4);
  bytes.writeUInt16LE(0, 6);
  bytes.writeUInt16LE(DAY, 8);
  bytes.writeUInt32LE(crc32(plain), 10);
  bytes.writeUInt32LE(packed.length, 14);
  bytes.writeUInt32LE(plain.length, 18);
  bytes.writeUInt16LE(name.length, 22);
  return bytes;
}

const word = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

/** A zip archive of texts, deflated; enough of the format for a spreadsheet. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const bodies: Buffer[] = [];
  const index: Buffer[] = [];
  let offset = 0;
  for (const { name, text } of entries) {
    const plain = Buffer.from(text);
    const packed = deflateRawSync(plain);
    const path = Buffer.from(name);
    const common = shared(path, packed, plain);
    const local = Buffer.concat([word(LOCAL), common, path, packed]);
    const made = Buffer.alloc(2);
    made.writeUInt16LE(20);
    index.push(Buffer.concat([word(CENTRAL), made, common, Buffer.alloc(10), word(offset), path]));
    bodies.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(index);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, directory, word(END), end]);
}
