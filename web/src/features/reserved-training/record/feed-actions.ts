'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey } from '../../../forms/rules';
import { seal } from '../../../forms/seal';
import { CreateCalendarFeedDocument, RevokeCalendarFeedDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';

const schema = z.object({ clientKey, scope: z.enum(['MINE', 'ALL']), act: z.enum(['create', 'revoke']) });
const page = '/area-riservata/formazione/libretto';

/** A secret address for a calendar program, shown once, sealed in the address of the page; or its end. */
export async function changeFeed(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, schema, async ({ act, ...input }) => {
    if (act === 'revoke') {
      const { data, code } = await mutateAsViewer(RevokeCalendarFeedDocument, { input });
      return { code, userErrors: data?.revokeCalendarFeed.userErrors, to: `${page}?fatto=formazione#calendari` };
    }
    const { data, code } = await mutateAsViewer(CreateCalendarFeedDocument, { input });
    const made = seal({ path: data?.createCalendarFeed.path ?? '' }, 10);
    return { code, userErrors: data?.createCalendarFeed.userErrors, to: `${page}?nuovo=${made}#calendari` };
  });
}
