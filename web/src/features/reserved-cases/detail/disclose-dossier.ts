'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, expectedVersion, id, text } from '../../../forms/rules';
import { DiscloseDossierDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';
import { fileHref } from '../../../session/upload';

const schema = z.object({ caseId: id, expectedVersion, clientKey, reason: text(500) });

/** C36, C44: the dossier with the data of the person, for a reason; the browser is led to the file. */
export async function discloseDossier(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, schema, async (input) => {
    const { data, code } = await mutateAsViewer(DiscloseDossierDocument, { input });
    const href = data?.discloseDossier.href;
    if (href) redirect(fileHref(href));
    return { code, userErrors: data?.discloseDossier.userErrors, to: '' };
  });
}
