import { mkdirSync, rmSync } from 'node:fs';
import { ensurePatches } from './patches.ts';
import { type RunningPostgres, startEphemeralPostgres } from './postgres.ts';
import { seconds } from './progress.ts';
import { inRepository } from './repository.ts';
import { browserStep, partsStep } from './suite/browser-step.ts';
import { jestSteps } from './suite/jest-steps.ts';
import { tally } from './suite/kinds.ts';
import { type Outcome, one, type Step } from './suite/outcome.ts';
import { staticSteps } from './suite/static-steps.ts';

/* npm test: everything that proves the platform, in order, with what each step took and found.
   npm test -- --only jest:cases,types   a subset; --list names the steps; what follows -- goes to the tool. */

const STEPS: readonly Step[] = [...staticSteps, ...jestSteps, browserStep, partsStep];

const startedAt = Date.now();
const argv = process.argv.slice(2);
const split = argv.includes('--') ? argv.indexOf('--') : argv.length;
const options = argv.slice(0, split);
const say = (line: string) => process.stdout.write(`${line}\n`);

function chosen(): readonly Step[] {
  const at = options.indexOf('--only');
  if (at === -1) return STEPS;
  const names = (options[at + 1] ?? '').split(',').filter(Boolean);
  const matches = (step: Step, name: string) => step.name === name || step.name.startsWith(`${name}:`);
  const unknown = names.filter((name) => !STEPS.some((step) => matches(step, name)));
  if (names.length === 0 || unknown.length > 0)
    throw new Error(`No such step: ${unknown.join(', ')}. Steps: ${STEPS.map(({ name }) => name).join(' ')}`);
  return STEPS.filter((step) => names.some((name) => matches(step, name)));
}

let postgres: Promise<RunningPostgres> | null = null;
const context = {
  rest: argv.slice(split + 1),
  resultsDir: inRepository('test-results'),
  say,
  async testPostgres() {
    if (process.env.RESPI_TEST_PG_URL) return process.env.RESPI_TEST_PG_URL;
    postgres ??= startEphemeralPostgres();
    return (await postgres).adminUrl;
  },
};

async function runStep(step: Step): Promise<Outcome> {
  const from = Date.now();
  const outcome = await step.run(context).catch((error: Error) => one(step.name, [error.stack ?? error.message]));
  const sum = (key: 'passed' | 'failed') => outcome.kinds.reduce((total, row) => total + row[key], 0);
  const found = `${String(sum('passed')).padStart(5)} passed ${String(sum('failed')).padStart(4)} failed`;
  say(`${step.name.padEnd(18)} ${seconds(Date.now() - from).padStart(8)} ${found}  ${outcome.note ?? ''}`.trimEnd());
  for (const failure of outcome.failures) say(`  ✗ ${failure.replaceAll('\n', '\n    ')}`);
  return outcome;
}

async function main(): Promise<boolean> {
  if (options.includes('--list')) {
    for (const { name } of STEPS) say(name);
    return true;
  }
  const steps = chosen();
  ensurePatches();
  rmSync(context.resultsDir, { recursive: true, force: true });
  mkdirSync(context.resultsDir, { recursive: true });
  const counts = tally();
  let isGood = true;
  for (const step of steps) {
    const outcome = await runStep(step);
    counts.merge(outcome);
    isGood &&= outcome.failures.length === 0 && outcome.kinds.every(({ failed }) => failed === 0);
  }
  return report(counts.rows(), isGood);
}

function report(rows: Outcome['kinds'], isGood: boolean): boolean {
  const width = Math.max(24, ...rows.map(({ kind }) => kind.length));
  say(`\n${'kind'.padEnd(width)}  passed  failed`);
  for (const { kind, passed, failed } of rows)
    say(`${kind.padEnd(width)}  ${String(passed).padStart(6)}  ${String(failed).padStart(6)}`);
  const passed = rows.reduce((total, row) => total + row.passed, 0);
  const failed = rows.reduce((total, row) => total + row.failed, 0);
  say(`\nin ${seconds(Date.now() - startedAt)}`);
  say(`${passed} passed, ${Math.max(failed, isGood ? 0 : 1)} failed`);
  return isGood && passed > 0;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));
main()
  .catch((error: Error) => {
    say(error.message);
    return false;
  })
  .then(async (isGood) => {
    await (await postgres)?.stop();
    process.exit(isGood ? 0 : 1);
  });
