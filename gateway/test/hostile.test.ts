import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeWorld, type World } from './world.js';

/* FIG13 TH16: hostile documents are refused beside honest questions, which go on being answered. Who floods is a thread of
   its own, so that what is measured is not the load's own work. The long form is that of the goals. */

const SECONDS = Number(process.env.RESPI_HOSTILE_SECONDS ?? 3);
const HOSTILE_PER_SECOND = 50;
const HONEST = '{ bacini { id name } topics { id } }';

const times = (n: number, one: (at: number) => string) => Array.from({ length: n }, (_, at) => one(at)).join(' ');
const nested = (depth: number): string => (depth === 0 ? 'name' : `ofType { ${nested(depth - 1)} }`);
/** One of each kind that TH16 names. */
const HOSTILE: Readonly<Record<string, string>> = {
  aliases: `{ ${times(1_000, (at) => `a${at}: bacini { id }`)} }`,
  'aliases of __typename': `{ ${times(1_000, (at) => `a${at}: __typename`)} }`,
  'a field repeated': `{ ${times(5_000, () => 'bacini { id }')} }`,
  depth: `{ __type(name: "Ente") { fields { type { ${nested(200)} } } } }`,
  directives: `{ bacini { id ${times(200, () => '@skip(if: false)')} } }`,
  'fragments that hold each other': 'query { ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
  'fragments that multiply': `query { ...F0 } ${times(30, (at) => `fragment F${at} on Query { ${at === 29 ? '__typename' : `...F${at + 1} ...F${at + 1}`} }`)}`,
  'tokens without end': `{ bacini { ${times(20_000, () => 'id')} } }`,
  operations: times(500, (at) => `query Q${at} { __typename }`),
  'what is no document': `{ ${'{'.repeat(50_000)}`,
};

const FLOOD = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { url, bodies, every, until } = workerData;
  const told = [];
  let at = 0;
  const send = async () => {
    const body = bodies[at++ % bodies.length];
    const began = performance.now();
    const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    const text = await answer.text();
    told.push({ status: answer.status, ms: performance.now() - began, isAnswered: /"data":\\{/.test(text) });
  };
  const running = [];
  const timer = setInterval(() => {
    if (Date.now() > until) { clearInterval(timer); Promise.allSettled(running).then(() => parentPort.postMessage(told)); }
    else running.push(send());
  }, every);`;

interface Told {
  readonly status: number;
  readonly ms: number;
  readonly isAnswered: boolean;
}

let world: World;
beforeAll(async () => {
  world = await makeWorld('solo');
}, 120_000);
afterAll(() => world?.close());

/** Sends documents at a steady pace from a thread of its own. */
const flood = (documents: readonly string[], perSecond: number): Promise<Told[]> =>
  new Promise((resolve, reject) => {
    const workerData = {
      url: `${world.url}/graphql`,
      bodies: documents.map((query) => JSON.stringify({ query })),
      every: 1_000 / perSecond,
      until: Date.now() + SECONDS * 1_000,
    };
    new Worker(FLOOD, { eval: true, workerData }).once('message', resolve).once('error', reject);
  });
const quantile = (told: readonly Told[], part: number): number =>
  Math.round(told.map(({ ms }) => ms).sort((a, b) => a - b)[Math.floor((told.length - 1) * part)] ?? 0);

describe('FIG13 F14 TH16: hostile documents beside honest questions', () => {
  test.each(Object.keys(HOSTILE))(
    'TH16: %s is refused as the fault of who asks, and nothing is answered',
    async (kind) => {
      const { status, body } = await world.ask(HOSTILE[kind] ?? '');
      expect([kind, status, body.data ?? null]).toEqual([kind, 400, null]);
    },
  );

  test('FIG13: what breaks a limit is told that alone: nothing else of it is looked at', async () => {
    const { status, body } = await world.ask(HOSTILE.directives ?? '');
    expect([status, body.errors?.length]).toEqual([400, 1]);
  });

  test(
    'FIG13: under a flood of them every honest question is answered, and none of theirs',
    async () => {
      const alone = await flood([HONEST], 10);
      const [beside, refused] = await Promise.all([
        flood([HONEST], 10),
        flood(Object.values(HOSTILE), HOSTILE_PER_SECOND),
      ]);
      process.stderr.write(
        `FIG13 ${refused.length} hostile refused p99 ${quantile(refused, 0.99)} ms (goal 100); honest p95 ${quantile(alone, 0.95)} ms alone, ${quantile(beside, 0.95)} ms beside ${HOSTILE_PER_SECOND}/s (goal twice)\n`,
      );
      expect(beside.filter(({ status, isAnswered }) => status !== 200 || !isAnswered)).toEqual([]);
      expect(refused.filter(({ status, isAnswered }) => status >= 500 || isAnswered)).toEqual([]);
      expect([beside.length, refused.length].every((n) => n > 5)).toBe(true);
    },
    SECONDS * 4_000 + 60_000,
  );
});
