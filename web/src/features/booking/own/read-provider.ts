import 'server-only';
import { CitizenIdentityDocument } from '../../../graphql/generated/graphql';
import { query } from '../../../graphql/rsc-client';

const KNOWN_MS = 60_000;
/** A house that does not answer is asked again soon; until then its absence holds nobody up. */
const SILENT_MS = 5_000;

let known: { until: number; name: Promise<string | null> } | null = null;

/**
 * Name of the provider of digital identities, where citizens may use it for their appointments; null where not (A10). The
 * same for everybody, and known for a minute: whoever books does not wait for it.
 */
export function readProvider(): Promise<string | null> {
  const now = Date.now();
  if (known && known.until > now) return known.name;
  const name = ask().catch((error: unknown) => {
    known = null;
    throw error;
  });
  known = { until: now + KNOWN_MS, name };
  return name;
}

async function ask(): Promise<string | null> {
  const { data, error } = await query({ query: CitizenIdentityDocument });
  const provider = data?.identityProvider;
  if (error && known) known.until = Math.min(known.until, Date.now() + SILENT_MS);
  return provider?.servesCitizens ? provider.name : null;
}
