'use server';

import { goTo } from '../../../forms/answer-form';
import { type GapOutcome, SettleRatingDocument, SettleSearchGapDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';

const wordOf = (form: FormData, name: string): string => String(form.get(name) ?? '');
const doneOf = (code: string | null, faults: number | undefined, done: string) =>
  code !== null || faults ? 'azione-rifiutato' : done;

/** P32: somebody looked at what a reader said, or opens it again. */
export async function settleRating(form: FormData): Promise<void> {
  const input = {
    ratingId: wordOf(form, 'ratingId'),
    handled: wordOf(form, 'handled') === 'si',
    clientKey: wordOf(form, 'clientKey'),
  };
  const { data, code } = await mutateAsViewer(SettleRatingDocument, { input });
  const done = doneOf(code, data?.settleRating.userErrors.length, 'valutazione');
  await goTo(`/area-riservata/conoscenza/valutazioni?fatto=${done}${input.handled ? '' : '&viste=1'}`);
}

const outcomes = ['SYNONYM', 'CONTENT', 'NONE'] as const satisfies readonly GapOutcome[];

/** P31: somebody looked at words that found nothing. */
export async function settleGap(form: FormData): Promise<void> {
  const input = {
    locale: wordOf(form, 'locale'),
    words: wordOf(form, 'words'),
    outcome: outcomes.find((known) => known === form.get('outcome')) ?? 'NONE',
    clientKey: wordOf(form, 'clientKey'),
  };
  const { data, code } = await mutateAsViewer(SettleSearchGapDocument, { input });
  const done = doneOf(code, data?.settleSearchGap.userErrors.length, 'ricerca');
  await goTo(`/area-riservata/conoscenza/ricerche?fatto=${done}`);
}
