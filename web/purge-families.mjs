/** Classes that components put together from a word and a value; purging cannot see them in the sources. */
export const families = [
  /^btn-(primary|outline-primary|secondary|danger|link|sm|lg)$/,
  /^icon-/,
  /^alert-(success|info|warning|danger)$/,
  /^(badge|form-checks|form-control|calendar-from|answer|day-row|adhesion-step|map-swatch)-/,
];
