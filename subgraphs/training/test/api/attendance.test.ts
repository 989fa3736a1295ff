import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { anonymous, key, personIn, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { plan } from '../../src/plan.js';
import { allRoles, buildEvent, operator, registerAs } from '../build/events.js';
import { readPdf } from '../build/read-pdf.js';
import { carried, download, onEvent, onRegistration, posted, read } from '../build/verbs.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
});
afterAll(() => house.close());
beforeEach(() => house.clock.at('2026-11-23T09:00:00Z'));

const trainer = personIn('TRAINER');
const organisers = ['TRAINER', 'COORDINATION', 'PROVINCIAL_COORDINATOR'];
const others = allRoles.filter((role) => !organisers.includes(role));

/** A meeting of two sittings of two hours, on the 10th and the 17th of December, with a threshold of half. */
async function twoSittings() {
  const event = await buildEvent(house, { startsAt: '2026-12-10T08:00:00Z' });
  await house.sql(
    `update training_event set certificate_threshold = 60, ends_at = '2026-12-17T10:00:00Z' where id = $1`,
    [event],
  );
  await house.sql(`update event_session set ends_at = starts_at + interval '2 hours' where event_id = $1`, [event]);
  await house.sql(
    `insert into event_session (id, event_id, starts_at, ends_at) values (gen_random_uuid(), $1, '2026-12-17T08:00:00Z', '2026-12-17T10:00:00Z')`,
    [event],
  );
  const sessions = (
    await house.sql('select id from event_session where event_id = $1 order by starts_at', [event])
  ).map((row) => row.id);
  return { event, sessions };
}
async function seated(event: string, enteId = key()) {
  const person = operator({ enteId });
  const { registration } = await registerAs(house, person, event);
  const [row] = await house.sql('select code from registration where id = $1', [registration.id]);
  return { person, id: registration.id as string, code: row.code as string };
}
const mark = (id: string, sessionId: string, over: object = {}) =>
  onRegistration(house, trainer, 'markAttendance', { registrationId: id, sessionId, isPresent: true, ...over });
const named = (person: ReturnType<typeof operator>, about: string, displayName: string) =>
  carried(house, 'receivePersonInTraining', 'network', {
    personId: person.personId,
    displayName,
    email: `${key()}@example.org`,
    locale: 'it',
    about,
  });

describe('presence (T9, T10)', () => {
  test.each(others)('T10: %s marks no presence', async (role) => {
    const { event, sessions } = await twoSittings();
    const { id, code } = await seated(event);
    const asked = personIn(role);
    expect(await onRegistration(house, asked, 'checkInParticipant', { code })).toBeNull();
    expect(
      await onRegistration(house, asked, 'markAttendance', {
        registrationId: id,
        sessionId: sessions[0],
        isPresent: true,
      }),
    ).toBeNull();
  });

  test('T10: the code is its owner’s, opens the sitting of now, and of this meeting alone', async () => {
    const { event, sessions } = await twoSittings();
    const { person, code } = await seated(event);
    const asked = '{ myRegistrations { checkInCode } }';
    expect((await read(house, person, asked)).myRegistrations).toEqual([{ checkInCode: code }]);
    const seenByTrainer = await read(
      house,
      trainer,
      'query ($id: ID) { trainingEvent(id: $id) { registrations { checkInCode } } }',
      { id: event },
    );
    expect(seenByTrainer.trainingEvent.registrations).toEqual([{ checkInCode: null }]);
    const checkIn = (over: object = {}) =>
      onRegistration(house, trainer, 'checkInParticipant', { code: code.toLowerCase(), ...over });
    expect((await checkIn()).userErrors).toEqual([{ code: 'TOO_SOON', field: ['sessionId'] }]);
    house.clock.at('2026-12-17T07:30:00Z');
    expect((await checkIn({ eventId: await buildEvent(house) })).userErrors[0].code).toBe('INVALID_CODE');
    expect((await checkIn({ eventId: event })).userErrors).toEqual([]);
    await checkIn();
    const rows = await house.sql('select session_id, is_present, method from attendance', []);
    expect(rows.filter((row) => sessions.includes(row.session_id))).toEqual([
      { session_id: sessions[1], is_present: true, method: 'CODE' },
    ]);
  });

  test('T10: from a day after the sitting on a presence is corrected, with a reason', async () => {
    const { event, sessions } = await twoSittings();
    const { id } = await seated(event);
    house.clock.at('2026-12-11T10:00:00Z');
    expect((await mark(id, sessions[0])).userErrors).toEqual([]);
    house.clock.at('2026-12-11T10:00:01Z');
    expect((await mark(id, sessions[0], { isPresent: false })).userErrors).toEqual([
      { code: 'REQUIRED', field: ['reason'] },
    ]);
    expect((await mark(id, sessions[0], { isPresent: false, reason: 'Firma di un altro' })).userErrors).toEqual([]);
    expect(
      await house.sql('select is_present, method, reason from attendance where registration_id = $1', [id]),
    ).toEqual([{ is_present: false, method: 'CORRECTION', reason: 'Firma di un altro' }]);
    house.clock.at('2026-11-23T09:00:00Z');
    const waiting = await buildEvent(house, { capacity: 1 });
    await seated(waiting);
    const late = await seated(waiting);
    house.clock.at('2026-12-10T08:30:00Z');
    expect((await onRegistration(house, trainer, 'checkInParticipant', { code: late.code })).userErrors[0].code).toBe(
      'WRONG_STATE',
    );
  });
});

