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
const subject = z.object({
  code: z.string(),
  slug: z.string(),
  position: z.number(),
  title: localized,
  description: localized,
});
const subjects = z.object({
  topics: z.array(subject.extend({ parent: z.string().nullable() })),
  lifeNeeds: z.array(subject.extend({ topics: z.array(z.string()) })),
});

/** What the portal must know of its province before any subgraph answers: brand, contacts, names of services. */
export type Territory = z.infer<typeof schema>;
export type Need = z.infer<typeof subjects>['lifeNeeds'][number];

const read = async (file: string): Promise<string> => readFile(join(env.territoryDir, file), 'utf8');

/** The territory folder in use (`RESPI_TERRITORY_DIR`); another province is another folder. */
export const readTerritory = cache(
  async (): Promise<Territory> => schema.parse(JSON.parse(await read('territory.json'))),
);

/** Subjects and needs of life: of the territory, or else those that all territories share. */
const readSubjects = cache(async (): Promise<z.infer<typeof subjects>> => {
  const text = await read('topics.json').catch(() => read('../national/topics.json'));
  const { topics, lifeNeeds } = subjects.parse(JSON.parse(text));
  const inOrder = (a: { position: number }, b: { position: number }): number => a.position - b.position;
  return { topics: topics.sort(inOrder), lifeNeeds: lifeNeeds.sort(inOrder) };
});

/** Needs of life, the entries of the home page. */
export const readNeeds = async (): Promise<Need[]> => (await readSubjects()).lifeNeeds;

/** The subjects of the founding text, for the menu of every page (P29): it stands even when no subgraph answers. */
export async function readMainTopics(locale: string): Promise<{ slug: string; title: string }[]> {
  const { topics } = await readSubjects();
  return topics
    .filter(({ parent }) => parent === null)
    .map(({ slug, title }) => ({ slug, title: inLocale(title, locale) }));
}

/** Geometry of the comuni, as TopoJSON. */
export const readTopology = (): Promise<string> => read('comuni.topo.json');

/** Drawing of the horizon, as SVG; none when the folder has no such file. */
export const readSkyline = cache((): Promise<string | null> => read('skyline.svg').catch(() => null));

/** Basin of each comune, by ISTAT code; none when the folder has no such file. */
export async function readAssignments(): Promise<Map<string, string>> {
  const text = await read('bacini-comuni.csv').catch(() => '');
  const rows = text.trim().split(/\r?\n/).slice(1);
  return new Map(rows.map((row) => row.split(',') as [string, string]));
}

/** The text in a language, or its Italian. */
export const inLocale = (text: string | Record<string, string>, locale: string): string =>
  typeof text === 'string' ? text : (text[locale] ?? text.it ?? '');
