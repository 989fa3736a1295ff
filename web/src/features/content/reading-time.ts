import type { Text } from './read-content';

const WORDS_A_MINUTE = 180;
const SIGNS_A_MINUTE = 300;

/** Minutes that a text takes to read, at least one; Chinese, which parts no words, by its signs. */
export function readingMinutes({
  title,
  abstract,
  body,
  blocks,
}: Pick<Text, 'title' | 'abstract' | 'body' | 'blocks'>): number {
  const whole = [title, abstract ?? '', body, ...blocks.map((block) => block.body)].join(' ');
  const signs = whole.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = whole.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return Math.max(1, Math.round(signs > words ? signs / SIGNS_A_MINUTE : words / WORDS_A_MINUTE));
}