describe('certificates (T11)', () => {
  test.each(others)('T11: %s issues and revokes nothing', async (role) => {
    const { event } = await twoSittings();
    expect(await onEvent(house, personIn(role), 'issueCertificates', { eventId: event })).toBeNull();
    expect(
      await onEvent(house, personIn(role), 'revokeCertificate', { registrationId: key(), reason: 'x' }),
    ).toBeNull();
  });

  test('T11: above the threshold only, once; the code is verified by anybody, the PDF says it, a revocation is told', async () => {
    const { event, sessions } = await twoSittings();
    const [whole, half] = [await seated(event), await seated(event)];
    await named(whole.person, whole.id, 'Giulia #let Ferrero');
    await named(half.person, half.id, 'Marco Rossi');
    house.clock.at('2026-12-17T10:30:00Z');
    for (const session of sessions) await mark(whole.id, session, { reason: 'Dal foglio firmato' });
    await mark(half.id, sessions[1]);
    for (let twice = 0; twice < 2; twice += 1) {
      expect((await onEvent(house, trainer, 'issueCertificates', { eventId: event })).userErrors).toEqual([]);
    }
    const issued = await house.sql('select code, minutes, registration_id from certificate where event_id = $1', [
      event,
    ]);
    expect(issued).toEqual([
      { code: expect.stringMatching(/^(\w{4}-){2}\w{4}$/), minutes: 240, registration_id: whole.id },
    ]);
    const { code } = issued[0];
    const check = async (asked: string) =>
      (
        await read(
          house,
          anonymous,
          'query ($c: String!) { certificateCheck(code: $c) { isValid holderName title minutes } }',
          { c: asked },
        )
      ).certificateCheck;
    expect(await check(code.toLowerCase().replaceAll('-', ''))).toEqual({
      isValid: true,
      holderName: 'Giulia #let Ferrero',
      title: 'Équipe',
      minutes: 240,
    });
    expect(await check('AAAA-BBBB-CCCC')).toBeNull();
    const pdf = await download(house, anonymous, 'certificate', code);
    const said = await readPdf(pdf as Buffer);
    for (const word of ['Giulia #let Ferrero', 'Équipe', '4 ore', code, '10 dicembre 2026, 09:00–11:00'])
      expect(said.text).toContain(word);
    expect(said.pages).toBe(1);
    expect((pdf as Buffer).toString('latin1')).toMatch(/pdfuaid/);

    await mark(whole.id, sessions[0], { isPresent: false, reason: 'Firma di un altro' });
    expect(await check(code)).toMatchObject({ isValid: false });
    expect(await download(house, anonymous, 'certificate', code)).toBeNull();
    await mark(whole.id, sessions[0], { reason: 'Era un errore' });
    await onEvent(house, trainer, 'issueCertificates', { eventId: event });
    const [again] = await house.sql('select code from certificate where event_id = $1 and revoked_at is null', [event]);
    expect(again.code).not.toBe(code);
    await onEvent(house, trainer, 'revokeCertificate', { registrationId: whole.id, reason: 'Rilasciato per errore' });
    expect(await check(again.code)).toMatchObject({ isValid: false });
    expect(
      (await onEvent(house, trainer, 'revokeCertificate', { registrationId: whole.id, reason: 'x' })).userErrors[0]
        .code,
    ).toBe('NOT_FOUND');
  });

  test('T11: not before the end, not without a threshold; a name that is not known yet is asked for and filled in', async () => {
    const { event, sessions } = await twoSittings();
    const { id, person } = await seated(event);
    expect((await onEvent(house, trainer, 'issueCertificates', { eventId: event })).userErrors[0].code).toBe(
      'TOO_SOON',
    );
    house.clock.at('2026-12-17T10:30:00Z');
    for (const session of sessions) await mark(id, session, { reason: 'Foglio' });
    await onEvent(house, trainer, 'issueCertificates', { eventId: event });
    const [made] = await house.sql('select code, holder_name from certificate where event_id = $1', [event]);
    expect(made.holder_name).toBeNull();
    expect(await download(house, anonymous, 'certificate', made.code)).toBeNull();
    const asked = await posted(house, 'receivePersonRequest');
    expect(asked.map((one) => one.payload)).toContainEqual({
      personId: person.personId,
      about: id,
      replyTo: 'receivePersonInTraining',
    });
    await named(person, id, 'Ada Lovera');
    const printed = await readPdf((await download(house, anonymous, 'certificate', made.code)) as Buffer);
    expect(printed.text).toContain('Ada Lovera');
    await house.sql('update training_event set certificate_threshold = null where id = $1', [event]);
    expect((await onEvent(house, trainer, 'issueCertificates', { eventId: event })).userErrors[0].code).toBe(
      'REQUIRED',
    );
  });

  test('T10: the sheet to sign is the organisers’, one page for each sitting', async () => {
    const { event } = await twoSittings();
    const { id, person } = await seated(event);
    await named(person, id, 'Ada Lovera');
    const said = await readPdf((await download(house, trainer, 'sheet', event)) as Buffer);
    expect(said.pages).toBe(2);
    expect(said.text.match(/Ada Lovera/g)).toHaveLength(2);
    for (const role of others) expect(await download(house, personIn(role), 'sheet', event)).toBeNull();
  });
});

