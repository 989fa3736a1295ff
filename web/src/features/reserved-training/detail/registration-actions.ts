'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, expectedVersion, id, optionalText } from '../../../forms/rules';
import {
  AcceptOfferDocument,
  AnswerQuestionnaireDocument,
  AnswerRequestDocument,
  AnswerSittingsDocument,
  DeclineOfferDocument,
  ReconfirmRegistrationDocument,
  RegisterDocument,
  SetVisibilityDocument,
  WithdrawRegistrationDocument,
} from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';
import { visibilities } from '../vocabulary';

const pageOf = (slug: string, done: string) => `/area-riservata/formazione/${slug}?fatto=${done}`;
const slug = z.string().regex(/^[\w-]{1,200}$/);

/** T4, T26: takes a seat, or a place on the waiting list, in the acting context. */
export async function registerMe(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(
    form,
    z.object({ eventId: id, slug, clientKey, visibility: z.enum(visibilities).optional() }),
    async ({ slug: at, ...input }) => {
      const { data, code } = await mutateAsViewer(RegisterDocument, { input });
      return { code, userErrors: data?.register.userErrors, to: pageOf(at, 'iscritto') };
    },
  );
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

/** T17: still comes after a change of date. */
export async function reconfirmMe(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, own, async ({ slug: at, ...input }) => {
    const { data, code } = await mutateAsViewer(ReconfirmRegistrationDocument, { input });
    return { code, userErrors: data?.reconfirmRegistration.userErrors, to: pageOf(at, 'formazione') };
  });
}

const sittings = own.catchall(z.enum(['yes', 'no']));

/** T9, T17: takes or refuses each sitting that was moved; its control bears the id of the sitting. */
export async function answerMySittings(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(
    form,
    sittings,
    async ({ slug: at, registrationId, expectedVersion: seen, clientKey: key, ...said }) => {
      const answers = Object.entries(said).map(([sessionId, verdict]) => ({ sessionId, comes: verdict === 'yes' }));
      const input = { registrationId, expectedVersion: seen, clientKey: key, sittings: answers };
      const { data, code } = await mutateAsViewer(AnswerSittingsDocument, { input });
      return { code, userErrors: data?.answerSittings.userErrors, to: pageOf(at, 'formazione') };
    },
  );
}

/** T22: who may know that one comes. */
export async function setMyVisibility(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, own.extend({ visibility: z.enum(visibilities) }), async ({ slug: at, ...input }) => {
    const { data, code } = await mutateAsViewer(SetVisibilityDocument, { input });
    return { code, userErrors: data?.setVisibility.userErrors, to: pageOf(at, 'formazione') };
  });
}

const points = z.coerce.number().int().min(1).max(5);
const opinion = z.object({
  registrationId: id,
  slug,
  clientKey,
  useful: points,
  clear: points,
  organised: points,
  knewBefore: points,
  knowsAfter: points,
  comment: optionalText(2_000),
});

/** T15: an opinion, kept without a name. */
export async function giveOpinion(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, opinion, async ({ slug: at, ...input }) => {
    const { data, code } = await mutateAsViewer(AnswerQuestionnaireDocument, { input });
    return { code, userErrors: data?.answerQuestionnaire.userErrors, to: pageOf(at, 'formazione') };
  });
}

const request = z.object({
  registrationId: id,
  expectedVersion,
  clientKey,
  verdict: z.enum(['yes', 'no']),
  reason: optionalText(1_000),
});

/** T7: the ente answers for one of its people. */
export async function answerRequest(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, request, async ({ verdict, ...input }) => {
    const { data, code } = await mutateAsViewer(AnswerRequestDocument, {
      input: { ...input, isApproved: verdict === 'yes' },
    });
    return {
      code,
      userErrors: data?.answerRequest.userErrors,
      to: '/area-riservata/formazione/richieste?fatto=formazione',
    };
  });
}
