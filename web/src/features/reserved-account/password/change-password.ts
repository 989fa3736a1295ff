'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey } from '../../../forms/rules';
import { ChangePasswordDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';

const schema = z
  .object({
    clientKey,
    current: z.string().min(1).max(200),
    password: z.string().min(12, 'WEAK_PASSWORD').max(200),
    repeat: z.string(),
  })
  .refine(({ password, repeat }) => password === repeat, { path: ['repeat'], message: 'PASSWORDS_DIFFER' });

/** Changes one’s own password; no password travels back to the page (I8). */
export async function changePassword(_: ActionState, form: FormData): Promise<ActionState> {
  const state = await answerForm(form, schema, async ({ repeat: _repeat, ...input }) => {
    const { data, code } = await mutateAsViewer(ChangePasswordDocument, { input });
    const userErrors = (data?.changePassword.userErrors ?? []).map((error) =>
      error.code === 'INVALID_CREDENTIALS' ? { ...error, code: 'INVALID' as const } : error,
    );
    return { code, userErrors, to: '/area-riservata/account?fatto=password' };
  });
  return state && { ...state, values: {}, clientKey: crypto.randomUUID() };
}
