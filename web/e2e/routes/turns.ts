/** Widths at which pages are looked at: the narrowest of WCAG's reflow, a tablet, a desk (px). */
export const WIDTHS = [320, 768, 1280] as const;
const LANGUAGES = ['it', 'ar', 'en', 'zh', 'fr', 'uk', 'ro', 'sq', 'es'] as const;
/** Languages of the reserved area. */
const WRITTEN = ['it', 'en'] as const;

/** How the page of one place in the list is visited. */
export interface Turn {
  readonly locale: string;
  readonly width: number;
  readonly script: boolean;
}

/** The turn of the `place`-th page, counted as a clock counts: languages are its seconds, widths its minutes, script its hours. */
export function turnOf(place: number, isReserved: boolean): Turn {
  const among = isReserved ? WRITTEN : LANGUAGES;
  const minutes = Math.floor(place / among.length);
  return {
    locale: among[place % among.length] ?? 'it',
    width: WIDTHS[minutes % WIDTHS.length] ?? 320,
    script: Math.floor(minutes / WIDTHS.length) % 2 === 0,
  };
}
