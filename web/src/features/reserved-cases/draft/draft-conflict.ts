import 'server-only';
import { getTranslations } from 'next-intl/server';
import type { ActionState, OtherVersion } from '../../../forms/action-state';
import { DraftVersionDocument } from '../../../graphql/generated/graphql';
import { queryAsViewerInAction } from '../../../graphql/rsc-client';

/** Texts of a draft of which two versions can be told apart, in the order of the form. */
export const draftFields = ['subject', 'body', 'praticaValue', 'personName', 'personContact'] as const;

type State = NonNullable<ActionState>;

/** Whether a saving was refused because somebody had saved meanwhile. */
export const isConflict = (state: ActionState): state is State =>
  Boolean(state?.faults.some(({ field }) => field === 'expectedVersion'));

/**
 * What the other person left beside what was typed, and the version that the next saving is made upon (C21). Where only
 * the choices differ (urgency, addressee), the words of the fault say enough.
 */
export async function withBothVersions(state: State, form: FormData): Promise<ActionState> {
  const [t, { data }] = await Promise.all([
    getTranslations('reserved-cases.form'),
    queryAsViewerInAction(DraftVersionDocument, { id: String(form.get('caseId') ?? '') }),
  ]);
  const found = data?.case;
  if (!found) return state;
  const theirs = { ...found, praticaValue: found.pratica?.value ?? null };
  const labels = {
    subject: t('subject'),
    body: t(`body.${found.purpose}`),
    praticaValue: t('praticaValue'),
    personName: t('personName'),
    personContact: t('personContact'),
  };
  const conflict: OtherVersion[] = draftFields
    .map((field) => ({
      field,
      label: labels[field],
      mine: state.values[field]?.[0] ?? '',
      theirs: theirs[field] ?? '',
    }))
    .filter((one) => one.mine.trim() !== one.theirs.trim());
  return {
    ...state,
    conflict,
    values: { ...state.values, expectedVersion: [String(found.version)] },
    clientKey: crypto.randomUUID(),
  };
}
