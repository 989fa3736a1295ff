import 'server-only';
import { getLocale, getTranslations } from 'next-intl/server';
import type { z } from 'zod';
import type { ActionState, OtherVersion } from '../../../forms/action-state';
import { answerForm, type Outcome } from '../../../forms/answer-form';
import { CaseNowDocument, type CaseNowQuery } from '../../../graphql/generated/graphql';
import { queryAsViewerInAction } from '../../../graphql/rsc-client';

type State = NonNullable<ActionState>;
type Found = NonNullable<CaseNowQuery['case']>;
/** What is asked again after a conflict. */
export type CaseNow = { found: Found; topics: NonNullable<CaseNowQuery['topics']> };

const clashOf = (state: ActionState, field: string): state is State =>
  Boolean(state?.faults.some((fault) => fault.field === field));

/** The form again, with words in place of the fault of a field, upon the version of now. */
const again = (state: State, field: string, message: string, version: number): State => ({
  ...state,
  faults: state.faults.map((fault) => (fault.field === field ? { field, message } : fault)),
  values: { ...state.values, [field]: [String(version)] },
  clientKey: crypto.randomUUID(),
});

async function readNow(state: State): Promise<CaseNow | null> {
  const variables = { id: state.values.caseId?.[0] ?? '', locale: await getLocale() };
  const { data } = await queryAsViewerInAction(CaseNowDocument, variables);
  return data?.case ? { found: data.case, topics: data.topics ?? [] } : null;
}

/** Who did what last, as the reader may know it. */
async function lastChange({ found }: CaseNow): Promise<{ who: string; what: string; state: string }> {
  const [t, terms] = await Promise.all([
    getTranslations('reserved-cases'),
    getTranslations('reserved-terms.caseState'),
  ]);
  const changes = found.timeline.filter(({ verb }) => verb !== 'viewed');
  const last = changes.sort((a, b) => a.at.localeCompare(b.at)).at(-1);
  const word = `timeline.verb.${last?.verb}` as never;
  return {
    who: last?.by?.displayName ?? t('conflict.somebody'),
    what: t.has(word) ? t(word) : t('timeline.changed'),
    state: terms(found.state),
  };
}

/**
 * Answers the form of an act upon a case. Where somebody changed the case meanwhile, it comes back with who did what and
 * how the case stands now; what was typed is there, and the next sending is made knowingly, upon that version (C21).
 */
export async function answerCaseForm<Value>(
  form: FormData,
  schema: z.ZodType<Value>,
  act: (value: Value) => Promise<Outcome>,
  compare?: (state: State, now: CaseNow) => Promise<OtherVersion[]>,
): Promise<ActionState> {
  const state = await answerForm(form, schema, act);
  if (!clashOf(state, 'expectedVersion')) return state;
  const now = await readNow(state);
  if (!now) return state;
  const t = await getTranslations('reserved-cases.conflict');
  const message = t('meanwhile', await lastChange(now));
  return {
    ...again(state, 'expectedVersion', message, now.found.version),
    conflict: (await compare?.(state, now)) ?? [],
  };
}

/** The same for the verdict on an answer that another referent has judged meanwhile (C13, C21). */
export async function withVerdictOfNow(state: ActionState): Promise<ActionState> {
  if (!clashOf(state, 'expectedValidationVersion')) return state;
  const now = await readNow(state);
  const answer = now?.found.answers.find(({ id }) => id === state.values.answerId?.[0]);
  if (!answer) return state;
  const [t, terms] = await Promise.all([
    getTranslations('reserved-cases.conflict'),
    getTranslations('reserved-terms.validation'),
  ]);
  const who = answer.validatedBy?.displayName ?? t('somebody');
  const note = answer.validationNote ? ` «${answer.validationNote}»` : '';
  const message = t('verdict', { who, verdict: terms(answer.validation), note });
  return again(state, 'expectedValidationVersion', message, answer.validationVersion);
}
