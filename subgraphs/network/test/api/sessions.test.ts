import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '@respi/kit/actor.js';
import { key } from '@respi/kit/testing/stand.js';
import { idOf, standNetwork, type TestNetwork } from '../build/network-stand.js';
import { signIn, tokenOf } from '../build/sign-in.js';

let house: TestNetwork;
beforeAll(async () => {
  house = await standNetwork({
    logins: ['operator-alba', 'operator-bra', 'operator-two', 'provincial'],
    secondFactor: ['provincial'],
  });
});
afterAll(() => house.close());

const SESSIONS = '{ mySessions { id device isCurrent } }';
const SIGN_OUT = 'mutation ($input: SignOutInput!) { signOut(input: $input) { signedOut userErrors { code } } }';
const REVOKE =
  'mutation ($input: RevokeSessionInput!) { revokeSession(input: $input) { sessions { id } userErrors { code } } }';
const SWITCH = `mutation ($input: SwitchContextInput!) { switchContext(input: $input) {
  viewer { current { id label isCurrent sportelli { code } } capabilities } userErrors { code } } }`;
const VIEWER = `{ viewer { person { displayName email } current { id label } contexts { id label roles isCurrent }
  secondFactorEnabled mustEnrolSecondFactor tourDone unreadNotices locale } }`;

const entered = async (code: string, device = 'Firefox'): Promise<{ token: string; actor: Actor }> => {
  const { token } = await signIn(house, code, { device });
  const actor = await house.resolve(token);
  if (!actor) throw new Error('not signed in');
  return { token, actor };
};

describe('I7: what ends a session ends it at once', () => {
  test('I7: signing out', async () => {
    const { token, actor } = await entered('operator-alba');
    expect((await house.ask(actor, SIGN_OUT, { input: { clientKey: key() } })).data.signOut.signedOut).toBe(true);
    expect(await house.resolve(token)).toBeNull();
  });

  test('I7: the end of the role, the disabling of the person, the end of the day on which the role ends', async () => {
    const { token } = await entered('operator-bra');
    const ended = async (sql: string, undo: string) => {
      await house.sql(sql, [idOf('person', 'operator-bra')]);
      const seen = await house.resolve(token);
      await house.sql(undo, [idOf('person', 'operator-bra')]);
      return seen;
    };
    expect(
      await ended(
        'update membership set ended_at = now() where person_id = $1',
        'update membership set ended_at = null where person_id = $1',
      ),
    ).toBeNull();
    expect(
      await ended(
        'update person set disabled_at = now() where id = $1',
        'update person set disabled_at = null where id = $1',
      ),
    ).toBeNull();
    await house.sql(`update membership set end_on = '2026-11-23' where person_id = $1`, [
      idOf('person', 'operator-bra'),
    ]);
    expect(await house.resolve(token, '2026-11-23T22:59:59Z')).not.toBeNull();
    expect(await house.resolve(token, '2026-11-23T23:00:01Z')).toBeNull();
    await house.sql('update membership set end_on = null where person_id = $1', [idOf('person', 'operator-bra')]);
    expect(await house.resolve(token)).not.toBeNull();
  });

  test('I7 N12 N14: a suspension ends every session of the ente for good; readmission wants a new sign-in', async () => {
    const provincial = await house.resolve(await tokenOf(house, 'provincial'));
    if (!provincial) throw new Error('not signed in');
    const { token } = await entered('operator-bra');
    const adhesionId = idOf('adhesion', 'comune-bra@respi-2026');
    const act = (verb: string, input: object) =>
      house.ask(
        provincial,
        `mutation ($input: ${verb[0]?.toUpperCase()}${verb.slice(1)}Input!) { ${verb}(input: $input) { adhesion { state } userErrors { code } } }`,
        { input: { clientKey: key(), adhesionId, ...input } },
      );
    const suspended = await act('suspendAdhesion', {
      reason: 'Prova',
      enteId: idOf('ente', 'comune-bra'),
      seen: await house.impactSeen(idOf('ente', 'comune-bra')),
    });
    expect(suspended.data.suspendAdhesion).toEqual({ adhesion: { state: 'SUSPENDED' }, userErrors: [] });
    expect(await house.resolve(token)).toBeNull();
    expect((await signIn(house, 'operator-bra')).userErrors[0].code).toBe('ADHESION_NOT_ACTIVE');
    expect((await act('reinstateAdhesion', {})).data.reinstateAdhesion.adhesion.state).toBe('ACTIVE');
    expect(await house.resolve(token)).toBeNull();
    expect(await house.resolve((await signIn(house, 'operator-bra')).token)).not.toBeNull();
  });

  test('I7 twin: without the epoch a readmission revives the old session', async () => {
    const { token } = await entered('operator-bra');
    await house.sql('update ente set sessions_from_epoch = sessions_from_epoch + 5 where id = $1', [
      idOf('ente', 'comune-bra'),
    ]);
    expect(await house.resolve(token)).toBeNull();
    await house.sql('update ente set sessions_from_epoch = 1 where id = $1', [idOf('ente', 'comune-bra')]);
    expect(await house.resolve(token)).not.toBeNull();
  });

  test('a session ends after twelve hours, and after four without use', async () => {
    const { token, actor } = await entered('operator-alba');
    await house.sql(`update identity.session set last_seen_at = now() - interval '241 minutes' where id = $1`, [
      actor.sessionId,
    ]);
    expect(await house.resolve(token)).toBeNull();
    await house.sql(`update identity.session set last_seen_at = now(), expires_at = now() where id = $1`, [
      actor.sessionId,
    ]);
    expect(await house.resolve(token)).toBeNull();
  });

  test('an unknown token is nobody’s', async () => {
    expect(await house.resolve('x'.repeat(43))).toBeNull();
  });

  test('the use of a session is noted at most once a minute', async () => {
    const { token, actor } = await entered('operator-alba');
    const seenAt = async () =>
      (await house.sql('select last_seen_at from identity.session where id = $1', [actor.sessionId]))[0].last_seen_at;
    const before = await seenAt();
    await house.resolve(token);
    expect(await seenAt()).toEqual(before);
    await house.sql(`update identity.session set last_seen_at = now() - interval '2 minutes' where id = $1`, [
      actor.sessionId,
    ]);
    await house.resolve(token);
    expect((await seenAt()).getTime()).toBeGreaterThanOrEqual(before.getTime());
  });
});