describe('what stays (T16, T23, N20)', () => {
  test('T23: who did not come does not undo it: from its beginning on nobody withdraws', async () => {
    const { event } = await twoSittings();
    const one = await seated(event);
    const asked = 'query ($id: ID) { trainingEvent(id: $id) { myRegistration { viewerCanWithdraw } } }';
    const may = async () =>
      (await read(house, one.person, asked, { id: event })).trainingEvent.myRegistration.viewerCanWithdraw;
    const withdraw = () => onRegistration(house, one.person, 'withdrawRegistration', { registrationId: one.id });
    expect(await may()).toBe(true);
    house.clock.at('2026-12-10T08:00:00Z');
    expect(await may()).toBe(false);
    expect((await withdraw()).userErrors[0]).toEqual({ code: 'WRONG_STATE', field: ['registrationId'] });
    house.clock.at('2026-12-10T07:59:59Z');
    expect((await withdraw()).registration.state).toBe('WITHDRAWN');
  });

  test('T16 T23 N20: the personal record, the hours per ente, who did not come; each to those whom it concerns', async () => {
    const ente = key();
    const { event, sessions } = await twoSittings();
    const [came, stayed] = [await seated(event, ente), await seated(event, ente)];
    house.clock.at('2026-12-17T09:00:00Z');
    await mark(came.id, sessions[0], { reason: 'Foglio' });
    await mark(came.id, sessions[1]);
    await named(came.person, came.id, 'Ada Lovera');
    house.clock.at('2026-12-20T09:00:00Z');
    const record = (actor: ReturnType<typeof operator>) =>
      read(house, actor, '{ myTrainingRecord { minutes entries { title minutes } } }');
    expect((await record(came.person)).myTrainingRecord).toEqual({
      minutes: 240,
      entries: [{ title: 'Équipe', minutes: 240 }],
    });
    expect((await record(stayed.person)).myTrainingRecord).toEqual({ minutes: 0, entries: [] });
    const hours = async (actor: ReturnType<typeof operator>) =>
      (await read(house, actor, '{ trainingHours(year: 2026) { ente { id } minutes people events } }'))
        ?.trainingHours ?? null;
    const own = { ente: { id: ente }, minutes: 240, people: 1, events: 1 };
    expect(await hours(trainer)).toContainEqual(own);
    expect(await hours(personIn('ENTE_ADMIN', { enteId: ente }))).toEqual([own]);
    expect(await hours(personIn('ENTE_ADMIN'))).toEqual([]);
    expect(await hours(operator())).toBeNull();
    const csv = (await download(house, came.person, 'record', 'mine'))?.toString();
    expect(csv).toContain('"2026-12-10";"Équipe";"EQUIPE";"240"');
    expect((await download(house, personIn('ENTE_ADMIN', { enteId: ente }), 'hours', '2026'))?.toString()).toContain(
      `"${ente}";"";"240";"1";"1"`,
    );
    const byPerson = 'query { trainingHours(year: 2026) { ente { id } byPerson { person { id } minutes events } } }';
    const each = { person: { id: came.person.personId }, minutes: 240, events: 1 };
    expect((await read(house, personIn('ENTE_ADMIN', { enteId: ente }), byPerson)).trainingHours).toEqual([
      { ente: { id: ente }, byPerson: [each] },
    ]);
    expect((await read(house, trainer, byPerson)).trainingHours).toContainEqual({
      ente: { id: ente },
      byPerson: [each],
    });
    const told = String(await download(house, personIn('ENTE_ADMIN', { enteId: ente }), 'hours', '2026'));
    expect(told).toContain(`"${ente}";"Ada Lovera";"240";"1";"1"`);
    expect((await download(house, operator(), 'hours', '2026'))?.toString()).not.toContain(ente);

    const next = await buildEvent(house, { startsAt: '2027-01-10T08:00:00Z' });
    await registerAs(house, stayed.person, next);
    const asked =
      'query ($id: ID) { trainingEvent(id: $id) { registrations { noShows } attendanceByEnte { ente { id } expected present } } }';
    expect((await read(house, trainer, asked, { id: next })).trainingEvent.registrations).toEqual([{ noShows: 1 }]);
    expect((await read(house, stayed.person, asked, { id: next })).trainingEvent.registrations).toEqual([
      { noShows: null },
    ]);
    const { trainingEvent } = await read(house, trainer, asked, { id: event });
    expect(trainingEvent.attendanceByEnte).toEqual([{ ente: { id: ente }, expected: 2, present: 1 }]);
  });

  test('T15: who was there says what they think, once and without a name; averages from three answers on', async () => {
    const { event, sessions } = await twoSittings();
    const people = [await seated(event), await seated(event), await seated(event), await seated(event)];
    house.clock.at('2026-12-17T09:00:00Z');
    for (const { id } of people.slice(0, 3)) await mark(id, sessions[1]);
    const marks = { useful: 5, clear: 4, organised: 3, knewBefore: 1, knowsAfter: 4 };
    const answer = (one: (typeof people)[number], over: object = {}) =>
      onRegistration(house, one.person, 'answerQuestionnaire', { registrationId: one.id, ...marks, ...over });
    const results = async () =>
      (
        await read(
          house,
          trainer,
          'query ($id: ID) { trainingEvent(id: $id) { questionnaire { answers useful knewBefore knowsAfter } } }',
          { id: event },
        )
      ).trainingEvent.questionnaire;
    const [a, b, c, absent] = people as [
      (typeof people)[number],
      (typeof people)[number],
      (typeof people)[number],
      (typeof people)[number],
    ];
    expect((await answer(absent)).userErrors[0].code).toBe('WRONG_STATE');
    expect((await answer(a, { useful: 6 })).userErrors[0]).toEqual({ code: 'INVALID', field: ['useful'] });
    await answer(a, { comment: 'Bene' });
    expect((await answer(a)).userErrors[0].code).toBe('DUPLICATE');
    await answer(b);
    expect(await results()).toEqual({ answers: 2, useful: null, knewBefore: null, knowsAfter: null });
    await answer(c, { useful: 2 });
    expect(await results()).toEqual({ answers: 3, useful: 4, knewBefore: 1, knowsAfter: 4 });
    const columns = await house.sql(
      `select column_name from information_schema.columns where table_schema = 'training' and table_name = 'questionnaire_answer'`,
    );
    expect(columns.map((row) => row.column_name).filter((name) => /person|registration|_at|_by/.test(name))).toEqual(
      [],
    );
    expect(await read(house, operator(), '{ questionnaireResults { answers } }')).toEqual({
      questionnaireResults: null,
    });
  });
});
