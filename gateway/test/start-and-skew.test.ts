import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import { SUPERGRAPH } from '../src/gateway.js';
import { makeWorld, type World } from './world.js';

let world: World | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});

const PAGE = '{ bacini { id } topics { id } trainingEvents(first: 1) { edges { cursor } } }';
const scratch = mkdtempSync(join(tmpdir(), 'respi-skew-'));
/** A composition that differs from the committed one. */
function composition(name: string, change: (text: string) => string): string {
  const text = readFileSync(SUPERGRAPH, 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error('The composition has no such line any more');
  const file = join(scratch, name);
  writeFileSync(file, changed);
  return file;
}
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('G13: who starts first', () => {
  test('F24: with every house down the gateway starts, says so, and serves as soon as they answer', async () => {
    world = await makeWorld('mesh', undefined, { isDown: true });
    const down = await fetch(`${world.url}/readyz`);
    expect([down.status, ((await down.json()) as { status: string }).status]).toEqual([503, 'partial']);
    const early = await world.ask(PAGE);
    expect(early.status).toBe(200);
    expect(early.body.data).toEqual({ bacini: null, topics: null, trainingEvents: null });
    const codes = new Set(early.body.errors.map((error: { extensions: { code: string } }) => error.extensions.code));
    expect([...codes]).toEqual(['UNAVAILABLE']);
    for (const proxy of world.proxies.values()) proxy.set({});
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    const late = await world.ask(PAGE);
    expect(late.body.errors).toBeUndefined();
    expect((await fetch(`${world.url}/readyz`)).status).toBe(200);
  }, 120_000);
});

describe('G12: a gateway and houses of different days', () => {
  const newer = (text: string) =>
    text.replace(/(\n {2}bacini: \[Bacino!\].*)/, '$1\n  bacinoOfTomorrow: String @join__field(graph: NETWORK)');

  test('F25: a gateway of tomorrow over houses of today: the new field alone is missing, typed, and no word of the schema leaks', async () => {
    world = await makeWorld('mesh', undefined, { supergraph: composition('newer.graphql', newer) });
    const answer = await world.ask('{ bacinoOfTomorrow topics { id } trainingEvents(first: 1) { edges { cursor } } }');
    expect(answer.status).toBe(200);
    expect(answer.body.data).toMatchObject({ bacinoOfTomorrow: null, topics: expect.any(Array) });
    expect(answer.body.errors).toHaveLength(1);
    expect(answer.body.errors[0].extensions).toEqual({ code: 'UNAVAILABLE', service: 'network' });
    expect(answer.text).not.toMatch(/Cannot query|on type|127\.0/);
    expect((await world.ask(PAGE)).body.errors).toBeUndefined();
  }, 120_000);

  test('F25: a gateway of yesterday over houses of today serves what it knows', async () => {
    const older = (text: string) => text.replace(/\n {2}"""[^\n]*"""\n {2}coverage: .*/, '');
    world = await makeWorld('mesh', undefined, { supergraph: composition('older.graphql', older) });
    expect((await world.ask(PAGE)).body.errors).toBeUndefined();
    expect((await world.ask('{ coverage { category } }')).status).toBe(400);
  }, 120_000);
});
