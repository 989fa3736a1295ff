import type { OpenHouse } from '@respi/kit/house.js';
import { castOf } from './cast.js';
import { liveThrough } from './demonstration.js';
import { loadRules } from './rules.js';
import type { Territory } from './territory.js';

/** Loads the rules of a territory and, where it brings people, a demonstration; again and again to the same end. */
export async function seed({ house }: OpenHouse, territory: Territory): Promise<void> {
  await loadRules(house, territory);
  const cast = castOf(territory);
  if (cast) await liveThrough(house, cast);
}
