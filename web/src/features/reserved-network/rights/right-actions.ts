'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, id, text } from '../../../forms/rules';
import {
  ConfirmNetworkRightsDocument,
  DecideNetworkRightDocument,
  ResetNetworkRightDocument,
} from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';
import { fromForm } from './rights-words';

const base = '/area-riservata/rete/diritti';
/** Where the form stood, below the list of the rights. */
const at = z
  .string()
  .regex(/^\/area-riservata\/rete\/diritti[a-z/-]*$/)
  .default(base);
const decided = { clientKey, rightId: id, expectedVersion: z.coerce.number().int(), reason: text(1_000), at };

/** N2: gives a right to a network, or takes it away. */
export async function decideRight(_: ActionState, form: FormData): Promise<ActionState> {
  const schema = z.object({ ...decided, isGranted: z.enum(['true', 'false']).transform((word) => word === 'true') });
  return answerForm(form, schema, async ({ at: page, ...input }) => {
    const { data, code } = await mutateAsViewer(DecideNetworkRightDocument, { input });
    const to = `${page}?fatto=${input.isGranted ? 'diritto-dato' : 'diritto-tolto'}`;
    return { code, userErrors: data?.decideNetworkRight.userErrors, to };
  });
}

/** N2: puts a right back to what the platform proposes, to be confirmed again. */
export async function resetRight(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, z.object(decided), async ({ at: page, ...input }) => {
    const { data, code } = await mutateAsViewer(ResetNetworkRightDocument, { input });
    return { code, userErrors: data?.resetNetworkRight.userErrors, to: `${page}?fatto=diritto-iniziale` };
  });
}

/** N2: confirms the rights that the page has shown, as it has shown them. */
export async function confirmRights(_: ActionState, form: FormData): Promise<ActionState> {
  const schema = z.object({ clientKey, rights: z.string().transform(fromForm), at });
  return answerForm(form, schema, async ({ at: page, ...input }) => {
    const { data, code } = await mutateAsViewer(ConfirmNetworkRightsDocument, { input });
    return { code, userErrors: data?.confirmNetworkRights.userErrors, to: `${page}?fatto=diritti-confermati` };
  });
}
