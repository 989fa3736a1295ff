import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

/* A render shares one client; a server action and a route handler have no render, and would make one for each read. */

const root = join(import.meta.dirname, '..');
const sources = globSync('**/*.{ts,tsx}', { cwd: root }).map((file) => ({
  file,
  text: readFileSync(join(root, file), 'utf8'),
}));

test('G1: what runs outside of a render reads by a client of its own', () => {
  const outside = sources.filter(({ file, text }) => text.startsWith("'use server'") || file.endsWith('route.ts'));
  expect(outside.length).toBeGreaterThan(80);
  const wrong = outside.filter(({ text }) => /\b(?:query|queryAsViewer)\(/.test(text)).map(({ file }) => file);
  expect(wrong).toEqual([]);
});
