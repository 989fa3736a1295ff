import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Root of the checkout, found from here upwards: the sources and their compiled copy lie at different depths. */
export const ROOT = findRoot(import.meta.dirname);

function findRoot(from: string): string {
  if (existsSync(join(from, 'package-lock.json')) && existsSync(join(from, 'subgraphs'))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error('The launcher must lie inside a checkout of the repository');
  return findRoot(parent);
}

/** The five houses, in the order in which they are started and migrated. */
export const HOUSES = ['network', 'cases', 'appointments', 'knowledge', 'training'] as const;
export type House = (typeof HOUSES)[number];

/** Path inside the checkout. */
export const inRepository = (...parts: string[]): string => join(ROOT, ...parts);
