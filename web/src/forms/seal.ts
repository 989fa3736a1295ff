import 'server-only';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { env } from '../env';

// Without a key of its own each process makes one: drafts then end with the process.
const key = env.sealKey ? Buffer.from(env.sealKey, 'hex') : randomBytes(32);
const NONCE = 12;
const TAG = 16;

/**
 * Seals a draft so that it can travel in an address or a hidden field: the reader keeps it, only we can read it.
 * It ends after `minutes`; nothing personal is stored on the server and no cookie is set.
 */
export function seal(draft: unknown, minutes = 90): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const text = JSON.stringify({ until: Date.now() + minutes * 60_000, draft });
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** The draft that was sealed, or null when it was altered, is of another key or has ended. */
export function unseal(text: string | null | undefined): unknown {
  if (!text) return null;
  try {
    const bytes = Buffer.from(text, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE));
    decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
    const opened = Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString('utf8');
    const { until, draft } = JSON.parse(opened) as { until: number; draft: unknown };
    return until > Date.now() ? draft : null;
  } catch {
    return null;
  }
}
