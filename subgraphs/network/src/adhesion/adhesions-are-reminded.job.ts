import { SYSTEM } from '@respi/kit/actor.js';
import { localDate } from '@respi/kit/clock.js';
import { command, jobKey, type Tx } from '@respi/kit/command.js';
import { houseContext } from '@respi/kit/context.js';
import type { HouseJob } from '@respi/kit/subgraph.js';

/** Days before the term on which an ente hears of it: a new version at once, an end ninety days ahead; -1 is in grace. */
const BEFORE_SIGNING = '{9999,30,14,7,1,0,-1}';
const BEFORE_THE_END = '{90,30,7,0,-1}';

/**
 * Adhesions whose term comes near, each with the last of its reminders that is due today. Who was called to sign a new
 * version is reminded of that alone; who has planned to leave, of nothing.
 */
const DUE = `
  with term as (
    select a.id, a.ente_id, v.resign_by as due_on, ?::int[] as steps
    from adhesion a join protocollo_version v on v.id = a.protocollo_version_id
    where a.succeeds is not null and v.resign_by is not null and a.state in ('APPROVED', 'SIGNED')
      and num_nulls(a.signed_by_ente_on, a.signed_by_provincia_on) > 0
    union all
    select a.id, a.ente_id, least(a.effective_to, v.valid_to), ?::int[]
    from adhesion a join protocollo_version v on v.id = a.protocollo_version_id
    where a.state = 'ACTIVE' and least(a.effective_to, v.valid_to) is not null
      and not exists (select 1 from adhesion n where n.succeeds = a.id and n.state in ('APPROVED', 'SIGNED'))
      and not exists (select 1 from departure d where d.adhesion_id = a.id and d.state = 'SCHEDULED'))
  select t.id, t.ente_id as "enteId", t.due_on::text as "dueOn", s.days from term t
  cross join lateral (select min(step) as days from unnest(t.steps) step where t.due_on - ?::date <= step) s
  where s.days is not null and not exists (
    select 1 from adhesion_reminder r where r.adhesion_id = t.id and r.due_on = t.due_on and r.days <= s.days)
  order by t.due_on, t.id limit 100`;

interface Due {
  id: string;
  enteId: string;
  dueOn: string;
  days: number;
}

const CONTACTS = `
  select distinct c.email from contact c where c.ente_id = ? and c.ended_at is null and c.email is not null
    and c.kind in ('LEGAL_REPRESENTATIVE', 'REFERENT') and c.person_id is null`;

/**
 * Tells its administrators on their dashboard, and by letter those who answer for the ente and have no account; nobody
 * where another hand has told them in the same instant.
 */
async function remind(tx: Tx, { id, enteId, dueOn, days }: Due): Promise<void> {
  const taken = await tx.sql(
    'insert into adhesion_reminder (adhesion_id, due_on, days, at) values (?, ?, ?, ?) on conflict do nothing returning 1',
    [id, dueOn, days, tx.now],
  );
  if (taken.length === 0) return;
  const href = `/area-riservata/rete/${enteId}`;
  const entityKey = `adhesion:${id}`;
  await tx.notice({
    kind: 'ADHESION_DUE',
    audience: { enteId, roles: ['ENTE_ADMIN'] },
    href,
    params: { code: dueOn },
    entityKey,
  });
  for (const { email } of await tx.sql<{ email: string }>(CONTACTS, [enteId])) {
    const params = { kind: 'ADHESION_DUE', href: '/rete', code: dueOn };
    await tx.mail({ to: email, template: 'notice', locale: 'it', params, entityKey });
  }
  await tx.event({
    entity: 'ente',
    entityId: enteId,
    verb: 'adhesion-reminded',
    detail: { adhesionId: id, dueOn, days },
  });
}

/** Every ente hears in time that a new version is to be signed, or that its adhesion is about to end (N8, N15). */
export const adhesionsAreReminded: HouseJob = {
  name: 'adhesions-are-reminded',
  everySeconds: 60,
  async run(house) {
    const ctx = houseContext(house, { actor: SYSTEM, requestId: 'calendar', locale: 'it', mayWrite: true });
    const today = localDate(house.clock.now());
    for (let told = 100; told === 100; ) {
      const done = await command(ctx, { verb: 'remindAdhesions', input: jobKey('reminders') }, async (tx) => {
        const due = await tx.sql<Due>(DUE, [BEFORE_SIGNING, BEFORE_THE_END, today]);
        for (const one of due) await remind(tx, one);
        return { told: due.length };
      });
      told = done.told;
    }
  },
};
