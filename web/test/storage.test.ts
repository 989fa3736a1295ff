import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const STORES =
  /\b(localStorage|sessionStorage|indexedDB|caches\.(open|match)|serviceWorker|cookieStore)\b|document\.cookie/;
const files = execFileSync('git', ['ls-files', 'src', 'public'], { cwd: join(import.meta.dirname, '..') })
  .toString()
  .trim()
  .split('\n')
  .filter((file) => /\.(tsx?|m?js)$/.test(file) && !/generated|\.test\./.test(file));

test('V14.3.1: nothing of the site is kept in the storage of a browser, so that signing out leaves nothing there', () => {
  expect(files.length).toBeGreaterThan(500);
  expect(files.filter((file) => STORES.test(readFileSync(join(import.meta.dirname, '..', file), 'utf8')))).toEqual([]);
});

test('V14.3.1 twin: what would keep something is found', () => {
  expect(['sessionStorage.setItem("a", "b")', 'document.cookie = "a=b"'].every((line) => STORES.test(line))).toBe(true);
});
