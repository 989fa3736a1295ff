import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { anonymous, key, personIn, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { runJob } from '@respi/kit/workers.js';
import { plan } from '../../src/plan.js';
import { offerSeats } from '../../src/registration/offer-seats.job.js';
import { allRoles, buildEvent, operator, registerAs } from '../build/events.js';
import { download, onEvent, onRegistration, posted, read } from '../build/verbs.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
});
afterAll(() => house.close());

const trainer = personIn('TRAINER');
const guest = (eventId: string, over: object = {}) => ({
  eventId,
  name: 'Samira Haddad',
  email: `${key()}@example.org`,
  body: 'Associazione Ponte',
  locale: 'fr',
  ...over,
});
async function invited(eventId: string): Promise<string> {
  await onEvent(house, trainer, 'inviteGuest', guest(eventId));
  const letters = await posted(house, 'training');
  const last = letters.at(-1) as { payload: { params: { path: string } } };
  return last.payload.params.path.split('/').at(-1) as string;
}
const answer = async (token: string, comes: boolean) =>
  (
    await house.ask(
      anonymous,
      `mutation ($input: AnswerInvitationInput!) { answerInvitation(input: $input) { invitation { name state code joinLink } userErrors { code } } }`,
      { input: { clientKey: key(), token, comes } },
    )
  ).data.answerInvitation;

describe('guests (T21)', () => {
  test.each(allRoles.filter((role) => !['TRAINER', 'COORDINATION', 'PROVINCIAL_COORDINATOR'].includes(role)))(
    'T21: %s invites nobody',
    async (role) => {
      expect(await onEvent(house, personIn(role), 'inviteGuest', guest(await buildEvent(house)))).toBeNull();
    },
  );

  test('T21: the link comes by e-mail alone, in the guest’s language; its digest is what is kept', async () => {
    const event = await buildEvent(house);
    const token = await invited(event);
    const [row] = await house.sql('select token_hash, sealed_token from guest_invitation where event_id = $1', [event]);
    expect(JSON.stringify(row)).not.toContain(token);
    const letter = (await posted(house, 'training')).at(-1)?.payload;
    expect(letter).toMatchObject({ locale: 'fr', template: 'training' });
    expect(JSON.stringify(letter?.params)).not.toContain('Samira');
  });

  test('T21 T8: the bearer sees the meeting, comes, gets code and link; withdraws, and the seat goes on to the next', async () => {
    const event = await buildEvent(house, { capacity: 1 });
    await house.sql(`update training_event set join_link = 'https://example.org/x' where id = $1`, [event]);
    const token = await invited(event);
    const seen = await read(
      house,
      anonymous,
      'query ($t: String!) { guestInvitation(token: $t) { name state joinLink code sessions { startsAt endsAt } event { title sessions { id } } } }',
      { t: token },
    );
    expect(seen.guestInvitation).toEqual({
      name: 'Samira Haddad',
      state: null,
      joinLink: null,
      code: null,
      sessions: [{ startsAt: '2026-12-10T08:30:00.000Z', endsAt: '2026-12-10T11:30:00.000Z' }],
      // the meeting itself is reserved: without the link nobody outside is shown when it is
      event: { title: 'Équipe', sessions: [] },
    });
    expect((await answer(token, true)).invitation).toMatchObject({
      state: 'CONFIRMED',
      joinLink: 'https://example.org/x',
    });
    const waiting = operator();
    expect((await registerAs(house, waiting, event)).registration.state).toBe('WAITLISTED');
    expect((await answer(token, false)).invitation).toMatchObject({ state: 'WITHDRAWN', joinLink: null });
    await runJob(house.open.house, offerSeats);
    const mine = await read(house, waiting, '{ myRegistrations { state } }');
    expect(mine.myRegistrations).toEqual([{ state: 'OFFERED' }]);
  });

  test('T17 T21: the link gives the calendar file of a reserved meeting; without it, or revoked, there is none', async () => {
    const event = await buildEvent(house);
    const token = await invited(event);
    const { guestInvitation } = await read(
      house,
      anonymous,
      'query ($t: String!) { guestInvitation(token: $t) { icsHref } }',
      { t: token },
    );
    expect(guestInvitation.icsHref).toBe(`/files/training/invitation/${token}`);
    expect(String(await download(house, anonymous, 'invitation', token))).toContain('DTSTART:20261210T083000Z');
    expect(await download(house, anonymous, 'ics', event)).toBeNull();
    expect(await download(house, anonymous, 'invitation', event)).toBeNull();
    await house.sql('update guest_invitation set revoked_at = now() where event_id = $1', [event]);
    expect(await download(house, anonymous, 'invitation', token)).toBeNull();
  });

  test('T21 T6: a guest waits like everybody and takes up an offer by the same link', async () => {
    const event = await buildEvent(house, { capacity: 1 });
    const seated = operator();
    const { registration } = await registerAs(house, seated, event);
    const token = await invited(event);
    expect((await answer(token, true)).invitation.state).toBe('WAITLISTED');
    await onRegistration(house, seated, 'withdrawRegistration', { registrationId: registration.id });
    await runJob(house.open.house, offerSeats);
    expect((await answer(token, true)).invitation.state).toBe('CONFIRMED');
  });

  test('T21: a wrong, a revoked and a late link are the same nothing', async () => {
    const event = await buildEvent(house);
    const token = await invited(event);
    expect((await answer('x'.repeat(43), true)).userErrors[0].code).toBe('NOT_FOUND');
    await answer(token, true);
    const [row] = await house.sql('select id from guest_invitation where event_id = $1', [event]);
    await onEvent(house, trainer, 'revokeInvitation', { invitationId: row.id });
    expect((await answer(token, true)).userErrors[0].code).toBe('NOT_FOUND');
    expect(await house.sql('select state, seat from registration where event_id = $1', [event])).toEqual([
      { state: 'CANCELLED_BY_ORGANISER', seat: null },
    ]);
    const other = await invited(event);
    house.clock.at('2026-12-10T12:00:00Z');
    expect(
      (await read(house, anonymous, 'query ($t: String!) { guestInvitation(token: $t) { name } }', { t: other }))
        .guestInvitation,
    ).toBeNull();
    house.clock.at('2026-11-23T09:00:00Z');
  });

  test('T21: the same address is invited once; a bad one is refused, typed', async () => {
    const event = await buildEvent(house);
    const one = guest(event);
    await onEvent(house, trainer, 'inviteGuest', one);
    expect(
      (await onEvent(house, trainer, 'inviteGuest', { ...one, email: one.email.toUpperCase() })).userErrors[0].code,
    ).toBe('DUPLICATE');
    expect((await onEvent(house, trainer, 'inviteGuest', guest(event, { email: 'no' }))).userErrors[0]).toEqual({
      code: 'INVALID',
      field: ['email'],
    });
    expect((await onEvent(house, trainer, 'inviteGuest', guest(event, { name: ' ' }))).userErrors[0].code).toBe(
      'REQUIRED',
    );
  });
});
