import 'server-only';
import { createHash } from 'node:crypto';
import type { Viewer } from './viewer';

/** How long what was known of a reader may still draw the frame while the network's house is silent. */
const HOURS = 1;
const MOST = 2_000;

const known = new Map<string, { at: number; viewer: Viewer }>();
const keyOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** Keeps what the API last said of the reader of this session, in this process only. */
export function rememberViewer(token: string, viewer: Viewer): void {
  const key = keyOf(token);
  known.delete(key);
  known.set(key, { at: Date.now(), viewer });
  if (known.size > MOST) known.delete(known.keys().next().value ?? '');
}

/**
 * What was last known of the reader, so that the pages of the other houses stay open while the network's is down. It
 * only draws: the gateway resolves the token itself at every request, and each house asserts every right again.
 */
export function recallViewer(token: string): Viewer | null {
  const found = known.get(keyOf(token));
  return found && Date.now() - found.at < HOURS * 3_600_000 ? found.viewer : null;
}

/** After signing out nothing of the session stays. */
export const forgetViewer = (token: string): void => void known.delete(keyOf(token));
