import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ROLES } from '@respi/kit/actor.js';
import { houseContext } from '@respi/kit/context.js';
import { anonymous, key, personIn } from '@respi/kit/testing/stand.js';
import { applyForAdhesion } from '../../src/application/commands/apply-for-adhesion.js';
import { applicantsOf, fiscalCode, given, pdf } from '../build/applicants.js';
import { idOf, standNetwork, type TestNetwork } from '../build/network-stand.js';
import { CADES } from '../build/signed-files.js';

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

const coordination = personIn('COORDINATION', { enteId: idOf('ente', 'provincia') });

describe('N6 N23: a body applies by itself', () => {
  test('N6: it is kept beside the register, told to the coordination by number alone, and found again by its code', async () => {
    const enti = await house.sql('select count(*)::int as n from ente');
    const { number, code, input } = await applicants.applied();
    expect(number).toMatch(/^DA2026\/\d{6}$/);
    expect(await applicants.follow(code.toLowerCase().replaceAll('-', ' '))).toMatchObject({
      number,
      state: 'RECEIVED',
      confirmedAt: null,
    });
    expect(await applicants.follow('AAAA-AAAA-AAAA')).toBeNull();
    expect(await house.sql('select count(*)::int as n from ente')).toEqual(enti);
    const rows = await house.sql('select sealed_payload as sealed from outbox');
    const posted = rows.map(({ sealed }) => house.open.house.cipher.open(sealed)).join();
    expect(posted).toContain(number);
    for (const secret of ['Ada Direttrice', 'Ugo Primo', input.denomination, input.firstOperator.email])
      expect(posted).not.toContain(secret);
  });

  test('N6: sent twice over a lost connection it is one application with one code; other words under the same key are refused', async () => {
    const first = await applicants.applied();
    expect(await applicants.apply(first.input)).toMatchObject({ number: first.number, code: first.code });
    const other = await applicants.apply({ ...first.input, denomination: 'Altro' });
    expect(other.userErrors).toMatchObject([{ code: 'KEY_REUSED' }]);
    const again = await applicants.apply({ ...first.input, clientKey: key() });
    expect(again.userErrors).toMatchObject([{ code: 'WRONG_STATE' }]);
  });

  const wrong: [string, object, string, string][] = [
    ['no denomination', { denomination: ' ' }, 'REQUIRED', 'denomination'],
    ['a denomination without end', { denomination: 'x'.repeat(201) }, 'TOO_LONG', 'denomination'],
    ['no codice fiscale', { fiscalCode: '' }, 'REQUIRED', 'fiscalCode'],
    ['a wrong control digit', { fiscalCode: '00447820045' }, 'INVALID', 'fiscalCode'],
    ['the codice fiscale of a person', { fiscalCode: 'RSSMRA80A01D205X' }, 'INVALID', 'fiscalCode'],
    ['an IPA code that is none', { ipaCode: 'c d 205' }, 'INVALID', 'ipaCode'],
    ['an address that is none', { email: 'ufficio' }, 'INVALID', 'email'],
    ['no legal representative', { legalRepresentative: { name: '' } }, 'REQUIRED', 'legalName'],
    ['a first operator without address', { firstOperator: { name: 'Ugo Primo' } }, 'INVALID', 'operatorEmail'],
    ['no delibera', {}, 'REQUIRED', 'delibera'],
  ];
  test.each(wrong)('N6: %s is refused at its field, and nothing is kept', async (_, over, code, field) => {
    const input = given(over);
    expect((await applicants.apply(input)).userErrors).toMatchObject([{ code, field: [field] }]);
    expect(await house.sql('select 1 from adhesion_application where dossier_id = $1', [input.dossierId])).toEqual([]);
  });

  test('N6: the codice fiscale of the Provincia, as it is published, is right', async () => {
    expect((await applicants.applied({ fiscalCode: '004 478 200 44' })).userErrors).toEqual([]);
  });

  test('N6 N23: a duplicate is told only where the public register shows it', async () => {
    await house.sql(`update ente set ipa_code = 'c_alba', adhesion_state = 'ACTIVE' where code = 'comune-alba'`);
    const member = given({ ipaCode: 'C_ALBA' });
    await applicants.send('application-delibera', member.dossierId, pdf());
    expect((await applicants.apply(member)).userErrors).toMatchObject([{ code: 'DUPLICATE', field: ['ipaCode'] }]);
    const first = await applicants.applied({ fiscalCode: fiscalCode(7_000) });
    const second = await applicants.applied({ fiscalCode: fiscalCode(7_000) });
    expect(second.userErrors).toEqual([]);
    const asked = 'query ($id: ID!) { adhesionApplication(id: $id) { sameBodyCount } }';
    const { adhesionApplication } = (await house.ask(coordination, asked, { id: first.id })).data;
    expect(adhesionApplication.sameBodyCount).toBe(1);
  });

  test('N6: one network sends five applications in an hour, not more; another one is not held up', async () => {
    const from = async (network: string) => {
      const input = given();
      await applicants.send('application-delibera', input.dossierId, pdf());
      const caller = { actor: anonymous, requestId: key(), locale: 'it', mayWrite: true, network };
      return applyForAdhesion(houseContext(house.open.house, caller), input as never);
    };
    for (let n = 0; n < 5; n += 1) expect(await from('2001:db8:1::/64')).toMatchObject({ number: expect.any(String) });
    await expect(from('2001:db8:1::/64')).rejects.toMatchObject({ userErrors: [{ code: 'THROTTLED' }] });
    expect(await from('2001:db8:2::/64')).toMatchObject({ number: expect.any(String) });
  });
});

