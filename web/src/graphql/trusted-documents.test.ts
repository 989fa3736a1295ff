import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'graphql';

const documents = JSON.parse(readFileSync(join(import.meta.dirname, 'trusted-documents.json'), 'utf8')) as Record<
  string,
  string
>;

test('G19: each trusted document is known by the SHA-256 of its text', () => {
  const wrong = Object.entries(documents).filter(
    ([id, text]) => createHash('sha256').update(text).digest('hex') !== id,
  );
  expect(wrong).toEqual([]);
});

test('G19: each trusted document holds one named operation', () => {
  for (const text of Object.values(documents)) {
    const operations = parse(text).definitions.filter(({ kind }) => kind === 'OperationDefinition');
    expect(operations).toHaveLength(1);
  }
});
