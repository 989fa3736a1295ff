'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm, type Outcome } from '../../../forms/answer-form';
import { clientKey, id, optionalText, text } from '../../../forms/rules';
import { PublishTranslationDocument, SaveTranslationDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';
import { readBlocks } from '../blocks';
import { targets } from '../vocabulary';

const schema = z.object({
  contentId: id,
  locale: z.enum(targets as readonly string[] as [string, ...string[]]),
  title: text(300),
  abstract: optionalText(600),
  body: optionalText(40_000),
  blocks: z.record(z.string(), z.string().max(20_000)).optional(),
  sourceRevisionId: id,
  minor: z.boolean().optional(),
  approved: z.boolean().optional(),
  intent: z.enum(['save', 'publish']).optional(),
  clientKey,
});

type Translation = z.infer<typeof schema>;

const pageOf = ({ contentId, locale }: Translation, done: string) =>
  `/area-riservata/traduzioni/${contentId}/${locale}?fatto=${done}`;

/** P7: keeps a translation, pinned to the Italian that stood beside it; publishes it when asked. */
export async function saveTranslation(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, schema, async (translation) => {
    const saved = await save(translation);
    if (saved.code || saved.userErrors?.length || translation.intent !== 'publish') return saved;
    return publish(translation);
  });
}

async function save(translation: Translation): Promise<Outcome> {
  const { contentId, locale, title, abstract, body, blocks, sourceRevisionId, minor, clientKey } = translation;
  const { data, code } = await mutateAsViewer(SaveTranslationDocument, {
    input: {
      contentId,
      locale,
      title,
      abstract: abstract ?? null,
      body: body ?? null,
      blocks: readBlocks(blocks),
      sourceRevisionId,
      method: 'HUMAN',
      minor: minor ?? false,
      clientKey: `${clientKey}-save`,
    },
  });
  return { code, userErrors: data?.saveTranslation.userErrors, to: pageOf(translation, 'traduzione') };
}

async function publish(translation: Translation): Promise<Outcome> {
  const { contentId, locale, approved, clientKey } = translation;
  const { data, code } = await mutateAsViewer(PublishTranslationDocument, {
    input: { contentId, locale, approved: approved ?? false, clientKey: `${clientKey}-publish` },
  });
  const to = pageOf(translation, 'traduzione-pubblicata');
  return { code, userErrors: data?.publishTranslation.userErrors, to, partly: {} };
}
