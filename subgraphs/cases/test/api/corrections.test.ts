import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { courier, key, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { CaseState } from '../../src/case/case.states.js';
import { plan } from '../../src/plan.js';
import { act, REFUSED } from '../build/ask.js';
import { answerCase, buildCase, contest } from '../build/case.js';
import { outboxOf } from '../build/outbox.js';
import { everyone, people, places, settle, type Who } from '../build/province.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
  await settle(house);
});
afterAll(() => house.close());

const tell = (payload: object, fromHouse = 'knowledge') =>
  house.ask(
    courier,
    'mutation ($input: CourierInput!) { receiveFaqPublished(input: $input) { received userErrors { code } } }',
    {
      input: {
        ...{ clientKey: key(), messageId: key(), fromHouse, sentAt: '2026-11-23T09:00:00Z', entityKey: 'content:x' },
        payload: JSON.stringify(payload),
      },
    },
  );
/** A case with a validated answer, and a FAQ that was made of it. */
async function faqOf(wish: Parameters<typeof buildCase>[1] = {}) {
  const { caseId, answerId } = await buildCase(house, { state: CaseState.ANSWERED, ...wish });
  await act(house, people.referent, 'validateAnswer', { answerId });
  const faq = { contentId: key(), slug: 'quanto-dura-il-rinnovo', title: 'Quanto dura il rinnovo?' };
  await tell({ ...faq, answers: [{ answerId, caseId }] });
  return { ...faq, caseId, answerId: answerId ?? '' };
}
const CORRECTIONS = `query ($pendingOnly: Boolean!, $first: Int!, $after: String) {
  corrections(pendingOnly: $pendingOnly, first: $first, after: $after) { pageInfo { hasNextPage endCursor } edges { node {
    id validation faqSlug faqTitle acknowledgedAt viewerCanAcknowledge case { id } sportello { id } acknowledgedBy { id }
  } } } }`;
const page = async (who: Who, pendingOnly: boolean, first = 100, after: string | null = null) =>
  (await house.ask(people[who], CORRECTIONS, { pendingOnly, first, after })).data?.corrections;
// biome-ignore lint/suspicious/noExplicitAny: answers of tests are read freely
const corrections = async (who: Who, pendingOnly = true): Promise<any[]> =>
  ((await page(who, pendingOnly))?.edges ?? []).map(({ node }: { node: unknown }) => node);

describe('C33: a FAQ made of cases is published', () => {
  test('C33: every desk that raised one of its cases is told once, by the code of its own case', async () => {
    const one = await buildCase(house, { state: CaseState.ANSWERED });
    const two = await buildCase(house, { state: CaseState.ANSWERED, by: people.stranger });
    const wide = await buildCase(house, { state: CaseState.ANSWERED, by: people.wider });
    await house.sql('delete from outbox');
    const answers = [one, two, wide].map(({ caseId, answerId }) => ({ caseId, answerId }));
    const faq = { contentId: key(), slug: 'una-faq', title: 'Una FAQ', answers };
    expect((await tell(faq)).data.receiveFaqPublished).toEqual({ received: true, userErrors: [] });
    await tell(faq);
    const notices = await outboxOf(house, 'receiveNotice');
    const numbers = await house.sql('select registry_number from "case" where id = any($1) order by 1', [
      answers.map(({ caseId }) => caseId),
    ]);
    expect(notices.map(({ kind, href }) => [kind, href])).toEqual(Array(3).fill(['FAQ_PUBLISHED', '/faq/una-faq']));
    expect(notices.map(({ params }) => params.code).sort()).toEqual(numbers.map((row) => row.registry_number));
    expect(notices.map(({ audience }) => Object.values(audience)[0]).sort()).toEqual(
      [places.alba.desk, places.bra.desk, people.wider.personId].sort(),
    );
  });

  test('C33: the case shows the FAQ that was made of it', async () => {
    const { caseId } = await faqOf();
    const { data } = await house.ask(
      people.operator,
      'query ($id: ID!) { case(id: $id) { publishedFaqs { slug title } timeline { verb } } }',
      { id: caseId },
    );
    expect(data.case.publishedFaqs).toEqual([{ slug: 'quanto-dura-il-rinnovo', title: 'Quanto dura il rinnovo?' }]);
    expect(data.case.timeline.map(({ verb }: { verb: string }) => verb)).toContain('faqPublished');
  });

  test('G4: only knowledge speaks of FAQs, and only through the courier', async () => {
    const payload = { contentId: key(), slug: 'x', title: 'x', answers: [{ answerId: key(), caseId: key() }] };
    expect((await tell(payload, 'training')).data.receiveFaqPublished.userErrors).toEqual([{ code: 'NOT_YOURS' }]);
    expect((await tell({ ...payload, answers: [] })).data.receiveFaqPublished.userErrors).toEqual([
      { code: 'INVALID' },
    ]);
    for (const who of everyone) {
      const input = {
        messageId: key(),
        fromHouse: 'knowledge',
        sentAt: '2026-11-23T09:00:00Z',
        entityKey: 'x',
        payload: '{}',
      };
      const { errors } = await house.ask(
        people[who],
        'mutation ($input: CourierInput!) { receiveFaqPublished(input: $input) { received } }',
        { input: { clientKey: key(), ...input } },
      );
      expect([who, errors?.[0]?.extensions?.code]).toEqual([who, 'FORBIDDEN']);
    }
  });
});

