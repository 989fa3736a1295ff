import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { CaseState } from '../../src/case/case.states.js';
import { CasePurpose } from '../../src/case/case.vocabulary.js';
import { downloadExport } from '../../src/export/case-export.js';
import { plan } from '../../src/plan.js';
import { PraticaKind } from '../../src/pratica/pratica.js';
import { act } from '../build/ask.js';
import { buildCase } from '../build/case.js';
import { people, settle, type Who } from '../build/province.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
  await settle(house);
  await buildCase(house, { state: CaseState.ANSWERED, body: '=1+1; Persona Inventata, tel. 333 1234567, aspetta.' });
  await buildCase(house, {
    state: CaseState.SUBMITTED,
    purpose: CasePurpose.PRATICA_STATE,
    praticaKind: PraticaKind.INSURANCE_NUMBER,
    praticaValue: '061234567890',
  });
  await buildCase(house, { state: CaseState.SUBMITTED, by: people.stranger, personName: 'Altra Dalbra' });
});
afterAll(() => house.close());

/** Goes through the door of a file as a person, in a reading of its own. */
async function download(who: Who, id: string): Promise<Buffer | null> {
  const ctx = house.context(people[who]);
  const found = await downloadExport(ctx, id);
  await ctx.db.finish();
  return (found?.body as Buffer | undefined) ?? null;
}
async function asked(who: Who, input: object): Promise<string> {
  const { payload } = await act(house, people[who], 'exportCases', { format: 'CSV', ...input }, 'href');
  return payload.href.split('/').at(-1);
}
const file = async (who: Who, input: object): Promise<Buffer> =>
  (await download(who, await asked(who, input))) ?? Buffer.alloc(0);

/** The sheet of a workbook: its fifth entry, deflated. */
function sheetOf(book: Buffer): string {
  const at = book.indexOf('xl/worksheets/sheet1.xml');
  const packed = book.readUInt32LE(at - 12);
  const begins = at + 'xl/worksheets/sheet1.xml'.length;
  return inflateRawSync(book.subarray(begins, begins + packed)).toString();
}

describe('C44: tables of cases', () => {
  test('C44: by default no person is named; the same person has the same pseudonym, a formula is text', async () => {
    const text = (await file('coordinator', {})).toString();
    expect(text).not.toMatch(/Inventata|Dalbra|1234567|061234567890/);
    const pseudonyms = text.match(/P-[\w-]{10}/g) ?? [];
    expect(pseudonyms).toHaveLength(3);
    expect(new Set(pseudonyms).size).toBe(2);
    expect(text).toContain(`"'=1+1;`);
    expect(text.split('\r\n')).toHaveLength(5);
  });

  test('C44: XLSX holds the same rows', async () => {
    const sheet = sheetOf(await file('coordinator', { format: 'XLSX' }));
    expect(sheet.match(/<row>/g)).toHaveLength(4);
    expect(sheet).toContain('Validazione');
    expect(sheet).not.toMatch(/Inventata|Dalbra/);
  });

  test('C44: with a reason, who may names the persons; the reason, the asker and the reading stay written', async () => {
    const wish = { identified: true, reason: 'Controllo degli arretrati' };
    expect((await act(house, people.coordinator, 'exportCases', { format: 'CSV', identified: true })).code).toBe(
      'REQUIRED',
    );
    const text = (await file('coordinator', wish)).toString();
    expect(text).toMatch(/Persona Inventata/);
    expect(text).toContain('061234567890');
    const rows = await house.sql('select person_id, identified, reason from case_export where identified');
    expect(rows).toEqual([{ person_id: people.coordinator.personId, identified: true, reason: wish.reason }]);
  });

  test.each(['operator', 'liaison', 'referent'] as const)(
    'C44: %s takes a table without persons alone',
    async (who) => {
      const asked = { format: 'CSV', identified: true, reason: 'Mi serve' };
      expect((await act(house, people[who], 'exportCases', asked)).code).toBe('NOT_YOURS');
      expect((await file(who, {})).toString()).not.toMatch(/Inventata/);
    },
  );

  test('C24 C44: a table holds what its reader sees, and the administrator of an ente names its own alone', async () => {
    const text = (await file('enteAdmin', { identified: true, reason: 'Verifica' })).toString();
    expect(text).toMatch(/Persona Inventata/);
    expect(text).not.toMatch(/Dalbra/);
  });

  test('C44: the address is good for who asked, and for an hour', async () => {
    const id = await asked('coordinator', {});
    expect(await download('provincial', id)).toBeNull();
    expect(await download('coordinator', id)).not.toBeNull();
    house.clock.at(new Date(house.clock.now().getTime() + 61 * 60_000));
    expect(await download('coordinator', id)).toBeNull();
  });

  test('C44: what was searched stays sealed, for it may name somebody', async () => {
    await file('coordinator', { filter: { text: 'Inventata' } });
    expect(JSON.stringify(await house.sql('select * from case_export'))).not.toContain('Inventata');
  });
});
