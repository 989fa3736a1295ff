import { createHmac } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder, type RunningPostgres, startPostgres } from '../run/postgres.ts';
import { postgresBinaries } from '../run/postgres-binaries.ts';
import { SUPERUSER } from '../run/postgres-cluster.ts';
import { runningOn } from '../run/running.ts';
import { type Secrets, secretsOf } from '../run/secrets.ts';
import type { Settings } from '../run/settings.ts';
import type { Source } from './take.ts';

/** The platform's database, whether it runs now or not. */
export async function openDatabase(settings: Settings): Promise<Pick<RunningPostgres, 'adminUrl' | 'stop'>> {
  const postgres =
    process.env.DATABASE_URL || !runningOn(settings.dataDir) ? await started(settings) : running(settings);
  const adminUrl = new URL(postgres.adminUrl);
  if (!process.env.DATABASE_URL) adminUrl.pathname = '/respi';
  return { adminUrl: adminUrl.href, stop: postgres.stop };
}

const started = ({ dataDir, mode }: Settings): Promise<RunningPostgres> =>
  startPostgres({ dataDir: join(dataDir, 'postgres'), durable: mode !== 'test' });

/** The server of a platform that runs: its own note says on which port. */
function running({ dataDir }: Settings): Pick<RunningPostgres, 'adminUrl' | 'stop'> {
  const folder = dataFolder(join(dataDir, 'postgres'), postgresBinaries());
  const note = join(folder, 'postmaster.pid');
  const port = existsSync(note) ? readFileSync(note, 'utf8').split('\n')[3] : undefined;
  if (!port) throw new Error('ReSPI runs, its PostgreSQL does not: try again in a moment');
  const password = readFileSync(join(dataDir, 'postgres.password'), 'utf8').trim();
  return { adminUrl: `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/postgres`, stop: async () => {} };
}

/** Where rows and files lie and with which key they are sealed: RESPI_BACKUP_KEY, or in a demonstration one of its own. */
export function sourceOf(settings: Settings, adminUrl: string): { source: Source; secrets: Secrets } {
  const secrets = secretsOf(settings.mode, settings.dataDir);
  const given = process.env.RESPI_BACKUP_KEY;
  if (given !== undefined && !/^[0-9a-f]{64}$/.test(given)) throw new Error('RESPI_BACKUP_KEY is 64 hex digits');
  if (!given && settings.mode === 'production') throw new Error('RESPI_BACKUP_KEY is not set');
  const key = given
    ? Buffer.from(given, 'hex')
    : createHmac('sha256', Buffer.from(secrets.RESPI_DATABASE_ROLE_KEY, 'hex')).update('backup').digest();
  const filesDir = join(settings.dataDir, 'files');
  return { source: { adminUrl, filesDir, key, fieldKey: secrets.RESPI_FIELD_KEY }, secrets };
}
