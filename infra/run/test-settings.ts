import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './ports.ts';
import { HOUSES, type House } from './repository.ts';
import { type Settings, settingsOf, type Topology } from './settings.ts';

/** Settings of a platform for tests: nothing of it meets another platform on this machine. */
export async function testSettings(dataDir: string, topology: Topology): Promise<Settings> {
  const ports = {
    web: await freePort(),
    gateway: await freePort(),
    desk: await freePort(),
    smtp: await freePort(),
    postgres: null,
  };
  const houses = Object.fromEntries(
    await Promise.all(HOUSES.map(async (house) => [house, await freePort()])),
  ) as Record<House, number>;
  return { ...settingsOf([]), mode: 'test', topology, dataDir, ports: { ...ports, houses } };
}

/** A folder of its own for the data of one test, open to the account that PostgreSQL runs as. */
export function temporaryData(): string {
  const folder = mkdtempSync(join(tmpdir(), 'respi-platform-'));
  chmodSync(folder, 0o711);
  return folder;
}
