import { SYSTEM } from '../actor.js';
import { command, jobKey, type Tx } from '../command.js';
import { type House, houseContext } from '../context.js';
import { shredFiles } from './forget.jobs.js';
import type { HousePrivacy } from './house-privacy.js';
import { asSystem, forgetRows } from './retention.js';
import { type LoggedStone, loggedStones } from './tombstone-log.js';

const BATCH = 200;

type Forget = (tx: Tx, ids: readonly string[]) => Promise<void>;

/** How each noun of a house is forgotten, by its name. */
function forgettersOf({ retention, people }: HousePrivacy): Map<string, Forget> {
  const own = retention.flatMap(({ entity, forget }) => (entity ? [[entity, forget] as const] : []));
  return new Map([...own, ...Object.entries(people?.forgets ?? {})]);
}

/**
 * Forgets again what the stones outside the database name and a restored backup has brought back; answers how many rows.
 * Killed anywhere it may be run again: what has its stone in the database is left alone.
 */
export async function replayStones(house: House, privacy: HousePrivacy): Promise<number> {
  const known = new Set(
    (
      await asSystem(house, (sql) => sql<{ key: string }>(`select entity || ':' || entity_id as key from tombstone`))
    ).map(({ key }) => key),
  );
  const lost = (await loggedStones(house)).filter(({ entity, id }) => !known.has(`${entity}:${id}`));
  const ctx = houseContext(house, { actor: SYSTEM, requestId: 'restore', locale: 'it', mayWrite: true });
  let replayed = 0;
  for (const [entity, forget] of forgettersOf(privacy)) {
    const stones = lost.filter((one) => one.entity === entity);
    for (let at = 0; at < stones.length; at += BATCH) {
      const some = stones.slice(at, at + BATCH);
      await command(ctx, { verb: 'replayStones', input: jobKey('replay') }, async (tx) => {
        for (const one of some) await forgetAgain(tx, entity, forget, one);
        return { done: some.length };
      });
      replayed += some.length;
    }
  }
  await shredFiles(house);
  return replayed;
}

const instant = (at: string | null): Date | null => (at ? new Date(at) : null);

const forgetAgain = (tx: Tx, entity: string, forget: Forget, stone: LoggedStone): Promise<void> =>
  forgetRows(
    tx,
    { kind: stone.kind, entity, forget },
    [{ ...stone, opened_at: instant(stone.opened_at), ended_at: instant(stone.ended_at) }],
    stone,
  );
