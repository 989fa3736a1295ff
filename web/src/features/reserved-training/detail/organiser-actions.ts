'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, expectedVersion, id, text } from '../../../forms/rules';
import { CancelEventDocument, PublishEventDocument, PublishSeriesDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';

const pageOf = (slug: string, done: string) => `/area-riservata/formazione/${slug}?fatto=${done}`;
const ofEvent = { eventId: id, slug: z.string().regex(/^[\w-]{1,200}$/), expectedVersion, clientKey };

/** Shows a draft to its audience. */
export async function publishEvent(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, z.object(ofEvent), async ({ slug, ...input }) => {
    const { data, code } = await mutateAsViewer(PublishEventDocument, { input });
    return { code, userErrors: data?.publishEvent.userErrors, to: pageOf(slug, 'evento-pubblicato') };
  });
}

/** T18: ends all registrations and tells everybody why; the meeting stays in the register. */
export async function cancelEvent(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, z.object({ ...ofEvent, reason: text(2_000) }), async ({ slug, ...input }) => {
    const { data, code } = await mutateAsViewer(CancelEventDocument, { input });
    return { code, userErrors: data?.cancelEvent.userErrors, to: pageOf(slug, 'evento-annullato') };
  });
}

/** T19: shows all drafts of a series to their audience. */
export async function publishSeries(_: ActionState, form: FormData): Promise<ActionState> {
  const schema = z.object({ seriesId: id, slug: ofEvent.slug, clientKey });
  return answerForm(form, schema, async ({ slug, ...input }) => {
    const { data, code } = await mutateAsViewer(PublishSeriesDocument, { input });
    return { code, userErrors: data?.publishSeries.userErrors, to: pageOf(slug, 'evento-pubblicato') };
  });
}
