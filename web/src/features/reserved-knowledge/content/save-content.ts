'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, expectedVersion, id, localDate, optionalText, text } from '../../../forms/rules';
import { CreateContentDocument, EditContentDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';
import { locales } from '../../../i18n/routing';
import { readBlocks } from '../blocks';
import { contentCategories, contentTypes, visibilities } from '../vocabulary';

const words = {
  title: text(300),
  abstract: optionalText(600),
  body: optionalText(40_000),
  blocks: z.record(z.string(), z.string().max(20_000)).optional(),
  topicIds: z.array(id).min(1).max(10),
  clientKey,
};

const card = {
  hasCard: z.literal('on').optional(),
  category: z.enum(contentCategories).optional(),
  address: optionalText(2_000),
  issuer: optionalText(200),
  issuedOn: localDate.optional(),
  language: z.enum(locales).optional(),
};
type Card = z.infer<z.ZodObject<typeof card>>;

/** The card as it was typed; null where the form has none, so that nothing changes. */
const readCard = ({ hasCard, category, address, issuer, issuedOn, language }: Card) =>
  hasCard
    ? {
        category: category ?? null,
        address: address ?? null,
        issuer: issuer ?? null,
        issuedOn: issuedOn ?? null,
        language: language ?? null,
      }
    : null;

const editSchema = z.object({ ...words, ...card, contentId: id, expectedVersion, minor: z.boolean().optional() });

/** P16: every saving is a revision of its own. */
export async function editContent(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, editSchema, async ({ blocks, abstract, body, minor, ...given }) => {
    const { hasCard, category, address, issuer, issuedOn, language, ...input } = given;
    const { data, code } = await mutateAsViewer(EditContentDocument, {
      input: {
        ...input,
        card: readCard({ hasCard, category, address, issuer, issuedOn, language }),
        minor: minor ?? false,
        abstract: abstract ?? null,
        body: body ?? null,
        blocks: readBlocks(blocks),
      },
    });
    return {
      code,
      userErrors: data?.editContent.userErrors,
      to: `/area-riservata/conoscenza/${input.contentId}?fatto=contenuto`,
    };
  });
}

const createSchema = z.object({
  ...words,
  ...card,
  type: z.enum(contentTypes),
  visibility: z.enum(visibilities),
  legalEffect: z.boolean().optional(),
});

export async function createContent(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, createSchema, async ({ blocks, abstract, body, legalEffect, ...given }) => {
    const { hasCard, category, address, issuer, issuedOn, language, ...input } = given;
    const { data, code } = await mutateAsViewer(CreateContentDocument, {
      input: {
        ...input,
        card: readCard({ hasCard, category, address, issuer, issuedOn, language }),
        legalEffect: legalEffect ?? false,
        abstract: abstract ?? null,
        body: body ?? '',
        blocks: readBlocks(blocks),
      },
    });
    return {
      code,
      userErrors: data?.createContent.userErrors,
      to: `/area-riservata/conoscenza/${data?.createContent.content?.id}?fatto=contenuto`,
    };
  });
}
