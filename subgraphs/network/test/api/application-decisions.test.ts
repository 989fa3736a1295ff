import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Actor, ROLES } from '@respi/kit/actor.js';
import { command } from '@respi/kit/command.js';
import { anonymous, key, personIn, system } from '@respi/kit/testing/stand.js';
import { applicationConfirmationLetter, applicationNewsLetter } from '../../src/application/application.letter.js';
import { privacy } from '../../src/privacy/privacy.js';
import { applicantsOf, fiscalCode } from '../build/applicants.js';
import { idOf, standNetwork, type TestNetwork } from '../build/network-stand.js';

let house: TestNetwork;
let applicants: ReturnType<typeof applicantsOf>;
beforeAll(async () => {
  house = await standNetwork();
  applicants = applicantsOf(house);
});
afterAll(() => house.close());
beforeEach(async () => {
  await house.sql('truncate application_throttle, outbox');
});

const enteId = idOf('ente', 'provincia');
const provincial = personIn('PROVINCIAL_COORDINATOR', { enteId });
const coordination = personIn('COORDINATION', { enteId });

const decide = async (verb: 'admit' | 'decline', actor: Actor, input: object) => {
  const name = `${verb}Application`;
  const type = `${verb === 'admit' ? 'Admit' : 'Decline'}ApplicationInput`;
  const text = `mutation ($input: ${type}!) { ${name}(input: $input) {
    application { state ente { id name adhesionState networkRole tier ipaCode } } userErrors { code field } } }`;
  const answer = await house.ask(actor, text, { input: { clientKey: key(), ...input } });
  return answer.errors ? null : answer.data[name];
};
const letters = async () =>
  (await house.sql(`select sealed_payload as sealed from outbox where kind = 'MAIL' order by seq`)).map(({ sealed }) =>
    JSON.parse(house.open.house.cipher.open(sealed)),
  );

describe('N5 N6 N23: the coordination decides what a body asks', () => {
  test.each(ROLES)('N6: %s', async (role) => {
    const { id } = await applicants.applied();
    const actor = personIn(role, { enteId });
    const [admitted, declined] = [
      ['COORDINATION', 'PROVINCIAL_COORDINATOR'].includes(role),
      role === 'PROVINCIAL_COORDINATOR',
    ];
    if (declined) {
      const other = await applicants.applied();
      expect(await decide('decline', actor, { applicationId: other.id, reason: 'Non è un ente' })).toMatchObject({
        application: { state: 'DECLINED' },
        userErrors: [],
      });
    } else expect(await decide('decline', actor, { applicationId: id, reason: 'x' })).toBeNull();
    const answer = await decide('admit', actor, { applicationId: id });
    expect(answer?.application?.state ?? null).toBe(admitted ? 'ADMITTED' : null);
  });

  test('N23: a body outside the register comes into it as a request, with its people and its papers, and goes on as any other', async () => {
    const { id, code, input } = await applicants.applied({ ipaCode: 'm_test' });
    const { application } = await decide('admit', coordination, { applicationId: id, networkRole: 'PARTNER' });
    expect(application.ente).toMatchObject({
      ...{ name: input.denomination, adhesionState: 'REQUESTED', networkRole: 'PARTNER' },
      ...{ tier: 'ALLARGATA', ipaCode: 'm_test' },
    });
    const asked = `query ($id: ID!) { ente(id: $id) { contacts { kind name email }
      adhesion { id state isFiledOnline viewerCanReview documents { kind sha256 addedAt } } } }`;
    const { ente } = (await house.ask(provincial, asked, { id: application.ente.id })).data;
    expect(ente.adhesion).toMatchObject({ state: 'REQUESTED', isFiledOnline: true, documents: [{ kind: 'DELIBERA' }] });
    expect(ente.contacts.map(({ kind }: { kind: string }) => kind).sort()).toEqual([
      'FIRST_OPERATOR',
      'LEGAL_REPRESENTATIVE',
    ]);
    const review = 'mutation ($input: ReviewAdhesionInput!) { reviewAdhesion(input: $input) { userErrors { code } } }';
    await house.ask(provincial, review, { input: { clientKey: key(), adhesionId: ente.adhesion.id } });
    expect(await applicants.follow(code)).toMatchObject({ state: 'ADMITTED', adhesionState: 'UNDER_REVIEW' });
    const reject = 'mutation ($input: RejectAdhesionInput!) { rejectAdhesion(input: $input) { userErrors { code } } }';
    await house.ask(provincial, reject, {
      input: { clientKey: key(), adhesionId: ente.adhesion.id, reason: 'Manca la firma' },
    });
    expect(await applicants.follow(code)).toMatchObject({ adhesionState: 'REJECTED', reason: 'Manca la firma' });
    const sent = (await letters()).filter(({ template }) => template === 'application-news');
    expect(sent).toHaveLength(3);
    expect(sent.every(({ to }) => to === input.email)).toBe(true);
  });

  test('N6: an invited ente that answers by the site takes up its invitation; nothing of the register changes before that', async () => {
    const invited = idOf('ente', 'ente-invited');
    const state = async () => (await house.sql('select state from adhesion where ente_id = $1', [invited]))[0]?.state;
    const { id } = await applicants.applied();
    expect(await state()).toBe('INVITED');
    expect(await decide('admit', coordination, { applicationId: id, enteId: invited })).toMatchObject({
      userErrors: [],
    });
    expect(await state()).toBe('REQUESTED');
    expect(await house.sql('select 1 from adhesion where ente_id = $1', [invited])).toHaveLength(1);
  });

  test('N6: an ente that adheres already, one that is not there and a name that is taken are refused, the application waits on', async () => {
    const { id } = await applicants.applied();
    const on = (over: object) => decide('admit', coordination, { applicationId: id, ...over });
    expect((await on({ enteId: idOf('ente', 'comune-alba') })).userErrors).toMatchObject([{ code: 'DUPLICATE' }]);
    expect((await on({ enteId: key() })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await on({ expectedVersion: 9 })).userErrors).toMatchObject([{ code: 'CONFLICT' }]);
    const [{ name }] = await house.sql(`select name from ente where code = 'comune-alba'`);
    const same = await applicants.applied({ denomination: name.toUpperCase() });
    const answer = await decide('admit', coordination, { applicationId: same.id });
    expect(answer.userErrors).toMatchObject([{ code: 'DUPLICATE', field: ['name'] }]);
    const matches = 'query ($id: ID!) { adhesionApplication(id: $id) { state matches { id } } }';
    const { adhesionApplication } = (await house.ask(coordination, matches, { id: same.id })).data;
    expect(adhesionApplication.state).toBe('RECEIVED');
    expect(adhesionApplication.matches[0]).toEqual({ id: idOf('ente', 'comune-alba') });
  });

  test('N6: two coordinators at once: one decision, the other is told', async () => {
    const { id } = await applicants.applied();
    const answers = await Promise.all([
      decide('admit', coordination, { applicationId: id }),
      decide('decline', provincial, { applicationId: id, reason: 'Non è un ente' }),
    ]);
    const codes = answers.map(({ userErrors }) => userErrors[0]?.code ?? 'DONE').sort();
    expect(codes).toEqual(['DONE', 'WRONG_STATE']);
  });

  test('N6: a decline wants a reason, which the body reads with its code', async () => {
    const { id, code } = await applicants.applied();
    const empty = await decide('decline', provincial, { applicationId: id, reason: ' ' });
    expect(empty.userErrors).toMatchObject([{ code: 'REQUIRED', field: ['reason'] }]);
    await decide('decline', provincial, { applicationId: id, reason: 'Non è un ente' });
    expect(await applicants.follow(code)).toMatchObject({ state: 'DECLINED', reason: 'Non è un ente' });
  });
});

