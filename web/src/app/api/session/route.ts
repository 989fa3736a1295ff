import { env } from '../../../env';
import { readToken } from '../../../session/cookie';
import { markOf, type SessionState } from '../../../session/session-state';

const answer = (state: SessionState): Response =>
  Response.json(state, { headers: { 'cache-control': 'private, no-store' } });

/** Whether the session of this browser still holds, for open pages (I7). It tells its own state and nothing else. */
export async function GET(): Promise<Response> {
  const token = await readToken();
  if (!token) return answer({ state: 'ended' });
  try {
    const told = await fetch(`${env.gatewayUrl}/session`, {
      headers: { authorization: `Bearer ${token}` },
      cache: 'no-store',
      signal: AbortSignal.timeout(2_000),
    });
    if (told.status === 401) return answer({ state: 'ended' });
    if (!told.ok) return answer({ state: 'unknown' });
    const { contextId, roles } = (await told.json()) as { contextId: string | null; roles: string[] };
    return answer({ state: 'open', mark: markOf(contextId, roles) });
  } catch {
    return answer({ state: 'unknown' });
  }
}
