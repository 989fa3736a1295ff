/** The tables of caniuse, packed; the package brings no types of its own. */
declare module 'caniuse-lite' {
  export const features: Record<string, unknown>;
  /** Support by browser and version: `y`, `a` (almost), `n` and more, with notes. */
  export function feature(packed: unknown): { stats: Record<string, Record<string, string>> };
}
