import { randomUUID } from 'node:crypto';
import type { Query } from '../identity/identity-room.js';
import { newToken, tokenHash } from '../identity/token.js';

/** Begins every secret, so that scanners of repositories know one when it is lost. */
const PREFIX = 'respi_secret_';

/** Makes a secret of a client: 256 bits, shown once; what is kept is its hash. */
export async function makeSecret(sql: Query, clientId: string, now: Date): Promise<string> {
  const secret = `${PREFIX}${newToken()}`;
  await sql('insert into machine_secret (id, client_id, secret_hash, hint, created_at) values ($1, $2, $3, $4, $5)', [
    randomUUID(),
    clientId,
    tokenHash(secret),
    secret.slice(-4),
    now,
  ]);
  return secret;
}
