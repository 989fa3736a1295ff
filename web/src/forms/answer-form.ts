import 'server-only';
import { parseWithZod } from '@conform-to/zod/v4';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import type { z } from 'zod';
import { link } from '../i18n/link';
import type { ActionState } from './action-state';
import { typedValues, withoutPrefix } from './form-fields';
import { type Fault, faultsOf, faultsOfSubmission } from './form-state';
import { codeOfIssue } from './rules';

type UserErrors = Parameters<typeof faultsOf>[0];

/** What a command came to: a fault's code, refusals, or the address to go on to (below the language). */
export type Outcome = {
  code: string | null;
  userErrors: UserErrors | null | undefined;
  to: string;
  /** Set when a part of the work was done before the refusal: the next try needs another key and newer values. */
  partly?: Record<string, string>;
};

type Schema<Value> = z.ZodType<Value>;

/** Takes a sent form through its schema and its command: back to the form with words, or on to the next page. */
export async function answerForm<Value>(
  form: FormData,
  schema: Schema<Value>,
  act: (value: Value) => Promise<Outcome>,
): Promise<ActionState> {
  const parsed = parseWithZod(withoutPrefix(form), { schema, error: (issue) => codeOfIssue(issue) });
  if (parsed.status !== 'success') return refuse(form, faultsOfSubmission(parsed.error));
  const outcome = await act(parsed.value);
  if (outcome.code) return refuse(form, [{ field: '', code: outcome.code }], outcome.partly);
  if (outcome.userErrors?.length) return refuse(form, faultsOf(outcome.userErrors), outcome.partly);
  return goTo(outcome.to);
}

/** Leads on after a command; everything is read anew, also the header with its counters. */
export async function goTo(path: string): Promise<never> {
  revalidatePath('/', 'layout');
  redirect(link(await getLocale(), path));
}

/** The form comes back as it was typed, each fault worded in the language of the page. */
export async function refuse(form: FormData, faults: Fault[], partly?: Record<string, string>): Promise<ActionState> {
  const [t, words] = await Promise.all([getTranslations('errors'), getTranslations('common.form')]);
  const word = ({ code, params }: Fault): string =>
    t.has(code as never) ? t(code as never, params as never) : t('INVALID' as never);
  const values = typedValues(withoutPrefix(form));
  const key = values.clientKey?.[0] ?? '';
  const renewed = Object.fromEntries(Object.entries(partly ?? {}).map(([name, value]) => [name, [value]]));
  return {
    values: { ...values, ...renewed },
    faults: faults.map((fault) => ({ field: fault.field, message: word(fault) })),
    intro: words('errorCount', { count: faults.length }),
    stamp: crypto.randomUUID(),
    clientKey: partly ? crypto.randomUUID() : key,
  };
}
