import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { HOUSES, type House, inRepository } from './repository.ts';

export type Mode = 'demo' | 'test' | 'production';
export type Topology = 'solo' | 'mesh';

/** Loopback ports of one platform. PostgreSQL's is chosen when null. */
export interface Ports {
  readonly web: number;
  readonly gateway: number;
  /** The desk beside the platform: captured mail, codes, test hooks. */
  readonly desk: number;
  readonly smtp: number;
  readonly postgres: number | null;
  readonly houses: Readonly<Record<House, number>>;
}

/** What one run of the platform is. */
export interface Settings {
  readonly mode: Mode;
  readonly topology: Topology;
  readonly territory: string;
  readonly territoryDir: string;
  readonly dataDir: string;
  readonly ports: Ports;
  /** npm run dev: sources are watched, the web is Next's development server. */
  readonly watch: boolean;
  /** false: only what answers the graph, for tests that look at no page. */
  readonly web: boolean;
}

const number = (name: string, fallback: number): number => {
  const given = process.env[name];
  if (given === undefined || given === '') return fallback;
  const port = Number(given);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`${name} is not a port: ${given}`);
  return port;
};

/** Settings of `npm start` and its siblings, from the environment and the flags of the command. */
export function settingsOf(flags: readonly string[]): Settings {
  const unknown = flags.filter((flag) => !['--mesh', '--production', '--watch'].includes(flag));
  if (unknown.length > 0) throw new Error(`Unknown: ${unknown.join(' ')}. Known: --mesh, --production, --watch`);
  const territory = process.env.RESPI_TERRITORY ?? 'cuneo';
  const territoryDir = inRepository('infra', 'territories', territory);
  if (!/^[a-z][a-z0-9-]*$/.test(territory) || !existsSync(territoryDir)) {
    throw new Error(`RESPI_TERRITORY names no folder of infra/territories: ${territory}`);
  }
  const firstHouse = number('RESPI_HOUSES_PORT', 4001);
  return {
    mode: flags.includes('--production') ? 'production' : process.env.RESPI_MODE === 'test' ? 'test' : 'demo',
    topology: flags.includes('--mesh') || process.env.RESPI_TOPOLOGY === 'mesh' ? 'mesh' : 'solo',
    territory,
    territoryDir,
    dataDir: resolve(process.env.RESPI_DATA_DIR ?? inRepository('.data')),
    watch: flags.includes('--watch'),
    web: true,
    ports: {
      web: number('RESPI_WEB_PORT', 3000),
      gateway: number('RESPI_GATEWAY_PORT', 4000),
      desk: number('RESPI_DESK_PORT', 8025),
      smtp: number('RESPI_SMTP_PORT', 1025),
      postgres: process.env.RESPI_PG_PORT ? number('RESPI_PG_PORT', 0) : null,
      houses: Object.fromEntries(HOUSES.map((house, i) => [house, firstHouse + i])) as Record<House, number>,
    },
  };
}
