'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey } from '../../../forms/rules';
import { SetNoticePreferenceDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';
import { changedPreferences, noticeKinds } from './changed-preferences';

const kinds = z.array(z.enum(noticeKinds));
const schema = z.object({ clientKey, shown: kinds, before: kinds, email: kinds });

/** Keeps for each kind of notice whether an e-mail goes out too. */
export async function setPreferences(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, schema, async ({ shown, before, email, clientKey: key }) => {
    const outcomes = await Promise.all(
      changedPreferences(shown, before, email).map((changed) =>
        mutateAsViewer(SetNoticePreferenceDocument, { input: { ...changed, clientKey: `${key}-${changed.kind}` } }),
      ),
    );
    return {
      code: outcomes.find(({ code }) => code)?.code ?? null,
      userErrors: outcomes.flatMap(({ data }) => data?.setNoticePreference.userErrors ?? []),
      to: '/area-riservata/account?fatto=preferenze#avvisi',
    };
  });
}