describe('N6 N28: papers of a body without an account', () => {
  test('N28: a file that is not what it says is refused; digest and signature facts are kept, and read by the coordination alone', async () => {
    const input = given();
    const lying = await applicants.send('application-delibera', input.dossierId, Buffer.from('MZ this is a program'));
    expect(lying.userErrors).toMatchObject([{ code: 'UNSAFE_FILE' }]);
    const active = Buffer.from('%PDF-1.7\n1 0 obj <</OpenAction <</S /JavaScript /JS (x)>>>> endobj\n%%EOF\n');
    expect((await applicants.send('application-delibera', input.dossierId, active)).userErrors).toMatchObject([
      { code: 'UNSAFE_FILE' },
    ]);
    await applicants.send('application-delibera', input.dossierId, pdf());
    const { paperId } = await applicants.send('application-signed', input.dossierId, CADES);
    await applicants.apply(input);
    const asked = `{ adhesionApplications(first: 1) { edges { node { number denomination operatorEmail documents {
      id kind sha256 signatureFormat notVerified signers { isContentIntact } } } } } }`;
    const [{ node }] = (await house.ask(coordination, asked)).data.adhesionApplications.edges;
    expect(node.documents).toMatchObject([
      { kind: 'DELIBERA', signatureFormat: 'NONE' },
      { kind: 'SIGNED_BY_ENTE', sha256: createHash('sha256').update(CADES).digest('hex'), signatureFormat: 'CADES' },
    ]);
    for (const role of ROLES) {
      const allowed = ['COORDINATION', 'PROVINCIAL_COORDINATOR'].includes(role);
      expect([role, (await applicants.fetched(personIn(role), paperId as string)) !== null]).toEqual([role, allowed]);
      expect([role, Boolean((await house.ask(personIn(role), asked)).data?.adhesionApplications)]).toEqual([
        role,
        allowed,
      ]);
    }
    expect(await applicants.fetched(anonymous, paperId as string)).toBeNull();
  });

  test('N6: the same file over a lost connection is one paper; once the application is sent none is added', async () => {
    const input = given();
    const [bytes, clientKey] = [pdf(), key()];
    const first = await applicants.send('application-delibera', input.dossierId, bytes, clientKey);
    expect(await applicants.send('application-delibera', input.dossierId, bytes, clientKey)).toMatchObject({
      paperId: first.paperId,
    });
    await applicants.apply(input);
    expect((await applicants.send('application-signed', input.dossierId, CADES)).userErrors).toMatchObject([
      { code: 'WRONG_STATE' },
    ]);
    expect((await applicants.send('application-delibera', 'not-an-id', pdf())).userErrors).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
  });
});
