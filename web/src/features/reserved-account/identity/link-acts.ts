'use server';

import { getLocale } from 'next-intl/server';
import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey } from '../../../forms/rules';
import { seal } from '../../../forms/seal';
import { BeginIdentityLinkDocument, UnlinkIdentityDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';
import { keepWay } from '../../../session/identity-way';

const schema = z.object({ clientKey, password: z.string().min(1).max(200) });
const page = '/area-riservata/account/identita-digitale';

type Refused = { code: string; field?: string[] | null };
/** A wrong password is said at its field, in the words of a field. */
const worded = (errors: readonly Refused[] | undefined): Refused[] =>
  (errors ?? []).map((error) => (error.code === 'INVALID_CREDENTIALS' ? { ...error, code: 'INVALID' } : error));
/** No password travels back to the page. */
const emptied = (state: ActionState): ActionState => state && { ...state, values: {}, clientKey: crypto.randomUUID() };

/** I21: proves the password again, then shows the way to the provider. */
export async function beginLink(_: ActionState, form: FormData): Promise<ActionState> {
  const state = await answerForm(form, schema, async (input) => {
    const { data, code } = await mutateAsViewer(BeginIdentityLinkDocument, { input });
    const begun = data?.beginIdentityLink;
    const userErrors = worded(begun?.userErrors) as never;
    if (!begun?.address || !begun.browserKey) return { code, userErrors, to: page };
    await keepWay({ purpose: 'LINK', browserKey: begun.browserKey, locale: await getLocale() });
    return { code, userErrors, to: `${page}?vai=${seal({ address: begun.address }, 10)}` };
  });
  return emptied(state);
}

/** I21: takes the link away; the password stays the way in. */
export async function unlink(_: ActionState, form: FormData): Promise<ActionState> {
  const state = await answerForm(form, schema, async (input) => {
    const { data, code } = await mutateAsViewer(UnlinkIdentityDocument, { input });
    const userErrors = worded(data?.unlinkIdentity.userErrors) as never;
    return { code, userErrors, to: `${page}?fatto=identita-scollegata` };
  });
  return emptied(state);
}
