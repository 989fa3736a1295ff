import { mkdirSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { settingsOf } from '../run/settings.ts';
import { openDatabase, sourceOf } from './open-database.ts';
import { takeBackup } from './take.ts';

/* npm run backup [file]: rows and files, encrypted, while the platform runs or not. */

const flags = process.argv.slice(2).filter((one) => one.startsWith('--'));
const settings = settingsOf(flags);
const [named] = process.argv.slice(2).filter((one) => !one.startsWith('--'));
const file =
  named ?? join(settings.dataDir, 'backups', `respi-${new Date().toISOString().replace(/[:.]/g, '-')}.backup`);
if (!named) mkdirSync(join(settings.dataDir, 'backups'), { recursive: true, mode: 0o700 });
const database = await openDatabase(settings);
try {
  const { source } = sourceOf(settings, database.adminUrl);
  const out = await open(`${file}.part`, 'w', 0o600);
  const manifest = await takeBackup(source, async (bytes) => void (await out.write(bytes)));
  await out.sync();
  await out.close();
  await rename(`${file}.part`, file);
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  console.log(`${file}: ${manifest.tables.length} tables, ${rows} rows, as of ${manifest.takenAt}`);
} finally {
  await database.stop();
}
