'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm, goTo } from '../../../forms/answer-form';
import { clientKey, text } from '../../../forms/rules';
import { RecheckLinkDocument, ReplaceLinkDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';

const base = '/area-riservata/conoscenza/collegamenti';

/** P20: the checker looks at an address next. */
export async function recheckLink(form: FormData): Promise<void> {
  const { data, code } = await mutateAsViewer(RecheckLinkDocument, {
    input: { url: String(form.get('url')), clientKey: String(form.get('clientKey')) },
  });
  const isRefused = code !== null || Boolean(data?.recheckLink.userErrors.length);
  await goTo(`${base}?fatto=${isRefused ? 'azione-rifiutato' : 'ricontrollo'}`);
}

const schema = z.object({ from: text(2_000), to: text(2_000), clientKey });

/** P20: one address in the place of another, in every text that has it. */
export async function replaceLink(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, schema, async (input) => {
    const { data, code } = await mutateAsViewer(ReplaceLinkDocument, { input });
    return { code, userErrors: data?.replaceLink.userErrors, to: `${base}?fatto=sostituito` };
  });
}
