import { rmSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Platform, startPlatform } from '../run/platform.ts';
import { progressOn } from '../run/progress.ts';
import { HOUSES, inRepository } from '../run/repository.ts';
import type { Settings, Topology } from '../run/settings.ts';
import { temporaryData, testSettings } from '../run/test-settings.ts';

const LONG = 300_000;

/** A platform without pages, on data of its own. */
async function stand(topology: Topology, change: Partial<Settings> = {}) {
  const dataDir = temporaryData();
  const settings = { ...(await testSettings(dataDir, topology)), web: false, ...change };
  const platform = await startPlatform(
    settings,
    progressOn(() => {}),
  );
  const end = async () => {
    await platform.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { platform, settings, end };
}

async function ask(
  platform: Platform,
  query: string,
): Promise<{ data: Record<string, unknown> | null; errors?: { message: string }[] }> {
  const answer = await fetch(platform.gatewayUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return (await answer.json()) as never;
}

/** FIG10, for the table of figures: nothing here fails for being slow. */
const tell = (what: string, since: number, goal: number): void =>
  void process.stderr.write(`FIG10 ${what}: ${((performance.now() - since) / 1000).toFixed(1)} s (goal ${goal} s)\n`);

const TOPICS_AND_BACINI = '{ topics { id } bacini { id } }';

test(
  'I17: one command brings up the province with a login per person, ends, and comes up again on the same data',
  async () => {
    const { platform, settings, end } = await stand('solo');
    const before = await ask(platform, TOPICS_AND_BACINI);
    expect(before.errors).toBeUndefined();
    expect(before.data?.bacini).toHaveLength(5);
    expect(platform.logins.length).toBeGreaterThan(12);
    await platform.stop();
    await expect(fetch(platform.gatewayUrl)).rejects.toThrow();
    const again = await startPlatform(
      settings,
      progressOn(() => {}),
    );
    expect(await ask(again, TOPICS_AND_BACINI)).toEqual(before);
    expect(again.logins).toEqual(platform.logins);
    await again.stop();
    await end();
  },
  LONG,
);

test(
  'another province is another folder: Savona comes up by one variable',
  async () => {
    const { platform, end } = await stand('solo', {
      territory: 'savona',
      territoryDir: inRepository('infra', 'territories', 'savona'),
    });
    const { data, errors } = await ask(platform, '{ bacini { name } sportelli { name } }');
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toContain('Savona');
    expect(JSON.stringify(data)).not.toContain('Cuneo');
    await end();
  },
  LONG,
);

describe('in the mesh', () => {
  let mesh: Awaited<ReturnType<typeof stand>>;
  beforeAll(async () => {
    const since = performance.now();
    mesh = await stand('mesh');
    tell('cold start of the whole, its data laid too', since, 60);
  }, LONG);
  afterAll(() => mesh.end(), LONG);

  test('no house answers a caller who does not come through the gateway, not even about its schema', async () => {
    expect((await ask(mesh.platform, TOPICS_AND_BACINI)).data?.bacini).toHaveLength(5);
    const queries = ['{ __typename }', '{ _service { sdl } }', '{ _entities(representations: []) { __typename } }'];
    for (const [house, query] of HOUSES.flatMap((name) => queries.map((one) => [name, one] as const))) {
      const answer = await fetch(`http://127.0.0.1:${mesh.settings.ports.houses[house]}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      const body = (await answer.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] };
      const said = { house, query, data: body.data ?? null, code: body.errors?.[0]?.extensions.code };
      expect(said).toEqual({ house, query, data: null, code: 'UNAUTHENTICATED' });
    }
  });

  test('a house killed outright: the others go on answering, and it comes back by itself', async () => {
    const since = performance.now();
    process.kill(mesh.platform.processes.get('knowledge')?.pid() ?? 0, 'SIGKILL');
    const meanwhile = await ask(mesh.platform, '{ bacini { id } }');
    expect({ errors: meanwhile.errors, bacini: meanwhile.data?.bacini }).toEqual({
      errors: undefined,
      bacini: expect.any(Array),
    });
    const topics = async () => ((await ask(mesh.platform, '{ topics { id } }')).data?.topics ?? []) as unknown[];
    let found = await topics();
    for (let i = 0; i < 300 && found.length === 0; i++) {
      await delay(100);
      found = await topics();
    }
    tell('a house killed outright answers again', since, 5);
    expect(found.length).toBeGreaterThan(0);
  });

  test('FIG10: a gateway killed outright comes back by itself, and answers for every house', async () => {
    const since = performance.now();
    process.kill(mesh.platform.processes.get('gateway')?.pid() ?? 0, 'SIGKILL');
    const whole = async () => {
      const { data } = await ask(mesh.platform, TOPICS_AND_BACINI).catch(() => ({ data: null }));
      return data?.topics != null && data.bacini != null;
    };
    let isBack = false;
    for (let i = 0; i < 300 && !isBack; i++) {
      await delay(100);
      isBack = await whole();
    }
    tell('a gateway killed outright answers again', since, 8);
    expect(isBack).toBe(true);
  });
});
