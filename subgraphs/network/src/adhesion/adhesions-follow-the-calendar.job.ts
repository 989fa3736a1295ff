import { SYSTEM } from '@respi/kit/actor.js';
import { localDate } from '@respi/kit/clock.js';
import { command, jobKey } from '@respi/kit/command.js';
import { type House, houseContext, writerFor } from '@respi/kit/context.js';
import type { HouseJob } from '@respi/kit/subgraph.js';
import { Adhesion } from './adhesion.entity.js';
import { AdhesionState } from './adhesion.states.js';
import { endAccess, tellMove } from './adhesion-change.js';
import { welcome } from './welcome.js';

const DUE = `
  select a.id, case when a.state = 'SIGNED' and a.effective_from <= ?::date then 'ACTIVE' else 'EXPIRED' end as "to"
  from adhesion a join protocollo_version v on v.id = a.protocollo_version_id
  where (a.state = 'SIGNED' and a.effective_from <= ?::date)
    or (a.state in ('ACTIVE', 'SUSPENDED') and least(a.effective_to, v.valid_to) < ?::date)
  order by a.id limit 100 for update of a skip locked`;

/** At midnight in Rome a signed adhesion takes effect, and one whose last day has passed expires (N7, N13). */
export const adhesionsFollowTheCalendar: HouseJob = {
  name: 'adhesions-follow-the-calendar',
  everySeconds: 30,
  async run(house: House) {
    const today = localDate(house.clock.now());
    const waiting = await writerFor(house, SYSTEM).transactional((em) => em.execute(DUE, [today, today, today]));
    if (waiting.length === 0) return;
    const ctx = houseContext(house, { actor: SYSTEM, requestId: 'calendar', locale: 'it', mayWrite: true });
    await command(ctx, { verb: 'followCalendar', input: jobKey('adhesions') }, async (tx) => {
      const due = await tx.sql<{ id: string; to: AdhesionState }>(DUE, [today, today, today]);
      for (const { id, to } of due) {
        const adhesion = await tx.em.findOneOrFail(Adhesion, { id });
        const from = adhesion.state;
        adhesion.moveTo(to);
        if (to === AdhesionState.EXPIRED) await endAccess(tx, adhesion.enteId);
        else await welcome(tx, adhesion.enteId);
        await tellMove(tx, adhesion, from);
      }
      return { moved: due.length };
    });
  },
};
