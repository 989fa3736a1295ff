'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, expectedVersion, id } from '../../../forms/rules';
import { RestoreRevisionDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';

const schema = z.object({ contentId: id, revisionId: id, expectedVersion, clientKey });

/** P16: the words of an older revision become a new one. */
export async function restoreRevision(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, schema, async (input) => {
    const { data, code } = await mutateAsViewer(RestoreRevisionDocument, { input });
    const to = `/area-riservata/conoscenza/${input.contentId}?fatto=ripristinata`;
    return { code, userErrors: data?.restoreRevision.userErrors, to };
  });
}
