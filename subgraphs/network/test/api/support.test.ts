import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor } from '@respi/kit/actor.js';
import { linkAudit, verifyAudit } from '@respi/kit/audit/chain.js';
import { key, personIn } from '@respi/kit/testing/stand.js';
import { tokenHash } from '../../src/identity/token.js';
import { FOUR_EYES_ROLES } from '../../src/membership/roles.js';
import { allowSupport } from '../../src/support/commands/allow-support.js';
import { idOf, standNetwork, type TestNetwork } from '../build/network-stand.js';
import { signIn } from '../build/sign-in.js';

let house: TestNetwork;
let person: Actor;
let support: Actor;
beforeAll(async () => {
  house = await standNetwork({ logins: ['operator-alba'] });
  person = await house.actor('operator-alba');
  support = await house.actor('platform');
});
afterAll(() => house.close());
beforeEach(async () => {
  await house.sql('delete from identity.session where supporter_id is not null');
  await house.sql('delete from support_consent');
});

const NOW = '2026-11-23T09:30:00Z';
const CONSENTS =
  'id reason expiresAt endedAt viewerCanStart viewerCanWithdraw uses { startedAt endedAt supporterName }';
const ALLOW = `mutation ($input: AllowSupportInput!) { allowSupport(input: $input) { consents { ${CONSENTS} } userErrors { code } } }`;
const START =
  'mutation ($input: SupportConsentInput!) { startSupport(input: $input) { token expiresAt userErrors { code } } }';
const WITHDRAW = `mutation ($input: SupportConsentInput!) { withdrawSupport(input: $input) { consents { ${CONSENTS} } userErrors { code } } }`;
const END = 'mutation ($input: EndSupportInput!) { endSupport(input: $input) { ended userErrors { code } } }';
const SEEN = `{ supportConsents { ${CONSENTS} } }`;

const allow = async (actor = person, over: object = {}) =>
  (
    await house.ask(actor, ALLOW, {
      input: { clientKey: key(), reason: 'Non trovo la segnalazione', hours: 2, ...over },
    })
  ).data.allowSupport;
const start = async (consentId: string, actor = support) => {
  const answer = await house.ask(actor, START, { input: { clientKey: key(), consentId } });
  return answer.data?.startSupport ?? { userErrors: [{ code: answer.errors?.[0]?.extensions.code }] };
};
const withdraw = (consentId: string, actor = person) =>
  house.ask(actor, WITHDRAW, { input: { clientKey: key(), consentId } });
const codes = (answer: { userErrors: { code: unknown }[] }) => answer.userErrors.map(({ code }) => code);
const consent = async (): Promise<string> => (await allow()).consents[0].id;
/** The person as support sees them, with the token that it was given. */
const looking = async () => {
  const id = await consent();
  const { token, userErrors } = await start(id);
  expect(userErrors).toEqual([]);
  return { id, token: token as string, actor: (await house.resolve(token, NOW)) as Actor };
};
const told = async (text: string) => {
  const rows = await house.sql(
    `select sealed_payload from outbox where command = 'receiveNotice' order by seq desc limit 3`,
  );
  return rows.filter((row) => house.open.house.cipher.open(row.sealed_payload).includes(text)).length;
};

describe('I15: support looks with consent', () => {
  test('I15: without a consent, or with the role of anybody else, nobody looks', async () => {
    expect(codes(await start(idOf('person', 'operator-alba')))).toEqual(['NOT_FOUND']);
    const id = await consent();
    for (const role of ['COORDINATION', 'PROVINCIAL_COORDINATOR', 'AUDITOR', 'ENTE_ADMIN', 'OPERATOR'] as const) {
      expect(codes(await start(id, personIn(role)))).toEqual(['FORBIDDEN']);
    }
  });

  test('I15: by the consent support is the person, in that one context, with both names in hand; both are told', async () => {
    const { token, actor, id } = await looking();
    expect(actor).toMatchObject({ personId: person.personId, supporterId: support.personId, enteId: person.enteId });
    expect(actor.roles).toEqual(['OPERATOR']);
    expect(await told('SUPPORT')).toBeGreaterThan(0);
    const { data } = await house.ask(
      actor,
      '{ viewer { supportedUntil mustEnrolSecondFactor person { displayName } } }',
    );
    expect(data?.viewer).toMatchObject({ supportedUntil: expect.any(String), mustEnrolSecondFactor: false });
    const [seen] = (await house.ask(person, SEEN)).data?.supportConsents ?? [];
    expect(seen).toMatchObject({ id, viewerCanStart: false, viewerCanWithdraw: true });
    expect(seen.uses).toEqual([
      { startedAt: expect.any(String), endedAt: null, supporterName: expect.stringMatching(/\w/) },
    ]);
    expect(await house.resolve(token, NOW)).not.toBeNull();
  });

  test('I15: a consent of a stranger is seen by nobody but support and the auditors', async () => {
    const id = await consent();
    const idsSeenBy = async (actor: Actor) =>
      ((await house.ask(actor, SEEN)).data?.supportConsents ?? []).map((one: { id: string }) => one.id);
    expect(await idsSeenBy(support)).toEqual([id]);
    expect(await idsSeenBy(await house.actor('auditor'))).toEqual([id]);
    for (const code of ['operator-bra', 'admin-alba', 'coordination', 'provincial']) {
      const actor = await house.actor(code);
      expect([code, await idsSeenBy(actor)]).toEqual([code, []]);
      expect([code, await house.idsSeen(actor, 'support_consent')]).toEqual([code, []]);
    }
  });
});

