import { openDatabase, sourceOf } from '../backup/open-database.ts';
import { houseEnvironment, roleUrl } from '../run/environment.ts';
import { HOUSES, inRepository } from '../run/repository.ts';
import { settingsOf } from '../run/settings.ts';

/** What a command line needs of an open house; the house itself is given back to the kit as it is. */
export interface OpenHouse {
  readonly name: string;
  readonly house: { readonly name: string; readonly cipher: unknown };
  readonly plan: { readonly privacy?: { readonly registers: readonly { readonly house: string }[] } };
  close(): Promise<void>;
}

/** Flags of a command line, and what is not a flag. */
export const flagsOf = (args = process.argv.slice(2)) => ({
  has: (name: string) => args.includes(`--${name}`),
  value: (name: string) => args.find((one) => one.startsWith(`--${name}=`))?.split('=')[1],
});

/** Opens the five houses on the platform's database, running or not, without their workers; closes all at the end. */
export async function withHouses<T>(
  act: (houses: readonly OpenHouse[], database: { roleUrl(role: string): string }) => Promise<T>,
): Promise<T> {
  const settings = settingsOf(process.argv.slice(2).filter((one) => one === '--production'));
  const database = await openDatabase(settings);
  const opened: OpenHouse[] = [];
  try {
    const { secrets } = sourceOf(settings, database.adminUrl);
    const wiring = { settings, secrets, adminUrl: database.adminUrl, smtpUrl: '', publicUrl: 'http://127.0.0.1' };
    const { openHouse } = await import(inRepository('subgraphs', 'kit', 'dist', 'src', 'house.js'));
    const { houseEnv } = await import(inRepository('subgraphs', 'kit', 'dist', 'src', 'env.js'));
    for (const house of HOUSES) {
      const { plan } = await import(inRepository('subgraphs', house, 'dist', 'src', 'plan.js'));
      opened.push(await openHouse(plan, houseEnv(house, houseEnvironment(wiring, house))));
    }
    return await act(opened, { roleUrl: (role) => roleUrl(wiring, role) });
  } finally {
    for (const house of opened) await house.close();
    await database.stop();
  }
}
