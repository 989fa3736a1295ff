import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { CaseState } from '../../src/case/case.states.js';
import { downloadDossier, pseudonymised } from '../../src/dossier/dossier.js';
import { plan } from '../../src/plan.js';
import { act } from '../build/ask.js';
import { answerCase, buildCase, contest } from '../build/case.js';
import { everyone, people, settle, type Who } from '../build/province.js';
import { wordsOf } from '../build/read-pdf.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
  await settle(house);
});
afterAll(() => house.close());

const take = async (who: Who, id: string): Promise<boolean> => {
  const ctx = house.context(people[who]);
  const found = await downloadDossier(ctx, id);
  await ctx.db.finish();
  if (found) expect((found.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
  return found !== null;
};

test('C36: those who handle a case take its dossier, and nobody else, in any role', async () => {
  const { caseId } = await buildCase(house, { state: CaseState.ANSWERED });
  const handle: readonly Who[] = [
    'operator',
    'colleague',
    'enteAdmin',
    'coordinator',
    'provincial',
    'liaison',
    'referent',
    'secondReferent',
  ];
  for (const who of everyone) expect([who, await take(who, caseId)]).toEqual([who, handle.includes(who)]);
});

test('C36 C44: by default the person is left out of what was written', () => {
  const text = 'La signora Persona INVENTATA, +39 333 1234567, RSSMRA80A01D205V, p@example.org, chiede il personale.';
  expect(pseudonymised(text, 'Persona Inventata')).toBe(
    'La signora [persona] [persona], [numero], [codice fiscale], [recapito] chiede il personale.',
  );
});

test('C14 C17 C36: the dossier says what each answer is worth, and what the desk told when it was asked', async () => {
  const { caseId } = await buildCase(house, { state: CaseState.RELAYED });
  const words = async () => {
    const ctx = house.context(people.operator);
    const found = await downloadDossier(ctx, caseId);
    await ctx.db.finish();
    return wordsOf(found?.body as Buffer);
  };
  await act(house, people.liaison, 'requestInformation', { caseId, question: 'Da quando vive a Bra?' });
  await act(house, people.operator, 'provideInformation', { caseId, text: 'Inventata vive a Bra da maggio' });
  expect(await words()).toMatch(/Da quando vive a Bra\? .*\[persona\] vive a Bra da maggio/);
  const { answerId } = await answerCase(house, caseId);
  expect(await words()).toContain('Ciclo 1 · Non ancora validata');
  await act(house, people.referent, 'validateAnswer', { answerId });
  expect(await words()).toContain('Ciclo 1 · Validata');
  await contest(house, answerId);
  expect(await words()).toContain('Ciclo 1 · Contestata: non usarla');
});

test('C44: the whole dossier wants a reason, is for the asker alone and for an hour, and stays in the timeline', async () => {
  const { caseId } = await buildCase(house, { state: CaseState.ANSWERED });
  expect((await act(house, people.operator, 'discloseDossier', { caseId, reason: ' ' })).code).toBe('REQUIRED');
  expect((await act(house, people.stranger, 'discloseDossier', { caseId, reason: 'Ricorso' })).code).toBe('NOT_FOUND');
  expect((await act(house, people.auditor, 'discloseDossier', { caseId, reason: 'Ricorso' })).code).not.toBe('OK');
  const { payload } = await act(
    house,
    people.operator,
    'discloseDossier',
    { caseId, reason: 'Ricorso al TAR' },
    'href',
  );
  const id = payload.href.split('/').at(-1);
  expect([await take('operator', id), await take('colleague', id), await take('coordinator', id)]).toEqual([
    true,
    false,
    false,
  ]);
  house.clock.at('2026-11-23T10:01:00Z');
  expect(await take('operator', id)).toBe(false);
  house.clock.at('2026-11-23T09:00:00Z');
  const { data } = await house.ask(
    people.coordinator,
    'query ($id: ID!) { case(id: $id) { timeline { verb note } } }',
    { id: caseId },
  );
  expect(data.case.timeline).toContainEqual({ verb: 'dossierDisclosed', note: 'Ricorso al TAR' });
});
