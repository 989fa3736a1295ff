/** What holds words that are read aloud, and what among it is not of the text. */
const PARTS = 'h1, h2, h3, h4, h5, h6, p, li, dt, dd, th, td';
const SILENT = 'nav, details, script, style';

/** The words of a text in the order in which they stand, a line for each part and each word once: what a point of a list holds is not said twice (P39). */
export function readableWords(root: Element): string {
  const said: { part: Element; words: string }[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const holder = walker.currentNode.parentElement;
    const part = holder?.closest(PARTS);
    if (!part || !root.contains(part) || holder?.closest(SILENT)) continue;
    const last = said.at(-1);
    const words = walker.currentNode.textContent ?? '';
    if (last?.part === part) last.words += words;
    else said.push({ part, words });
  }
  return said
    .map(({ words }) => words.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}
