import type { OpenHouse } from '@respi/kit/house.js';
import pg from 'pg';
import { identityEnv } from '../src/env.js';
import { seedLogins, seedPeople } from './people.js';
import { seedDesks, seedEnti, seedPlaces, seedProtocolli } from './register.js';
import { seedRules } from './rules.js';
import type { Territory } from './territory.js';

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
export async function seed({ house }: OpenHouse, territory: Territory): Promise<void> {
  await inside(house.env.appUrl, async (client) => {
    await seedPlaces(client, territory);
    await seedProtocolli(client, territory);
    await seedEnti(client, territory);
    await seedDesks(client, territory);
    await seedPeople(client, territory.people);
    if (territory.logins.length > 0) await seedRules(client, territory.people);
  });
  if (territory.logins.length === 0) return;
  await inside(identityEnv().appUrl, (client) => seedLogins(client, house.cipher, territory.people, territory.logins));
}
