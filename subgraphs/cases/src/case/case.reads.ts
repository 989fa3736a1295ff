import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { inOrder, loaderOf } from '@respi/kit/reference.js';
import type { Case } from './case.entity.js';
import { canSee, sightOf } from './case.policy.js';
import { registryNumberIn } from './registry-number.js';

/** A row of "case" in the shape of its type. */
export const caseColumns = `id, registry_number as "registryNumber", subject, body, purpose, addressee, urgency,
  urgency_criterion as "urgencyCriterion", state, topic_id as "topicId", person_name as "personName",
  person_contact as "personContact", opened_at as "openedAt", submitted_at as "submittedAt", due_at as "dueAt",
  cycle_number as "cycleNumber", version, ente_id as "enteId", sportello_id as "sportelloId", office_id as "officeId",
  opened_by as "openedById", triaged_at as "triagedAt", pratica_kind as "praticaKind", pratica_sealed as "praticaSealed",
  equipe_title as "equipeTitle", equipe_marked_at as "equipeMarkedAt",
  parent_id as "parentId", split_at as "splitAt", follows_id as "followsId", assigned_to as "assignedToId"`;

const BY_IDS = prepared('case.byIds', `select ${caseColumns} from "case" where id = any($1::uuid[])`);
const ID_BY_NUMBER = prepared('case.idByNumber', 'select id from "case" where registry_number = $1');
const OPEN_OF_SPORTELLI = prepared(
  'case.openOfSportelli',
  `select found.* from unnest($1::uuid[]) as asked (sportello) cross join lateral (
     select ${caseColumns} from "case" where sportello_id = asked.sportello and queue_rank < 9 and state <> 'DRAFT'
     order by queue_rank, due_key, id limit $2) as found`,
);

/** The case with this id, as this actor may see it. */
export const loadCase = loaderOf<Case>('case', async (ctx, ids) =>
  inOrder(ids, shown(ctx, await ctx.db.rows<Case>(BY_IDS, [ids]))),
);

/** The case with this registry number, as this actor may see it (C30). */
export async function caseByNumber(ctx: HouseContext, registryNumber: string): Promise<Case | null> {
  const found = await ctx.db.row<{ id: string }>(ID_BY_NUMBER, [registryNumberIn(registryNumber)]);
  return loadCase(ctx, found?.id);
}

/** Open cases of sportelli, the most pressing first; one statement for all that one tick asks for. */
export function openCasesOf(ctx: HouseContext, sportelloId: string, first: number): Promise<Case[]> {
  const loader = ctx.loader<string, Case[]>(`case.openOfSportelli.${first}`, async (ids) => {
    const rows = shown(ctx, await ctx.db.rows<Case>(OPEN_OF_SPORTELLI, [ids, first]));
    return ids.map((id) => rows.filter((row) => row.sportelloId === id));
  });
  return loader.load(sportelloId);
}

/**
 * What leaves of rows that the database gave: verified one by one (a row that fails is dropped and alarmed), written
 * to the read audit, veiled as far as the actor's sight reaches.
 */
export function shown(ctx: HouseContext, rows: readonly Case[]): Case[] {
  const { actor, db, house } = ctx;
  const lawful = rows.filter((row) => canSee(actor, row));
  const dropped = rows.length - lawful.length;
  if (dropped > 0) house.log.error({ dropped, person: actor.personId }, 'policy dropped cases that the database gave');
  db.saw(
    'case',
    lawful.map((row) => row.id),
  );
  return lawful.map((row) => veiled(ctx, row));
}

function veiled({ actor }: HouseContext, row: Case): Case {
  const sight = sightOf(actor, row);
  if (sight === 'WHOLE') return row;
  const noPerson = { ...row, personName: null, personContact: null } as Case;
  return sight === 'NO_PERSON' ? noPerson : ({ ...noPerson, subject: '', body: null, equipeTitle: null } as Case);
}
