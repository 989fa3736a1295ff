'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, optionalText } from '../../../forms/rules';
import { ExportCasesDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';
import { fileHref } from '../../../session/upload';
import { filterOf, readQuestion } from '../list/case-filter';

const schema = z
  .object({
    clientKey,
    address: z.string().max(2_000),
    format: z.enum(['CSV', 'XLSX']),
    identified: z.literal('on').optional(),
    reason: optionalText(500),
  })
  .refine(({ identified, reason }) => !identified || reason, { path: ['reason'], error: 'REQUIRED' });

/** C44: asks for the table of the list in view and leads the browser to the file. */
export async function exportCases(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, schema, async ({ address, identified, reason, ...wanted }) => {
    const search = new URLSearchParams(address);
    const params = Object.fromEntries([...search.keys()].map((key) => [key, search.getAll(key)]));
    const input = {
      ...wanted,
      filter: filterOf(readQuestion(params)),
      identified: identified === 'on',
      reason: reason ?? null,
    };
    const { data, code } = await mutateAsViewer(ExportCasesDocument, { input });
    const href = data?.exportCases.href;
    if (href) redirect(fileHref(href));
    return { code, userErrors: data?.exportCases.userErrors, to: '' };
  });
}
