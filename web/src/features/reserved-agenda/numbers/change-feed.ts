'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { withQuery } from '../../../forms/address-query';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, id } from '../../../forms/rules';
import { seal } from '../../../forms/seal';
import { MakeFeedDocument, RevokeFeedDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';

const schema = z.object({ agendaId: id, clientKey });
const page = '/area-riservata/agenda/numeri';

/** A39: a personal calendar; the former address dies, the new one is shown once. */
export async function makeFeed(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, schema, async (input) => {
    const { data, code } = await mutateAsViewer(MakeFeedDocument, { input });
    // the secret is sealed for ten minutes: what a browser or a log keeps of the address opens nothing
    const made = seal({ token: data?.makeFeed.href?.split('/').at(-1) ?? '' }, 10);
    return {
      code,
      userErrors: data?.makeFeed.userErrors,
      to: withQuery(page, { agenda: input.agendaId, calendario: made, fatto: 'calendario' }),
    };
  });
}

/** A39: the address works no longer. */
export async function revokeFeed(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, schema, async (input) => {
    const { data, code } = await mutateAsViewer(RevokeFeedDocument, { input });
    return {
      code,
      userErrors: data?.revokeFeed.userErrors,
      to: withQuery(page, { agenda: input.agendaId, fatto: 'calendario-revocato' }),
    };
  });
}