describe('C14: a correction is sent and acknowledged', () => {
  test('C14: the desk that asked and the desks that only read the FAQ each get their own, and nobody else', async () => {
    const { contentId, answerId } = await faqOf();
    for (const who of ['stranger', 'wider'] as const) await act(house, people[who], 'countDeflection', { contentId });
    await house.sql('delete from outbox');
    await contest(house, answerId);
    const [own] = await corrections('operator');
    expect(own).toMatchObject({ validation: 'CONTESTED', faqSlug: null, viewerCanAcknowledge: true });
    const [read] = await corrections('stranger');
    expect(read).toMatchObject({ faqSlug: 'quanto-dura-il-rinnovo', case: null, viewerCanAcknowledge: true });
    expect(await corrections('wider')).toHaveLength(1);
    expect(await corrections('widerColleague')).toEqual([]);
    expect(await corrections('secondDesk')).toEqual([]);
    expect(await corrections('coordinator')).toHaveLength(3);
    const told = (await outboxOf(house, 'receiveNotice')).map(({ kind, audience }) => [
      kind,
      Object.values(audience)[0],
    ]);
    expect(told).toContainEqual(['CASE_CORRECTED', places.bra.desk]);
    expect(told).toContainEqual(['CASE_CORRECTED', people.wider.personId]);
    expect(told).toContainEqual(['CASE_CONTESTED', places.alba.desk]);
    expect(JSON.stringify(await outboxOf(house, 'receiveNotice'))).not.toMatch(/Inventata|lavorazione/);
  });

  test('C14: the new answer that replaces a contested one is a correction of its own', async () => {
    const { answerId, caseId } = await faqOf();
    await contest(house, answerId);
    await answerCase(house, caseId, 'La domanda va presentata di nuovo.');
    const rows = await house.sql('select validation from correction where answer_id = $1 order by validation_version', [
      answerId,
    ]);
    expect(rows).toEqual([{ validation: 'CONTESTED' }, { validation: 'SUPERSEDED' }]);
  });

  test('C14: who may acknowledge, in every role; the first name stays', async () => {
    const { answerId, caseId } = await faqOf();
    await contest(house, answerId);
    const [{ id: correctionId }] = await house.sql('select id from correction where case_id = $1', [caseId]);
    const allowed: readonly Who[] = ['operator', 'colleague', 'enteAdmin'];
    for (const who of everyone.filter((one) => !allowed.includes(one))) {
      const { code } = await act(house, people[who], 'acknowledgeCorrection', { correctionId });
      expect([who, code, REFUSED.includes(code)]).toEqual([who, code, true]);
    }
    const [pending] = await house.sql('select acknowledged_at from correction where id = $1', [correctionId]);
    expect(pending.acknowledged_at).toBeNull();
    for (const who of allowed) {
      const { code, payload } = await act(
        house,
        people[who],
        'acknowledgeCorrection',
        { correctionId },
        'correction { acknowledgedBy { id } viewerCanAcknowledge }',
      );
      expect([code, payload.correction]).toEqual([
        'OK',
        { acknowledgedBy: { id: people.operator.personId }, viewerCanAcknowledge: false },
      ]);
    }
    const verbs = await house.sql(`select verb from event where entity_id = $1 and verb = 'correctionAcknowledged'`, [
      caseId,
    ]);
    expect(verbs).toHaveLength(1);
  });

  test('C14: page after page every correction comes once, the newest first', async () => {
    for (let n = 0; n < 3; n += 1) {
      const { answerId } = await faqOf();
      await act(house, people.referent, 'contestAnswer', { answerId, note: 'Non è più così.' });
    }
    const whole = (await corrections('coordinator', false)).map(({ id }) => id);
    expect(whole.length).toBeGreaterThanOrEqual(3);
    const walked: string[] = [];
    let after: string | null = null;
    do {
      const { edges, pageInfo }: Awaited<ReturnType<typeof page>> = await page('coordinator', false, 2, after);
      walked.push(...edges.map(({ node }: { node: { id: string } }) => node.id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    expect(walked).toEqual(whole);
    expect(new Set(walked).size).toBe(whole.length);
  });

  test('FIG2: row security alone keeps the corrections of other desks, and so does the policy alone', async () => {
    const { answerId } = await faqOf();
    await contest(house, answerId);
    const all = (await house.sql('select id from correction')).length;
    const seen = (await corrections('stranger', false)).length;
    expect(seen).toBeLessThan(all);
    await house.sql('alter table correction disable row level security');
    try {
      expect(await corrections('stranger', false)).toHaveLength(seen);
      const ctx = house.context(people.stranger);
      const bare = await ctx.db.rows({ name: 'test.corrections', text: 'select id from correction' });
      await ctx.db.finish();
      // the twin: without row security the bare statement gives everything
      expect(bare).toHaveLength(all);
    } finally {
      await house.sql('alter table correction enable row level security');
    }
    const ctx = house.context(people.stranger);
    expect(await ctx.db.rows({ name: 'test.corrections', text: 'select id from correction' })).toHaveLength(seen);
    await ctx.db.finish();
  });
});
