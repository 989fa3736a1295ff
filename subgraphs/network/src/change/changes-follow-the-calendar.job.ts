import { SYSTEM } from '@respi/kit/actor.js';
import { localDate } from '@respi/kit/clock.js';
import { command, jobKey, type Tx } from '@respi/kit/command.js';
import { type House, type HouseContext, houseContext, writerFor } from '@respi/kit/context.js';
import type { HouseJob } from '@respi/kit/subgraph.js';
import { Refusal } from '@respi/kit/user-error.js';
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
  from ente_change c where c.state = 'SCHEDULED' and c.effective_on <= ?::date order by c.effective_on, c.seq`;

const ACTS: Record<DueChange['kind'], (tx: Tx, change: DueChange) => Promise<void>> = {
  RENAME: rename,
  MERGE: merge,
  SPLIT: split,
};

const calendarOf = (house: House, due: DueChange): HouseContext =>
  houseContext(house, {
    actor: { ...SYSTEM, personId: due.decidedBy },
    requestId: 'calendar',
    locale: 'it',
    mayWrite: true,
  });

async function carryOutChange(ctx: HouseContext, due: DueChange): Promise<void> {
  await command(ctx, { verb: 'carryOutEnteChange', input: jobKey('ente-change') }, async (tx) => {
    const [still] = await tx.sql(`select 1 from ente_change where id = ? and state = 'SCHEDULED' for update`, [due.id]);
    if (!still) return { id: due.id };
    await ACTS[due.kind](tx, due);
    await tx.sql(`update ente_change set state = 'DONE', done_at = ? where id = ?`, [tx.now, due.id]);
    return { id: due.id };
  });
}

/** What another ente has forestalled since it was planned is put aside, and the story of the ente says why. */
async function putAside(ctx: HouseContext, { id, enteId, kind }: DueChange, why: string): Promise<void> {
  await command(ctx, { verb: 'putAsideEnteChange', input: jobKey('ente-change') }, async (tx) => {
    const taken = await tx.sql(
      `update ente_change set state = 'PREVENTED' where id = ? and state = 'SCHEDULED' returning 1`,
      [id],
    );
    const detail = { changeId: id, kind, reason: why };
    if (taken[0]) await tx.event({ entity: 'ente', entityId: enteId, verb: 'ente-change-prevented', detail });
    return { id };
  });
}

/** Carries out every change whose day has come, each by itself; answers the faults, which keep no other from its day. */
export async function followChanges(house: House): Promise<unknown[]> {
  const today = localDate(house.clock.now());
  const all = await writerFor(house, SYSTEM).transactional(
    (em) => em.execute(DUE, [today]) as unknown as Promise<DueChange[]>,
  );
  const faults: unknown[] = [];
  for (const due of all) {
    const ctx = calendarOf(house, due);
    try {
      await carryOutChange(ctx, due).catch((error: unknown) => {
        if (error instanceof Refusal) return putAside(ctx, due, error.message);
        throw error;
      });
    } catch (error) {
      faults.push(error);
    }
  }
  return faults;
}

/** At midnight in Rome enti take their new names and shapes (N25). */
export const changesFollowTheCalendar: HouseJob = {
  name: 'changes-follow-the-calendar',
  everySeconds: 30,
  async run(house) {
    const [fault] = await followChanges(house);
    if (fault) throw fault;
  },
};
