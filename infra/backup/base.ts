import { join } from 'node:path';
import { dataFolder } from '../run/postgres.ts';
import { postgresBinaries } from '../run/postgres-binaries.ts';
import { runningOn } from '../run/running.ts';
import { settingsOf } from '../run/settings.ts';
import { spoolOf } from '../run/wal-spool.ts';
import { dropOld, keepBase } from './kept-bases.ts';
import { dropErasedFiles, sealFiles, sealSegments } from './kept-log.ts';
import { openDatabase, sourceOf } from './open-database.ts';
import { identityOf, passwordBeside } from './take-base.ts';

/* npm run backup:base: a base into RESPI_WAL_DIR, while the platform runs or not; with the log that the platform seals there,
   `npm run restore -- --until <instant>` brings back any instant since. What is older than RESPI_WAL_DAYS (14) is dropped. */

const walDir = process.env.RESPI_WAL_DIR;
const days = Number(process.env.RESPI_WAL_DAYS ?? 14);
if (!walDir || process.env.DATABASE_URL)
  throw new Error('RESPI_WAL_DIR names the folder of the log of the embedded PostgreSQL');
if (!Number.isInteger(days) || days < 1) throw new Error('RESPI_WAL_DAYS is a number of days');
const settings = settingsOf(process.argv.slice(2));
const isRunning = runningOn(settings.dataDir) !== null;
const database = await openDatabase(settings);
try {
  const { adminUrl, filesDir, key } = sourceOf(settings, database.adminUrl).source;
  const beside = join(settings.dataDir, 'postgres');
  const dataDir = dataFolder(beside, postgresBinaries());
  const kept = join(walDir, await identityOf(adminUrl));
  const base = await keepBase({ adminUrl, dataDir, password: passwordBeside(beside), key }, kept);
  // a platform that runs seals its own log; two must not write the same file
  if (!isRunning) {
    await sealSegments(spoolOf(dataDir), kept, key);
    await sealFiles(filesDir, kept, key);
  }
  dropErasedFiles(filesDir, kept);
  const dropped = dropOld(kept, days, new Date());
  console.log(
    `${base.file}: any instant from ${base.at.toISOString()} on can be brought back; ${dropped} older files dropped`,
  );
} finally {
  await database.stop();
}
