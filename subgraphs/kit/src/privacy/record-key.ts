import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Tx } from '../command.js';
import type { HouseContext } from '../context.js';
import type { FieldCipher } from '../field-cipher.js';
import { prepared } from '../read-session.js';

const FORM = 'r1';
const KEYS = prepared(
  'privacy.keysOfRecords',
  'select entity_id as id, sealed_key as key from keys_of_records($1, $2)',
);

function sealUnder(key: Buffer, clear: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const body = Buffer.concat([cipher.update(clear, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return [FORM, iv.toString('base64url'), body.toString('base64url')].join('.');
}

function openUnder(key: Buffer, sealed: string): string {
  const [, iv = '', text = ''] = sealed.split('.');
  const bytes = Buffer.from(text, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64url'));
  decipher.setAuthTag(bytes.subarray(-16));
  return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString('utf8');
}

const bytesOf = (cipher: FieldCipher, sealedKey: string): Buffer => Buffer.from(cipher.open(sealedKey), 'base64url');

/**
 * Seals words that stay for ever (events) under the key of the record that they speak of, so that forgetting the record
 * destroys them too and leaves the chain of the audit whole (C37, design §3.7). Null for a record that is forgotten.
 */
export async function sealForRecord(tx: Tx, entity: string, id: string, clear: string): Promise<string | null> {
  const { cipher } = tx.ctx.house;
  const fresh = cipher.seal(randomBytes(32).toString('base64url'));
  const [row] = await tx.sql<{ key: string | null }>('select key_of_record(?, ?, ?, ?) as key', [
    entity,
    id,
    fresh,
    tx.now,
  ]);
  return row?.key ? sealUnder(bytesOf(cipher, row.key), clear) : null;
}

/** Opens what `sealForRecord` sealed, or what the field cipher did before records had keys; null once the key is gone. */
export async function openForRecord(
  ctx: HouseContext,
  entity: string,
  id: string,
  sealed: string,
): Promise<string | null> {
  if (!sealed.startsWith(`${FORM}.`)) return ctx.house.cipher.open(sealed);
  const key = await ctx
    .loader<string, string | null>(`privacy.key.${entity}`, async (ids) => {
      const rows = await ctx.db.rows<{ id: string; key: string }>(KEYS, [entity, ids]);
      const found = new Map(rows.map((row) => [row.id, row.key]));
      return ids.map((one) => found.get(one) ?? null);
    })
    .load(id);
  return key && openUnder(bytesOf(ctx.house.cipher, key), sealed);
}
