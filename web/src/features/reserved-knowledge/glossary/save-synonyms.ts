'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, expectedVersion } from '../../../forms/rules';
import { SaveSynonymsDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';
import { locales } from '../../../i18n/routing';
import { readWords } from './synonym-words';

const words = z.string().max(4_000).optional();
const schema = z.object({
  ...Object.fromEntries(locales.map((locale) => [locale, words])),
  code: z.string().max(80).optional(),
  isPutAside: z.boolean().optional(),
  expectedVersion,
  clientKey,
});

/** P30: keeps a group of synonyms; the next search knows it. */
export async function saveSynonyms(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, schema, async ({ code, isPutAside, expectedVersion: version, clientKey: key, ...typed }) => {
    const { data, code: fault } = await mutateAsViewer(SaveSynonymsDocument, {
      input: {
        code: code ?? null,
        languages: readWords(typed as Record<string, string | undefined>),
        isActive: !isPutAside,
        expectedVersion: version ?? null,
        clientKey: key,
      },
    });
    return {
      code: fault,
      userErrors: data?.saveSynonyms.userErrors,
      to: `/area-riservata/conoscenza/sinonimi/${data?.saveSynonyms.group?.code}?fatto=sinonimi`,
    };
  });
}
