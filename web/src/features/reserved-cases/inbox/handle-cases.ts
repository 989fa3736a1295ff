'use server';

import { revalidatePath } from 'next/cache';
import { getTranslations } from 'next-intl/server';
import type { ActionState } from '../../../forms/action-state';
import { withQuery } from '../../../forms/address-query';
import { goTo, refuse } from '../../../forms/answer-form';
import { typedValues } from '../../../forms/form-fields';
import {
  AssignCasesDocument,
  type RowOutcome_RowFragment,
  TriageCasesDocument,
} from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';
import { inboxAddress, readInbox } from './inbox-view';

type Done = {
  code: string | null;
  outcomes: readonly RowOutcome_RowFragment[];
  userErrors: readonly { code: string; field?: string[] | null }[];
};

/** C8: classifies or assigns what was ticked; what could not be done comes back row by row with its reason. */
export async function handleCases(_: ActionState, form: FormData): Promise<ActionState> {
  const values = typedValues(form);
  const [caseIds, clientKey] = [values.caseIds ?? [], values.clientKey?.[0] ?? ''];
  if (caseIds.length === 0) return refuse(form, [{ field: 'caseIds', code: 'REQUIRED' }]);
  const isTriage = values.intent?.[0] !== 'assign';
  const topicId = values.topicId?.[0] ?? '';
  if (isTriage && !topicId) return refuse(form, [{ field: 'topicId', code: 'REQUIRED' }]);
  const done = isTriage
    ? await triage({ clientKey: `${clientKey}-triage`, caseIds, topicId })
    : await assign({ clientKey: `${clientKey}-assign`, caseIds, personId: values.personId?.[0] || null });
  if (done.code) return refuse(form, [{ field: '', code: done.code }]);
  if (done.userErrors.length > 0) {
    return refuse(
      form,
      done.userErrors.map(({ code, field }) => ({ field: field?.at(-1) ?? '', code })),
    );
  }
  const left = done.outcomes.filter((row) => !row.done);
  if (left.length === 0) return goTo(inboxAfter(values.here?.[0] ?? '', isTriage ? 'classificate' : 'assegnate'));
  return leftOver(form, left, done.outcomes.length - left.length);
}

/** The inbox as it was narrowed, with word of what was done. */
const inboxAfter = (here: string, fatto: string): string =>
  withQuery('/area-riservata/smistamento', {
    ...inboxAddress(readInbox(Object.fromEntries(new URLSearchParams(here)))),
    fatto,
  });

async function triage(input: { clientKey: string; caseIds: string[]; topicId: string }): Promise<Done> {
  const { data, code } = await mutateAsViewer(TriageCasesDocument, { input });
  return { code, outcomes: data?.triageCases.outcomes ?? [], userErrors: data?.triageCases.userErrors ?? [] };
}

async function assign(input: { clientKey: string; caseIds: string[]; personId: string | null }): Promise<Done> {
  const { data, code } = await mutateAsViewer(AssignCasesDocument, { input });
  return { code, outcomes: data?.assignCases.outcomes ?? [], userErrors: data?.assignCases.userErrors ?? [] };
}

/** Rows that were refused, each by its number; those that were done have left the list. */
async function leftOver(form: FormData, left: readonly RowOutcome_RowFragment[], count: number): Promise<ActionState> {
  revalidatePath('/', 'layout');
  const [t, errors] = await Promise.all([getTranslations('reserved-cases.inbox'), getTranslations('errors')]);
  const values = typedValues(form);
  return {
    values: { ...values, caseIds: left.map(({ caseId }) => caseId) },
    faults: left.map(({ caseId, why }) => {
      const code = why[0]?.code ?? 'INVALID';
      const words = errors.has(code as never) ? errors(code as never) : (why[0]?.message ?? '');
      return { field: '', message: `${values[`number-${caseId}`]?.[0] ?? ''}: ${words}` };
    }),
    intro: t('partlyDone', { count }),
    stamp: crypto.randomUUID(),
    clientKey: crypto.randomUUID(),
  };
}
