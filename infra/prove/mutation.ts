import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startEphemeralPostgres } from '../run/postgres.ts';
import { inRepository } from '../run/repository.ts';
import { type Mutated, PARTS, survivorsExplained } from './mutated.ts';

/* npm run mutation [part…]: changes the compiled code one place at a time and counts the changes that no test notices
   (FIG5). StrykerJS makes the changes in a copy; the goals and what survives are in docs/mutation.md. */

interface Mutant {
  readonly status: string;
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly location: { readonly start: { readonly line: number } };
}

/** Runs one part and gives its mutants by file. */
function mutate(part: Mutated, env: NodeJS.ProcessEnv): Map<string, Mutant[]> {
  const home = inRepository(part.workspace);
  const scratch = inRepository('.data', 'mutation');
  mkdirSync(scratch, { recursive: true });
  const report = join(scratch, `${part.name}.json`);
  const jest = join(scratch, `${part.name}.jest.mjs`);
  const config = join(scratch, `${part.name}.config.json`);
  const tests = part.tests.map((one) => `<rootDir>/dist/**/${one}.test.js`);
  const jestOptions = JSON.stringify({ testEnvironment: 'node', transform: {}, testMatch: tests, maxWorkers: 1 });
  writeFileSync(jest, `export default { rootDir: process.cwd(), ...${jestOptions} };\n`);
  const options = {
    plugins: ['@stryker-mutator/jest-runner'],
    testRunner: 'jest',
    testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
    jest: { projectType: 'custom', configFile: jest, enableFindRelatedTests: false },
    mutate: part.files,
    mutator: { excludedMutations: ['StringLiteral', 'ObjectLiteral'] },
    coverageAnalysis: 'off',
    concurrency: 1,
    timeoutMS: 20_000,
    reporters: ['json'],
    jsonReporter: { fileName: report },
    tempDirName: join(scratch, `copies-${part.name.replaceAll(' ', '-')}`),
    // TypeScript 7 has no API for Stryker to rewrite a configuration with, and compiled code needs none
    tsconfigFile: 'none.json',
    ignorePatterns: ['/src', '/test', '/seeds', '/testing'],
    allowConsoleColors: false,
  };
  writeFileSync(config, JSON.stringify(options));
  rmSync(report, { force: true });
  const stryker = inRepository('node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
  const run = spawnSync(process.execPath, [stryker, 'run', config], { cwd: home, env, encoding: 'utf8' });
  rmSync(options.tempDirName, { recursive: true, force: true });
  try {
    const said = JSON.parse(readFileSync(report, 'utf8')) as { files: Record<string, { mutants: Mutant[] }> };
    return new Map(Object.entries(said.files).map(([file, { mutants }]) => [file, mutants]));
  } catch {
    throw new Error(`${part.name}: the mutants could not be run\n${run.stdout}${run.stderr}`.slice(-4_000));
  }
}

/** Prints one part; true when it reaches its goal. */
function tell(part: Mutated, files: ReadonlyMap<string, Mutant[]>): boolean {
  const all = [...files].flatMap(([file, mutants]) => mutants.map((mutant) => ({ file, mutant })));
  const counted = all.filter(({ mutant }) => !['Ignored', 'CompileError', 'RuntimeError'].includes(mutant.status));
  const lived = counted.filter(({ mutant }) => mutant.status !== 'Killed' && mutant.status !== 'Timeout');
  const explained = survivorsExplained(part.name);
  const score = counted.length === 0 ? 0 : (100 * (counted.length - lived.length)) / counted.length;
  const isReached = score >= part.goal;
  console.log(
    `FIG5 ${isReached ? 'reached' : 'MISSED '}  ${part.name.padEnd(28)} ${score.toFixed(1)} % of ${counted.length} (goal ${part.goal} %)`,
  );
  for (const { file, mutant } of lived) {
    const at = `${file.replace('dist/src/', '').replace('.js', '')}:${mutant.location.start.line}`;
    const isKnown = explained.some((known) => at.startsWith(known));
    console.log(
      `      ${isKnown ? 'explained' : 'survived '} ${at} ${mutant.mutatorName} → ${mutant.replacement?.slice(0, 60) ?? ''}`,
    );
  }
  return isReached;
}

const wanted = process.argv.slice(2);
const chosen = PARTS.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)));
const given = process.env.RESPI_TEST_PG_URL;
const postgres = given || chosen.every(({ isPure }) => isPure) ? null : await startEphemeralPostgres();
const env = { ...process.env, RESPI_TEST_PG_URL: given ?? postgres?.adminUrl };
let missed = 0;
try {
  for (const part of chosen) if (!tell(part, mutate(part, env))) missed += 1;
} finally {
  await postgres?.stop();
}
process.exitCode = missed > 0 ? 1 : 0;
