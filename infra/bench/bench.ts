import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildServers } from '../run/build.ts';
import { loginsOf } from '../run/logins.ts';
import { benchAvailability } from './availability.ts';
import { benchClaims } from './booking.ts';
import { familyOf, race, stopAll, type Target, table } from './measure.ts';
import { benchPlatform } from './platform.ts';
import { FEDERATED, fillCases, makeSessions, URGENCIES } from './world.ts';

/* npm run bench: what we built beside what it is measured against, in turns, in one run. Ratios only: absolute figures
   depend on the machine. `--quick` for one short round. */

const quick = process.argv.includes('--quick');
const dataDir = mkdtempSync(join(tmpdir(), 'respi-bench-'));
process.env.APOLLO_TELEMETRY_DISABLED = 'true';
buildServers();
const platform = await benchPlatform(dataDir, loginsOf);
try {
  await fillCases(platform.adminUrl, quick ? 2_000 : 50_000);
  const tokens = await makeSessions(platform.adminUrl, 400);
  const request = (n: number) => ({
    body: JSON.stringify({ query: FEDERATED, variables: { urgency: [URGENCIES[n % 3]] } }),
    headers: { authorization: `Bearer ${tokens[n % tokens.length]}` },
  });
  const contenders = await platform.contenders();
  const targets: Target[] = contenders.map((one) => ({ ...one, request }));
  const answers = await Promise.all(
    targets.map(async ({ url }) => {
      const { body, headers } = request(0);
      const answer = await fetch(url, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', ...headers },
      });
      return (await answer.text()).replace(/"__typename":"\w+",?/g, '');
    }),
  );
  const sizes = answers.map((text) => JSON.parse(text).data?.cases?.edges?.length);
  if (sizes.some((size) => size !== 20))
    throw new Error(
      `Contenders do not answer alike: ${sizes.join(', ')}\n${answers.map((text) => text.slice(0, 300)).join('\n')}`,
    );
  const options = {
    rounds: quick ? 1 : 3,
    seconds: quick ? 3 : 6,
    connections: 32,
    postgres: () => familyOf(platform.postgresPid()),
  };
  const figures = await race(targets, options);
  console.log(
    table('Federated query over three houses, with identity, row-level security and read audit', figures, {
      'to L': 'L fastify + pg',
      'to S': 'S stock gateway',
    }),
  );
  const solo = contenders.find(({ name }) => /solo/i.test(name));
  if (solo) console.log(await benchAvailability(platform.adminUrl, solo.url));
  console.log(await benchClaims(platform.adminUrl, quick ? 1 : 3, quick ? 1 : 3));
} finally {
  stopAll();
  await platform.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
process.exit(0);
