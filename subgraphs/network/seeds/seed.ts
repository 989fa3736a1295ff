import { houseEnv } from '@respi/kit/env.js';
import { fieldCipher } from '@respi/kit/field-cipher.js';
import pg from 'pg';
import { seedLogins, seedPeople } from './people.js';
import { seedDesks, seedEnti, seedPlaces, seedProtocolli } from './register.js';
import type { SeedUrls, Territory } from './territory.js';

/** Runs one act as the house itself, in one transaction. */
async function inside(url: string, act: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url, options: '-c respi.kind=SYSTEM' });
  await client.connect();
  try {
    await client.query('begin');
    await act(client);
    await client.query('commit');
  } finally {
    await client.end();
  }
}

/** Loads a territory: the register always, people and logins only where the launcher gives some (never in production). */
export async function seed(territory: Territory, urls: SeedUrls): Promise<void> {
  await inside(urls.appUrl, async (client) => {
    await seedPlaces(client, territory);
    await seedProtocolli(client, territory);
    await seedEnti(client, territory);
    await seedDesks(client, territory);
    await seedPeople(client, territory.people);
  });
  if (urls.logins.length === 0) return;
  const env = houseEnv('network');
  const cipher = fieldCipher(env.fieldKeys, env.blindIndexKey);
  await inside(urls.identityAppUrl, (client) => seedLogins(client, cipher, territory.people, urls.logins));
}
