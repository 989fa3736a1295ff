/** What an open page learns of its session; `unknown` when nobody answered, which ends nothing. */
export type SessionState = { state: 'ended' | 'unknown' } | { state: 'open'; mark: string };

/** Tells one acting context, with the roles that hold in it, from another. */
export const markOf = (contextId: string | null, roles: readonly string[]): string =>
  [contextId ?? '', ...[...roles].sort()].join(' ');

/** What a page does about an answer: nothing, or tell that the session has ended or is now another (I5, I7). */
export function verdictOf(told: SessionState, mark: string): 'holds' | 'ended' | 'changed' {
  if (told.state === 'ended') return 'ended';
  return told.state === 'open' && told.mark !== mark ? 'changed' : 'holds';
}
