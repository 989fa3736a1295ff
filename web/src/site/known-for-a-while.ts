/**
 * What is asked at most once in a while, for each language by itself: one reader asks, the others are given what was known
 * before; what could not be asked is asked again after the same while. `forget` makes the next reader of each language ask.
 */
export function knownForAWhile<Value>(ask: (locale: string) => Promise<Value | null>, freshMs: number, now = Date.now) {
  let known = new Map<string, { at: number; value: Value | null }>();
  const read = async (locale: string): Promise<Value | null> => {
    const mine = known;
    const before = mine.get(locale);
    if (before && now() - before.at <= freshMs) return before.value;
    // taken at once, so that one reader asks and the others do not wait
    mine.set(locale, { at: now(), value: before?.value ?? null });
    const value = await ask(locale);
    mine.set(locale, { at: now(), value });
    return value;
  };
  // an answer that was under way goes into the old memory, which nobody reads any more
  const forget = (): void => {
    known = new Map();
  };
  return Object.assign(read, { forget });
}
