import { randomUUID } from 'node:crypto';
import type { Actor } from '@respi/kit/actor.js';
import { bodyHash, signAssertion } from '@respi/kit/assertion.js';
import { isMutation, type OpenHouse, openHouse } from '@respi/kit/house.js';
import { seedId } from '@respi/kit/seed-id.js';
import { barrierBefore } from '@respi/kit/testing/barrier.js';
import { anonymous, key, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { parse } from 'graphql';
import { seed } from '../../seeds/seed.js';
import { plan } from '../../src/plan.js';
import { territory } from './territory.js';

export const RACE = seedId('purpose', 'gara/gara');
export const RACE_OFFICE = seedId('office', 'ufficio');

/** Two houses over one database, as two processes would be, and an agenda with one counter that never closes. */
export interface Track {
  readonly house: TestHouse;
  readonly twins: readonly [OpenHouse, OpenHouse];
  /** Start of the place of a round: fresh every time. */
  place(round: number): string;
  /** Lets all contenders go at the same moment: they meet before the first of them writes its claim. */
  // biome-ignore lint/suspicious/noExplicitAny: answers of contenders are read freely
  race(contenders: readonly Contender[]): Promise<any[]>;
  close(): Promise<void>;
}

const words = (it: string) => ({ it });

/** Places of half an hour in a day of this agenda, from 01:00 on. */
const PER_DAY = 44;
const HALF_HOUR_MS = 30 * 60_000;
const DAY_MS = 86_400_000;

/** Connections per house: as many as contenders, so that none waits for another before the database. */
const POOL = 20;

export async function raceTrack(): Promise<Track> {
  const house = await stand(plan);
  const [office] = territory.agendas.agendas;
  if (!office) throw new Error('the small territory has an office');
  const window = {
    opens: '00:00',
    closes: '23:55',
    validFrom: '2026-01-01',
    validTo: null,
    counters: 1,
    publicCounters: 1,
    breaks: [],
    purposes: null,
  };
  const purpose = {
    ...office.purposes[0]!,
    code: 'gara',
    title: words('Gara'),
    minLeadDays: 1,
    maxLeadDays: 180,
    cutoffHours: 0,
  };
  const race = {
    ...office,
    code: 'gara',
    counters: 1,
    purposes: [purpose],
    windows: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ ...window, weekday, code: `g${weekday}` })),
    closures: [],
  };
  await seed(house.open, {
    ...territory,
    holidays: { national: [], patrons: [] },
    agendas: { documents: territory.agendas.documents, agendas: [race] },
  });
  const env = { ...house.env, poolSize: POOL };
  const twins = [
    await openHouse(plan, env, { clock: house.clock }),
    await openHouse(plan, env, { clock: house.clock }),
  ] as const;
  const first = Date.parse('2026-11-25T00:00:00Z');
  const barrier = await barrierBefore(house.adminUrl, 'appointments.claim');
  return {
    house,
    twins,
    place: (round) =>
      new Date(first + Math.floor(round / PER_DAY) * DAY_MS + (round % PER_DAY) * HALF_HOUR_MS).toISOString(),
    race: (contenders) => barrier.release(contenders.length, () => Promise.all(contenders.map((go) => go()))),
    async close() {
      await barrier.close();
      for (const one of twins) await one.close();
      await house.close();
    },
  };
}

/** A request ready to run: parsed and signed beforehand, so that the barrier releases it into the database at once. */
// biome-ignore lint/suspicious/noExplicitAny: answers of tests are read freely
export type Contender = () => Promise<any>;

export function contender(
  track: Track,
  at: number,
  actor: Actor,
  source: string,
  variables: Record<string, unknown>,
): Contender {
  const open = track.twins[at % 2 === 0 ? 0 : 1];
  const document = parse(source);
  const body = bodyHash(source, JSON.stringify(variables));
  const assertion = signAssertion(
    track.house.env.assertionKeys[0] as Buffer,
    { sub: 'appointments', actor, requestId: randomUUID(), locale: 'it', body },
    { mutation: isMutation(document) },
  );
  return () => open.execute({ assertion, query: source, document, variables });
}

export const HOLD =
  'mutation ($input: HoldSlotInput!) { holdSlot(input: $input) { hold { token } alternatives { startsAt } userErrors { code } } }';
export const BOOK =
  'mutation ($input: BookForCitizenInput!) { bookForCitizen(input: $input) { booking { id } userErrors { code } } }';

/** An unknown visitor from a network of their own. */
export const visitor = (track: Track, at: number, startsAt: string, partySize = 1): Contender =>
  contender(track, at, anonymous, HOLD, {
    input: { clientKey: key(), purposeId: RACE, startsAt, partySize, networkPrefix: `net-${key()}` },
  });
