import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { BLOCK_KEYS, sourceFrontMatter, translationFrontMatter } from './knowledge.schema.ts';
import type { BlockKey, Content, ContentText } from './types.ts';
import { locale } from './vocabulary.ts';

const isBlockKey = (key: string): key is BlockKey => (BLOCK_KEYS as readonly string[]).includes(key);

function splitFrontMatter(file: string, raw: string): { front: unknown; markdown: string } {
  const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(raw);
  if (!match) throw new Error(`${file}: front matter missing`);
  return { front: parseYaml(match[1] ?? '', { schema: 'core' }), markdown: (match[2] ?? '').trim() };
}

/** Markdown under `## KEY` headings becomes blocks; what comes before the first of them is the body. */
function splitBlocks(markdown: string): Pick<ContentText, 'body' | 'blocks'> {
  const [body = '', ...sections] = markdown.split(/^## (?=[A-Z_]+$)/m);
  const blocks = sections.map((section) => {
    const [key = '', ...lines] = section.split('\n');
    if (!isBlockKey(key)) throw new Error(`Unknown block ${key}`);
    return { key, body: lines.join('\n').trim() };
  });
  return { body: body.trim(), blocks };
}

/** What a translation is pinned to: a change of any Italian word makes it older than its source (P3). */
export function contentHash(text: ContentText): string {
  const words = [text.title, text.abstract, text.body, ...text.blocks.flatMap(({ key, body }) => [key, body])];
  return createHash('sha256').update(words.join('\u0000').normalize('NFC')).digest('hex').slice(0, 16);
}

function readSource(file: string, slug: string, raw: string): Content {
  const { front, markdown } = splitFrontMatter(file, raw);
  const { title, abstract, ...rest } = sourceFrontMatter.parse(front);
  const text = { title, abstract, ...splitBlocks(markdown) };
  return { ...rest, slug, text, contentHash: contentHash(text), translations: [], easy: null };
}

function readMade(file: string, raw: string): NonNullable<Content['easy']> {
  const { front, markdown } = splitFrontMatter(file, raw);
  return { ...translationFrontMatter.parse(front), ...splitBlocks(markdown) };
}

/** The contents of a folder, by slug, each with its translations and its easy Italian. Throws, naming the file, on the first bad one. */
export function readContents(folder: string): Content[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  const files = names.sort().map((name) => {
    const match = /^([a-z0-9-]+)\.([a-z]{2}|it-facile)\.md$/.exec(name);
    if (!match) throw new Error(`${name}: a content is named <slug>.<locale>.md`);
    const language = match[2] === 'it-facile' ? null : locale.parse(match[2]);
    return { name, slug: match[1] ?? '', language, raw: readFileSync(join(folder, name), 'utf8') };
  });
  const contents = new Map<string, Content>();
  for (const { name, slug, raw } of files.filter(({ language }) => language === 'it')) {
    contents.set(
      slug,
      named(name, () => readSource(name, slug, raw)),
    );
  }
  for (const { name, slug, language, raw } of files.filter((one) => one.language !== 'it')) {
    const content = contents.get(slug);
    if (!content) throw new Error(`${name}: there is no Italian source`);
    const made = named(name, () => readMade(name, raw));
    if (language) content.translations.push({ locale: language, ...made });
    else content.easy = made;
  }
  return [...contents.values()];
}

function named<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw new Error(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
