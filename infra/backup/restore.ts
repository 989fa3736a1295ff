import { spawnSync } from 'node:child_process';
import { createReadStream, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { prepareEnvironment } from '../run/environment.ts';
import { inRepository } from '../run/repository.ts';
import { runningOn } from '../run/running.ts';
import { settingsOf } from '../run/settings.ts';
import { forgetAgain } from './forget-again.ts';
import { baseBefore } from './kept-bases.ts';
import { openDatabase, sourceOf } from './open-database.ts';
import { recoverUntil } from './recover.ts';
import { restoreInto } from './restore-into.ts';
import type { Source } from './take.ts';

/* npm run restore <file>: into an empty data folder or an empty database, compared by hash. npm run restore -- --until
   <instant> [<identity of the cluster>]: the embedded PostgreSQL as it was at that instant, from RESPI_WAL_DIR. The keys come
   from the environment or from the secrets.json that was kept with the data, never from the backup. Whom the tombstones
   beside the files name (files-tombstones/, kept apart from the backups) is forgotten again before anybody can look. */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { until: { type: 'string' }, mesh: { type: 'boolean' }, production: { type: 'boolean' } },
});
const [file] = positionals;
const until = values.until === undefined ? null : new Date(values.until);
if (until ? Number.isNaN(until.getTime()) : !file) {
  throw new Error('npm run restore -- <file>, or npm run restore -- --until 2026-11-22T21:00:00Z');
}
const settings = settingsOf(values.production ? ['--production'] : []);
if (runningOn(settings.dataDir)) throw new Error('ReSPI is running on these data: npm run stop first');
mkdirSync(settings.dataDir, { recursive: true, mode: 0o711 });
if (until) await bringBack(until);
const database = await openDatabase(settings);
try {
  const { source, secrets } = sourceOf(settings, database.adminUrl);
  const wiring = { settings, secrets, adminUrl: database.adminUrl, smtpUrl: '', publicUrl: '' };
  const prepared = spawnSync(process.execPath, [inRepository('infra', 'run', 'prepare.ts')], {
    env: { ...prepareEnvironment(wiring), RESPI_SEED: 'none' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (prepared.status !== 0) throw new Error('The database could not be prepared');
  if (file && !until) await load(source, file);
  const again = await forgetAgain(wiring);
  console.log(`${again} rows forgotten again, as the tombstones beside the files say`);
} finally {
  await database.stop();
}

async function load(source: Source, from: string): Promise<void> {
  const startedAt = Date.now();
  const { manifest, rows, files } = await restoreInto(source, createReadStream(from));
  const seconds = ((Date.now() - startedAt) / 1_000).toFixed(1);
  console.log(
    `${from}: ${manifest.tables.length} tables, ${rows} rows, ${files} files, every hash equal, in ${seconds} s`,
  );
}

/** The cluster and the files as they were: from the one cluster of RESPI_WAL_DIR, or from the one that is named. */
async function bringBack(instant: Date): Promise<void> {
  const walDir = process.env.RESPI_WAL_DIR;
  if (!walDir || process.env.DATABASE_URL)
    throw new Error('RESPI_WAL_DIR names the folder of the log of the embedded PostgreSQL');
  const clusters = readdirSync(walDir).filter((name) => /^\d+$/.test(name));
  const cluster = file ?? (clusters.length === 1 ? clusters[0] : undefined);
  if (!cluster) throw new Error(`Which cluster? ${clusters.join(', ') || 'none is kept'}`);
  const kept = join(walDir, cluster);
  const { filesDir, key } = sourceOf(settings, '').source;
  const base = baseBefore(kept, instant);
  const dataDir = join(settings.dataDir, 'postgres');
  const startedAt = Date.now();
  const { segments, files } = await recoverUntil({
    ...{ base: createReadStream(base.file), kept, key },
    ...{ dataDir, filesDir, until: instant },
  });
  const seconds = ((Date.now() - startedAt) / 1_000).toFixed(1);
  console.log(`as of ${instant.toISOString()}: ${segments} segments of the log, ${files} files, in ${seconds} s`);
}
