import { createHash } from 'node:crypto';
import type { Words } from '../edition/text-hash.js';
import { type Finding, findingsIn, RedactionKind } from './findings.js';

/** Trace of a finding that a person looked at and found harmless; the value itself is not kept. */
export const findingMark = ({ kind, value }: Pick<Finding, 'kind' | 'value'>): string =>
  createHash('sha256').update(`${kind}\0${value}`).digest('hex').slice(0, 24);

/** In a text that no case is behind, telephone numbers, addresses and names are those of offices. */
const ALWAYS_PERSONAL = new Set([
  RedactionKind.TAX_CODE,
  RedactionKind.BIRTH_DATE,
  RedactionKind.PRATICA_NUMBER,
  RedactionKind.DOCUMENT_NUMBER,
]);

/** What still looks like personal data in a text and was not accepted one by one (P11). */
export function unresolvedIn(words: Words, accepted: readonly string[], isFromCase: boolean): Finding[] {
  const parts = [words.title, words.abstract ?? '', words.body, ...words.blocks.map((block) => block.body)];
  return parts
    .flatMap(findingsIn)
    .filter((finding) => isFromCase || ALWAYS_PERSONAL.has(finding.kind))
    .filter((finding) => !accepted.includes(findingMark(finding)));
}
