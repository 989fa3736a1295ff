'use server';

import { goTo } from '../../../forms/answer-form';
import { ConfirmContentDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';

/** P18: still valid, in one press from the list. */
export async function confirmDue(form: FormData): Promise<void> {
  const { data, code } = await mutateAsViewer(ConfirmContentDocument, {
    input: {
      contentId: String(form.get('contentId')),
      expectedVersion: Number(form.get('expectedVersion')),
      clientKey: String(form.get('clientKey')),
    },
  });
  const isRefused = code !== null || Boolean(data?.confirmContent.userErrors.length);
  await goTo(`/area-riservata/conoscenza/scadenze?fatto=${isRefused ? 'azione-rifiutato' : 'confermato'}`);
}
