import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

/** Encrypts single fields (AES-256-GCM) and answers equality by a keyed blind index (design §4). */
export interface FieldCipher {
  seal(clear: string): string;
  open(sealed: string): string;
  /** How everything begins that the current key has sealed. */
  readonly mark: string;
  /** Deterministic, keyed, one way: equal values give equal indexes, within one purpose. Under the current index key. */
  blindIndex(purpose: string, clear: string): string;
  /** The same under every index key that is known, the current one first: what a row may lie under while keys change. */
  blindIndexes(purpose: string, clear: string): readonly string[];
  /** Name of the current index key: six characters that say nothing of it. */
  readonly indexMark: string;
}

/** The first thing that an index finds, from the current key to the oldest; null when none does. */
export async function foundBy<T>(
  indexes: readonly string[],
  find: (index: string) => Promise<T | null>,
): Promise<T | null> {
  for (const index of indexes) {
    const found = await find(index);
    if (found) return found;
  }
  return null;
}

const VERSION = 'v1';

/** Cipher with the current keys first; older ones still open what they sealed, and find what they indexed. */
export function fieldCipher(keys: readonly Buffer[], indexKeys: readonly Buffer[]): FieldCipher {
  const current = keys[0];
  const indexKey = indexKeys[0];
  if (!current || !indexKey || keys.some((key) => key.length !== 32) || indexKeys.some((key) => key.length < 32))
    throw new Error('Field keys are 32 bytes');
  const under = (key: Buffer, purpose: string, clear: string) =>
    createHmac('sha256', key).update(`${purpose}\0${clear}`).digest('base64url');
  const idOf = (key: Buffer) => createHmac('sha256', key).update('key-id').digest('base64url').slice(0, 6);
  const byId = new Map(keys.map((key) => [idOf(key), key]));
  return {
    mark: `${VERSION}.${idOf(current)}.`,
    seal(clear) {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', current, iv);
      const body = Buffer.concat([cipher.update(clear, 'utf8'), cipher.final()]);
      return [
        VERSION,
        idOf(current),
        iv.toString('base64url'),
        Buffer.concat([body, cipher.getAuthTag()]).toString('base64url'),
      ].join('.');
    },
    open(sealed) {
      const [version, id, iv, body] = sealed.split('.');
      const key = byId.get(id ?? '');
      if (version !== VERSION || !key || !iv || !body) throw new Error('Field cannot be opened: unknown key or form');
      const bytes = Buffer.from(body, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64url'));
      decipher.setAuthTag(bytes.subarray(-16));
      return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString('utf8');
    },
    blindIndex: (purpose, clear) => under(indexKey, purpose, clear),
    blindIndexes: (purpose, clear) => indexKeys.map((key) => under(key, purpose, clear)),
    indexMark: idOf(indexKey),
  };
}
