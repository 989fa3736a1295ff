import { localDate } from '@respi/kit/clock.js';
import type { HouseContext } from '@respi/kit/context.js';
import type { Download } from '@respi/kit/files.js';
import { prepared } from '@respi/kit/read-session.js';
import { isId } from '@respi/kit/reference.js';
import type { Answer } from '../answer/answer.entity.js';
import { answersOf } from '../answer/answer.reads.js';
import { validationWords } from '../answer/validation-words.js';
import type { Case } from '../case/case.entity.js';
import { sightOf } from '../case/case.policy.js';
import { loadCase } from '../case/case.reads.js';
import { cyclesOf } from '../cycle/cycle.reads.js';
import { questionsOf } from '../information/information-request.reads.js';
import { masked } from '../pratica/pratica.js';
import { printPdf } from '../sheet/print-sheet.js';
import { dossierTemplate } from './dossier.template.js';

const DISCLOSED = prepared(
  'dossier.disclosed',
  `select case_id as "caseId" from disclosure where id = $1 and person_id = $2 and at > $3::timestamptz - interval '1 hour'`,
);
const PLACES = prepared(
  'dossier.places',
  'select (select name from office where id = $1) as office, (select name from desk where id = $2) as desk',
);

const day = (date: string): string => date.split('-').reverse().join('/');
const dayOf = (at: Date | null): string => (at ? day(localDate(at)) : '–');

/** Words of a text with those of the person taken out. */
export function pseudonymised(text: string, personName: string | null): string {
  const names = (personName ?? '').match(/\p{L}{3,}/gu) ?? [];
  const hidden = names.reduce(
    (said, name) => said.replace(new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'giu'), '[persona]'),
    text,
  );
  return hidden
    .replace(/[^\s@]+@[^\s@]+\.[^\s@]+/g, '[recapito]')
    .replace(/(?:\+|\b)\d(?:[\s./-]?\d){7,}/g, '[numero]')
    .replace(/\b[A-Z]{6}\w{2}[A-Z]\w{2}[A-Z]\w{3}[A-Z]\b/gi, '[codice fiscale]');
}

/**
 * The dossier of a case as PDF, within the reader's sight (C36): asked for by the id of the case it shows no person; by
 * the id of a disclosure of the same reader, not older than an hour, it is whole.
 */
export async function downloadDossier(ctx: HouseContext, id: string): Promise<Download | null> {
  if (!isId(id)) return null;
  const disclosed = await ctx.db.row<{ caseId: string }>(DISCLOSED, [id, ctx.actor.personId, ctx.clock.now()]);
  const found = await loadCase(ctx, disclosed?.caseId ?? id);
  if (!found?.registryNumber || sightOf(ctx.actor, found) !== 'WHOLE') return null;
  const body = printPdf(dossierTemplate, 'dossier', await printed(ctx, found, disclosed !== null));
  return { name: `fascicolo-${found.registryNumber.replace('/', '-')}.pdf`, mediaType: 'application/pdf', body };
}

async function printed(ctx: HouseContext, found: Case, isWhole: boolean): Promise<object> {
  const [answers, questions, cycles, places] = await Promise.all([
    answersOf(ctx, found),
    questionsOf(ctx, found),
    cyclesOf(ctx, found.id),
    ctx.db.row<{ office: string | null; desk: string | null }>(PLACES, [found.officeId, found.sportelloId]),
  ]);
  const said = (text: string): string => (isWhole ? text : pseudonymised(text, found.personName));
  const pratica = found.praticaSealed ? ctx.house.cipher.open(found.praticaSealed) : null;
  const facts: [string, string][] = [
    ['Oggetto', said(found.subject)],
    ['Ufficio', places?.office ?? '–'],
    ['Sportello', places?.desk ?? 'Rete allargata'],
    ['Inviata il', dayOf(found.submittedAt)],
    ['Scadenza', dayOf(found.dueAt)],
    ['Persona', isWhole ? (found.personName ?? '–') : '[persona]'],
    ['Pratica', pratica ? (isWhole ? pratica : masked(pratica)) : '–'],
  ];
  return {
    number: found.registryNumber,
    scope: isWhole ? 'con i dati della persona' : 'senza i dati della persona',
    printedOn: day(localDate(ctx.clock.now())),
    facts,
    body: said(found.body ?? 'Nessuna descrizione.'),
    clarifications: questions.map((one) => ({
      asked: `${dayOf(one.askedAt)}: ${said(one.question)}`,
      told: one.text === null ? 'Senza risposta.' : said(one.text),
    })),
    answers: answers.map((one) => answered(one, said)),
    events: cycles.map(
      (one) =>
        `Ciclo ${one.number}: aperto il ${dayOf(one.openedAt)}, preso in carico ${dayOf(one.triagedAt)}, consegnato ${dayOf(one.relayedAt)}, risposta ${dayOf(one.answeredAt)}, chiuso ${dayOf(one.closedAt)}`,
    ),
  };
}

const answered = (one: Answer, said: (text: string) => string) => ({
  cycle: one.cycleNumber,
  validation: validationWords[one.validation],
  body: said(one.body),
  given: `${one.givenByName}, ${day(one.givenOn)}`,
});