describe('I8: the list of sessions', () => {
  test('I8: a person sees their own sessions, ends one from another, and no one else’s', async () => {
    const [phone, desk] = [await entered('operator-alba', 'Telefono'), await entered('operator-alba', 'Postazione')];
    const listed = (await house.ask(desk.actor, SESSIONS)).data.mySessions;
    expect(listed.filter((one: { isCurrent: boolean }) => one.isCurrent)).toEqual([
      { id: desk.actor.sessionId, device: 'Postazione', isCurrent: true },
    ]);
    const stranger = await entered('operator-two');
    const revoke = (actor: Actor) =>
      house.ask(actor, REVOKE, { input: { clientKey: key(), sessionId: phone.actor.sessionId } });
    expect((await revoke(stranger.actor)).data.revokeSession.userErrors[0].code).toBe('NOT_FOUND');
    expect(await house.resolve(phone.token)).not.toBeNull();
    expect((await revoke(desk.actor)).data.revokeSession.userErrors).toEqual([]);
    expect(await house.resolve(phone.token)).toBeNull();
    expect(await house.resolve(desk.token)).not.toBeNull();
  });

  test('I8: a device that is new is told to the person', async () => {
    await entered('operator-two', 'Firefox');
    const before = await house.sql(`select count(*)::int as count from outbox where command = 'receiveNotice'`);
    await entered('operator-two', 'Firefox');
    await entered('operator-two', 'Mai visto');
    const after = await house.sql(`select count(*)::int as count from outbox where command = 'receiveNotice'`);
    expect(after[0].count - before[0].count).toBe(1);
  });
});

describe('I5 N16: one person, several enti', () => {
  test('N16: the viewer lists the contexts of today, without that of the suspended ente', async () => {
    const { actor } = await entered('operator-two');
    const { viewer } = (await house.ask(actor, VIEWER)).data;
    expect(viewer.contexts.map((one: { label: string }) => one.label)).toEqual([
      'Comune di Bra',
      'Consorzio Monregalese',
    ]);
    expect(viewer).toMatchObject({
      person: { displayName: 'Persona operator-two', email: 'operator-two@example.org' },
      current: { label: 'Comune di Bra' },
      secondFactorEnabled: false,
      mustEnrolSecondFactor: false,
      tourDone: false,
    });
  });

  test('I5: switching moves this session alone, and the next request resolves to the new context', async () => {
    const [one, other] = [await entered('operator-two'), await entered('operator-two')];
    const contextId = idOf('context', 'operator-two@consorzio');
    const moved = (await house.ask(one.actor, SWITCH, { input: { clientKey: key(), contextId } })).data.switchContext;
    expect(moved.viewer.current).toMatchObject({ label: 'Consorzio Monregalese', isCurrent: true, sportelli: [] });
    expect(await house.resolve(one.token)).toMatchObject({
      contextId,
      enteId: idOf('ente', 'consorzio'),
      sportelloIds: [],
      tier: 'ALLARGATA',
    });
    expect((await house.resolve(other.token))?.enteId).toBe(idOf('ente', 'comune-bra'));
  });

  test('TH7: nobody moves to a context of another person, nor of a suspended ente', async () => {
    const { actor } = await entered('operator-two');
    for (const code of ['operator-alba@comune-alba', 'operator-two@associazione-sospesa']) {
      const refused = await house.ask(actor, SWITCH, { input: { clientKey: key(), contextId: idOf('context', code) } });
      expect(refused.data.switchContext.userErrors[0].code).toBe('NOT_FOUND');
    }
  });

  test('an anonymous caller has no viewer, and finds the rest shut', async () => {
    const { anonymous } = await import('@respi/kit/testing/stand.js');
    expect((await house.ask(anonymous, VIEWER)).data.viewer).toBeNull();
    expect((await house.ask(anonymous, SESSIONS)).errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});
