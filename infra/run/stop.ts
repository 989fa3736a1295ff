import { setTimeout as delay } from 'node:timers/promises';
import { runningOn } from './running.ts';
import { settingsOf } from './settings.ts';

/* npm run stop: ends the platform that runs on this data folder, in order. */

const LONGEST_MS = 60_000;
const { dataDir } = settingsOf([]);
const running = runningOn(dataDir);
if (running) {
  process.kill(running.pid, 'SIGTERM');
  const deadline = Date.now() + LONGEST_MS;
  while (runningOn(dataDir)) {
    if (Date.now() > deadline) throw new Error(`Process ${running.pid} does not end`);
    await delay(100);
  }
  console.log('ReSPI has ended.');
} else {
  console.log('ReSPI is not running.');
}
