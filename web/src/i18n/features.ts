/** Message files of the public portal: `messages/<locale>/<feature>.json`. */
export const portalFeatures = [
  'common',
  'home',
  'topics',
  'content',
  'search',
  'desks',
  'members',
  'booking',
  'contact',
  'ask',
  'legal',
  'errors',
  'rating',
  'login',
  'status',
  'training',
] as const;

/** Message files of the reserved area; a language that lacks one reads the English. */
export const reservedFeatures = [
  'reserved-frame',
  'reserved-help',
  'reserved-terms',
  'reserved-dashboard',
  'reserved-cases',
  'reserved-register',
  'reserved-privacy',
  'reserved-sheets',
  'reserved-knowledge',
  'reserved-editorial',
  'reserved-agenda',
  'reserved-network',
  'reserved-training',
  'reserved-account',
  'reserved-access',
] as const;
