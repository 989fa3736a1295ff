import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { houseSchema, houseSdl } from '@respi/kit/subgraph.js';
import { type GraphQLNamedType, isEnumType, isInputObjectType, isIntrospectionType, isObjectType } from 'graphql';
import { plan } from '../src/plan.js';

const schema = houseSchema(plan);
const FEDERATION = /^(_|link__|Query$|Mutation$)/;
const own = Object.values(schema.getTypeMap()).filter(
  (type: GraphQLNamedType) => !isIntrospectionType(type) && !FEDERATION.test(type.name),
);

describe('the schema of the house', () => {
  test('the committed SDL is the emitted one', () => {
    const committed = readFileSync(join(import.meta.dirname, '..', '..', 'schema.graphql'), 'utf8');
    expect(houseSdl(plan)).toBe(committed);
  });

  test('every type, enum value and root field is described', () => {
    const silent = own.flatMap((type) => {
      if (!isObjectType(type) && !isEnumType(type) && !isInputObjectType(type)) return [];
      const values = isEnumType(type)
        ? type.getValues().filter((value) => !value.description && type.name !== 'UserErrorCode')
        : [];
      return [...(type.description ? [] : [type.name]), ...values.map((value) => `${type.name}.${value.name}`)];
    });
    const roots = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
      Object.values(type?.getFields() ?? {}).filter((field) => !field.name.startsWith('_') && !field.description),
    );
    expect([...silent, ...roots.map((field) => field.name)]).toEqual([]);
  });

  test('PIT3: every type with a key has a reference, and no reference is without its type', () => {
    const keyed = [...houseSdl(plan).matchAll(/^type (\w+) @key/gm)].map((match) => match[1]);
    expect(keyed.sort()).toEqual(Object.keys(plan.references).sort());
  });
});
