import { existsSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { dataFolder } from './postgres.ts';
import { postgresBinaries } from './postgres-binaries.ts';
import { runningOn } from './running.ts';
import { settingsOf } from './settings.ts';

/* npm run reset: empties the data folder, database included; refused while the platform runs. */

const { dataDir } = settingsOf([]);
const running = runningOn(dataDir);
if (running) {
  console.error(`ReSPI is running (process ${running.pid}): npm run stop first.`);
  process.exit(1);
}
if (existsSync(dataDir)) {
  const database = dataFolder(join(dataDir, 'postgres'), postgresBinaries());
  if (dirname(database) !== dataDir && basename(dirname(database)).startsWith('data-'))
    rmSync(dirname(database), { recursive: true, force: true });
  rmSync(dataDir, { recursive: true, force: true });
}
console.log(`${dataDir} is empty. The next npm start begins from the territory's data.`);
