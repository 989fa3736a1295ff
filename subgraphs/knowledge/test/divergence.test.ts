import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ROLES } from '@respi/kit/actor.js';
import { anonymous, personIn, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { plan } from '../src/plan.js';
import { act, readAs, refusal, see } from './build/ask.js';
import { buildContent, layTopic } from './build/content.js';

let house: TestHouse;
const coordinator = personIn('COORDINATION');
const operator = personIn('OPERATOR');
beforeAll(async () => {
  house = await stand(plan);
  await layTopic(house);
});
afterAll(() => house?.close());

const SELECTION = 'divergence { id state standard agreedOn version practices { place body isSuperseded } }';
const open = async (over: object = {}) =>
  act(house, operator, 'openDivergence', { title: 'Rinnovo', question: 'Serve il contratto?', ...over }, SELECTION);
const tell = (divergenceId: string, over: object = {}, actor = operator) =>
  act(
    house,
    actor,
    'tellPractice',
    {
      divergenceId,
      place: 'Questura di Cuneo',
      body: 'Sì, in copia.',
      source: 'Riunione',
      seenOn: '2026-11-20',
      ...over,
    },
    SELECTION,
  );

describe('P41: the register of divergences', () => {
  test('practices of places stand side by side; what a place did before stays as superseded', async () => {
    const { divergence } = await open();
    await tell(divergence.id);
    await tell(divergence.id, { place: 'Sportello di Alba', body: 'No, basta la busta paga.' });
    const told = await tell(divergence.id, {
      place: 'questura di cuneo',
      body: 'Sì, in originale.',
      seenOn: '2026-11-22',
    });
    expect(told.divergence.practices).toEqual([
      { place: 'questura di cuneo', body: 'Sì, in originale.', isSuperseded: false },
      { place: 'Sportello di Alba', body: 'No, basta la busta paga.', isSuperseded: false },
      { place: 'Questura di Cuneo', body: 'Sì, in copia.', isSuperseded: true },
    ]);
  });

  test('what a place did before, told after what it does now, is superseded from the start', async () => {
    const { divergence } = await open();
    await tell(divergence.id, { body: 'Adesso in copia.', seenOn: '2026-11-20' });
    const told = await tell(divergence.id, { body: 'Prima in originale.', seenOn: '2026-03-01' });
    expect(
      told.divergence.practices.map((one: { body: string; isSuperseded: boolean }) => [one.body, one.isSuperseded]),
    ).toEqual([
      ['Adesso in copia.', false],
      ['Prima in originale.', true],
    ]);
  });

  test('readers are told that it varies while it is open, and no longer once a standard is agreed', async () => {
    const { contentId } = await buildContent(house);
    const varies = async () => (await see(house, anonymous, contentId, 'variesByOffice')).variesByOffice;
    expect(await varies()).toBe(false);
    const { divergence } = await open({ contentId });
    expect(await varies()).toBe(true);
    const agree = (input: object, actor = coordinator) =>
      act(house, actor, 'agreeStandard', { divergenceId: divergence.id, ...input }, SELECTION);
    expect(refusal(await agree({ standard: 'Per tutti in copia.' }))).toBe('WRONG_STATE');
    await tell(divergence.id);
    expect(refusal(await agree({ standard: 'Per tutti in copia.' }, operator))).toBe('FORBIDDEN');
    expect(refusal(await agree({ standard: 'x' }))).toBe('REQUIRED');
    const agreed = await agree({ standard: 'Per tutti in copia.', expectedVersion: 2 });
    expect(agreed.divergence).toMatchObject({
      state: 'AGREED',
      standard: 'Per tutti in copia.',
      agreedOn: '2026-11-23',
    });
    expect(await varies()).toBe(false);
    expect(
      refusal(await act(house, coordinator, 'reopenDivergence', { divergenceId: divergence.id }, SELECTION)),
    ).toBeNull();
    expect(await varies()).toBe(true);
  });

  test.each([
    [{ place: '' }, 'REQUIRED'],
    [{ source: ' ' }, 'REQUIRED'],
    [{ seenOn: '2027-01-01' }, 'REQUIRED'],
    [{ body: 'x'.repeat(4_001) }, 'TOO_LONG'],
    [{ divergenceId: '00000000-0000-4000-8000-000000000000' }, 'NOT_FOUND'],
  ])('%j is refused as %s', async (over, code) => {
    const { divergence } = await open();
    expect(refusal(await tell(divergence.id, over))).toBe(code);
  });

  test.each(ROLES)('%s tells a practice as the table says', async (role) => {
    const { divergence } = await open();
    const may = [
      'EDITOR',
      'COORDINATION',
      'PROVINCIAL_COORDINATOR',
      'OPERATOR',
      'ENTE_ADMIN',
      'LIAISON',
      'OFFICE_REFERENT',
    ];
    expect(refusal(await tell(divergence.id, {}, personIn(role)))).toBe(may.includes(role) ? null : 'FORBIDDEN');
  });

  test('P26: a visitor reads nothing of the register, past doors and policies too', async () => {
    await open();
    expect(await readAs(house, anonymous, 'select id from divergence')).toEqual([]);
    expect(await readAs(house, anonymous, 'select id from practice')).toEqual([]);
    expect((await readAs(house, operator, 'select id from divergence')).length).toBeGreaterThan(0);
    const answer = await house.ask(anonymous, '{ divergences { id } }');
    expect(answer.errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  });
});
