/** Message files of the public portal: `messages/<locale>/<feature>.json`. */
export const portalFeatures = [
  'common',
  'home',
  'topics',
  'content',
  'search',
  'desks',
  'booking',
  'contact',
  'legal',
  'errors',
  'rating',
  'login',
  'status',
  'training',
] as const;

/** Message files of the reserved area; a language that lacks one reads the Italian. */
export const reservedFeatures: readonly string[] = [];
