import { spawnSync } from 'node:child_process';
import { createReadStream, mkdirSync } from 'node:fs';
import { prepareEnvironment } from '../run/environment.ts';
import { inRepository } from '../run/repository.ts';
import { runningOn } from '../run/running.ts';
import { settingsOf } from '../run/settings.ts';
import { forgetAgain } from './forget-again.ts';
import { openDatabase, sourceOf } from './open-database.ts';
import { restoreInto } from './restore-into.ts';

/* npm run restore <file>: into an empty data folder or an empty database, compared by hash. The keys come from the
   environment or from the secrets.json that was kept with the data, never from the backup. Whom the tombstones beside the
   files name (files-tombstones/, kept apart from the backups) is forgotten again before anybody can look. */

const flags = process.argv.slice(2).filter((one) => one.startsWith('--'));
const [file] = process.argv.slice(2).filter((one) => !one.startsWith('--'));
if (!file) throw new Error('npm run restore -- <file>');
const settings = settingsOf(flags);
if (runningOn(settings.dataDir)) throw new Error('ReSPI is running on these data: npm run stop first');
mkdirSync(settings.dataDir, { recursive: true, mode: 0o711 });
const database = await openDatabase(settings);
try {
  const { source, secrets } = sourceOf(settings, database.adminUrl);
  const wiring = { settings, secrets, adminUrl: database.adminUrl, smtpUrl: '', publicUrl: '' };
  const prepared = spawnSync(process.execPath, [inRepository('infra', 'run', 'prepare.ts')], {
    env: { ...prepareEnvironment(wiring), RESPI_SEED: 'none' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (prepared.status !== 0) throw new Error('The empty database could not be prepared');
  const startedAt = Date.now();
  const { manifest, rows, files } = await restoreInto(source, createReadStream(file));
  const seconds = ((Date.now() - startedAt) / 1_000).toFixed(1);
  console.log(
    `${file}: ${manifest.tables.length} tables, ${rows} rows, ${files} files, every hash equal, in ${seconds} s`,
  );
  const again = await forgetAgain(wiring);
  console.log(`${again} rows forgotten again, as the tombstones beside the files say`);
} finally {
  await database.stop();
}
