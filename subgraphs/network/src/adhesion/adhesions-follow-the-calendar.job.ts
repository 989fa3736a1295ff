import { SYSTEM } from '@respi/kit/actor.js';
import { localDate } from '@respi/kit/clock.js';
import { command, jobKey, type Tx } from '@respi/kit/command.js';
import { type House, houseContext, writerFor } from '@respi/kit/context.js';
import type { HouseJob } from '@respi/kit/subgraph.js';
import { Adhesion } from './adhesion.entity.js';
import { AdhesionState } from './adhesion.states.js';
import { tellMove } from './adhesion-change.js';
import { lapse } from './lapse.js';
import { isHeldBack, isOfNetwork, takePlaceOfFormer } from './succession.js';
import { welcome } from './welcome.js';

/** Suspended for another cause than a signature that is missing: a newer version does not get round it. */
const HELD = `exists (select 1 from adhesion x join protocollo_version w on w.id = x.protocollo_version_id
  where x.ente_id = a.ente_id and x.id <> a.id and x.state = 'SUSPENDED' and w.protocollo_id = v.protocollo_id
    and not exists (select 1 from departure d where d.adhesion_id = x.id and d.cause = 'RESIGNATURE' and d.returned_at is null))`;
const DUE = `
  select a.id, case when a.state = 'SIGNED' then 'ACTIVE' when v.at_end = 'SUSPEND' then 'SUSPENDED' else 'EXPIRED' end as "to"
  from adhesion a join protocollo_version v on v.id = a.protocollo_version_id
  where (a.state = 'SIGNED' and a.effective_from <= ?::date and not ${HELD})
    or (a.state = any(case when v.at_end = 'SUSPEND' then array['ACTIVE'] else array['ACTIVE', 'SUSPENDED'] end)
      and least(a.effective_to, v.valid_to) + v.grace_days < ?::date)
  order by a.id limit 100 for update of a skip locked`;

async function takeEffect(tx: Tx, adhesion: Adhesion): Promise<void> {
  // suspended since the list was made: the newer one waits, as it would have
  if (await isHeldBack(tx, adhesion)) return;
  const from = adhesion.state;
  adhesion.moveTo(AdhesionState.ACTIVE);
  await takePlaceOfFormer(tx, adhesion);
  if (await isOfNetwork(tx, adhesion.protocolloVersionId)) await welcome(tx, adhesion.enteId);
  await tellMove(tx, adhesion, from);
}

/** At midnight in Rome a signed adhesion takes effect, and one whose last day and grace have passed ends (N7, N8, N13, N15). */
export const adhesionsFollowTheCalendar: HouseJob = {
  name: 'adhesions-follow-the-calendar',
  everySeconds: 30,
  async run(house: House) {
    const today = localDate(house.clock.now());
    const waiting = await writerFor(house, SYSTEM).transactional((em) => em.execute(DUE, [today, today]));
    if (waiting.length === 0) return;
    const ctx = houseContext(house, { actor: SYSTEM, requestId: 'calendar', locale: 'it', mayWrite: true });
    await command(ctx, { verb: 'followCalendar', input: jobKey('adhesions') }, async (tx) => {
      const due = await tx.sql<{ id: string; to: 'ACTIVE' | 'SUSPENDED' | 'EXPIRED' }>(DUE, [today, today]);
      for (const { id, to } of due) {
        const adhesion = await tx.em.findOneOrFail(Adhesion, { id });
        if (to === 'ACTIVE') await takeEffect(tx, adhesion);
        else await lapse(tx, adhesion, to === 'EXPIRED' ? 'EXPIRY' : 'RESIGNATURE');
      }
      return { moved: due.length };
    });
  },
};
