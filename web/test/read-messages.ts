import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Tree = { [key: string]: string | Tree };

export const messagesDir = join(import.meta.dirname, '..', 'messages');

const flatten = (tree: Tree, path: string): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : flatten(value, `${path}${key}.`),
  );

/** Messages of some files in one language, by their full key. */
export function readMessages(locale: string, features: readonly string[]): Map<string, string> {
  const read = (feature: string): Tree =>
    JSON.parse(readFileSync(join(messagesDir, locale, `${feature}.json`), 'utf8')) as Tree;
  return new Map(features.flatMap((feature) => flatten(read(feature), `${feature}.`)));
}
