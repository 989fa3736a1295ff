import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { inRepository } from '../run/repository.ts';

interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
}

/** What the law finds in a checkout. */
function violations(checkout: string, folders: readonly string[]): Violation[] {
  const program = inRepository('node_modules', '.bin', 'depcruise');
  const args = [program, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...folders];
  const run = spawnSync(process.execPath, args, { cwd: checkout, encoding: 'utf8', maxBuffer: 64_000_000 });
  return JSON.parse(run.stdout).summary.violations;
}

/** A checkout in which every rule is broken once. */
const CRIMES: Record<string, readonly [rule: string, text: string]> = {
  'subgraphs/cases/src/a.ts': ['house-knows-no-other-house', "import '../../training/src/b.js';"],
  'subgraphs/cases/src/by-name.ts': ['house-knows-no-other-house', "import '@respi/training/b.js';"],
  'subgraphs/cases/src/up.ts': ['house-knows-nothing-above', "import '../../../gateway/src/door.js';"],
  'subgraphs/cases/src/case.policy.ts': ['policies-and-states-are-pure', "import 'graphql';"],
  'subgraphs/cases/src/dev.ts': ['no-test-code-in-the-product', "import '../test/fixture.js';"],
  'subgraphs/kit/src/a.ts': ['kit-knows-no-house', "import '../../training/src/b.js';"],
  'gateway/src/courier.ts': ['only-solo-knows-houses', "import '../../subgraphs/training/src/b.js';"],
  'web/src/page.ts': ['web-knows-only-sdl', "import '../../gateway/src/door.js';"],
  'web/src/features/a/x.ts': ['feature-knows-no-other-feature', "import '../b/y.js';"],
  'web/src/ui/button.ts': ['ui-knows-no-domain', "import '../features/b/y.js';"],
  'web/src/round.ts': ['no-circular', "import './trip.js';"],
};
const INNOCENT = [
  'subgraphs/training/src/b.ts',
  'subgraphs/cases/test/fixture.ts',
  'gateway/src/door.ts',
  'web/src/features/b/y.ts',
];

test('every rule of the import law finds the file that breaks it', () => {
  const checkout = mkdtempSync(join(tmpdir(), 'respi-law-'));
  const put = (file: string, text: string) => {
    mkdirSync(dirname(join(checkout, file)), { recursive: true });
    writeFileSync(join(checkout, file), text);
  };
  cpSync(inRepository('.dependency-cruiser.cjs'), join(checkout, '.dependency-cruiser.cjs'));
  put('package.json', '{"type":"module"}');
  put(
    'subgraphs/training/package.json',
    '{"name":"@respi/training","type":"module","exports":{"./*.js":"./dist/src/*.js"}}',
  );
  put('subgraphs/training/dist/src/b.js', 'export const b = 1;');
  mkdirSync(join(checkout, 'node_modules', '@respi'), { recursive: true });
  symlinkSync(join(checkout, 'subgraphs', 'training'), join(checkout, 'node_modules', '@respi', 'training'));
  put('node_modules/graphql/package.json', '{"name":"graphql","main":"index.js"}');
  put('node_modules/graphql/index.js', '');
  for (const file of INNOCENT) put(file, 'export const innocent = 1;');
  put('web/src/trip.ts', "import './round.js';");
  for (const [file, [, text]] of Object.entries(CRIMES)) put(file, text);
  const found = violations(checkout, ['subgraphs/cases/src', 'subgraphs/kit/src', 'gateway/src', 'web/src']);
  rmSync(checkout, { recursive: true });
  for (const [file, [rule]] of Object.entries(CRIMES)) {
    const broken = found.filter(({ from }) => from === file || (rule === 'no-circular' && from === 'web/src/trip.ts'));
    expect({ file, rules: broken.map((one) => one.rule.name) }).toEqual({
      file,
      rules: expect.arrayContaining([rule]),
    });
  }
});
