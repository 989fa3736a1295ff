import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { PATIENCE } from '../src/gateway-context.js';
import { HANGING_MS, makeWorld, type World } from './world.js';

/** One public block of each house. */
const BLOCKS: Record<string, string> = {
  network: 'bacini { id }',
  appointments: 'bookingOffices { id }',
  knowledge: 'topics { id }',
  training: 'trainingEvents(first: 1) { edges { cursor } }',
};
const PAGE = `{ ${Object.values(BLOCKS).join(' ')} }`;
const fieldOf = (house: string) => (BLOCKS[house] as string).split(/[ ({]/)[0] as string;

let world: World;
beforeAll(async () => {
  world = await makeWorld('mesh');
}, 120_000);
afterAll(() => world.close());
beforeEach(async () => {
  for (const proxy of world.proxies.values()) proxy.set({});
  await new Promise((resolve) => setTimeout(resolve, 1_100));
});

describe('G13 FIG11: with one house dead, every block that it does not own stands', () => {
  test.each(Object.keys(BLOCKS))('F23: %s refuses connections', async (dead) => {
    world.proxies.get(dead)?.set({ refuse: true });
    const answer = await world.ask(PAGE);
    expect(answer.status).toBe(200);
    const standing = Object.keys(BLOCKS).filter((house) => answer.body.data[fieldOf(house)] !== null);
    process.stderr.write(`FIG11 without ${dead}: ${standing.length} of ${Object.keys(BLOCKS).length} blocks\n`);
    for (const house of Object.keys(BLOCKS)) {
      const block = answer.body.data[fieldOf(house)];
      if (house === dead) expect(block).toBeNull();
      else expect(block).not.toBeNull();
    }
    expect(answer.body.errors).toHaveLength(1);
    expect(answer.body.errors[0].extensions).toEqual({ code: 'UNAVAILABLE', service: dead });
    expect(answer.text).not.toMatch(/127\.0\.0\.1|ECONN|stack/);
  });

  test.each([
    ['knowledge', 'cuts its connections and says nothing', { blackHole: true }],
    ['network', 'cuts its connections and says nothing', { blackHole: true }],
    ['network', 'falls silent on the connections that stand', { hush: true }],
  ])('F4 FIG12: %s %s, and the rest arrives at the deadline instead of never', async (slow, how, fault) => {
    await world.ask(PAGE);
    world.proxies.get(slow)?.set(fault);
    const began = performance.now();
    const answer = await world.ask(PAGE);
    const took = performance.now() - began;
    process.stderr.write(`FIG12 ${slow} ${how}: the page after ${took.toFixed(0)} ms (goal 3,000)\n`);
    expect(took).toBeLessThan(HANGING_MS);
    expect(answer.body.data[fieldOf(slow)]).toBeNull();
    expect(answer.body.data[fieldOf('training')]).not.toBeNull();
  });

  test('F4: after five failures the circuit opens and the page no longer waits; it closes by itself', async () => {
    const proxy = world.proxies.get('knowledge');
    proxy?.set({ refuse: true });
    for (let time = 0; time < 6; time += 1) await world.ask('{ topics { id } }');
    proxy?.set({ blackHole: true });
    const began = performance.now();
    await world.ask('{ topics { id } }');
    expect(performance.now() - began).toBeLessThan(PATIENCE.query);
    proxy?.set({});
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect((await world.ask('{ topics { id } }')).body.data.topics).not.toBeNull();
  });

  test('F29: an answer cut in mid-way is an unavailable block, not a broken page', async () => {
    world.proxies.get('network')?.set({ resetAfter: 20 });
    const answer = await world.ask(PAGE);
    expect(answer.body.data.bacini).toBeNull();
    expect(answer.body.data.topics).not.toBeNull();
  });

  test('FIG12 design §8: a change has its own longer deadline, however its document begins; a query is cut at hers', async () => {
    const COUNT = 'mutation ($input: CountContentViewInput!) { countContentView(input: $input) { ...Seen } }';
    const SEEN = 'fragment Seen on CountContentViewPayload { __typename }';
    const variables = () => ({ input: { contentId: randomUUID(), locale: 'it', clientKey: randomUUID() } });
    world.proxies.get('knowledge')?.set({ latencyMs: PATIENCE.query + 300 });
    const [changed, remarked, read] = await Promise.all([
      world.ask(`${SEEN} ${COUNT}`, { variables: variables() }),
      world.ask(`# seen\n${COUNT} ${SEEN}`, { variables: variables() }),
      world.ask('{ topics { id } }'),
    ]);
    expect(read.body.errors?.[0].extensions).toEqual({ code: 'UNAVAILABLE', service: 'knowledge' });
    for (const { body } of [changed, remarked])
      expect(body.data).toEqual({ countContentView: { __typename: 'CountContentViewPayload' } });
  });

  test('readiness says which house is missing', async () => {
    world.proxies.get('training')?.set({ refuse: true });
    const ready = await (await fetch(`${world.url}/readyz`)).json();
    expect(ready).toMatchObject({ status: 'partial', houses: { training: false, cases: true } });
  });
});
