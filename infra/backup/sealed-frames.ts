import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';

/* A backup is a row of frames, each compressed and encrypted on its own (AES-256-GCM). The number of a frame and whether
   it is the last are authenticated with it, so that frames cannot be left out, moved, or cut off at the end. */

const MAGIC = Buffer.from('RESPI-BACKUP-1\n');

const extra = (salt: Buffer, n: number, isLast: boolean): Buffer =>
  Buffer.from(`${salt.toString('hex')} ${n} ${isLast}`);

/** Writes frames; `write` is called with bytes in order. */
export class FrameWriter {
  readonly #salt = randomBytes(16);
  readonly #key: Buffer;
  readonly #write: (bytes: Buffer) => Promise<void>;
  #n = 0;

  constructor(key: Buffer, write: (bytes: Buffer) => Promise<void>) {
    this.#key = key;
    this.#write = write;
    if (key.length !== 32) throw new Error('The key of a backup is 32 bytes');
  }

  async frame(value: unknown, isLast = false): Promise<void> {
    if (this.#n === 0) await this.#write(Buffer.concat([MAGIC, this.#salt]));
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.#key, iv).setAAD(extra(this.#salt, this.#n, isLast));
    const body = Buffer.concat([cipher.update(gzipSync(JSON.stringify(value), { level: 4 })), cipher.final()]);
    const head = Buffer.alloc(5);
    head.writeUInt32BE(body.length);
    head.writeUInt8(isLast ? 1 : 0, 4);
    await this.#write(Buffer.concat([head, iv, cipher.getAuthTag(), body]));
    this.#n += 1;
  }
}

/** Reads frames out of chunks of bytes; throws where the backup is damaged, cut off, or of another key. */
export async function* framesOf(key: Buffer, chunks: AsyncIterable<Buffer>): AsyncGenerator<unknown> {
  const bytes = new ByteReader(chunks);
  if (!(await bytes.take(MAGIC.length)).equals(MAGIC)) throw new Error('This is not a backup of ReSPI');
  const salt = await bytes.take(16);
  for (let n = 0, isLast = false; !isLast; n += 1) {
    const head = await bytes.take(5);
    isLast = head.readUInt8(4) === 1;
    const [iv, tag] = [await bytes.take(12), await bytes.take(16)];
    const body = await bytes.take(head.readUInt32BE());
    yield opened(key, { salt, n, isLast, iv, tag, body });
  }
  if (!(await bytes.isAtEnd())) throw new Error('The backup goes on after its end');
}

interface Sealed {
  readonly salt: Buffer;
  readonly n: number;
  readonly isLast: boolean;
  readonly iv: Buffer;
  readonly tag: Buffer;
  readonly body: Buffer;
}

function opened(key: Buffer, { salt, n, isLast, iv, tag, body }: Sealed): unknown {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, iv)
      .setAAD(extra(salt, n, isLast))
      .setAuthTag(tag);
    return JSON.parse(gunzipSync(Buffer.concat([decipher.update(body), decipher.final()])).toString('utf8'));
  } catch (error) {
    throw new Error(`Frame ${n} cannot be opened: damaged, or sealed with another key`, { cause: error });
  }
}

class ByteReader {
  readonly #chunks: AsyncIterator<Buffer>;
  #held = Buffer.alloc(0);

  constructor(chunks: AsyncIterable<Buffer>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  async take(length: number): Promise<Buffer> {
    while (this.#held.length < length) {
      const { value, done } = await this.#chunks.next();
      if (done) throw new Error('The backup is cut off');
      this.#held = Buffer.concat([this.#held, value]);
    }
    const taken = this.#held.subarray(0, length);
    this.#held = this.#held.subarray(length);
    return taken;
  }

  async isAtEnd(): Promise<boolean> {
    return this.#held.length === 0 && Boolean((await this.#chunks.next()).done);
  }
}

/* A short name of a key, which tells keys apart and gives nothing of them away. */
const nameOf = (key: string): string => createHash('sha256').update(`respi-key\0${key}`).digest('hex').slice(0, 12);

/** Names of a list of keys: while a key is being changed there are two, and a backup may need both. */
export const keyName = (keys: string): string => keys.split(',').map(nameOf).join(',');

/** Whether these keys open what was sealed under keys of that name. */
export const opensKeysOf = (keys: string, name: string): boolean =>
  name.split(',').every((one) => keyName(keys).split(',').includes(one));
