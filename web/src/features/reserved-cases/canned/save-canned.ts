'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { withoutPrefix } from '../../../forms/form-fields';
import { mergeVersions } from '../../../forms/merge';
import { clientKey, expectedVersion, optionalText, text } from '../../../forms/rules';
import { SaveCannedAnswerDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';
import { caseStates, purposes } from '../vocabulary';
import { cannedFields, withBothTexts } from './canned-conflict';

const schema = z.object({
  clientKey,
  id: optionalText(100),
  expectedVersion,
  title: text(120),
  body: text(4_000),
  purpose: z.enum(purposes).optional(),
  topicId: optionalText(100),
  state: z.enum(caseStates).optional(),
  position: z.coerce.number().int().min(1).max(999).optional(),
  intent: z.enum(['save', 'remove']).catch('save'),
});

/** C29: saves a text of the coordination, or takes it away; what was sent with it stays as it was sent. */
export async function saveCanned(_: ActionState, sent: FormData): Promise<ActionState> {
  const form = withoutPrefix(sent);
  mergeVersions(form, cannedFields);
  const state = await answerForm(form, schema, async ({ intent, ...typed }) => {
    const input = {
      ...typed,
      id: typed.id ?? null,
      purpose: typed.purpose ?? null,
      topicId: typed.topicId ?? null,
      state: typed.state ?? null,
      isRemoved: intent === 'remove',
    };
    const { data, code } = await mutateAsViewer(SaveCannedAnswerDocument, { input });
    const done = intent === 'remove' ? 'testo-tolto' : 'testo';
    return {
      code,
      userErrors: data?.saveCannedAnswer.userErrors,
      to: `/area-riservata/segnalazioni/testi-pronti?fatto=${done}`,
    };
  });
  return withBothTexts(state);
}
