'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, expectedVersion, localDate, optionalText } from '../../../forms/rules';
import { SaveFeeDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';
import { locales } from '../../../i18n/routing';
import { centsOf } from './cents';

const schema = z.object({
  ...Object.fromEntries(locales.map((locale) => [locale, optionalText(120)])),
  code: optionalText(80),
  amount: optionalText(20),
  sourceTitle: optionalText(300),
  sourceUrl: optionalText(2_000),
  consultedOn: localDate.optional(),
  expectedVersion,
  clientKey,
});
type Typed = z.infer<typeof schema> & Record<string, string | undefined>;

/** P22: keeps what something costs; every text that names it shows it at once. */
export async function saveFee(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, schema, async (given) => {
    const typed = given as Typed;
    const amount = centsOf(typed.amount);
    if (amount === undefined) return { code: null, userErrors: [{ code: 'INVALID', field: ['amount'] }], to: '' };
    const { data, code } = await mutateAsViewer(SaveFeeDocument, {
      input: {
        code: typed.code ?? null,
        names: locales.map((locale) => ({ locale, name: typed[locale] ?? '' })),
        amount,
        sourceTitle: typed.sourceTitle ?? null,
        sourceUrl: typed.sourceUrl ?? null,
        consultedOn: typed.consultedOn ?? null,
        expectedVersion: typed.expectedVersion ? Number(typed.expectedVersion) : null,
        clientKey: given.clientKey,
      },
    });
    return {
      code,
      userErrors: data?.saveFee.userErrors,
      to: `/area-riservata/conoscenza/importi/${data?.saveFee.fee?.code}?fatto=importo`,
    };
  });
}
