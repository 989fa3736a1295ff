/** Arguments and plural branches of an ICU message. */
export type IcuShape = { arguments: string[]; tags: string[]; plurals: string[][] };

/** Reads the shape of a message: which values it needs and which plural forms it has. Throws on unbalanced braces. */
export function shapeOf(message: string): IcuShape {
  const found = { arguments: new Set<string>(), tags: new Set<string>(), plurals: [] as string[][] };
  readText(message, found);
  for (const [, tag] of message.matchAll(/<(\w+)>/g)) found.tags.add(tag ?? '');
  return { arguments: [...found.arguments].sort(), tags: [...found.tags].sort(), plurals: found.plurals };
}

type Found = { arguments: Set<string>; plurals: string[][] };

function readText(text: string, found: Found): void {
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '}') throw new Error(`Unbalanced: ${text}`);
    if (text[at] !== '{') continue;
    const end = closing(text, at);
    readArgument(text.slice(at + 1, end), found);
    at = end;
  }
}

function readArgument(body: string, found: Found): void {
  const [, name = '', rest] = /^\s*(\w+)\s*(?:,\s*plural\s*,(.*))?$/s.exec(body) ?? [];
  if (!name) throw new Error(`Not an argument: {${body}}`);
  found.arguments.add(name);
  if (rest === undefined) return;
  const forms: string[] = [];
  for (let at = 0; at < rest.length; at += 1) {
    if (rest[at] !== '{') continue;
    const end = closing(rest, at);
    forms.push(/(=?\w+)\s*$/.exec(rest.slice(0, at))?.[1] ?? '');
    readText(rest.slice(at + 1, end), found);
    at = end;
  }
  found.plurals.push(forms);
}

function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error(`Unbalanced: ${text}`);
}
