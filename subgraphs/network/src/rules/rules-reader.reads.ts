import { localDate } from '@respi/kit/clock.js';
import { type Connection, pageOf, pageSize } from '@respi/kit/connection.js';
import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { wordsOf } from '../ente/named.js';
import { keysetOf } from '../keyset.js';
import { verified } from '../verified.js';
import { canSeeRulesReader } from './rules-reader.policy.js';
import type { RulesReader } from './rules-reader.type.js';

const READERS = prepared(
  'rules.readers',
  `with current as (select distinct on (kind) id, kind from rules_version order by kind, number desc),
   worker as (
     select m.person_id as id, array_agg(distinct m.ente_id) as enti from membership m
     where m.ended_at is null and m.start_on <= $1::date and (m.end_on is null or m.end_on >= $1::date)
     group by m.person_id),
   reader as (
     select p.id, p.display_name as name, w.enti as "enteIds",
       exists (select 1 from current c where not exists (
         select 1 from rules_acceptance a where a.person_id = p.id and a.version_id = c.id)) as "isPending"
     from worker w join person p on p.id = w.id
     where p.disabled_at is null and (p.id = (select actor_person())
       or (select actor_has('COORDINATION', 'PROVINCIAL_COORDINATOR', 'ADMIN', 'AUDITOR'))
       or ((select actor_has('ENTE_ADMIN')) and (select actor_ente()) = any(w.enti)))
       and ($5::text is null or p.display_name ilike '%' || $5 || '%'
         or exists (select 1 from enti_named($5) e where e.id = any(w.enti))))
   select r.*, coalesce((
       select json_agg(json_build_object('kind', l.kind, 'number', l.number, 'at', l.at, 'isCurrent', l.current) order by l.kind)
       from (select distinct on (v.kind) v.kind, v.number, a.at, exists (select 1 from current c where c.id = v.id) as current
         from rules_acceptance a join rules_version v on v.id = a.version_id where a.person_id = r.id
         order by v.kind, v.number desc) l), '[]') as acceptances
   from reader r where ($6::boolean is null or r."isPending" = $6) and ($3::text is null or (r.name, r.id) > ($3, $4::uuid))
   order by r.name, r.id limit $2`,
);

/** What is asked of the list: part of a name, of the person or of their ente; who is missing something, or nothing. */
export interface RulesReaderQuestion {
  readonly first: number;
  readonly after?: string | null | undefined;
  readonly text?: string | null | undefined;
  readonly pending?: boolean | null | undefined;
}

/** People who work in the network and whose acceptances the reader may see, by name (I13). */
export async function listRulesReaders(
  ctx: HouseContext,
  asked: RulesReaderQuestion,
): Promise<Connection<RulesReader>> {
  const size = pageSize(asked.first);
  const rows = await ctx.db.rows<RulesReader>(READERS, [
    localDate(ctx.clock.now()),
    size + 1,
    ...keysetOf(asked.after, 2),
    wordsOf(asked.text),
    asked.pending ?? null,
  ]);
  const seen = verified(ctx, 'rules acceptance', rows, (row) => canSeeRulesReader(ctx.actor, row)).map((row) => ({
    ...row,
    acceptances: row.acceptances.map((one) => ({ ...one, at: new Date(one.at) })),
  }));
  ctx.db.saw(
    'person',
    seen.slice(0, size).map(({ id }) => id),
  );
  return pageOf(seen, size, (row) => [row.name, row.id], { after: asked.after });
}
