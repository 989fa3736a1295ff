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

type UserErrors = readonly (Parameters<typeof faultsOf>[0][number] & { message?: string })[];
/** A fault, with the API's own Italian sentence where no message of ours is keyed by its code. */
type Told = Fault & { message?: string };

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
  const refused = outcome.userErrors ?? [];
  const faults = faultsOf(refused).map((fault, index) => ({ ...fault, message: refused[index]?.message }));
  if (faults.length > 0) return refuse(form, faults, outcome.partly);
  return goTo(outcome.to);
}

/** Leads on after a command; everything is read anew, also the header with its counters. */
export async function goTo(path: string): Promise<never> {
  revalidatePath('/', 'layout');
  redirect(link(await getLocale(), path));
}

/** The form comes back as it was typed, each fault worded in the language of the page. */
export async function refuse(form: FormData, faults: Told[], partly?: Record<string, string>): Promise<ActionState> {
  const [t, words, whole] = await Promise.all([
    getTranslations('errors'),
    getTranslations('common.form'),
    getTranslations('reserved-frame.fault'),
  ]);
  const word = ({ field, code, params, message }: Told): string => {
    if (concernsAll(field) && whole.has(code as never)) return whole(code as never);
    if (t.has(code as never)) return t(code as never, params as never);
    return message ?? (concernsAll(field) ? t('UNAVAILABLE') : t('INVALID'));
  };
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

/** No control of the form holds these: the fault is told for the form as a whole. */
const concernsAll = (field: string): boolean => field === '' || field === 'clientKey' || field.startsWith('expected');
