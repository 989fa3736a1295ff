'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { valuesOf } from '../forms/form-state';
import { RateContentDocument } from '../graphql/generated/graphql';
import { mutate } from '../graphql/rsc-client';
import { reasonsOf } from './rating-reasons';

const input = z.object({
  path: z.string().regex(/^\/(?!\/)[\w\-/.~%]*$/),
  search: z
    .string()
    .max(8_000)
    .regex(/^(\?[\w\-=&%.~+]*)?$/)
    .catch(''),
  locale: z.string(),
  contentId: z.uuid().optional(),
  clientKey: z.string().min(8),
  score: z.coerce.number().int().min(1).max(5),
  comment: z.string().trim().max(200).default(''),
});

/** Keeps the rating of a page and thanks, whatever the knowledge house answers: the reader is not bothered with it. */
export async function ratePage(form: FormData): Promise<void> {
  const parsed = input.safeParse({ ...valuesOf(form), search: form.get('search') });
  if (!parsed.success) redirect('/');
  const { path, search, locale, score, comment, contentId, clientKey } = parsed.data;
  const allowed: readonly string[] = reasonsOf(score);
  const reasons = form.getAll('reasons').filter((reason) => typeof reason === 'string' && allowed.includes(reason));
  await mutate(RateContentDocument, {
    input: { contentId: contentId ?? null, path, locale, score, reasons: reasons as string[], comment, clientKey },
  });
  redirect(`/${locale}${path === '/' ? '' : path}${search ? `${search}&` : '?'}grazie=1#valutazione`);
}
