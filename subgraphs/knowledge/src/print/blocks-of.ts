/** A run of words in one manner. */
export interface Run {
  readonly text: string;
  readonly isBold: boolean;
  /** Address that the words lead to; empty without one. */
  readonly href: string;
}

/** A piece of a text as it is printed. */
export interface Block {
  readonly kind: 'paragraph' | 'heading' | 'bullet' | 'number';
  readonly runs: readonly Run[];
}

const MARK = /\*\*([^*]+)\*\*|\[([^\]]+)\]\((https?:[^)\s]+|[^)\s]*)\)/g;

/** Words of a line with their manner; an address that is not of the web leads nowhere on paper. */
export function runsOf(line: string): Run[] {
  const runs: Run[] = [];
  let at = 0;
  const plain = (text: string) => text && runs.push({ text: text.replace(/[*_`]/g, ''), isBold: false, href: '' });
  for (const match of line.matchAll(MARK)) {
    plain(line.slice(at, match.index));
    const [whole, bold, words, href] = match;
    if (bold) runs.push({ text: bold, isBold: true, href: '' });
    else runs.push({ text: words ?? '', isBold: false, href: /^https?:/.test(href ?? '') ? (href ?? '') : '' });
    at = match.index + whole.length;
  }
  plain(line.slice(at));
  return runs;
}

const LINE: readonly (readonly [Block['kind'], RegExp])[] = [
  ['heading', /^#{1,6}\s+/],
  ['bullet', /^[-*]\s+/],
  ['number', /^\d+[.)]\s+/],
];

/** Markdown as blocks of runs: what contents use of it, nothing that could be code of the printer (P38). */
export function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = [];
  let paragraph: string[] = [];
  const end = () => {
    if (paragraph.length > 0) blocks.push({ kind: 'paragraph', runs: runsOf(paragraph.join(' ')) });
    paragraph = [];
  };
  for (const raw of markdown.split('\n')) {
    const line = raw.trim();
    const found = LINE.find(([, pattern]) => pattern.test(line));
    if (!line || found) end();
    if (found) blocks.push({ kind: found[0], runs: runsOf(line.replace(found[1], '')) });
    else if (line) paragraph.push(line);
  }
  end();
  return blocks;
}
