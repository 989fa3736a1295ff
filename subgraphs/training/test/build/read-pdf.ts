import { getDocumentProxy } from 'unpdf';

/** A PDF as PDF.js reads it, which has no part in writing it. */
export interface ReadPdf {
  readonly pages: number;
  readonly title: string;
  readonly language: string;
  readonly isTagged: boolean;
  /** Roles of the structure, in reading order. */
  readonly tags: readonly string[];
  /** What stands in place of pictures. */
  readonly alternatives: readonly string[];
  /** Lines in reading order. */
  readonly lines: readonly string[];
  /** All of them in one. */
  readonly text: string;
}

type Part = { role?: string; alt?: string; children?: Part[] };
const partsOf = (part: Part | null): Part[] => (part ? [part, ...(part.children ?? []).flatMap(partsOf)] : []);

export async function readPdf(pdf: Buffer): Promise<ReadPdf> {
  const file = await getDocumentProxy(new Uint8Array(pdf));
  const { info } = (await file.getMetadata()) as { info: { Title?: string; Language?: string } };
  const parts: Part[] = [];
  const lines: string[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    parts.push(...partsOf((await page.getStructTree()) as Part | null));
    const { items } = await page.getTextContent();
    const said = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    lines.push(...said.split('\n').filter(Boolean));
  }
  return {
    pages: file.numPages,
    title: info.Title ?? '',
    language: info.Language ?? '',
    isTagged: Boolean((await file.getMarkInfo())?.Marked),
    tags: parts.flatMap(({ role }) => role ?? []),
    alternatives: parts.flatMap(({ alt }) => alt ?? []),
    lines,
    text: lines.join('\n'),
  };
}
