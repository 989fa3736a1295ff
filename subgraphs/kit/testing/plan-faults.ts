import { existsSync, readFileSync } from 'node:fs';
import { buildSchema, getNamedType, isEnumType, isInputObjectType, isNonNullType, isObjectType } from 'graphql';
import { type HousePlan, houseSchema, houseSdl } from '../src/subgraph.js';

/** Types that the kit casts for every house; their descriptions are the kit's business. */
const CAST = /^(_.*|PageInfo|UserError|UserErrorParam|UserErrorCode|.*(Connection|Edge))$/;

/** What is wrong with a house's plan: committed SDL, descriptions, references, client keys. Doors are hung by `houseSchema`, which throws. */
export function planFaults(plan: HousePlan, committedSdl: string): string[] {
  const sdl = houseSdl(plan);
  const committed = existsSync(committedSdl) ? readFileSync(committedSdl, 'utf8') : '';
  const schema = houseSchema(plan);
  const faults = sdl === committed ? [] : [`${plan.name}: schema.graphql is not what the code says; run emit-schema`];
  for (const [, name] of sdl.matchAll(/^type (\w+) @key\(fields: "id"\)/gm)) {
    if (!plan.references[name as string]) faults.push(`${name} has a resolvable key and no reference`);
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.includes('__') || CAST.test(type.name)) continue;
    const isRoot = type === schema.getQueryType() || type === schema.getMutationType();
    if ((isObjectType(type) || isEnumType(type) || isInputObjectType(type)) && !isRoot && !type.description) {
      faults.push(`${type.name} is not described`);
    }
    if (isEnumType(type)) {
      for (const value of type.getValues())
        if (!value.description) faults.push(`${type.name}.${value.name} is not described`);
    }
    if (isRoot && isObjectType(type)) {
      for (const field of Object.values(type.getFields())) {
        if (!field.name.startsWith('_') && !field.description)
          faults.push(`${type.name}.${field.name} is not described`);
      }
    }
  }
  for (const { name, args } of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const input = args.find((arg) => arg.name === 'input');
    const type = input && getNamedType(input.type);
    const key = type && isInputObjectType(type) ? type.getFields().clientKey : undefined;
    if (!key || !isNonNullType(key.type))
      faults.push(`${name} takes no client key: sent twice, it would act twice (C42)`);
  }
  buildSchema(sdl, { assumeValid: true, assumeValidSDL: true });
  return faults;
}

/** Columns of the entities that the migrated tables lack. */
export const MISSING_COLUMNS = `
  select w.t || '.' || w.c as missing from unnest($1::text[], $2::text[]) as w(t, c)
  where not exists (select 1 from information_schema.columns i where i.table_schema = $3 and i.table_name = w.t and i.column_name = w.c)`;
