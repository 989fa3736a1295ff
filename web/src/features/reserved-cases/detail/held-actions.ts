'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { clientKey, expectedVersion, id, optionalText, text } from '../../../forms/rules';
import {
  DecideHeldAnswerDocument,
  ProposeFaqDocument,
  ReleaseSolvedCaseDocument,
  WithdrawSolvedCaseDocument,
} from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';
import { answerCaseForm } from './case-conflict';

const pageOf = (caseId: string, done: string) => `/area-riservata/segnalazioni/${caseId}?fatto=${done}`;
const ofCase = { caseId: id, expectedVersion, clientKey };
const decision = z
  .object({ ...ofCase, sends: z.enum(['yes', 'no']), note: optionalText(1_000) })
  .refine(({ sends, note }) => sends === 'yes' || note, { path: ['note'], error: 'REQUIRED' });

/** C43: the coordination lets a differing answer go, or gives it back with a reason. */
export async function decideHeldAnswer(_: ActionState, form: FormData): Promise<ActionState> {
  return answerCaseForm(form, decision, async ({ sends, note, ...of }) => {
    const input = { ...of, sends: sends === 'yes', note: note ?? null };
    const { data, code } = await mutateAsViewer(DecideHeldAnswerDocument, { input });
    const done = input.sends ? 'risposta' : 'restituita';
    return { code, userErrors: data?.decideHeldAnswer.userErrors, to: pageOf(of.caseId, done) };
  });
}

const proposal = z.object({ ...ofCase, question: text(200), answer: text(10_000) });

/** C33, N2: a desk proposes a FAQ of what it was answered; the editors find it in review. */
export async function proposeFaq(_: ActionState, form: FormData): Promise<ActionState> {
  return answerCaseForm(form, proposal, async (input) => {
    const { data, code } = await mutateAsViewer(ProposeFaqDocument, { input });
    return { code, userErrors: data?.proposeFaq.userErrors, to: pageOf(input.caseId, 'faq-proposta') };
  });
}

const release = z.object({ ...ofCase, question: text(500), answer: text(4_000) });

/** C5: other desks are shown this text while they type. */
export async function releaseSolvedCase(_: ActionState, form: FormData): Promise<ActionState> {
  return answerCaseForm(form, release, async (input) => {
    const { data, code } = await mutateAsViewer(ReleaseSolvedCaseDocument, { input });
    return { code, userErrors: data?.releaseSolvedCase.userErrors, to: pageOf(input.caseId, 'rilasciata') };
  });
}

/** C5: nobody is shown it any more. */
export async function withdrawSolvedCase(_: ActionState, form: FormData): Promise<ActionState> {
  return answerCaseForm(form, z.object(ofCase), async (input) => {
    const { data, code } = await mutateAsViewer(WithdrawSolvedCaseDocument, { input });
    return { code, userErrors: data?.withdrawSolvedCase.userErrors, to: pageOf(input.caseId, 'rilascio-ritirato') };
  });
}
