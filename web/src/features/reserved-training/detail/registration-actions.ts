'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, expectedVersion, id } from '../../../forms/rules';
import {
  AcceptOfferDocument,
  DeclineOfferDocument,
  RegisterDocument,
  WithdrawRegistrationDocument,
} from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';

const pageOf = (slug: string, done: string) => `/area-riservata/formazione/${slug}?fatto=${done}`;
const slug = z.string().regex(/^[\w-]{1,200}$/);

/** T4, T26: takes a seat, or a place on the waiting list, in the acting context. */
export async function registerMe(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, z.object({ eventId: id, slug, clientKey }), async ({ slug: at, ...input }) => {
    const { data, code } = await mutateAsViewer(RegisterDocument, { input });
    return { code, userErrors: data?.register.userErrors, to: pageOf(at, 'iscritto') };
  });
}

const own = z.object({ registrationId: id, slug, expectedVersion, clientKey });

/** T6: gives the seat back, which is then offered to the next. */
export async function withdrawMe(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, own, async ({ slug: at, ...input }) => {
    const { data, code } = await mutateAsViewer(WithdrawRegistrationDocument, { input });
    return { code, userErrors: data?.withdrawRegistration.userErrors, to: pageOf(at, 'ritirato') };
  });
}

const offer = own.extend({ verdict: z.enum(['accept', 'decline']) });

/** T6: takes up the offered seat, or lets it pass on. */
export async function answerOffer(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, offer, async ({ slug: at, verdict, ...input }) => {
    if (verdict === 'decline') {
      const { data, code } = await mutateAsViewer(DeclineOfferDocument, { input });
      return { code, userErrors: data?.declineOffer.userErrors, to: pageOf(at, 'ritirato') };
    }
    const { data, code } = await mutateAsViewer(AcceptOfferDocument, { input });
    return { code, userErrors: data?.acceptOffer.userErrors, to: pageOf(at, 'iscritto') };
  });
}
