import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { loadAgenda } from '../../agenda/agenda.reads.js';
import type { Agenda } from '../../agenda/agenda.type.js';
import { changeRules } from '../../agenda/change-rules.js';
import { AgendaPayload } from '../../agenda/commands/change-agenda.js';
import type { Localized } from '../../availability/rules.js';
import type { Answer, Question } from '../orientation.js';

@InputType({ description: 'Risposta. With exactly one end: a later question, a purpose or a verdict.' })
export class OrientationAnswerInput {
  @Field(() => Text, { description: 'Testo in italiano. At most 120 characters.' }) text!: string;
  @Field(() => String, { nullable: true, description: 'Domanda successiva.' }) questionCode?: string | null;
  @Field(() => ID, { nullable: true, description: 'Motivo.' }) purposeId?: string | null;
  @Field(() => Text, { nullable: true, description: 'Esito in italiano. At most 300 characters.' }) verdict?:
    | string
    | null;
  @Field(() => String, { nullable: true, description: 'Dove andare. A page of the portal, as /sportelli.' })
  href?: string | null;
}

@InputType({ description: 'Domanda iniziale.' })
export class OrientationQuestionInput {
  @Field(() => String, { description: 'Codice. Within the agenda.' }) code!: string;
  @Field(() => Text, { description: 'Testo in italiano. At most 120 characters.' }) text!: string;
  @Field(() => [OrientationAnswerInput], { description: 'Risposte. From two to six.' })
  answers!: OrientationAnswerInput[];
}

@InputType({
  description: 'Domande iniziali di un’agenda, tutte insieme; none: citizens choose the purpose by themselves.',
})
export class SaveOrientationInput {
  @Field(() => String, { description: 'Chiave.' }) clientKey!: string;
  @Field(() => ID, { description: 'Agenda.' }) agendaId!: string;
  @Field(() => [OrientationQuestionInput], { description: 'Domande. At most ten, the first first.' })
  questions!: OrientationQuestionInput[];
}

const MOST = { questions: 10, answers: 6, text: 120, verdict: 300 };
const given = (text: string | null | undefined): string | undefined => text?.trim() || undefined;

function faultsOf({ questions }: SaveOrientationInput, agenda: Agenda): UserError[] {
  const faults: UserError[] = [];
  const fault = (message: string, ...field: string[]) => faults.push({ code: UserErrorCode.INVALID, message, field });
  const codes = questions.map(({ code }) => code);
  if (questions.length > MOST.questions) fault(`Al massimo ${MOST.questions} domande.`, 'questions');
  if (new Set(codes).size < codes.length) fault('Due domande hanno lo stesso codice.', 'questions');
  for (const [at, { code, text, answers }] of questions.entries()) {
    const here = `questions.${at}`;
    if (!given(text) || text.length > MOST.text) fault('Scrivi la domanda, al massimo 120 caratteri.', `${here}.text`);
    if (!/^[a-z0-9-]{1,40}$/.test(code)) fault('Il codice è fatto di lettere minuscole, cifre e trattini.', here);
    if (answers.length < 2 || answers.length > MOST.answers) fault('Servono da due a sei risposte.', here);
    for (const [which, one] of answers.entries()) {
      const there = `${here}.answers.${which}`;
      const { questionCode, purposeId, href } = one;
      if (!given(one.text) || one.text.length > MOST.text) fault('Scrivi la risposta.', there);
      const ends = [questionCode, purposeId, given(one.verdict)].filter(Boolean);
      if (ends.length !== 1) fault('Una risposta porta a una domanda, a un motivo o a una spiegazione.', there);
      if ((one.verdict?.length ?? 0) > MOST.verdict) fault('Al massimo 300 caratteri.', there);
      if (questionCode && codes.indexOf(questionCode) <= at) fault('Porta solo a una domanda che viene dopo.', there);
      const isOffered = agenda.purposeRows.some(({ id, retired }) => id === purposeId && !retired);
      if (purposeId && !isOffered) fault('Questo motivo non è in uso.', there);
      if (href && !/^\/[a-z0-9/-]*$/.test(href)) fault('Scrivi una pagina del portale, come /sportelli.', there);
    }
  }
  return faults;
}

/** Italian as it was written; the translations of words that did not change stay. */
function kept(written: string, known: readonly Localized[]): Localized {
  const text = written.trim();
  return known.find(({ it }) => it === text) ?? { it: text };
}

function rowsOf(input: SaveOrientationInput, agenda: Agenda): Question[] {
  const old = agenda.questions.flatMap(({ answers }) => answers);
  const known = [...agenda.questions, ...old].map(({ text }) => text);
  const verdicts = old.flatMap(({ verdict }) => (verdict ? [verdict] : []));
  const answerOf = ({ text, questionCode, purposeId, verdict, href }: OrientationAnswerInput): Answer => {
    const source = old.find((one) => one.verdict && one.verdict.it === verdict?.trim())?.source;
    return {
      text: kept(text, known),
      ...(questionCode ? { question: questionCode } : {}),
      ...(purposeId ? { purposeId } : {}),
      ...(given(verdict) ? { verdict: kept(verdict ?? '', verdicts) } : {}),
      ...(given(href) ? { href: href?.trim() } : {}),
      ...(source ? { source } : {}),
    };
  };
  return input.questions.map(({ code, text, answers }) => ({
    code,
    text: kept(text, known),
    answers: answers.map(answerOf),
  }));
}

/** Saves what is asked before the calendar of an agenda (A3, A37). Refuses NOT_YOURS and the faults. */
export async function saveOrientation(ctx: HouseContext, input: SaveOrientationInput): Promise<void> {
  await command(ctx, { verb: 'saveOrientation', input }, async (tx) => {
    const agenda = await changeRules(tx, input.agendaId);
    const faults = faultsOf(input, agenda);
    if (faults.length > 0) throw Refusal.of(faults);
    await tx.sql('update agenda set orientation = ?::jsonb where id = ?', [
      JSON.stringify(rowsOf(input, agenda)),
      agenda.id,
    ]);
    await tx.event({ entity: 'agenda', entityId: agenda.id, verb: 'orientation-saved' });
    return { agendaId: agenda.id };
  });
}

@Resolver()
export class SaveOrientation {
  @Mutation(() => AgendaPayload, { description: 'Salva le domande iniziali. Of an agenda, without a developer (A37).' })
  async saveOrientation(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => SaveOrientationInput) input: SaveOrientationInput,
  ): Promise<AgendaPayload> {
    await saveOrientation(ctx, input);
    return { agenda: await loadAgenda(ctx, input.agendaId), userErrors: [] };
  }
}
