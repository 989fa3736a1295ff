'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm, type Outcome } from '../../../forms/answer-form';
import { clientKey, id, localDate, text } from '../../../forms/rules';
import {
  ApproveMachineClientDocument,
  CreateMachineClientDocument,
  EndMachineClientDocument,
  RotateMachineSecretDocument,
} from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';

const lines = z
  .string()
  .default('')
  .transform((typed) => typed.split(/[\s,]+/).filter(Boolean));
const ceilings = ['PUBLIC', 'NETWORK'] as const;
const wanted = z.object({
  clientKey,
  name: text(80),
  scopes: z.array(z.string()).default([]),
  more: lines,
  ceiling: z.enum(ceilings),
  networks: lines,
  expiresOn: localDate,
});

type Shown = { secret?: string | null; client?: { id: string } | null; userErrors: Outcome['userErrors'] } | undefined;

/** A secret is shown once: it lives in the state of the form and nowhere else. */
const shown = ({ secret, client }: NonNullable<Shown>): ActionState => ({
  values: { made: [client?.id ?? '', secret ?? ''] },
  faults: [],
  intro: '',
  stamp: crypto.randomUUID(),
  clientKey: crypto.randomUUID(),
});

async function showing<Value>(
  form: FormData,
  schema: z.ZodType<Value>,
  act: (value: Value) => Promise<{ code: string | null; payload: Shown }>,
): Promise<ActionState> {
  let made: Shown;
  const state = await answerForm(form, schema, async (value) => {
    const { code, payload } = await act(value);
    made = payload;
    if (code || payload?.userErrors?.length) return { code, userErrors: payload?.userErrors, to: '' };
    // a fault of no code keeps the page, whose state then shows the secret
    return { code: 'SHOWN', userErrors: [], to: '' };
  });
  return made?.secret ? shown(made) : state;
}

/** The form asks for a day where the graph wants an instant. */
const inFormTerms = <Refused extends { field?: string[] | null }>(error: Refused): Refused =>
  error.field?.[0] === 'expiresAt' ? { ...error, field: ['expiresOn'] } : error;

/** G2: makes an application of one’s own ente. */
export async function createClient(_: ActionState, form: FormData): Promise<ActionState> {
  return showing(form, wanted, async ({ scopes, more, expiresOn, ...rest }) => {
    const input = { ...rest, scopes: [...scopes, ...more], expiresAt: `${expiresOn}T22:00:00.000Z` };
    const { data, code } = await mutateAsViewer(CreateMachineClientDocument, { input });
    const payload = data?.createMachineClient;
    return { code, payload: payload && { ...payload, userErrors: payload.userErrors.map(inFormTerms) } };
  });
}

const rotated = z.object({ clientKey, machineClientId: id, overlapDays: z.coerce.number().int() });

/** G2: a new secret; that of before is good for some days more. */
export async function rotateSecret(_: ActionState, form: FormData): Promise<ActionState> {
  return showing(form, rotated, async (input) => {
    const { data, code } = await mutateAsViewer(RotateMachineSecretDocument, { input });
    return { code, payload: data?.rotateMachineSecret };
  });
}

const one = z.object({ clientKey, machineClientId: id });

/** G3: its tokens are refused from now on. */
export async function endClient(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, one, async (input) => {
    const { data, code } = await mutateAsViewer(EndMachineClientDocument, { input });
    const to = '/area-riservata/accessi/applicazioni?fatto=applicazione-chiusa';
    return { code, userErrors: data?.endMachineClient.userErrors, to };
  });
}

/** I10: what reads beyond the public is let in by a second person. */
export async function approveClient(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, one, async (input) => {
    const { data, code } = await mutateAsViewer(ApproveMachineClientDocument, { input });
    const to = '/area-riservata/accessi/applicazioni?fatto=approvato';
    return { code, userErrors: data?.approveMachineClient.userErrors, to };
  });
}
