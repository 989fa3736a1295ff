import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { buildSchema, isObjectType } from 'graphql';
import { compose } from '../src/compose.js';
import { SUPERGRAPH } from '../src/gateway.js';

const committed = readFileSync(SUPERGRAPH, 'utf8');

describe('the supergraph', () => {
  test('G12: the five committed schemas compose, and the committed supergraph is what they compose to', () => {
    expect(compose().trim()).toBe(committed.trim());
  });

  test('PIT4: no shape that the gateway is known to fail on, and none that lets protected data travel', () => {
    expect(committed).not.toMatch(/requires: "|provides: "|isInterfaceObject: true|fromContext\(/);
  });

  test('every noun of the graph stands in the glossary', () => {
    const glossary = readFileSync(new URL('../../../docs/glossary.md', import.meta.url), 'utf8');
    const plumbing = /^(Query|Mutation|PageInfo|.*(Payload|Connection|Edge))$/;
    const missing = Object.values(buildSchema(committed, { assumeValid: true }).getTypeMap())
      .filter((type) => isObjectType(type) && !type.name.startsWith('__') && !plumbing.test(type.name))
      .map((type) => type.name)
      .filter((name) => !glossary.includes(`\`${name}\``));
    expect(missing).toEqual([]);
  });
});
