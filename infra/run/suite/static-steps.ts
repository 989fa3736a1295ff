import { existsSync, readFileSync } from 'node:fs';
import { HOUSES, inRepository } from '../repository.ts';
import { type Outcome, one, type Step } from './outcome.ts';
import { tail, tool } from './tool.ts';

/** What is made from the supergraph and from what the web asks of it, and is committed. */
const MADE = ['trusted-documents.json', 'generated/graphql.ts'];
const made = (): string => MADE.map((file) => readFileSync(inRepository('web/src/graphql', file), 'utf8')).join();

/** Types of every workspace; compiles what the tests run. */
const types: Step = {
  name: 'types',
  async run() {
    const servers = await tool('tsc', ['-b']);
    const failures = servers.code === 0 ? [] : [tail(servers)];
    const cwd = inRepository('web');
    const before = made();
    for (const [command, ...args] of [
      ['graphql-codegen', '--config', 'codegen.ts'],
      ['next', 'typegen'],
      ['tsc', '--noEmit'],
    ] as const) {
      const run = await tool(command, args, { cwd });
      if (run.code !== 0) failures.push(tail(run));
    }
    if (made() !== before) failures.push('web/src/graphql was not that of the supergraph; it is now: commit it');
    return one('types', failures);
  },
};

const lint: Step = {
  name: 'lint',
  async run() {
    const run = await tool('biome', ['check', '--error-on-warnings', '--reporter=summary']);
    return one('lint', run.code === 0 ? [] : [tail(run)], /Checked \d+ files/.exec(`${run.stdout}${run.stderr}`)?.[0]);
  },
};

/** Folders with sources, as the import law sees them. */
const sourceFolders = (): string[] =>
  [
    ...['kit', ...HOUSES].flatMap((house) =>
      ['src', 'test', 'testing', 'migrations', 'seeds'].map((part) => `subgraphs/${house}/${part}`),
    ),
    ...['gateway/src', 'gateway/test', 'web/src', 'web/e2e', 'web/test'],
    ...['run', 'test', 'bench', 'crawl', 'territories'].map((part) => `infra/${part}`),
  ].filter((folder) => existsSync(inRepository(folder)));

interface Cruise {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly {
      readonly rule: { readonly name: string };
      readonly from: string;
      readonly to: string;
    }[];
  };
}

const imports: Step = {
  name: 'imports',
  async run(): Promise<Outcome> {
    const run = await tool('depcruise', [
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'json',
      ...sourceFolders(),
    ]);
    if (!run.stdout.startsWith('{')) return one('imports', [tail(run)]);
    const { violations, totalCruised } = (JSON.parse(run.stdout) as Cruise).summary;
    return one(
      'imports',
      violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
      `${totalCruised} modules`,
    );
  },
};

const deadCode: Step = {
  name: 'dead-code',
  async run() {
    const run = await tool('knip', ['--no-progress', '--no-config-hints']);
    return one('dead code', run.code === 0 ? [] : [tail(run)]);
  },
};

export const staticSteps: readonly Step[] = [types, lint, imports, deadCode];
