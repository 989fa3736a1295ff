import { z } from 'zod';

const fault = z.object({
  field: z.string(),
  code: z.string(),
  params: z.record(z.string(), z.string()).optional(),
});

/** One thing wrong in a form: which field ('' for the whole), a code of `messages/<locale>/errors.json`. */
export type Fault = z.infer<typeof fault>;

/** What a form hands to its next showing: what was typed, and what was wrong with it. */
export const formState = z.object({
  values: z.record(z.string(), z.string()).default({}),
  faults: z.array(fault).default([]),
});

type UserError = { code: string; field?: string[] | null; params?: { name: string; value: string }[] | null };

/** Refusals of a command as faults of the form that sent it; the last part of a field path names the control. */
export const faultsOf = (errors: readonly UserError[]): Fault[] =>
  errors.map(({ code, field, params }) => ({
    field: field?.at(-1) ?? '',
    code,
    ...(params ? { params: Object.fromEntries(params.map(({ name, value }) => [name, value])) } : {}),
  }));

/** Faults of a conform submission whose messages are codes. */
export const faultsOfSubmission = (error: Record<string, string[] | null> | null | undefined): Fault[] =>
  Object.entries(error ?? {}).flatMap(([field, codes]) => (codes ?? []).slice(0, 1).map((code) => ({ field, code })));

/** Typed text of a form without the machinery of the framework, each value cut at 2,000 characters. */
export function valuesOf(form: FormData): Record<string, string> {
  const texts = [...form.entries()].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(
    texts.filter(([name]) => !name.startsWith('$')).map(([name, text]) => [name, text.slice(0, 2_000)]),
  );
}

/** First value of a search parameter. */
export const one = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value;
