import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { meanwhile } from '@respi/kit/testing/meanwhile.js';
import { key, personIn, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { plan } from '../src/plan.js';
import { buildEvent, operator, registerAs } from './build/events.js';
import { onEvent, onRegistration } from './build/verbs.js';

/* A meeting is cancelled, or its certificates issued, in the instant in which somebody enrols or is marked. */

type Statements = [string, unknown[]][];
let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
});
afterAll(() => house.close());
beforeEach(() => house.clock.at('2026-11-23T09:00:00Z'));

const trainer = personIn('TRAINER');
const holding = (eventId: string): Statements => [
  ['select id from training_event where id = $1 for update', [eventId]],
];
const statesOf = async (eventId: string) =>
  (await house.sql('select state from registration where event_id = $1', [eventId])).map(({ state }) => state);

describe('T18: a meeting is cancelled while somebody enrols', () => {
  const cancelled = (eventId: string): Statements => [
    [
      `update training_event set state = 'CANCELLED', cancel_reason = 'Neve', version = version + 1 where id = $1`,
      [eventId],
    ],
    [`update registration set state = 'CANCELLED_BY_ORGANISER', seat = null where event_id = $1`, [eventId]],
  ];
  const enrolled = (eventId: string): Statements => [
    [
      `insert into registration (id, event_id, person_id, ente_id, context_id, state, registered_at)
       values ($1, $2, $1, $1, $1, 'REQUESTED', now())`,
      [key(), eventId],
    ],
  ];

  test('T18: who comes after is refused, and keeps no seat at what does not take place', async () => {
    const event = await buildEvent(house);
    const enrol = () => registerAs(house, operator({ enteId: key() }), event);
    const done = await meanwhile(house, [...holding(event), ...cancelled(event)], enrol);
    expect(done.userErrors).toEqual([{ code: 'WRONG_STATE', field: ['eventId'] }]);
    expect(await statesOf(event)).toEqual([]);
  });

  test('T18 twin: who does not look again has a registration at a meeting that was cancelled', async () => {
    const event = await buildEvent(house);
    const [[insert, values]] = enrolled(event) as [[string, unknown[]]];
    await meanwhile(house, [...holding(event), ...cancelled(event)], () => house.sql(insert, values));
    expect(await statesOf(event)).toEqual(['REQUESTED']);
  });

  test('T18: who comes before is told, and their registration ends with the others', async () => {
    const event = await buildEvent(house);
    const cancel = () => onEvent(house, trainer, 'cancelEvent', { eventId: event, reason: 'Neve' });
    expect((await meanwhile(house, enrolled(event), cancel)).userErrors).toEqual([]);
    expect(await statesOf(event)).toEqual(['CANCELLED_BY_ORGANISER']);
  });

  test('T18 twin: who cancels without holding the meeting forgets them', async () => {
    const event = await buildEvent(house);
    await meanwhile(house, enrolled(event), async () => {
      for (const [text, values] of cancelled(event).reverse()) await house.sql(text, values);
    });
    expect(await statesOf(event)).toEqual(['REQUESTED']);
  });
});

describe('T10 T11: a presence is taken away while certificates are issued', () => {
  const standing = async (eventId: string) =>
    (await house.sql('select 1 from certificate where event_id = $1 and revoked_at is null', [eventId])).length;
  /** A meeting that is over, and somebody who was there. */
  async function attended() {
    const event = await buildEvent(house);
    await house.sql('update training_event set certificate_threshold = 60 where id = $1', [event]);
    const { registration } = await registerAs(house, operator({ enteId: key() }), event);
    const [session] = await house.sql('select id from event_session where event_id = $1', [event]);
    house.clock.at('2026-12-10T12:00:00Z');
    const marked = { registrationId: registration.id as string, sessionId: session.id as string };
    await onRegistration(house, trainer, 'markAttendance', { ...marked, isPresent: true });
    return { event, ...marked };
  }
  /** The correction as it stands before its commit: there is no certificate yet that it could revoke. */
  const absent = (registrationId: string): Statements => [
    ['select id from registration where id = $1 for update', [registrationId]],
    ['update attendance set is_present = false where registration_id = $1', [registrationId]],
  ];
  const issue = (eventId: string) => () => onEvent(house, trainer, 'issueCertificates', { eventId });

  test('T11: nothing is certified that was taken away', async () => {
    const { event, registrationId } = await attended();
    await meanwhile(house, [...holding(event), ...absent(registrationId)], issue(event));
    expect(await standing(event)).toBe(0);
  });

  test('T11 twin: where the correction does not hold the meeting the certificate stands', async () => {
    const { event, registrationId } = await attended();
    await meanwhile(house, absent(registrationId), issue(event));
    expect(await standing(event)).toBe(1);
  });

  test('T11: the correction waits for certificates that are being issued, and revokes the one it takes away', async () => {
    const { event, registrationId, sessionId } = await attended();
    const certified: Statements = [
      ...holding(event),
      [
        `insert into certificate (id, registration_id, event_id, person_id, ente_id, code, holder_name, minutes, issued_at, issued_by)
         select $1, id, event_id, person_id, ente_id, 'AAAA-BBBB-CCCC', 'Persona Inventata', 180, now(), $1 from registration where id = $2`,
        [key(), registrationId],
      ],
    ];
    const correct = () =>
      onRegistration(house, trainer, 'markAttendance', { registrationId, sessionId, isPresent: false });
    expect((await meanwhile(house, certified, correct)).userErrors).toEqual([]);
    expect(await standing(event)).toBe(0);
  });
});
