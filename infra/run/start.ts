import { mkdirSync } from 'node:fs';
import { announce } from './announce.ts';
import { buildServers, buildWeb, refuseUnbuilt } from './build.ts';
import { ensurePatches } from './patches.ts';
import { startPlatform } from './platform.ts';
import { portHolder } from './port-holder.ts';
import { isFree } from './ports.ts';
import { productionRefusals } from './production-checks.ts';
import { progressOn, seconds } from './progress.ts';
import { leaveDataFolder, runningOn, takeDataFolder } from './running.ts';
import { type Settings, settingsOf } from './settings.ts';

/* npm start, npm run start:mesh, npm run start:production. */

const startedAt = Date.now();
const interrupted = new AbortController();
const progress = progressOn((text) => process.stdout.write(text), interrupted.signal);

/** Ports that somebody else holds, each with the variable that moves ours. */
async function takenPorts({ ports, mode, topology }: Settings): Promise<string[]> {
  const wanted: [string, number][] = [
    ['RESPI_WEB_PORT', ports.web],
    ['RESPI_GATEWAY_PORT', ports.gateway],
    ...(mode === 'production'
      ? []
      : ([
          ['RESPI_DESK_PORT', ports.desk],
          ['RESPI_SMTP_PORT', ports.smtp],
        ] as [string, number][])),
    ...(topology === 'mesh'
      ? Object.values(ports.houses).map((port): [string, number] => ['RESPI_HOUSES_PORT', port])
      : []),
    ...(ports.postgres && !process.env.DATABASE_URL ? [['RESPI_PG_PORT', ports.postgres] as [string, number]] : []),
  ];
  const free = await Promise.all(wanted.map(([, port]) => isFree(port)));
  return wanted
    .filter((_, i) => !free[i])
    .map(
      ([variable, port]) =>
        `Port ${port} is taken by ${portHolder(port)}. End it, or choose another: ${variable}=${port + 100} npm start`,
    );
}

async function start(): Promise<void> {
  const settings = settingsOf(process.argv.slice(2));
  const refusals = settings.mode === 'production' ? productionRefusals(settings) : [];
  if (refusals.length > 0)
    throw new Error(`Production is not opened:\n${refusals.map((why) => `  - ${why}`).join('\n')}`);
  const running = runningOn(settings.dataDir);
  if (running) {
    progress.say(`ReSPI is already running since ${running.startedAt} (process ${running.pid}): ${running.publicUrl}`);
    progress.say('npm run stop ends it.');
    return;
  }
  const taken = await takenPorts(settings);
  if (taken.length > 0) throw new Error(taken.join('\n'));
  mkdirSync(settings.dataDir, { recursive: true, mode: 0o711 });
  if (!takeDataFolder(settings.dataDir, `http://127.0.0.1:${settings.ports.web}`))
    throw new Error('Another start is under way on this data folder');
  await open(settings);
}

async function open(settings: Settings): Promise<void> {
  progress.say(`ReSPI ${settings.territory}, ${settings.mode}, ${settings.topology}`);
  try {
    ensurePatches();
    const ending = endOnSignals();
    await build(settings);
    const platform = await startPlatform(settings, progress);
    progress.say(announce(platform, settings));
    progress.say(`Ready in ${seconds(Date.now() - startedAt)}. Ctrl-C, or npm run stop, ends it.`);
    await ending;
    progress.say('\nEnding: requests under way are finished, PostgreSQL goes last …');
    await platform.stop();
    progress.say('Ended.');
  } finally {
    leaveDataFolder(settings.dataDir);
  }
}

/** Production runs what was built and looked at before; elsewhere what changed is built now. */
async function build({ mode, watch }: Settings): Promise<void> {
  if (mode === 'production') return refuseUnbuilt();
  await progress.step('servers compiled', buildServers);
  if (!watch) await progress.step('web built (a minute or two the first time)', buildWeb);
}

/** The first signal asks for an orderly end, the third does not wait for it. */
function endOnSignals(): Promise<void> {
  let count = 0;
  return new Promise((asked) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        count++;
        interrupted.abort(new Error('Interrupted: what was started has been ended.'));
        asked();
        if (count >= 3) process.exit(130);
      });
    }
  });
}

start().then(
  () => process.exit(0),
  (error: Error) => {
    process.stderr.write(`\n${error.message}\n`);
    process.exit(1);
  },
);
