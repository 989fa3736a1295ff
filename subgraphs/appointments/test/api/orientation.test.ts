import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Actor, ROLES } from '@respi/kit/actor.js';
import { houseContext } from '@respi/kit/context.js';
import { anonymous, key, personIn, type TestHouse } from '@respi/kit/testing/stand.js';
import { parse } from 'graphql';
import { AGENDA, clerk, DESK_AGENDA, MARRIAGE, OFFICE, RENEWAL, standAppointments } from '../build/house.js';

let house: TestHouse;
beforeAll(async () => {
  house = await standAppointments();
});
afterAll(() => house.close());
beforeEach(() => house.sql(`update agenda set orientation = '[]'`));

const marriage = { text: 'Sono sposato', purposeId: MARRIAGE };
const elsewhere = { text: 'Il permesso', verdict: 'Non serve un appuntamento.', href: '/sportelli' };
const questions = [
  {
    code: 'inizio',
    text: 'Di che cosa hai bisogno?',
    answers: [{ text: 'Cittadinanza', questionCode: 'titolo' }, elsewhere],
  },
  { code: 'titolo', text: 'Perché?', answers: [marriage, { text: 'Altro', verdict: 'Chiedi allo sportello.' }] },
];

const SAVE =
  'mutation ($input: SaveOrientationInput!) { saveOrientation(input: $input) { agenda { id version } userErrors { code field } } }';
const save = (actor: Actor, over: object = {}) =>
  house.ask(actor, SAVE, { input: { clientKey: key(), agendaId: AGENDA, questions, ...over } });
const READ =
  '{ bookingOffices { id orientation { code text answers { text questionCode purposeId verdict href source consultedOn } } } }';
const read = async (locale = 'it') => {
  const ctx = houseContext(house.open.house, { actor: anonymous, requestId: key(), locale, mayWrite: false });
  const { data } = await house.open.run(ctx, { document: parse(READ), variables: {} });
  // biome-ignore lint/suspicious/noExplicitAny: answers of tests are read freely
  return (data as any).bookingOffices.find(({ id }: { id: string }) => id === AGENDA).orientation;
};

describe('saveOrientation', () => {
  const allowed = ['OFFICE_CLERK', 'COORDINATION'];
  test.each(ROLES.filter((role) => !allowed.includes(role)))('A37 A3: %s is refused', async (role) => {
    const { data } = await save(personIn(role, { officeId: OFFICE }));
    expect(data?.saveOrientation?.agenda ?? null).toBeNull();
    expect(await read()).toEqual([]);
  });

  test('A37 A3: nobody without an account, and no clerk of another office', async () => {
    expect((await save(anonymous)).data?.saveOrientation ?? null).toBeNull();
    const stranger = personIn('OFFICE_CLERK', { officeId: key() });
    expect((await save(stranger)).data.saveOrientation.userErrors[0].code).toBe('NOT_YOURS');
  });

  test.each(allowed)('A37 A3: %s writes what is asked, and citizens are asked it', async (role) => {
    const { data } = await save(personIn(role as 'OFFICE_CLERK', { officeId: OFFICE }));
    expect(data.saveOrientation.userErrors).toEqual([]);
    const [first, second] = await read();
    expect(first).toMatchObject({
      code: 'inizio',
      answers: [
        { questionCode: 'titolo', purposeId: null, verdict: null },
        { href: '/sportelli', questionCode: null },
      ],
    });
    expect(second.answers[0]).toMatchObject({ purposeId: MARRIAGE, verdict: null });
  });

  test.each([
    ['an answer that leads back', { ...questions[1], answers: [{ text: 'Torna', questionCode: 'inizio' }, marriage] }],
    ['an answer with two ends', { ...questions[1], answers: [{ ...marriage, verdict: 'No' }, marriage] }],
    ['an answer with none', { ...questions[1], answers: [{ text: 'Boh' }, marriage] }],
    ['a purpose of another agenda', { ...questions[1], answers: [{ text: 'Altro', purposeId: RENEWAL }, marriage] }],
    [
      'an address out of the portal',
      { ...questions[1], answers: [{ ...elsewhere, href: 'https://example.org' }, marriage] },
    ],
    ['one answer only', { ...questions[1], answers: [marriage] }],
    ['no words', { ...questions[1], text: '  ' }],
  ])('A37 G17: %s is refused, and nothing is changed', async (_, bad) => {
    const { data } = await save(clerk(), { questions: [questions[0], bad] });
    expect(data.saveOrientation.userErrors[0].field[0]).toMatch(/^questions\.1/);
    expect(await read()).toEqual([]);
  });

  test('A37 A12: words that did not change keep their translations and their source; others are in Italian until translated', async () => {
    const source = { title: 'Legge', url: null, consultedOn: '2026-11-22' };
    const known = [
      {
        code: 'inizio',
        text: { it: 'Di che cosa hai bisogno?', ar: 'ماذا تحتاج؟' },
        answers: [{ text: { it: 'No', ar: 'لا' }, verdict: { it: 'Non serve.', ar: 'لا حاجة.' }, source }],
      },
    ];
    await house.sql('update agenda set orientation = $1 where id = $2', [JSON.stringify(known), AGENDA]);
    await save(clerk(), {
      questions: [
        {
          ...questions[0],
          answers: [
            { text: 'No', verdict: 'Non serve.' },
            { text: 'Sì', purposeId: MARRIAGE },
          ],
        },
      ],
    });
    const [asked] = await read('ar');
    expect(asked.text).toBe('ماذا تحتاج؟');
    expect(asked.answers).toMatchObject([
      { text: 'لا', verdict: 'لا حاجة.', source: 'Legge', consultedOn: '2026-11-22' },
      { text: 'Sì' },
    ]);
  });

  test('A37 A28: a purpose that is given up leads nowhere any more', async () => {
    await save(clerk());
    await house.sql('update purpose set retired_at = now() where id = $1', [MARRIAGE]);
    expect((await read())[1].answers[0].purposeId).toBeNull();
    await house.sql('update purpose set retired_at = null where id = $1', [MARRIAGE]);
    expect((await house.sql('select orientation from agenda where id = $1', [DESK_AGENDA]))[0].orientation).toEqual([]);
  });
});
