import { COUNT_CAP, type Connection, pageOf, pageSize } from '@respi/kit/connection.js';
import type { HouseContext } from '@respi/kit/context.js';
import { type Prepared, prepared } from '@respi/kit/read-session.js';
import { grouped } from '@respi/kit/reference.js';
import { DateTime } from '@respi/kit/scalars.js';
import { Field, ID, ObjectType } from 'type-graphql';
import { numberOf } from '../keyset.js';
import { EnteEventKind, EnteEventOrder } from './ente-event.enums.js';
import { wordsIn } from './named.js';

@ObjectType({ description: 'Avvenimento. What happened to an ente, when and by whom (I11).' })
export class EnteEvent {
  @Field(() => ID)
  id!: string;

  @Field(() => DateTime, { description: 'Quando.' })
  at!: Date;

  @Field(() => String, { description: 'Che cosa. Code of the act; pages name it in the reader’s language.' })
  verb!: string;

  @Field(() => EnteEventKind, { description: 'Genere. What the act concerns.' })
  kind!: EnteEventKind;

  @Field(() => String, { nullable: true, description: 'Motivo. As it was given.' })
  reason!: string | null;

  @Field(() => String, { nullable: true, description: 'Di che cosa. Name of the desk, office or seat concerned.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'Nome di prima. Where the act was a change of name.' })
  was!: string | null;

  personId!: string | null;
  enteId!: string;
}

const reason = `ev.detail ->> 'reason'`;
const name = `case when ev.verb ~ '^(desk|office|sede)-' then ev.detail ->> 'name' end`;
const was = `case when ev.verb ~ '^(desk|office|sede)-' then ev.detail ->> 'was'
       when ev.verb = 'ente-renamed' then ev.detail -> 'before' ->> 'name' end`;
/** The last kind takes what no other does, so that a new act is never without one. */
const kind = `case when ev.verb ~ '^(adhesion|suspension|withdrawal|departure|resignature|document)-' then 'ADHESION'
       when ev.verb ~ '^(person|membership|roles|delegation|invitation|contact)-' then 'PEOPLE'
       when ev.verb ~ '^(desk|office|sede)-' then 'PLACE'
       when ev.verb ~ '^machine-' then 'MACHINE' else 'REGISTER' end`;
const columns = `ev.id::text as id, ev.at, ev.verb, ${kind} as kind, ${reason} as reason, ev.person_id as "personId",
     ev.entity_id as "enteId", ${name} as name, ${was} as was`;

const TIMELINE = prepared(
  'ente.timeline',
  `select ${columns}
   from unnest($1::uuid[]) k(id) cross join lateral (
     select * from event where entity = 'ente' and entity_id = k.id and ($3::bigint is null or event.id < $3)
     order by event.id desc limit $2) ev
   order by ev.id desc`,
);
const MAX_PAGE = 101;
const CURSOR = /^\d{1,18}$/;

/** How many events, and before which; its `id` is the cursor. */
interface TimelinePage {
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** What stands in the story of an ente before a given event, newest first; without one the latest. */
export const loadTimeline = (ctx: HouseContext, enteId: string, page: TimelinePage): Promise<EnteEvent[]> => {
  const size = Math.min(Math.max(page.first, 1), MAX_PAGE);
  const after = page.after && CURSOR.test(page.after) ? page.after : null;
  return ctx
    .loader<string, EnteEvent[]>(`ente.timeline:${size}:${after}`, async (ids) =>
      grouped(ids, await ctx.db.rows<EnteEvent>(TIMELINE, [ids, size, after]), (row) => row.enteId),
    )
    .load(enteId);
};

/** Days are those of Italy, both included; words are looked for in what a row shows, save for the name of the person. */
const ASKED = `ev.entity = 'ente' and ev.entity_id = k.id and ($3::text is null or ${kind} = $3)
  and ($4::date is null or ev.at >= $4::date::timestamp at time zone 'Europe/Rome')
  and ($5::date is null or ev.at < ($5::date + 1)::timestamp at time zone 'Europe/Rome')
  and ($6::text[] is null or plain(concat_ws(' ', ${reason}, ${name}, ${was})) like all (array(select plain(w) from unnest($6::text[]) w)))`;

/** A page of each ente, by the number of the event, which is the cursor; the first page counts, once for each ente. */
const page = (order: string, direction: string, beyond: string) =>
  prepared(
    `ente.history.${order}`,
    `with asked as materialized (
       select k.id, case when $7::bigint is null
         then (select count(*)::int from (select 1 from event ev where ${ASKED} limit ${COUNT_CAP}) c) end as total
       from unnest($1::uuid[]) k(id))
     select h.*, k.total from asked k cross join lateral (
       select ${columns}, ev.id as seq from event ev
       where ${ASKED} and ($7::bigint is null or ev.id ${beyond} $7::bigint)
       order by ev.id ${direction} limit $2) h
     order by h.seq ${direction}`,
  );
const PAGES: Record<EnteEventOrder, Prepared> = {
  [EnteEventOrder.LATEST]: page('latest', 'desc', '<'),
  [EnteEventOrder.OLDEST]: page('oldest', 'asc', '>'),
};

export interface HistoryQuestion {
  readonly first: number;
  readonly after?: string | null | undefined;
  readonly kind?: EnteEventKind | null | undefined;
  readonly text?: string | null | undefined;
  /** First and last day, `YYYY-MM-DD`, on the calendar of Italy. */
  readonly since?: string | null | undefined;
  readonly until?: string | null | undefined;
  readonly orderBy: EnteEventOrder;
}

/**
 * The history of an ente: narrowed to a kind, to days and to words, either way round, by keyset; one statement for the
 * pages of as many enti as asked. Whether the reader may see it is the caller's to ask (`canSeeInside`) (I11, N1).
 */
export function loadHistory(
  ctx: HouseContext,
  enteId: string,
  question: HistoryQuestion,
): Promise<Connection<EnteEvent>> {
  const { first, after, kind: only, text, since, until, orderBy } = question;
  const size = pageSize(first);
  const seq = numberOf(after);
  return ctx
    .loader<string, Connection<EnteEvent>>(`ente.history:${JSON.stringify(question)}`, async (ids) => {
      const rows = await ctx.db.rows<EnteEvent & { total: number | null }>(PAGES[orderBy], [
        ...[ids, size + 1, only ?? null, since ?? null, until ?? null, wordsIn(text), seq],
      ]);
      return ids.map((id) => {
        const own = rows.filter((row) => row.enteId === id);
        const totalCount = after ? null : (own[0]?.total ?? 0);
        return pageOf(own, size, (row) => [row.id], { after, totalCount });
      });
    })
    .load(enteId);
}
