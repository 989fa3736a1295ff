import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { command } from '../src/command.js';
import { fieldCipher } from '../src/field-cipher.js';
import { openForRecord, sealForRecord } from '../src/privacy/record-key.js';
import type { HouseRegister } from '../src/privacy/register.js';
import { reseal } from '../src/privacy/reseal.js';
import { asSystem } from '../src/privacy/retention.js';
import { key, stand, system, type TestHouse } from '../testing/stand.js';
import { samplePlan } from './sample-house.js';

/* F30: a new key, everything sealed anew in batches while others write, the old key put away. */

const register: HouseRegister = { house: 'training', purpose: 'Sample', asOf: '2026-11-22', tables: [] };
const WORDS = 'parole di una persona';
const ID = '11111111-1111-4111-8111-111111111111';
let house: TestHouse;
let old: Buffer;
const fresh = randomBytes(32);
const cipherOf = (...keys: Buffer[]) => fieldCipher(keys, house.env.blindIndexKeys);
const go = <T>(act: Parameters<typeof asSystem<T>>[1]) => asSystem(house.open.house, act);

beforeAll(async () => {
  house = await stand(samplePlan);
  old = house.env.fieldKeys[0] as Buffer;
  const ctx = house.context(system);
  await command(ctx, { verb: 'seal', input: { clientKey: key() } }, async (tx) => {
    for (let n = 0; n < 450; n += 1) {
      await tx.mail({ to: 'a@example.org', template: 't', locale: 'it', params: { n }, entityKey: `x:${n}` });
    }
    const note = await sealForRecord(tx, 'note', ID, WORDS);
    await tx.event({ entity: 'note', entityId: ID, verb: 'said', detail: { note } });
    return { done: true };
  });
  await command(ctx, { verb: 'token', input: { clientKey: key() }, secret: true }, async () => ({ token: 'segreto' }));
}, 60_000);
afterAll(() => house.close());

const under = async (cipher: ReturnType<typeof cipherOf>) =>
  (await house.sql('select count(*)::int as n from outbox where sealed_payload like $1', [`${cipher.mark}%`]))[0].n;
const noteOf = async () => (await house.sql(`select detail ->> 'note' as note from event where verb = 'said'`))[0].note;

describe('F30: rotation of the field key', () => {
  test('F30: during the overlap old values open, new ones are sealed under the new key', async () => {
    const both = cipherOf(fresh, old);
    const before = await under(cipherOf(old));
    expect(before).toBe(450);
    expect(both.open(cipherOf(old).seal('x'))).toBe('x');
    expect(both.seal('x').startsWith(both.mark)).toBe(true);
  });

  test('F30: killed after a batch, the next run seals the rest; while rows are held by others it does not wait', async () => {
    const both = cipherOf(fresh, old);
    let batches = 0;
    const dying = <T>(act: Parameters<typeof asSystem<T>>[1]) => {
      batches += 1;
      if (batches > 1) throw new Error('killed');
      return go(act);
    };
    await expect(Promise.resolve().then(() => reseal(dying, both, register, 100))).rejects.toThrow('killed');
    const some = await under(both);
    const { renewed, left } = await reseal(go, both, register, 100);
    process.stderr.write(`F30 key rotation: ${renewed} values sealed anew, ${left} left\n`);
    expect(left).toBe(0);
    expect(await under(both)).toBe(450);
    expect(renewed).toBe(450 - some + 2);
    expect(await reseal(go, both, register)).toEqual({ renewed: 0, left: 0 });
  });

  test('F30: with the old key gone everything opens: letters, secrets of commands, notes in the audit by their own key', async () => {
    const alone = cipherOf(fresh);
    const [{ sealed }] = await house.sql('select sealed_payload as sealed from outbox limit 1');
    expect(JSON.parse(alone.open(sealed)).to).toBe('a@example.org');
    const [{ secret }] = await house.sql(`select outcome ->> 'sealed' as secret from idempotency where verb = 'token'`);
    expect(JSON.parse(alone.open(secret))).toEqual({ token: 'segreto' });
    const renewed = { ...house.open.house, cipher: alone };
    const ctx = { ...house.context(system), house: renewed };
    expect(await openForRecord(ctx, 'note', ID, await noteOf())).toBe(WORDS);
    await ctx.db.abandon();
  });

  test('F30 twin: the old key alone opens nothing any more', async () => {
    const [{ sealed }] = await house.sql('select sealed_payload as sealed from outbox limit 1');
    expect(() => cipherOf(old).open(sealed)).toThrow('unknown key');
  });

  test('F30: a note in the audit under the field key itself is told as left: the chain is never rewritten', async () => {
    await house.sql(
      `insert into event (at, entity, entity_id, verb, request_id, detail) values (now(), 'note', $1, 'said', 'r', $2)`,
      [ID, { note: cipherOf(old).seal('Come prima') }],
    );
    expect(await reseal(go, cipherOf(fresh, old), register)).toEqual({ renewed: 0, left: 1 });
  });
});
