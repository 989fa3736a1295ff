export const dynamic = 'force-dynamic';

/** Liveness of the web process itself; it says nothing of the gateway. */
export const GET = (): Response => Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } });
