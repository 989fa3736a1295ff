import { type Connection, pageOf, pageSize } from '@respi/kit/connection.js';
import type { HouseContext } from '@respi/kit/context.js';
import { type Prepared, prepared } from '@respi/kit/read-session.js';
import { inOrder, loaderOf } from '@respi/kit/reference.js';
import { ofEntiNamed, wordsOf } from '../ente/named.js';
import { sequenceOf } from '../keyset.js';
import { verified } from '../verified.js';
import { canSeeLetters } from './letter.policy.js';
import { type AdhesionLetter, LetterOrder, type LetterOutcome } from './letter.type.js';
import { hashOfReference } from './letter-reference.js';

const columns = (lead: string) => `
  select ${lead} as lead, l.id, l.email, l.at, l.ente_id as "enteId", l.seq::text as seq, o.outcome,
    case when o.outcome = 'BOUNCED' then substr(o.last_error, 8) end as code,
    not exists (select 1 from adhesion_letter n where n.follows = l.id) as "isLatest",
    (select a.state = 'INVITED' from adhesion a where a.id = l.adhesion_id) as "isOpen"
  from adhesion_letter l cross join lateral (
    select x.last_error, case when x.done_at is not null then 'SENT' when x.dead_at is null then 'QUEUED'
      when x.last_error like 'bounce %' then 'BOUNCED' else 'FAILED' end as outcome
    from outbox x where x.kind = 'MAIL' and x.entity_key like 'adhesion-letter:%' and x.entity_key = 'adhesion-letter:' || l.id
    union all select null, 'SENT' limit 1) o`;
/** A page sorted by a column, of like ones the latest first; or by the time alone. */
const page = (name: string, lead: string | null) =>
  prepared(
    `letter.page.${name}`,
    `${columns(lead ?? "''::text")} join ente e on e.id = l.ente_id
   where ($1::text is null or o.outcome = $1) and $5::text is not distinct from $5
     and ($3::bigint is null or ${lead ? `(${lead}, -l.seq) > ($5::text, -$3::bigint)` : 'l.seq < $3'})
     and ${ofEntiNamed('l.ente_id', '$4')} order by ${lead ? `${lead}, ` : ''}l.seq desc limit $2`,
  );
const PAGES: Record<LetterOrder, Prepared> = {
  [LetterOrder.LATEST]: page('latest', null),
  [LetterOrder.ENTE]: page('ente', 'e.name'),
  [LetterOrder.ADDRESS]: page('address', 'l.email'),
  [LetterOrder.OUTCOME]: page('outcome', 'o.outcome'),
};
const BY_IDS = prepared('letter.byIds', `${columns("''::text")} where l.id = any($1::uuid[])`);

const seen = <T extends AdhesionLetter>(ctx: HouseContext, rows: T[]): T[] => {
  const visible = verified(ctx, 'adhesion_letter', rows, () => canSeeLetters(ctx.actor));
  ctx.db.saw(
    'adhesion_letter',
    visible.map(({ id }) => id),
  );
  return visible;
};

export const loadLetter = loaderOf<AdhesionLetter>('letter', async (ctx, ids) =>
  inOrder(ids, seen(ctx, await ctx.db.rows<AdhesionLetter>(BY_IDS, [ids]))),
);

export interface LetterQuestion {
  readonly outcome?: LetterOutcome | null | undefined;
  readonly text?: string | null | undefined;
  readonly orderBy?: LetterOrder;
}

/** Letters of invitation to adhere, the latest first or as asked. */
export async function listLetters(
  ctx: HouseContext,
  first: number,
  after?: string | null,
  { outcome, text, orderBy = LetterOrder.LATEST }: LetterQuestion = {},
): Promise<Connection<AdhesionLetter>> {
  const size = pageSize(first);
  const [lead, seq] = sequenceOf(after);
  const rows = await ctx.db.rows<AdhesionLetter & { seq: string; lead: string }>(PAGES[orderBy], [
    ...[outcome ?? null, size + 1, seq, wordsOf(text), lead],
  ]);
  return pageOf(seen(ctx, rows), size, (row) => [row.lead, row.seq, row.id], { after });
}

const INVITED = prepared('letter.invited', 'select ente_invited_by($1) as id');

/** The ente whose letter holds a reference, while it has not answered; null for any other. */
export async function enteInvitedBy(ctx: HouseContext, reference: string): Promise<string | null> {
  const found = await ctx.db.row<{ id: string | null }>(INVITED, [hashOfReference(reference)]);
  return found?.id ?? null;
}
