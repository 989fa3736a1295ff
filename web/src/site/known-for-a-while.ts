/**
 * What is asked at most once in a while, for each language by itself: one reader asks, the others are given what was known
 * before; what could not be asked is asked again after the same while.
 */
export function knownForAWhile<Value>(ask: (locale: string) => Promise<Value | null>, freshMs: number, now = Date.now) {
  const known = new Map<string, { at: number; value: Value | null }>();
  return async (locale: string): Promise<Value | null> => {
    const before = known.get(locale);
    if (before && now() - before.at <= freshMs) return before.value;
    // taken at once, so that one reader asks and the others do not wait
    known.set(locale, { at: now(), value: before?.value ?? null });
    const value = await ask(locale);
    known.set(locale, { at: now(), value });
    return value;
  };
}