describe('N6: the address is confirmed by who reads it', () => {
  const CONFIRM =
    'mutation ($input: ConfirmApplicationInput!) { confirmApplication(input: $input) { number userErrors { code } } }';
  const confirm = async (token: string) =>
    (await house.ask(anonymous, CONFIRM, { input: { clientKey: key(), token } })).data.confirmApplication;

  test('N6: the link of the letter confirms, twice as once; a link that is none says so', async () => {
    const { number, code } = await applicants.applied();
    const [letter] = await letters();
    expect(letter).toMatchObject({ template: 'application-confirmation', locale: 'it' });
    const token = letter.params.href.split('/').at(-1);
    expect(await confirm(token)).toMatchObject({ number, userErrors: [] });
    const { confirmedAt } = await applicants.follow(code);
    expect(confirmedAt).not.toBeNull();
    expect(await confirm(token)).toMatchObject({ number });
    expect((await applicants.follow(code)).confirmedAt).toBe(confirmedAt);
    expect(await confirm('nothing')).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] });
  });

  test.each(['it', 'en', 'fr', 'ar', 'ro', 'sq', 'uk', 'zh', 'es'])(
    'C35 N6: the letters in %s: a number and a link',
    (locale) => {
      const params = { number: 'DA2026/000007', href: '/aderisci/x' };
      const both = [applicationConfirmationLetter, applicationNewsLetter].map((letter) =>
        letter(params, locale, 'https://s.example'),
      );
      const italian = applicationNewsLetter(params, 'it', 'https://s.example');
      for (const { text } of both) {
        expect(text).toContain('DA2026/000007');
        expect(text).toContain(`https://s.example/${locale}/aderisci/x`);
      }
      expect(both[1]?.subject === italian.subject).toBe(locale === 'it');
    },
  );
});

test('P38 N6: names in an application that was decided are forgotten on request; the number and the outcome stay', async () => {
  const { id } = await applicants.applied({ fiscalCode: fiscalCode(8_000) });
  await decide('decline', provincial, { applicationId: id, reason: 'Prova' });
  const term = privacy.retention.find(({ kind }) => kind === 'APPLICATIONS');
  await command(house.context(system), { verb: 'forget', input: { clientKey: key() } }, async (tx) => {
    await term?.forget(tx, [id]);
    return {};
  });
  const [row] = await house.sql(
    'select legal_name, operator_email, state, number from adhesion_application where id = $1',
    [id],
  );
  expect(row).toMatchObject({
    legal_name: '—',
    operator_email: '—',
    state: 'DECLINED',
    number: expect.stringMatching(/^DA/),
  });
});
