import { SYSTEM } from '@respi/kit/actor.js';
import { localDate } from '@respi/kit/clock.js';
import { command, jobKey, type Tx } from '@respi/kit/command.js';
import { type House, houseContext, writerFor } from '@respi/kit/context.js';
import type { HouseJob } from '@respi/kit/subgraph.js';
import { Case } from '../case/case.entity.js';
import { tellCoordination, tellDesk, tellRole } from '../case/case.notices.js';
import { CaseState } from '../case/case.states.js';
import { workingDaysSince, workingDaysUntil } from './deadline.js';

/** Working days beyond the deadline after which the province is told: an example, to be confirmed. */
export const BADLY_OVERDUE_DAYS = 5;
/** Working days for which an answer may lie unread (C39). */
export const UNREAD_DAYS = 3;

type Stage = 'DUE_SOON' | 'OVERDUE' | 'BADLY_OVERDUE' | 'UNREAD';

/* what may need a warning that was not given: due within a week or overdue; answered and unread */
const CANDIDATES = `
  select c.id from "case" c
  where c.queue_rank < 9 and c.due_key < ?::timestamptz + interval '7 days' and c.state <> 'INFO_REQUESTED'
    and not exists (select 1 from escalation e where e.case_id = c.id and e.cycle_number = c.cycle_number
      and e.stage = case when c.due_key < ?::timestamptz - interval '7 days' then 'BADLY_OVERDUE'
        when c.due_key < ?::timestamptz then 'OVERDUE' else 'DUE_SOON' end)
  order by c.due_key limit 500`;
const UNREAD = `
  select c.id from "case" c
  where c.state = 'ANSWERED' and exists (select 1 from answer a where a.case_id = c.id and a.cycle_number = c.cycle_number
      and a.read_at is null and a.recorded_at < ?::timestamptz - interval '3 days')
    and not exists (select 1 from escalation e where e.case_id = c.id and e.cycle_number = c.cycle_number and e.stage = 'UNREAD')
  limit 500`;

/** Warns of deadlines before and after them (C19), and of answers that nobody reads (C39); each once for each cycle. */
export const escalate: HouseJob = {
  name: 'escalate',
  everySeconds: 900,
  async run(house) {
    const now = house.clock.now();
    const em = writerFor(house, SYSTEM);
    const late = await em.transactional((tx) => tx.execute<{ id: string }[]>(CANDIDATES, [now, now, now]));
    for (const { id } of late) await warn(house, id, stageByDeadline);
    const unread = await em.transactional((tx) => tx.execute<{ id: string }[]>(UNREAD, [now]));
    for (const { id } of unread) await warn(house, id, stageOfReading);
  },
};

type Judge = (tx: Tx, found: Case) => Promise<Stage | null>;

async function warn(house: House, caseId: string, stageOf: Judge): Promise<void> {
  const ctx = houseContext(house, { actor: SYSTEM, requestId: 'escalate', locale: 'it', mayWrite: true });
  await command(ctx, { verb: 'escalate', input: jobKey('escalate') }, async (tx) => {
    const found = await tx.em.findOne(Case, { id: caseId });
    const stage = found && (await stageOf(tx, found));
    if (!found || !stage) return { warned: false };
    const fresh = await tx.sql(
      `insert into escalation (case_id, cycle_number, stage, at) values (?, ?, ?, ?) on conflict do nothing returning stage`,
      [found.id, found.cycleNumber, stage, tx.now],
    );
    if (fresh.length === 0) return { warned: false };
    await tx.event({ entity: 'case', entityId: found.id, verb: 'escalated', detail: { stage } });
    await tell[stage](tx, found);
    return { warned: true };
  });
}

const tell: Record<Stage, (tx: Tx, found: Case) => Promise<void>> = {
  DUE_SOON: (tx, found) => tellCoordination(tx, found, 'CASE_DUE_SOON'),
  OVERDUE: (tx, found) => tellCoordination(tx, found, 'CASE_OVERDUE'),
  BADLY_OVERDUE: (tx, found) => tellRole(tx, found, 'CASE_OVERDUE', 'PROVINCIAL_COORDINATOR'),
  UNREAD: async (tx, found) => {
    await tellDesk(tx, found, 'CASE_UNREAD');
    await tellCoordination(tx, found, 'CASE_UNREAD');
  },
};

async function stageByDeadline(tx: Tx, { dueAt, state, officeId }: Case): Promise<Stage | null> {
  if (!dueAt || state === CaseState.INFO_REQUESTED) return null;
  if (dueAt >= tx.now) return (await workingDaysUntil(tx, dueAt, officeId)) <= 1 ? 'DUE_SOON' : null;
  return (await workingDaysSince(tx, dueAt, officeId)) >= BADLY_OVERDUE_DAYS ? 'BADLY_OVERDUE' : 'OVERDUE';
}

async function stageOfReading(tx: Tx, found: Case): Promise<Stage | null> {
  const [unread] = await tx.sql<{ at: string }>(
    `select recorded_at::text as at from answer where case_id = ? and cycle_number = ? and read_at is null order by seq desc limit 1`,
    [found.id, found.cycleNumber],
  );
  if (!unread || localDate(new Date(unread.at)) >= localDate(tx.now)) return null;
  return (await workingDaysSince(tx, new Date(unread.at), found.officeId)) >= UNREAD_DAYS ? 'UNREAD' : null;
}
