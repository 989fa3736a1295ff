import { SYSTEM } from '@respi/kit/actor.js';
import { localDate } from '@respi/kit/clock.js';
import { command, jobKey, type Tx } from '@respi/kit/command.js';
import { type House, houseContext, writerFor } from '@respi/kit/context.js';
import type { HouseJob } from '@respi/kit/subgraph.js';
import { merge } from './merge.js';
import { rename } from './rename.js';
import { split } from './split.js';

export interface DueChange {
  readonly id: string;
  readonly enteId: string;
  readonly otherId: string | null;
  readonly kind: 'RENAME' | 'MERGE' | 'SPLIT';
  readonly effectiveOn: string;
  readonly reason: string;
  readonly detail: Record<string, unknown>;
  readonly decidedBy: string;
}

const DUE = `
  select c.id, c.ente_id as "enteId", c.other_id as "otherId", c.kind, c.effective_on::text as "effectiveOn", c.reason, c.detail,
    c.decided_by as "decidedBy"
  from ente_change c where c.state = 'SCHEDULED' and c.effective_on <= ?::date order by c.effective_on, c.seq limit 1`;

const ACTS: Record<DueChange['kind'], (tx: Tx, change: DueChange) => Promise<void>> = {
  RENAME: rename,
  MERGE: merge,
  SPLIT: split,
};

async function carryOutChange(house: House, due: DueChange): Promise<void> {
  const ctx = houseContext(house, {
    actor: { ...SYSTEM, personId: due.decidedBy },
    requestId: 'calendar',
    locale: 'it',
    mayWrite: true,
  });
  await command(ctx, { verb: 'carryOutEnteChange', input: jobKey('ente-change') }, async (tx) => {
    const [still] = await tx.sql(`select 1 from ente_change where id = ? and state = 'SCHEDULED' for update`, [due.id]);
    if (!still) return { id: due.id };
    await ACTS[due.kind](tx, due);
    await tx.sql(`update ente_change set state = 'DONE', done_at = ? where id = ?`, [tx.now, due.id]);
    return { id: due.id };
  });
}

/** At midnight in Rome enti take their new names and shapes (N25). */
export const changesFollowTheCalendar: HouseJob = {
  name: 'changes-follow-the-calendar',
  everySeconds: 30,
  async run(house) {
    const today = localDate(house.clock.now());
    const next = async () =>
      (
        await writerFor(house, SYSTEM).transactional(
          (em) => em.execute(DUE, [today]) as unknown as Promise<DueChange[]>,
        )
      )[0];
    for (let due = await next(); due; due = await next()) await carryOutChange(house, due);
  },
};
