import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ROLES } from '@respi/kit/actor.js';
import { anonymous, key, personIn } from '@respi/kit/testing/stand.js';
import { confirmEnteImport } from '../../src/import/commands/confirm-ente-import.js';
import { mails } from '../../src/mails.js';
import { applicantsOf } from '../build/applicants.js';
import { standNetwork, type TestNetwork } from '../build/network-stand.js';

/* N6, N22: the letter that invites an ente leads to the form by which it asks, which knows the ente. */

let house: TestNetwork;
let applicants: ReturnType<typeof applicantsOf>;
beforeAll(async () => {
  house = await standNetwork();
  applicants = applicantsOf(house);
});
afterAll(() => house.close());

const coordination = personIn('COORDINATION');
const SITE = 'https://respi.example.org';

/** Invites an ente by a table; the letter as it is sent, and the reference that it holds. */
async function invite(code: string): Promise<{ text: string; reference: string; enteId: string }> {
  const rows = [
    { line: 2, values: { codice: code, nome: `Ente ${code}`, categoria: 'ALTRO', invita: `${code}@example.org` } },
  ];
  const [{ id }] = await house.sql(
    `insert into ente_import (id, name, encoding, separator, rows, made_at) values (gen_random_uuid(), 'x', 'utf-8', ';', $1::jsonb, now()) returning id`,
    [JSON.stringify(rows)],
  );
  await confirmEnteImport(house.context(coordination), { clientKey: key(), importId: id });
  const [sent] = await house.sql(
    `select o.sealed_payload as sealed, l.ente_id as ente from outbox o join adhesion_letter l on o.entity_key = 'adhesion-letter:' || l.id
     where l.email = $1`,
    [`${code}@example.org`],
  );
  const { template, params, locale } = JSON.parse(house.open.house.cipher.open(sent?.sealed));
  const letter = mails[template]?.(params, locale, SITE);
  const reference = /\/it\/aderisci\?invito=([\w-]+)\n/.exec(letter?.text ?? '')?.[1] ?? '';
  return { text: letter?.text ?? '', reference, enteId: sent?.ente };
}
const invited = async (reference: string, actor = anonymous) =>
  (await house.ask(actor, 'query ($r: Text!) { invitedEnte(reference: $r) { id name category } }', { r: reference }))
    .data.invitedEnte;
const application = async (id: string, actor = coordination) =>
  (
    await house.ask(
      actor,
      'query ($id: ID!) { adhesionApplication(id: $id) { invited { id } matches { id } viewerCanAdmit } }',
      { id },
    )
  ).data?.adhesionApplication;

describe('N6 N22: the letter leads to the form', () => {
  test('N22: it holds the way to the form in Italian with a reference of 192 bits, of which the hash alone is kept', async () => {
    const { text, reference } = await invite('ente-lettera');
    expect(text).toContain(`${SITE}/it/aderisci?invito=${reference}`);
    expect(text).toContain(`${SITE}/it/rete`);
    expect(Buffer.from(reference, 'base64url')).toHaveLength(24);
    const kept = JSON.stringify(await house.sql('select * from adhesion_letter'));
    expect(kept).not.toContain(reference);
    const posted = JSON.stringify(await house.sql('select * from outbox'));
    expect(posted).not.toContain(reference);
  });

  test('N22: who holds the reference is told which ente is invited; an id, a part of it or nothing opens nothing', async () => {
    const { reference, enteId } = await invite('ente-aperto');
    expect(await invited(reference)).toEqual({ id: enteId, name: 'Ente ente-aperto', category: 'ALTRO' });
    const ids = await house.sql('select id, adhesion_id, reference_hash from adhesion_letter where ente_id = $1', [
      enteId,
    ]);
    const guesses = [reference.slice(0, -1), reference.toUpperCase(), '', enteId, ...Object.values(ids[0] ?? {})];
    for (const guess of guesses) expect(await invited(String(guess))).toBeNull();
    for (const role of ROLES) expect(await invited('x'.repeat(32), personIn(role))).toBeNull();
  });

  test('N6 N22: an application that answers the letter is shown as of that ente, whatever name it gives', async () => {
    const { reference, enteId } = await invite('ente-risponde');
    const sent = await applicants.applied({ denomination: 'Tutt’altro nome', invitation: reference });
    expect(await application(sent.id)).toMatchObject({ invited: { id: enteId }, matches: [{ id: enteId }] });
    expect((await application(sent.id, personIn('OPERATOR'))) ?? null).toBeNull();
    const other = await applicants.applied({ denomination: 'Tutt’altro nome ancora' });
    expect(await application(other.id)).toMatchObject({ invited: null, matches: [] });
  });

  test('N22: once the ente has answered the reference opens nothing more, and loses nothing of who sends it', async () => {
    const { reference, enteId } = await invite('ente-tardi');
    await house.sql(`update adhesion set state = 'REQUESTED' where ente_id = $1`, [enteId]);
    expect(await invited(reference)).toBeNull();
    const sent = await applicants.applied({ invitation: reference });
    expect(sent.number).toMatch(/^DA/);
    expect(await application(sent.id)).toMatchObject({ invited: null });
  });

  test('N22: a letter that is sent again has a reference of its own, and both lead to the ente', async () => {
    const { reference, enteId } = await invite('ente-due-volte');
    await house.sql(
      `update outbox set dead_at = now(), last_error = 'bounce 550' where entity_key = (select 'adhesion-letter:' || id from adhesion_letter where ente_id = $1)`,
      [enteId],
    );
    const [{ id }] = await house.sql('select id from adhesion_letter where ente_id = $1', [enteId]);
    await house.ask(
      coordination,
      'mutation ($input: ResendAdhesionLetterInput!) { resendAdhesionLetter(input: $input) { userErrors { code } } }',
      { input: { clientKey: key(), letterId: id, email: 'altra@example.org' } },
    );
    const hashes = await house.sql('select reference_hash as hash from adhesion_letter where ente_id = $1', [enteId]);
    expect(new Set(hashes.map(({ hash }) => hash)).size).toBe(2);
    expect(await invited(reference)).toMatchObject({ id: enteId });
  });
});
