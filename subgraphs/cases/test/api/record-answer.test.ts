import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { key, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { CaseState } from '../../src/case/case.states.js';
import { Addressee } from '../../src/case/case.vocabulary.js';
import { plan } from '../../src/plan.js';
import { act } from '../build/ask.js';
import { answerCase, buildCase } from '../build/case.js';
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

  test('C9: a withdrawn case awaits no answer: its sheet is done without it', async () => {
    const { sheetId, caseId } = await buildCase(house, { state: CaseState.RELAYED });
    const source = `query ($id: ID!) { deliverySheet(id: $id) { openLines lines { isAwaited answered } }
      deliverySheets(first: 100, openOnly: true) { edges { node { id } } } }`;
    const read = async () => (await house.ask(people.liaison, source, { id: sheetId })).data;
    expect((await read()).deliverySheet).toEqual({ openLines: 1, lines: [{ isAwaited: true, answered: false }] });
    expect((await read()).deliverySheets.edges).toContainEqual({ node: { id: sheetId } });
    await act(house, people.operator, 'cancelCase', { caseId, reason: 'Non serve più' });
    const after = await read();
    expect(after.deliverySheet).toEqual({ openLines: 0, lines: [{ isAwaited: false, answered: false }] });
    expect(after.deliverySheets.edges).not.toContainEqual({ node: { id: sheetId } });
  });

  test('C9 C15: a line keeps the answer that came back on it, also when a later cycle was answered otherwise', async () => {
    const { sheetId, caseId } = await buildCase(house, { state: CaseState.ANSWERED });
    await act(house, people.operator, 'reopenCase', { caseId, reason: 'Serve altro' });
    await act(house, people.coordinator, 'triageCase', { caseId, topicId: places.topic });
    await answerCase(house, caseId, 'È pronta per il ritiro.');
    const source = `query ($id: ID!) { deliverySheet(id: $id) { lines { answer { body validation } case { lastAnswer { body } } } } }`;
    const { data } = await house.ask(people.liaison, source, { id: sheetId });
    expect(data.deliverySheet.lines).toEqual([
      {
        answer: { body: 'La domanda è in lavorazione.', validation: 'UNVALIDATED' },
        case: { lastAnswer: { body: 'È pronta per il ritiro.' } },
      },
    ]);
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
