import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Tx } from '../src/command.js';
import { commandWithFile } from '../src/file-command.js';
import type { StoredFile } from '../src/files.js';
import { Refusal, UserErrorCode } from '../src/user-error.js';
import { key, personIn, stand, type TestHouse } from '../testing/stand.js';
import { samplePlan } from './sample-house.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(samplePlan);
});
afterAll(() => house.close());

const operator = personIn('OPERATOR');
const bytes = Buffer.from('%PDF-1.7 a file');
let stored: StoredFile;
/** Takes in a file; `after` runs once its row is written. */
const take = (after: (tx: Tx) => Promise<void>, clientKey = key()) => {
  const upload = { name: 'a.pdf', bytes, clientKey };
  const ctx = house.context(operator);
  return commandWithFile(ctx, { verb: 'take', upload, bound: {} }, bytes, async (tx, file) => {
    stored = file;
    await tx.sql("select set_config('respi.kind', 'SYSTEM', true)");
    await tx.sql(
      `insert into file (id, purpose, owner_id, name, media_type, size, sha256, storage_key, state, uploaded_at)
       values (?, 'note', ?, 'a.pdf', 'application/pdf', ?, ?, ?, 'CLEAN', now())`,
      [randomUUID(), randomUUID(), file.size, file.sha256, file.key],
    );
    await after(tx);
    return {};
  });
};
const isThere = ({ key: name }: StoredFile) => existsSync(join(house.open.house.env.filesDir, name.slice(0, 2), name));
const rowsOf = ({ key: name }: StoredFile) => house.sql('select 1 from file where storage_key = $1', [name]);
const nothing = async () => undefined;

describe('a command that takes in a file', () => {
  test('C7: taken, the bytes lie where the row says; taken twice with one key, they lie there once', async () => {
    const once = key();
    await take(nothing, once);
    const first = stored;
    expect(isThere(first)).toBe(true);
    await take(nothing, once);
    expect(isThere(first)).toBe(true);
    expect(await house.sql('select 1 from file')).toHaveLength(1);
  });

  test('C7: refused, neither row nor bytes are left', async () => {
    const refuse = () => Promise.reject(new Refusal(UserErrorCode.FULL, 'Pieno.'));
    await expect(take(refuse)).rejects.toBeInstanceOf(Refusal);
    expect([isThere(stored), await rowsOf(stored)]).toEqual([false, []]);
  });

  test('C7: failed before it was committed, neither row nor bytes are left', async () => {
    await expect(take(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect([isThere(stored), await rowsOf(stored)]).toEqual([false, []]);
  });

  test('F1 C7: committed, and the answer lost: the row keeps its bytes', async () => {
    const real = house.open.house.posted.ring;
    house.open.house.posted.ring = () => {
      throw new Error('connection lost');
    };
    try {
      await expect(take(nothing)).rejects.toThrow('connection lost');
    } finally {
      house.open.house.posted.ring = real;
    }
    expect(await rowsOf(stored)).toHaveLength(1);
    expect(isThere(stored)).toBe(true);
  });
});
