import { expect, test } from '@jest/globals';
import { type Lockfile, lockfile, packageAt, textOf } from './committed.ts';

const floors: Record<string, string> = JSON.parse(textOf('infra/security/floors.json'));

/** -1, 0, 1 as of plain releases; a prerelease lies below its release. */
function compare(a: string, b: string): number {
  const parts = (version: string) => version.split('-')[0]?.split('.').map(Number) ?? [];
  const [left, right] = [parts(a), parts(b)];
  for (let i = 0; i < 3; i++) if (left[i] !== right[i]) return Math.sign((left[i] ?? 0) - (right[i] ?? 0));
  return Number(b.includes('-')) - Number(a.includes('-'));
}

/** Locked versions, at any depth, that lie below the lowest safe one. */
const unsafe = ({ packages }: Lockfile): string[] =>
  Object.entries(packages).flatMap(([path, { version }]) => {
    const floor = floors[packageAt(path)];
    return path.includes('node_modules/') && floor && version && compare(version, floor) < 0
      ? [`${path} ${version} < ${floor}`]
      : [];
  });

test('no locked package lies below its lowest safe version', () => {
  expect(unsafe(lockfile())).toEqual([]);
});

test('every floor names a package that is installed', () => {
  const installed = new Set(Object.keys(lockfile().packages).map(packageAt));
  expect(Object.keys(floors).filter((name) => !installed.has(name))).toEqual([]);
});

test('twin: a version below the floor is found, also deep in the tree and as a prerelease', () => {
  const packages = {
    'node_modules/next': { version: '16.3.7' },
    'node_modules/a/node_modules/nodemailer': { version: '10.0.6-rc.1' },
    'node_modules/body-parser': { version: '2.10.0' },
  };
  expect(unsafe({ packages })).toEqual([
    'node_modules/next 16.3.7 < 16.3.8',
    'node_modules/a/node_modules/nodemailer 10.0.6-rc.1 < 10.0.6',
  ]);
});

/** Packages of a lockfile that nobody could check: without a version, from elsewhere, or without a digest where this machine may install them. */
const unknown = ({ packages }: Lockfile): string[] =>
  Object.entries(packages)
    .filter(([path, { link }]) => path.includes('node_modules/') && !link)
    .filter(
      ([, { version, resolved, integrity, optional }]) =>
        !version || resolved?.includes('://') || !(integrity?.startsWith('sha512-') || optional),
    )
    .map(([path]) => path);

test('what is installed is named once with its version, from the registry of npm alone and with a digest', () => {
  expect(unknown(lockfile())).toEqual([]);
});

test('twin: a package from elsewhere, and one without a digest, are found', () => {
  const packages = {
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-x', resolved: 'https://example.org/a.tgz' },
    'node_modules/b': { version: '1.0.0' },
    'node_modules/c': { version: '1.0.0', integrity: 'sha512-x' },
  };
  expect(unknown({ packages })).toEqual(['node_modules/a', 'node_modules/b']);
});
