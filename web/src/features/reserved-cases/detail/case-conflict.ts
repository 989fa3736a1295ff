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

/** Version of the verdict that was read. */
const JUDGED = 'expectedValidationVersion';

/** The form again, with words in place of the fault of a field, upon the version of now. */
const again = (state: State, field: string, message: string, version: number, read = 'expectedVersion'): State => ({
  ...state,
  faults: state.faults.map((fault) => (fault.field === field ? { field: '', message } : fault)),
  values: { ...state.values, [read]: [String(version)] },
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

/** Where the fault of an act tells that somebody was there before: the version that was read, or the state of the case. */
const clashes = { CONFLICT: 'expectedVersion', WRONG_STATE: 'caseId' } as const;
type Clash = keyof typeof clashes;

/**
 * Answers the form of an act upon a case. Where somebody changed the case meanwhile, it comes back with who did what and
 * how the case stands now; what was typed is there, and the next sending is made knowingly, upon that version (C21). An
 * act that the new state does not allow is told in the same way (C20).
 */
export async function answerCaseForm<Value>(
  form: FormData,
  schema: z.ZodType<Value>,
  act: (value: Value) => Promise<Outcome>,
  compare?: (state: State, now: CaseNow) => Promise<OtherVersion[]>,
): Promise<ActionState> {
  const refusals: string[] = [];
  const state = await answerForm(form, schema, async (value) => {
    const outcome = await act(value);
    refusals.push(...(outcome.userErrors ?? []).map(({ code }) => code));
    return outcome;
  });
  const clash = refusals.find((code): code is Clash => code in clashes);
  const now = state && clash ? await readNow(state) : null;
  if (!state || !clash || !now) return state;
  const conflict = (await compare?.(state, now)) ?? [];
  const { version } = now.found;
  if (state.values.expectedVersion?.[0] === String(version)) return { ...state, conflict };
  const t = await getTranslations('reserved-cases.conflict');
  const way = conflict.length > 0 ? 'compare' : clash === 'CONFLICT' ? 'meanwhile' : 'noLonger';
  const told = again(state, clashes[clash], t(way, await lastChange(now)), version);
  return { ...told, conflict };
}

/** The same for the verdict on an answer that another referent has judged meanwhile (C13, C21). */
export async function withVerdictOfNow(state: ActionState): Promise<ActionState> {
  if (!state?.faults.some(({ field }) => field === JUDGED)) return state;
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
  return again(state, JUDGED, message, answer.validationVersion, JUDGED);
}
