'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, id, localDate, optionalText, text } from '../../../forms/rules';
import {
  CreateProtocolloDocument,
  EndProtocolloVersionDocument,
  PublishProtocolloVersionDocument,
} from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';
import { operationalKinds } from '../vocabulary';

const page = '/area-riservata/rete/protocollo';
const lines = (value: string | undefined): string[] =>
  (value ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
const terms = {
  clientKey,
  title: text(200),
  validFrom: localDate,
  validTo: localDate.optional(),
  summary: optionalText(4_000),
  signatories: optionalText(8_000).transform(lines),
  graceDays: z.coerce.number().int().min(0).max(365).optional(),
  atEnd: z.enum(['EXPIRE', 'SUSPEND']),
};

/** N4 N8: publishes the next version of a protocollo. */
export async function publishVersion(_: ActionState, form: FormData): Promise<ActionState> {
  const schema = z.object({
    ...terms,
    protocolloId: id,
    expectedNumber: z.coerce.number().int(),
    resignBy: localDate.optional(),
  });
  return answerForm(form, schema, async (input) => {
    const { data, code } = await mutateAsViewer(PublishProtocolloVersionDocument, { input });
    return { code, userErrors: data?.publishProtocolloVersion.userErrors, to: `${page}?fatto=versione` };
  });
}

/** N24: founds an operational protocollo. */
export async function createProtocollo(_: ActionState, form: FormData): Promise<ActionState> {
  const schema = z.object({ ...terms, kind: z.enum(operationalKinds), name: text(200) });
  return answerForm(form, schema, async (input) => {
    const { data, code } = await mutateAsViewer(CreateProtocolloDocument, { input });
    return { code, userErrors: data?.createProtocollo.userErrors, to: `${page}?fatto=protocollo` };
  });
}

/** N9: ends a version on a day to come. */
export async function endVersion(_: ActionState, form: FormData): Promise<ActionState> {
  const schema = z.object({ clientKey, versionId: id, lastDay: localDate, reason: text(1_000) });
  return answerForm(form, schema, async (input) => {
    const { data, code } = await mutateAsViewer(EndProtocolloVersionDocument, { input });
    return { code, userErrors: data?.endProtocolloVersion.userErrors, to: `${page}?fatto=cessazione` };
  });
}
