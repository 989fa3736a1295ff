import { hostname } from 'node:os';
import { expect, test } from '@jest/globals';
import { ROOT } from '../run/repository.ts';
import { committedFiles, textOf } from './committed.ts';

/* Written in pieces, so that this file is not its own finding. */
const HOSTS = ['registry.npm' + 'js.org', 'registry.yarn' + 'pkg.com', 'unpkg' + '.com', 'deb.debian' + '.org'];
const HOMES = ['ho' + 'me', 'Use' + 'rs', 'ro' + 'ot', 'wo' + 'rk'].join('|');
const MACHINE_PATH = new RegExp(`(?:^|[\\s"'\`=(:,])/(?:${HOMES})/[A-Za-z0-9._-]+`, 'm');

function findings(text: string): string[] {
  const hosts = HOSTS.filter((host) => text.includes(host));
  const path = MACHINE_PATH.exec(text)?.[0].trim();
  const own = [ROOT, hostname()].filter((name) => name.length > 8 && text.includes(name));
  return [...hosts, ...(path ? [path] : []), ...own];
}

test('no committed file holds a path of a machine or the host of a registry', () => {
  const found = committedFiles().flatMap((file) => findings(textOf(file)).map((finding) => `${file}: ${finding}`));
  expect(found).toEqual([]);
});

test('twin: a path of a machine and a registry are found', () => {
  const path = `/${'ho' + 'me'}/somebody/checkout`;
  expect(findings(`see "${path}/a.ts"`)).toEqual([`"/${'ho' + 'me'}/somebody`]);
  expect(findings(`https://${HOSTS[0]}/next`)).toEqual([HOSTS[0]]);
});

const SOURCE = /\.(ts|tsx|mjs|cjs|js|css|scss)$/;
const NOT_WRITTEN_HERE = /(^|\/)(generated|vendor|public)\/|\.d\.ts$/;
const FIXTURE = /(^|\/)(migrations|seeds|build|fixtures)\//;

test('no source file is longer than 300 lines, no test than 350', () => {
  const long = committedFiles()
    .filter((file) => SOURCE.test(file) && !NOT_WRITTEN_HERE.test(file) && !FIXTURE.test(file))
    .map((file) => [file, textOf(file).split('\n').length - 1] as const)
    .filter(([file, lines]) => lines > (/\.(test|spec)\.ts$/.test(file) ? 350 : 300));
  expect(long).toEqual([]);
});

test('no source file is a drawer for anything: utils, helpers, common, manager, service', () => {
  const drawers = committedFiles().filter(
    (file) => SOURCE.test(file) && /(^|\/)(utils?|helpers?|common|managers?|services?)(\/|\.\w+$)/.test(file),
  );
  expect(drawers).toEqual([]);
});

test('nothing is put off in a comment, skipped or silenced', () => {
  const marks = new RegExp(
    [
      'TO' + 'DO',
      'FIX' + 'ME',
      '@ts-' + 'ignore',
      '@ts-' + 'nocheck',
      '(?:test|it|describe)\\.' + '(?:skip|only|todo|fixme)\\(',
    ].join('|'),
  );
  const found = committedFiles()
    .filter((file) => SOURCE.test(file) && !NOT_WRITTEN_HERE.test(file))
    .filter((file) => marks.test(textOf(file)));
  expect(found).toEqual([]);
});

test('a rule of the linter is set aside only with a reason in the same line', () => {
  const bare = new RegExp('biome-' + 'ignore(?:-\\w+)? [\\w/]+\\s*(?::\\s*)?$', 'm');
  expect(committedFiles().filter((file) => SOURCE.test(file) && bare.test(textOf(file)))).toEqual([]);
});
