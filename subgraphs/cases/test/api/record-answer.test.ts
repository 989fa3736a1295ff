import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { key, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { CaseState } from '../../src/case/case.states.js';
import { Addressee } from '../../src/case/case.vocabulary.js';
import { plan } from '../../src/plan.js';
import { act } from '../build/ask.js';
import { buildCase } from '../build/case.js';
import { people, places, settle } from '../build/province.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
  await settle(house);
});
afterAll(() => house.close());

describe('C10: what is recorded', () => {
  test.each([
    ['a date in the future', { givenOn: '2026-11-24' }, 'INVALID'],
    ['no text', { body: '  ' }, 'REQUIRED'],
    ['nobody who said it', { givenByName: '' }, 'REQUIRED'],
    ['a text beyond all measure', { body: 'x'.repeat(10_001) }, 'TOO_LONG'],
    ['a sheet that does not carry the case', { sheetId: key() }, 'NOT_FOUND'],
  ])('C10: %s is refused', async (_what, over, code) => {
    const { caseId } = await buildCase(house, { state: CaseState.RELAYED });
    const input = { caseId, body: 'Sì', givenByName: 'Ispettore', givenOn: '2026-11-23', channel: 'PHONE', ...over };
    expect((await act(house, people.liaison, 'recordAnswer', input)).code).toBe(code);
    expect(await house.sql('select state from "case" where id = $1', [caseId])).toEqual([{ state: 'RELAYED' }]);
  });

  test('C9: a sheet keeps the order of the lines, answers fill them one by one, and an empty line stays relayed', async () => {
    const built = await Promise.all([1, 2].map(() => buildCase(house, { state: CaseState.TRIAGED })));
    const caseIds = built.map(({ caseId }) => caseId);
    const sheet = {
      officeId: places.office.QUESTURA_IMMIGRAZIONE,
      caseIds,
      carrier: 'Chi porta',
      deliveredOn: '2026-11-23',
    };
    const made = await act(
      house,
      people.coordinator,
      'createDeliverySheet',
      sheet,
      'sheet { id lines { position case { id } } }',
    );
    expect(made.payload.sheet.lines.map((line: { case: { id: string } }) => line.case.id)).toEqual(caseIds);
    const sheetId = made.payload.sheet.id;
    const input = {
      sheetId,
      caseId: caseIds[1],
      body: 'Sì',
      givenByName: 'Ispettore',
      givenOn: '2026-11-23',
      channel: 'PAPER',
    };
    await act(house, people.liaison, 'recordAnswer', input);
    const { data } = await house.ask(
      people.liaison,
      'query ($id: ID!) { deliverySheet(id: $id) { openLines lines { answered case { state } } } }',
      { id: sheetId },
    );
    expect(data.deliverySheet).toEqual({
      openLines: 1,
      lines: [
        { answered: false, case: { state: 'RELAYED' } },
        { answered: true, case: { state: 'ANSWERED' } },
      ],
    });
  });

  test('C9: a case of another office does not go on the sheet, and then none does', async () => {
    const own = await buildCase(house, { state: CaseState.TRIAGED });
    const other = await buildCase(house, { state: CaseState.TRIAGED, addressee: Addressee.PREFETTURA_SUI });
    const sheet = {
      officeId: places.office.QUESTURA_IMMIGRAZIONE,
      caseIds: [own.caseId, other.caseId],
      carrier: 'Chi porta',
    };
    expect((await act(house, people.liaison, 'createDeliverySheet', sheet)).code).toBe('INVALID');
    const rows = await house.sql('select state from "case" where id = any($1)', [[own.caseId, other.caseId]]);
    expect(rows).toEqual([{ state: 'TRIAGED' }, { state: 'TRIAGED' }]);
  });
});
