import 'server-only';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ActionState } from '../../../forms/action-state';
import { CannedTextsDocument } from '../../../graphql/generated/graphql';
import { queryAsViewerInAction } from '../../../graphql/rsc-client';

/** Words of a text of which two versions can be told apart. */
export const cannedFields = ['title', 'body'] as const;

/** After a conflict: the text as somebody else left it beside what was typed, upon its version of now (C21, C29). */
export async function withBothTexts(state: ActionState): Promise<ActionState> {
  if (!state?.faults.some(({ field }) => field === 'expectedVersion')) return state;
  const [t, { data }] = await Promise.all([
    getTranslations('reserved-cases.canned'),
    queryAsViewerInAction(CannedTextsDocument, { locale: await getLocale() }),
  ]);
  const found = data?.cannedAnswers?.find(({ id }) => id === state.values.id?.[0]);
  if (!found) return state;
  const labels = { title: t('name'), body: t('body') };
  return {
    ...state,
    conflict: cannedFields
      .map((field) => ({
        field,
        label: labels[field],
        mine: state.values[field]?.[0] ?? '',
        theirs: found[field],
      }))
      .filter(({ mine, theirs }) => mine.trim() !== theirs.trim()),
    values: { ...state.values, expectedVersion: [String(found.version)] },
    clientKey: crypto.randomUUID(),
  };
}
