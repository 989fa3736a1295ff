type Named = { istatCode: string; name: string };
export type FoundComune<Comune> = { comune: Comune | null; suggestions: Comune[] };

const MAX_SUGGESTIONS = 6;

/** "Mondovì", "mondovi" and "MONDOVI'" are the same place. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** The comune that a visitor means, by code, by name or by the only beginning that fits; else what it could be. */
export function findComune<Comune extends Named>(comuni: readonly Comune[], asked: string | null): FoundComune<Comune> {
  const text = plain(asked ?? '');
  if (!text) return { comune: null, suggestions: [] };
  const exact = comuni.find(({ istatCode, name }) => istatCode === text || plain(name) === text);
  if (exact) return { comune: exact, suggestions: [] };
  const beginning = comuni.filter(({ name }) => plain(name).startsWith(text));
  if (beginning.length === 1) return { comune: beginning[0] ?? null, suggestions: [] };
  const close = comuni.filter(({ name }) => plain(name).includes(text) || plain(name).startsWith(text.slice(0, 3)));
  return { comune: null, suggestions: [...new Set([...beginning, ...close])].slice(0, MAX_SUGGESTIONS) };
}
