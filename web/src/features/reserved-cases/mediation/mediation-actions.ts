'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, expectedVersion, id, localDate, optionalText, text } from '../../../forms/rules';
import {
  AskAdviceDocument,
  AssignMediationDocument,
  ConcludeMediationDocument,
  RecordOpinionDocument,
  RequestMediationDocument,
  SaveMediatorProfileDocument,
} from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';
import { routing } from '../../../i18n/routing';

const ROOM = '/area-riservata/mediazioni';
const pageOf = (caseId: string, done: string) => `/area-riservata/segnalazioni/${caseId}?fatto=${done}`;
const ofCase = { caseId: id, expectedVersion, clientKey };

const requestSchema = z.object({
  ...ofCase,
  language: z.enum(routing.locales),
  mode: z.enum(['IN_PERSON', 'REMOTE']),
  place: optionalText(200),
  wantedOn: localDate,
  wantedAt: optionalText(5),
  about: text(500),
});

/** C27: asks for a mediator or interpreter. */
export async function requestMediation(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, requestSchema, async (input) => {
    const { data, code } = await mutateAsViewer(RequestMediationDocument, { input });
    return { code, userErrors: data?.requestMediation.userErrors, to: pageOf(input.caseId, 'mediazione') };
  });
}

/** C27: a mediator takes a request. */
export async function takeMediation(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, z.object({ mediationId: id, clientKey }), async (input) => {
    const { data, code } = await mutateAsViewer(AssignMediationDocument, { input });
    return { code, userErrors: data?.assignMediation.userErrors, to: `${ROOM}?fatto=mediazione-presa` };
  });
}

/** C27: the coordination gives a request to a mediator. */
export async function giveMediation(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, z.object({ mediationId: id, mediatorId: id, clientKey }), async (input) => {
    const { data, code } = await mutateAsViewer(AssignMediationDocument, { input });
    return { code, userErrors: data?.assignMediation.userErrors, to: `${ROOM}?fatto=mediazione-affidata` };
  });
}

const several = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((given) => (given === undefined ? [] : Array.isArray(given) ? given : [given]), z.array(item));
const profileSchema = z.object({
  clientKey,
  languages: several(z.enum(routing.locales)),
  weekdays: several(z.coerce.number().int().min(1).max(7)),
  modes: several(z.enum(['IN_PERSON', 'REMOTE'])),
  awayUntil: localDate.optional(),
  note: optionalText(500),
});

/** C27: a mediator says what they speak and when they can come. */
export async function saveMediatorProfile(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, profileSchema, async (input) => {
    const { data, code } = await mutateAsViewer(SaveMediatorProfileDocument, { input });
    return { code, userErrors: data?.saveMediatorProfile.userErrors, to: `${ROOM}?fatto=disponibilita` };
  });
}

const outcomeSchema = z.object({
  mediationId: id,
  clientKey,
  state: z.enum(['DONE', 'NOT_HELD', 'CANCELLED']),
  outcome: optionalText(1_000),
});

/** C27: what became of it. */
export async function concludeMediation(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, outcomeSchema, async (input) => {
    const { data, code } = await mutateAsViewer(ConcludeMediationDocument, { input });
    return { code, userErrors: data?.concludeMediation.userErrors, to: `${ROOM}?fatto=mediazione-esito` };
  });
}

const adviceSchema = z.object({
  ...ofCase,
  kind: z.enum(['LEGAL', 'SPECIALIST']),
  question: text(4_000),
  askedOf: text(200),
});

/** C28: asks for an opinion. */
export async function askAdvice(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, adviceSchema, async (input) => {
    const { data, code } = await mutateAsViewer(AskAdviceDocument, { input });
    return { code, userErrors: data?.askAdvice.userErrors, to: pageOf(input.caseId, 'parere') };
  });
}

const opinionSchema = z.object({
  ...ofCase,
  adviceId: id,
  opinion: text(10_000),
  givenByName: text(200),
  givenOn: localDate,
});

/** C28: the opinion that came back. */
export async function recordOpinion(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, opinionSchema, async (input) => {
    const { data, code } = await mutateAsViewer(RecordOpinionDocument, { input });
    return { code, userErrors: data?.recordOpinion.userErrors, to: pageOf(input.caseId, 'parere-ricevuto') };
  });
}