describe('I15: and only looks', () => {
  test('I15: every act of the house is shut to it, save to end', async () => {
    const { actor } = await looking();
    const fields = Object.values(house.open.schema.getMutationType()?.getFields() ?? {});
    expect(fields.length).toBeGreaterThan(40);
    const ctx = house.context(actor);
    const open = fields.filter((field) => {
      try {
        void Promise.resolve(field.resolve?.({}, {}, ctx, {} as never)).catch(() => undefined);
        return true;
      } catch (error) {
        return !(error as Error).message.includes('si guarda soltanto');
      }
    });
    expect(open.map(({ name }) => name)).toEqual(['endSupport']);
  });

  test('I15: past the doors the frame of commands refuses it too', async () => {
    const { actor } = await looking();
    const input = { clientKey: key(), reason: 'Ancora', hours: 24 };
    await expect(allowSupport(house.context(actor), input)).rejects.toThrow('si guarda soltanto');
  });

  test('I15 twin: the same act of the person alone goes through', async () => {
    expect(codes(await allow())).toEqual([]);
  });

  test('I15 I10: who holds power over others or over the registers lends their eyes to nobody', async () => {
    for (const role of FOUR_EYES_ROLES) {
      const actor = { ...person, roles: [role] };
      expect([role, codes(await allow(actor))]).toEqual([role, ['TOO_MUCH_POWER']]);
    }
    const { token } = await looking();
    await house.sql(`update membership set role = 'COORDINATION' where person_id = $1`, [person.personId]);
    expect((await house.resolve(token, NOW))?.roles).toEqual([]);
    await house.sql(`update membership set role = 'OPERATOR' where person_id = $1`, [person.personId]);
    expect((await house.resolve(token, NOW))?.roles).toEqual(['OPERATOR']);
  });

  test('I15: the roles that are lent to nobody are the same in SQL and in the policy', async () => {
    const [row] = await house.sql(`select prosrc from pg_proc p join pg_namespace n on n.oid = pronamespace
      where proname = 'resolve_bearer' and nspname = 'identity'`);
    expect(/string_to_array\('([A-Z_,]+)'/.exec(row.prosrc)?.[1]?.split(',').sort()).toEqual(
      [...FOUR_EYES_ROLES].sort(),
    );
  });
});

describe('I15 I7: it ends at once', () => {
  test('I15 I7: with the withdrawal, on the next request', async () => {
    const { id, token } = await looking();
    const [seen] = (await withdraw(id)).data?.withdrawSupport.consents ?? [];
    expect(seen).toMatchObject({ endedAt: expect.any(String), viewerCanWithdraw: false });
    expect(seen.uses[0].endedAt).toEqual(expect.any(String));
    expect(await house.resolve(token, NOW)).toBeNull();
    expect(codes(await start(id))).toEqual(['EXPIRED']);
  });

  test('I15 twin: were the session left and the consent not looked at, it would live on', async () => {
    const { id, token } = await looking();
    await withdraw(id);
    await house.sql('update identity.session set revoked_at = null where token_hash = $1', [tokenHash(token)]);
    expect(await house.resolve(token, NOW)).toBeNull();
    await house.sql('update support_consent set ended_at = null where id = $1', [id]);
    expect(await house.resolve(token, NOW)).not.toBeNull();
  });

  test('I15 I22: with its last hour, by itself', async () => {
    const { token } = await looking();
    expect(await house.resolve(token, '2026-11-23T10:59:59Z')).not.toBeNull();
    expect(await house.resolve(token, '2026-11-23T11:00:01Z')).toBeNull();
  });

  test('I15: with the role of who supports, and when the person closes that session', async () => {
    const { token, actor } = await looking();
    await house.sql(`update membership set ended_at = now() where person_id = $1`, [support.personId]);
    expect(await house.resolve(token, NOW)).toBeNull();
    await house.sql(`update membership set ended_at = null where person_id = $1`, [support.personId]);
    const revoke = 'mutation ($input: RevokeSessionInput!) { revokeSession(input: $input) { userErrors { code } } }';
    await house.ask(person, revoke, { input: { clientKey: key(), sessionId: actor.sessionId } });
    expect(await house.resolve(token, NOW)).toBeNull();
  });

  test('I15: when support ends it; and who does not support has nothing to end', async () => {
    const { token, actor } = await looking();
    expect((await house.ask(actor, END, { input: { clientKey: key() } })).data?.endSupport.ended).toBe(true);
    expect(await house.resolve(token, NOW)).toBeNull();
    expect(codes((await house.ask(person, END, { input: { clientKey: key() } })).data?.endSupport)).toEqual([
      'WRONG_STATE',
    ]);
  });

  test('I15: a new consent takes the place of the one before, and what it carried', async () => {
    const { id, token } = await looking();
    const next = await consent();
    expect(next).not.toBe(id);
    expect(await house.resolve(token, NOW)).toBeNull();
  });

  test.each([0, 25, -1])('I15: of %s hours there is no consent', async (hours) => {
    expect(codes(await allow(person, { hours }))).toEqual(['INVALID']);
  });
});

describe('I15 I11 I12: the log is whole', () => {
  test('I15 I12: what is read while looking holds both, in the register too, and the chain stays whole', async () => {
    const { actor } = await looking();
    await house.ask(actor, '{ viewer { person { displayName } } }');
    const [row] = await house.sql(
      'select person_id, supporter_id from read_audit where supporter_id is not null order by id desc limit 1',
    );
    expect(row).toEqual({ person_id: person.personId, supporter_id: support.personId });
    const { data } = await house.ask(
      personIn('AUDITOR'),
      `query ($of: Text!) { networkAccesses(of: $of, since: "2026-11-23T00:00:00Z", until: "2026-11-24T00:00:00Z") { accesses { by { id } kind } } }`,
      { of: person.personId },
    );
    const who = data?.networkAccesses.accesses.map((one: { by: { id: string } | null }) => one.by?.id);
    expect(who).toEqual(expect.arrayContaining([person.personId, support.personId]));
    await linkAudit(house.open.house, Number.POSITIVE_INFINITY);
    expect((await verifyAudit(house.open.house)).faults).toEqual([]);
    await house.sql(`alter table read_audit disable trigger all`);
    await house.sql('update read_audit set supporter_id = null where supporter_id is not null');
    expect((await verifyAudit(house.open.house)).faults.map(({ fault }) => fault)).toContain('ROW_ALTERED');
  });

  test('I15 I11: consent, beginning and end are in the timeline of the person, each with its author', async () => {
    const { actor, id } = await looking();
    await house.ask(actor, END, { input: { clientKey: key() } });
    await withdraw(id);
    const events = await house.sql(
      `select verb, person_id, supporter_id from event where entity_id = $1 and verb like 'support-%' order by id desc limit 4`,
      [person.personId],
    );
    expect(events.reverse()).toEqual([
      { verb: 'support-allowed', person_id: person.personId, supporter_id: null },
      { verb: 'support-started', person_id: support.personId, supporter_id: null },
      { verb: 'support-ended', person_id: person.personId, supporter_id: support.personId },
      { verb: 'support-withdrawn', person_id: person.personId, supporter_id: null },
    ]);
  });

  test('I15 I14 I8: a look of support is no use of the account, and opens no context for the person', async () => {
    await house.sql('delete from identity.session');
    await looking();
    const { lastUses } = await import('../../src/identity/last-uses.js');
    expect((await lastUses(house.open.house)).get(person.personId ?? '')).toBeNull();
    expect((await signIn(house, 'operator-alba')).token).toBeTruthy();
  });
});
