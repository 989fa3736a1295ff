import { type Actor, hasRole, isCoordination, isPerson } from '@respi/kit/actor.js';
import { localDate } from '@respi/kit/clock.js';
import type { HouseContext } from '@respi/kit/context.js';
import { csvOf } from '@respi/kit/csv.js';
import type { Download } from '@respi/kit/files.js';
import { prepared } from '@respi/kit/read-session.js';
import { isId } from '@respi/kit/reference.js';
import { xlsxOf } from '@respi/kit/xlsx.js';
import { answersOf } from '../answer/answer.reads.js';
import type { Case } from '../case/case.entity.js';
import { sightOf } from '../case/case.policy.js';
import { type CaseFilter, CaseOrder } from '../case/case-filter.js';
import { casesPage } from '../case/case-list.reads.js';
import { pseudonymised } from '../dossier/dossier.js';

/** Most rows of one table; who needs more narrows the filter. */
export const MAX_ROWS = 5_000;
const PAGE = 100;

/** Who may take a table that names persons (C44): the administrator of an ente for its own, the coordination for all. */
export const mayIdentify = (actor: Actor): boolean =>
  isPerson(actor) && (isCoordination(actor) || hasRole(actor, 'ENTE_ADMIN'));

interface Asked {
  readonly format: 'CSV' | 'XLSX';
  readonly identified: boolean;
  readonly sealedFilter: string;
}

const MINE = prepared(
  'export.mine',
  `select format, identified, sealed_filter as "sealedFilter" from case_export
   where id = $1 and person_id = $2 and at > $3::timestamptz - interval '1 hour'`,
);
const NAMES = prepared(
  'export.names',
  'select id, name from office union all select id, name from desk where id = any($1::uuid[])',
);

const HEAD = [
  ...['Numero', 'Stato', 'Urgenza', 'Motivo', 'Destinatario', 'Ufficio', 'Sportello', 'Ciclo', 'Aperta', 'Inviata'],
  ...['Scadenza', 'Oggetto', 'Richiesta', 'Persona', 'Recapito', 'Pratica', 'Riscontro', 'Validazione'],
];
const KINDS = {
  CSV: ['csv', 'text/csv; charset=utf-8'],
  XLSX: ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
} as const;

/**
 * A table of cases within the reader's sight (C44), by the id of the request that they made in the last hour.
 * Persons and pratiche are pseudonyms, the same for the same person, unless the request gave a reason to name them.
 */
export async function downloadExport(ctx: HouseContext, id: string): Promise<Download | null> {
  if (!isId(id)) return null;
  const asked = await ctx.db.row<Asked>(MINE, [id, ctx.actor.personId, ctx.clock.now()]);
  if (!asked) return null;
  const filter = JSON.parse(ctx.house.cipher.open(asked.sealedFilter)) as CaseFilter;
  const rows = await allOf(ctx, filter);
  const names = await namesOf(ctx, rows);
  const identified = asked.identified && mayIdentify(ctx.actor);
  const table = [HEAD, ...(await Promise.all(rows.map((row) => lineOf(ctx, row, names, identified))))];
  const [ending, mediaType] = KINDS[asked.format];
  const body = asked.format === 'CSV' ? csvOf(table) : xlsxOf(table, 'Segnalazioni');
  return { name: `segnalazioni-${localDate(ctx.clock.now())}.${ending}`, mediaType, body };
}

async function allOf(ctx: HouseContext, filter: CaseFilter): Promise<Case[]> {
  const rows: Case[] = [];
  let after: string | null = null;
  do {
    const page = await casesPage(ctx, { first: PAGE, after, filter, orderBy: CaseOrder.NEWEST });
    rows.push(...page.edges.map(({ node }) => node));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after && rows.length < MAX_ROWS);
  return rows;
}

async function namesOf(ctx: HouseContext, rows: readonly Case[]): Promise<ReadonlyMap<string, string>> {
  const desks = [...new Set(rows.flatMap(({ sportelloId }) => (sportelloId ? [sportelloId] : [])))];
  const found = await ctx.db.rows<{ id: string; name: string }>(NAMES, [desks]);
  return new Map(found.map(({ id, name }) => [id, name]));
}

const dayOf = (at: Date | null): string => (at ? localDate(at) : '');

async function lineOf(
  ctx: HouseContext,
  row: Case,
  names: ReadonlyMap<string, string>,
  identified: boolean,
): Promise<(string | number)[]> {
  const { cipher } = ctx.house;
  const isWhole = sightOf(ctx.actor, row) === 'WHOLE';
  const shows = identified && isWhole;
  const said = (text: string | null): string => (shows ? (text ?? '') : pseudonymised(text ?? '', row.personName));
  const token = (letter: string, value: string | null): string =>
    value ? `${letter}-${cipher.blindIndex('export', value.trim().toLowerCase()).slice(0, 10)}` : '';
  const pratica = isWhole && row.praticaSealed ? cipher.open(row.praticaSealed) : null;
  const last = (await answersOf(ctx, row)).at(-1);
  return [
    ...[row.registryNumber ?? '', row.state, row.urgency, row.purpose, row.addressee],
    ...[names.get(row.officeId ?? '') ?? '', names.get(row.sportelloId ?? '') ?? '', row.cycleNumber],
    ...[dayOf(row.openedAt), dayOf(row.submittedAt), dayOf(row.dueAt), said(row.subject), said(row.body)],
    shows ? (row.personName ?? '') : token('P', row.personName),
    shows ? (row.personContact ?? '') : '',
    shows ? (pratica ?? '') : token('N', pratica),
    ...[said(last?.body ?? null), last?.validation ?? ''],
  ];
}
