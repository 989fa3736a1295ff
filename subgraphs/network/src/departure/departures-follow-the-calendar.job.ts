import { SYSTEM } from '@respi/kit/actor.js';
import { localDate } from '@respi/kit/clock.js';
import { command, jobKey } from '@respi/kit/command.js';
import { type House, houseContext, writerFor } from '@respi/kit/context.js';
import { DEPARTURE_COMMANDS } from '@respi/kit/departure.js';
import type { HouseJob } from '@respi/kit/subgraph.js';
import { canMove } from '../adhesion/adhesion.states.js';
import { carryOut, type DepartureRow, tellHouse } from './carry-out.js';
import { TARGET } from './decide-departure.js';

const DUE = `select d.id, d.kind, a.state, d.decided_by from departure d join adhesion a on a.id = d.adhesion_id
  where d.state = 'SCHEDULED' and d.effective_on <= ?::date order by d.effective_on, d.id limit 1`;
/** A step that nobody has heard of for so long is told again: the courier gives up on a message in the end, a departure never does. */
const SILENT_MINUTES = 10;
const SILENT = `select distinct s.departure_id as id, s.house from departure_step s
  where s.state = 'PENDING' and s.told_at < ?::timestamptz - interval '${SILENT_MINUTES} minutes' limit 20`;

interface Due {
  id: string;
  kind: keyof typeof TARGET;
  state: Parameters<typeof canMove>[0];
  decided_by: string | null;
}

async function takeEffect(house: House, due: Due): Promise<void> {
  const actor = { ...SYSTEM, personId: due.decided_by };
  const ctx = houseContext(house, { actor, requestId: 'calendar', locale: 'it', mayWrite: true });
  await command(ctx, { verb: 'carryOutDeparture', input: jobKey('departure') }, async (tx) => {
    const [still] = await tx.sql(`select 1 from departure where id = ? and state = 'SCHEDULED' for update`, [due.id]);
    if (!still) return { id: due.id };
    if (canMove(due.state, TARGET[due.kind])) await carryOut(tx, due.id);
    // the adhesion has ended in another way meanwhile: nothing is left to end
    else await tx.sql(`update departure set state = 'REVOKED', revoked_at = ? where id = ?`, [tx.now, due.id]);
    return { id: due.id };
  });
}

async function tellAgain(house: House, { id, house: target }: { id: string; house: string }): Promise<void> {
  const ctx = houseContext(house, { actor: SYSTEM, requestId: 'calendar', locale: 'it', mayWrite: true });
  await command(ctx, { verb: 'tellDepartureAgain', input: jobKey('departure') }, async (tx) => {
    const [row] = await tx.sql<DepartureRow>(
      'select id, ente_id, adhesion_id, kind, effective_on::text, reason, decisions, successor_id from departure where id = ?',
      [id],
    );
    if (row && target in DEPARTURE_COMMANDS) await tellHouse(tx, target as keyof typeof DEPARTURE_COMMANDS, row);
    await tx.sql(
      `update departure_step set told = told + 1, told_at = ? where departure_id = ? and house = ? and state = 'PENDING'`,
      [tx.now, id, target],
    );
    return { id };
  });
}

/** At midnight in Rome what was scheduled takes effect (N13); steps that stay silent are told again until done (N11). */
export const departuresFollowTheCalendar: HouseJob = {
  name: 'departures-follow-the-calendar',
  everySeconds: 30,
  async run(house) {
    const read = <T extends object>(text: string, values: unknown[]) =>
      writerFor(house, SYSTEM).transactional((em) => em.execute(text, values) as unknown as Promise<T[]>);
    const today = localDate(house.clock.now());
    for (let [due] = await read<Due>(DUE, [today]); due; [due] = await read<Due>(DUE, [today]))
      await takeEffect(house, due);
    for (const silent of await read<{ id: string; house: string }>(SILENT, [house.clock.now()]))
      await tellAgain(house, silent);
  },
};
