import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEphemeralPostgres } from '../run/postgres.ts';
import { inRepository } from '../run/repository.ts';
import type { Switch } from './switch.ts';
import { SWITCHES } from './switches.ts';

/* npm run saboteurs [name…]: takes one defence away at a time and shows which tests turn red (FIG4). A switch that turns
   none red, or one that is not its own, fails. */

interface Result {
  readonly red: readonly string[];
  readonly green: number;
}

function runTests([workspace, pattern]: Switch['tests'], env: NodeJS.ProcessEnv): Result {
  const report = join(tmpdir(), `respi-saboteur-${process.pid}.json`);
  const jest = inRepository('node_modules', 'jest', 'bin', 'jest.js');
  spawnSync(process.execPath, ['--experimental-vm-modules', jest, pattern, '--json', `--outputFile=${report}`], {
    cwd: inRepository(workspace),
    env,
    stdio: 'ignore',
    timeout: 600_000,
  });
  const said = JSON.parse(readFileSync(report, 'utf8')) as {
    testResults: { assertionResults: { status: string; fullName: string }[] }[];
  };
  rmSync(report);
  const all = said.testResults.flatMap(({ assertionResults }) => assertionResults);
  return {
    red: all.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
    green: all.filter(({ status }) => status === 'passed').length,
  };
}

function sabotage(one: Switch, env: NodeJS.ProcessEnv): Result {
  const file = inRepository(one.file);
  const whole = readFileSync(file, 'utf8');
  const broken = whole.replace(one.find, one.put);
  if (broken === whole) throw new Error(`${one.name}: the defence is no longer where the switch looks for it`);
  try {
    writeFileSync(file, broken);
    return runTests(one.tests, env);
  } finally {
    writeFileSync(file, whole);
  }
}

const wanted = process.argv.slice(2);
const chosen = SWITCHES.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)));
const given = process.env.RESPI_TEST_PG_URL;
const postgres = given ? null : await startEphemeralPostgres();
const env = { ...process.env, RESPI_TEST_PG_URL: given ?? postgres?.adminUrl };
let failed = 0;
try {
  for (const one of chosen) {
    const { red, green } = sabotage(one, env);
    const foreign = red.filter((title) => !one.titles.test(title));
    const isCaught = red.length > 0 && foreign.length === 0;
    if (!isCaught) failed += 1;
    console.log(`${isCaught ? 'caught' : 'MISSED'}  ${one.name} (${one.answers}): ${red.length} red, ${green} green`);
    for (const title of red) console.log(`          ${foreign.includes(title) ? 'not its own: ' : ''}${title}`);
  }
} finally {
  await postgres?.stop();
}
console.log(`FIG4 ${chosen.length - failed} of ${chosen.length} saboteurs caught`);
process.exitCode = failed > 0 ? 1 : 0;
