import { openDatabase } from '../backup/open-database.ts';
import { houseEnvironment, type Wiring } from './environment.ts';
import { inRepository } from './repository.ts';
import { secretsOf } from './secrets.ts';
import { settingsOf } from './settings.ts';

/** A file of the compiled house of the network, by its path below `src`. */
// biome-ignore lint/suspicious/noExplicitAny: the house is compiled, and reached by its path
export const ofNetwork = (file: string): Promise<any> =>
  import(inRepository('subgraphs', 'network', 'dist', 'src', file));

/**
 * Opens the house of the network for one command of who runs the machine, beside a platform that runs or not; what the
 * command posts (letters, notices) leaves when the platform runs.
 */
export async function withNetwork(flags: readonly string[], act: (house: unknown) => Promise<void>): Promise<void> {
  const settings = settingsOf(flags);
  const database = await openDatabase(settings);
  const wiring: Wiring = {
    settings,
    secrets: secretsOf(settings.mode, settings.dataDir),
    adminUrl: database.adminUrl,
    smtpUrl: '',
    publicUrl: process.env.RESPI_PUBLIC_URL ?? `http://127.0.0.1:${settings.ports.web}`,
  };
  Object.assign(process.env, houseEnvironment(wiring, 'network'));
  const kit = (file: string) => import(inRepository('subgraphs', 'kit', 'dist', 'src', file));
  try {
    const [{ openHouse }, { houseEnv }, { plan }] = await Promise.all([
      kit('house.js'),
      kit('env.js'),
      ofNetwork('plan.js'),
    ]);
    const open = await openHouse(plan, houseEnv('network'));
    try {
      await act(open.house);
    } finally {
      await open.close();
    }
  } finally {
    await database.stop();
  }
}
