import { localDate } from '@respi/kit/clock.js';
import type { HouseContext } from '@respi/kit/context.js';
import type { Download } from '@respi/kit/files.js';
import { prepared } from '@respi/kit/read-session.js';
import { validationWords } from '../answer/validation-words.js';
import { loadCase } from '../case/case.reads.js';
import { questionsOf } from '../information/information-request.reads.js';
import type { DeliveryLine, DeliverySheet } from './delivery-sheet.entity.js';
import { answerOfLine, isAwaited, linesOf, loadSheet } from './delivery-sheet.reads.js';
import { type PrintedLine, type PrintedSheet, printSheet } from './print-sheet.js';

const OFFICE = prepared('sheet.office', 'select name from office where id = $1');
const DESKS = prepared('sheet.desks', 'select id, name from desk where id = any($1::uuid[])');

const purposes = {
  PRATICA_STATE: 'Stato di avanzamento',
  PRATICA_ON_HOLD: 'Motivi della sospensione',
  CONSULTATION: 'Consulenza',
};
const urgencies = { URGENT: 'Urgente', SOON: 'In tempi brevi', ORDINARY: 'Ordinaria' };
const references = {
  INSURANCE_NUMBER: 'Assicurata',
  K10: 'Cittadinanza',
  K10C: 'Cittadinanza',
  CASE_FILE: 'Fascicolo',
  TAX_CODE: 'Codice fiscale',
};

/** Day as it is written in Italian acts: 23/11/2026. */
const day = (date: string): string => date.split('-').reverse().join('/');
const dayOf = (instant: Date | null): string => (instant ? day(localDate(instant)) : '—');

/** The sheet as PDF, for those who see it (C9); what is printed of a case counts as read. */
export async function downloadSheet(ctx: HouseContext, id: string): Promise<Download | null> {
  const sheet = await loadSheet(ctx, id);
  if (!sheet) return null;
  const body = printSheet(await printed(ctx, sheet));
  return { name: `foglio-di-consegna-${sheet.number.replace('/', '-')}.pdf`, mediaType: 'application/pdf', body };
}

async function printed(ctx: HouseContext, sheet: DeliverySheet): Promise<PrintedSheet> {
  const [office, lines] = await Promise.all([
    ctx.db.row<{ name: string }>(OFFICE, [sheet.officeId]),
    linesOf(ctx, sheet.id),
  ]);
  return {
    number: sheet.number,
    office: office?.name ?? '',
    carrier: sheet.carrier,
    createdOn: dayOf(sheet.createdAt),
    deliveredOn: sheet.deliveredOn ? day(sheet.deliveredOn) : '—',
    lines: await Promise.all(lines.map((line) => printedLine(ctx, line))),
  };
}

async function printedLine(ctx: HouseContext, line: DeliveryLine): Promise<PrintedLine> {
  const found = await loadCase(ctx, line.caseId);
  if (!found) return { position: line.position, code: 'Non più visibile' };
  const [answer, awaited, questions] = await Promise.all([
    answerOfLine(ctx, line),
    isAwaited(ctx, line),
    questionsOf(ctx, found),
  ]);
  return {
    position: line.position,
    code: found.registryNumber ?? '',
    subject: found.subject,
    desk: await deskName(ctx, found.sportelloId),
    purpose: purposes[found.purpose],
    urgency: urgencies[found.urgency],
    dueOn: dayOf(found.dueAt),
    person: found.personName,
    praticaKind: found.praticaKind && references[found.praticaKind],
    pratica: found.praticaSealed && ctx.house.cipher.open(found.praticaSealed),
    body: found.body,
    clarifications: questions.flatMap(({ question, text }) => (text === null ? [] : [`${question} – ${text}`])),
    isAwaited: awaited,
    validation: answer && validationWords[answer.validation],
    answer: answer ? `${answer.body} (${answer.givenByName}, ${day(answer.givenOn)})` : null,
  };
}

async function deskName(ctx: HouseContext, sportelloId: string | null): Promise<string> {
  if (!sportelloId) return 'Rete allargata';
  const loader = ctx.loader<string, string>('sheet.desks', async (ids) => {
    const rows = await ctx.db.rows<{ id: string; name: string }>(DESKS, [ids]);
    const names = new Map(rows.map((row) => [row.id, row.name]));
    return ids.map((id) => names.get(id) ?? '');
  });
  return loader.load(sportelloId);
}
