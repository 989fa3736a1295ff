/**
 * Index of Gulpease of an Italian text, from 0 to 100, higher is easier: 89 + (300 × sentences − 10 × letters) / words
 * (GULP, University "La Sapienza", 1988). Null below ten words, where it says nothing. Markdown signs are not words.
 */
export function gulpease(markdown: string): number | null {
  const plain = markdown
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/\{\{[^}]*\}\}/g, 'importo')
    .replace(/^\s*(?:[-*+]|\d+\.|#+|>)\s+/gm, '')
    .replace(/https?:\/\/\S+/g, '');
  const lines = plain.split(/\n+/).filter((line) => /\p{L}/u.test(line));
  const words = plain.match(/[\p{L}\p{N}]+(?:['’]?)/gu) ?? [];
  if (words.length < 10) return null;
  const letters = words.reduce((sum, word) => sum + (word.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
  const sentences = lines.reduce((sum, line) => sum + Math.max(1, line.match(/[.!?;:]+(?=\s|$)/g)?.length ?? 0), 0);
  const index = 89 + (300 * sentences - 10 * letters) / words.length;
  return Math.round(Math.max(0, Math.min(100, index)));
}
