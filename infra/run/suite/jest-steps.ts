import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { HOUSES, inRepository, ROOT } from '../repository.ts';
import { kindOf, tally } from './kinds.ts';
import { type Outcome, one, type Step, type SuiteContext } from './outcome.ts';
import { tail, tool } from './tool.ts';

interface JestResults {
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly status: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages?: readonly string[];
    }[];
  }[];
}

const WORKSPACES: readonly (readonly [string, string])[] = [
  ['kit', 'subgraphs/kit'],
  ...HOUSES.map((house) => [house, `subgraphs/${house}`] as const),
  ['gateway', 'gateway'],
  ['web', 'web'],
  ['infra', 'infra'],
];

/** One step per workspace; all of them on one PostgreSQL. */
export const jestSteps: readonly Step[] = WORKSPACES.map(([name, folder]) => ({
  name: `jest:${name}`,
  run: (context) => jest(name, inRepository(folder), context),
}));

async function jest(name: string, cwd: string, context: SuiteContext): Promise<Outcome> {
  if (!existsSync(join(cwd, 'jest.config.js'))) return { kinds: [], failures: [] };
  const sourceless = staleTests(cwd);
  if (sourceless.length > 0)
    return one(
      `jest:${name}`,
      sourceless.map((file) => `${file} is compiled from a source that is gone: remove dist and build again`),
    );
  const outputFile = join(context.resultsDir, `jest-${name}.json`);
  mkdirSync(dirname(outputFile), { recursive: true });
  const args = [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    inRepository('node_modules', 'jest', 'bin', 'jest.js'),
  ];
  args.push('--ci', '--json', `--outputFile=${outputFile}`, ...context.rest);
  // a pattern may be of other houses; a house that has tests and runs none has not been built
  if (context.rest.length > 0) args.push('--passWithNoTests');
  const run = await tool('node', args, { cwd, env: { RESPI_TEST_PG_URL: await context.testPostgres() } });
  if (!existsSync(outputFile)) return one(`jest:${name}`, [tail(run)]);
  return outcomeOf(JSON.parse(readFileSync(outputFile, 'utf8')), run.code);
}

function outcomeOf(results: JestResults, code: number | null): Outcome {
  const failures: string[] = [];
  const counts = tally();
  for (const file of results.testResults) {
    const path = relative(ROOT, file.name);
    if (file.status === 'failed' && file.assertionResults.length === 0) {
      counts.add(kindOf(path), false);
      failures.push(`${path}\n${file.message.slice(0, 4_000)}`);
    }
    for (const test of file.assertionResults) {
      const isGood = test.status === 'passed';
      counts.add(kindOf(path), isGood);
      if (!isGood) failures.push(`${path}\n  ${test.fullName}\n${messagesOf(test)}`);
    }
  }
  if (code !== 0 && failures.length === 0)
    failures.push(
      results.testResults.length === 0
        ? 'No test ran: `npm test -- --only types` builds them'
        : 'Jest ended with an error of its own',
    );
  return { kinds: counts.rows(), failures };
}

/** A test that does not run proves nothing: skipped and todo count as failed. */
function messagesOf(test: JestResults['testResults'][number]['assertionResults'][number]): string {
  if (test.status !== 'failed') return `it did not run (${test.status})`;
  const lines = (test.failureMessages ?? []).join('\n').split('\n');
  const own = lines.filter((line) => !/node_modules|node:internal|processTicksAndRejections|at new Promise/.test(line));
  return own.join('\n').slice(0, 4_000);
}

/** Compiled tests whose source was renamed or removed: tsc leaves them, and Jest would run them. */
function staleTests(cwd: string): string[] {
  const dist = join(cwd, 'dist');
  if (!existsSync(dist)) return [];
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.js'))
    .filter((file) => !existsSync(join(cwd, file.replace(/\.js$/, '.ts'))))
    .map((file) => join(relative(ROOT, dist), file));
}
