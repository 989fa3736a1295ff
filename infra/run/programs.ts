import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { gatewayEnvironment, houseEnvironment, type Wiring, webEnvironment } from './environment.ts';
import { HOUSES, inRepository } from './repository.ts';
import type { Program } from './supervisor.ts';

/** The gateway; in the mesh also the five houses, each in a process of its own. */
export function serverPrograms(wiring: Wiring): Program[] {
  const { topology, ports } = wiring.settings;
  const gateway: Program = {
    name: 'gateway',
    script: inRepository('gateway', 'dist', 'src', topology === 'solo' ? 'solo.js' : 'main.js'),
    environment: gatewayEnvironment(wiring),
    readyUrl: `http://127.0.0.1:${ports.gateway}/readyz`,
    logFile: logFile(wiring, 'gateway'),
    ...watching(wiring),
  };
  if (topology === 'solo') return [gateway];
  const houses = HOUSES.map(
    (house): Program => ({
      name: house,
      script: inRepository('subgraphs', house, 'dist', 'src', 'main.js'),
      environment: houseEnvironment(wiring, house),
      readyUrl: `http://127.0.0.1:${ports.houses[house]}/readyz`,
      logFile: logFile(wiring, house),
      ...watching(wiring),
    }),
  );
  return [...houses, gateway];
}

/** Next's standalone server; its development server when watching. */
export function webProgram(wiring: Wiring): Program {
  const { web } = wiring.settings.ports;
  const readyUrl = `http://127.0.0.1:${web}/it`;
  if (wiring.settings.watch) return developmentWeb(wiring, readyUrl);
  const folder = inRepository('web', '.next', 'standalone', 'web');
  if (!existsSync(join(folder, 'server.js'))) throw new Error('The web is not built: npm run build');
  return {
    name: 'web',
    script: join(folder, 'server.js'),
    cwd: folder,
    environment: webEnvironment(wiring),
    readyUrl,
    logFile: logFile(wiring, 'web'),
  };
}

const logFile = ({ settings }: Wiring, name: string) =>
  settings.mode === 'production' ? null : join(settings.dataDir, 'logs', `${name}.log`);

function developmentWeb(wiring: Wiring, readyUrl: string): Program {
  return {
    name: 'web',
    script: inRepository('node_modules', 'next', 'dist', 'bin', 'next'),
    args: ['dev', '--hostname', '127.0.0.1', '--port', String(wiring.settings.ports.web)],
    cwd: inRepository('web'),
    environment: { ...webEnvironment(wiring), NODE_ENV: 'development' },
    // Next hands what was preloaded on to its workers, whose standard input is nothing: the leash would end them at once.
    beneath: true,
    readyUrl,
    logFile: logFile(wiring, 'web'),
  };
}

/** Compiles what changes, and says its errors on the terminal; node --watch starts the servers again. */
export const compilerProgram = (): Program => ({
  name: 'compiler',
  script: inRepository('node_modules', 'typescript', 'bin', 'tsc'),
  args: ['-b', '--watch', '--preserveWatchOutput'],
  environment: { PATH: process.env.PATH ?? '' },
  beneath: true,
  readyUrl: null,
  logFile: null,
});

const watching = ({ settings }: Wiring): Pick<Program, 'nodeOptions' | 'beneath'> =>
  settings.watch ? { nodeOptions: ['--watch', '--watch-preserve-output'], beneath: true } : {};
