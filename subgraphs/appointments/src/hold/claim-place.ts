import type { Tx } from '@respi/kit/command.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { audienceOf } from '../agenda/agenda.policy.js';
import { type Audience, CELL_MS } from '../availability/rules.js';
import { offerAt } from '../availability/search.js';
import { type RulesOfPurpose, rulesOfPurpose } from './agenda-rules.js';

export interface Wanted {
  readonly purposeId: string;
  readonly startsAt: Date;
  readonly partySize: number;
  /** As whom the place is taken; left out, as the actor may (A29). */
  readonly audience?: Audience;
  readonly holder: string;
  /** Null: for good. */
  readonly expiresAt: Date | null;
  /** The waiting list is served before places come out for everybody (A21, A24). */
  readonly beforeRelease?: boolean;
}

export interface Place extends RulesOfPurpose {
  readonly counter: number;
  readonly endsAt: Date;
}

const RULES_CHANGED = -1;
export const slotTaken = (): Refusal =>
  new Refusal(UserErrorCode.SLOT_TAKEN, 'Questo orario non è più libero. Scegline un altro.', ['startsAt']);

/** Claims a place under the rules in force (A8): one counter, all its cells or none. Refuses SLOT_TAKEN, TOO_SOON. */
export async function claimPlace(tx: Tx, wanted: Wanted): Promise<Place> {
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const rules = await rulesOfPurpose(tx, wanted.purposeId);
    const { partySize, startsAt, audience = audienceOf(tx.actor, rules.agenda) } = wanted;
    if (audience === 'PUBLIC' && !rules.agenda.isPublic) throw slotTaken();
    if (rules.purpose.retired) throw slotTaken();
    const release = audience === 'PUBLIC' && !wanted.beforeRelease ? rules.agenda.release : null;
    const ask = { purpose: rules.purpose, partySize, audience, release, now: tx.now };
    const offer = offerAt(rules.agenda, ask, startsAt);
    if (offer === 'TOO_SOON') {
      throw new Refusal(UserErrorCode.TOO_SOON, 'Per questo orario non c’è più il preavviso richiesto.', ['startsAt']);
    }
    if (typeof offer === 'string') throw slotTaken();
    const counter = await claimAmong(tx, rules, { ...wanted, audience }, offer);
    if (counter > 0) return { ...rules, counter, endsAt: offer.endsAt };
    if (counter !== RULES_CHANGED) break;
  }
  throw slotTaken();
}

/** Staff take the counters that citizens cannot book first (A29). */
async function claimAmong(
  tx: Tx,
  { agenda }: RulesOfPurpose,
  wanted: Wanted,
  offer: { counters: number; publicCounters: number; endsAt: Date },
): Promise<number> {
  const { counters, publicCounters } = offer;
  const ranges: [number, number][] =
    wanted.audience !== 'PUBLIC' && publicCounters > 0 && publicCounters < counters
      ? [
          [publicCounters + 1, counters],
          [1, publicCounters],
        ]
      : [[1, counters]];
  const cells = (offer.endsAt.getTime() - wanted.startsAt.getTime()) / CELL_MS;
  for (const [lowest, highest] of ranges) {
    const [row] = await tx.sql<{ counter: number }>(
      `select claim_place(?::uuid, ?::int, ?::int, ?::int, ?::timestamptz, ?::int, ?::uuid,
         coalesce(?::timestamptz, 'infinity'), ?::timestamptz) as counter`,
      [agenda.id, agenda.version, lowest, highest, wanted.startsAt, cells, wanted.holder, wanted.expiresAt, tx.now],
    );
    const counter = row?.counter ?? 0;
    if (counter !== 0) return counter;
  }
  return 0;
}
