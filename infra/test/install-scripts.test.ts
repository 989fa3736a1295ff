import { expect, test } from '@jest/globals';
import { lockfile, packageAt, textOf } from './committed.ts';

const { allowScripts, dependencies }: { allowScripts: Record<string, boolean>; dependencies: Record<string, string> } =
  JSON.parse(textOf('package.json'));

test('only the runtime may run a script of its own at installation', () => {
  const allowed = Object.keys(allowScripts).filter((name) => allowScripts[name]);
  expect(allowed).toEqual(['node']);
  expect(dependencies.node).toMatch(/^\d+\.\d+\.\d+$/);
});

test('every package with an install script was looked at, and named', () => {
  const withScript = Object.entries(lockfile().packages)
    .filter(([path, { hasInstallScript }]) => hasInstallScript && path.includes('node_modules/'))
    .map(([path]) => packageAt(path));
  expect([...new Set(withScript)].sort()).toEqual(Object.keys(allowScripts).sort());
});

test('the lockfile names no address to download from: the registry is the reader’s own', () => {
  const addressed = Object.entries(lockfile().packages).filter(
    ([path, { resolved }]) => path.includes('node_modules/') && resolved?.includes('://'),
  );
  expect(addressed).toEqual([]);
});
