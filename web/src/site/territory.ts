import 'server-only';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cache } from 'react';
import { z } from 'zod';
import { env } from '../env';

const localized = z.record(z.string(), z.string());
const address = z.object({ street: z.string(), postcode: z.string(), city: z.string() });
const schema = z.object({
  code: z.string(),
  provinceName: z.string(),
  provinceSign: z.string(),
  brand: z.object({ name: z.string(), title: z.union([z.string(), localized]), tagline: localized }),
  contacts: z.object({
    email: z.string().nullable(),
    pec: z.string().nullable(),
    phone: z.string().nullable(),
    website: z.string().nullable(),
    address: address.nullable(),
    isExample: z.boolean(),
  }),
  exampleNotice: localized,
  services: z.array(z.object({ code: z.string(), label: localized })),
});
const needs = z.array(
  z.object({
    code: z.string(),
    slug: z.string(),
    position: z.number(),
    topics: z.array(z.string()),
    title: localized,
    description: localized,
  }),
);

/** What the portal must know of its province before any subgraph answers: brand, contacts, names of services. */
export type Territory = z.infer<typeof schema>;
export type Need = z.infer<typeof needs>[number];

const read = async (file: string): Promise<string> => readFile(join(env.territoryDir, file), 'utf8');

/** The territory folder in use (`RESPI_TERRITORY_DIR`); another province is another folder. */
export const readTerritory = cache(
  async (): Promise<Territory> => schema.parse(JSON.parse(await read('territory.json'))),
);

/** Needs of life, the entries of the home page, in their order; none when the folder has no such file. */
export const readNeeds = cache(async (): Promise<Need[]> => {
  const text = await read('needs.json').catch(() => '[]');
  return needs.parse(JSON.parse(text)).sort((a, b) => a.position - b.position);
});

/** Geometry of the comuni, as TopoJSON. */
export const readTopology = (): Promise<string> => read('comuni.topo.json');

/** Basin of each comune, by ISTAT code; none when the folder has no such file. */
export async function readAssignments(): Promise<Map<string, string>> {
  const text = await read('bacini-comuni.csv').catch(() => '');
  const rows = text.trim().split(/\r?\n/).slice(1);
  return new Map(rows.map((row) => row.split(',') as [string, string]));
}

/** The text in a language, or its Italian. */
export const inLocale = (text: string | Record<string, string>, locale: string): string =>
  typeof text === 'string' ? text : (text[locale] ?? text.it ?? '');
