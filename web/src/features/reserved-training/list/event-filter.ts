import { idOf, oneOf, type SearchParams, wordOf } from '../../../forms/address-query';
import type { TrainingEventFilter } from '../../../graphql/generated/graphql';
import { eventKinds } from '../vocabulary';

export const periods = ['prossimi', 'passati', 'tutti'] as const;

/** The calendar as its address tells it; what is not in a vocabulary is ignored. */
export type EventQuestion = {
  text?: string;
  kind?: (typeof eventKinds)[number];
  period: (typeof periods)[number];
  bacinoId?: string;
  isMineOnly: boolean;
  after?: string;
};

export const readQuestion = (params: SearchParams): EventQuestion => ({
  text: oneOf(params, 'q')?.slice(0, 200),
  kind: wordOf(params, 'tipo', eventKinds),
  period: wordOf(params, 'periodo', periods) ?? 'prossimi',
  bacinoId: idOf(params, 'bacino'),
  isMineOnly: oneOf(params, 'miei') === '1',
  after: oneOf(params, 'dopo'),
});

/** The question as search parameters, to lead from page to page. */
export const addressOf = (question: EventQuestion) => ({
  q: question.text,
  tipo: question.kind,
  periodo: question.period === 'prossimi' ? undefined : question.period,
  bacino: question.bacinoId,
  miei: question.isMineOnly,
});

export const isFiltered = (question: EventQuestion): boolean => Object.values(addressOf(question)).some(Boolean);

/** The question as the graph asks it; `now` parts what is over from what is to come (ISO 8601 instant). */
export const filterOf = (question: EventQuestion, now: string): TrainingEventFilter => ({
  text: question.text ?? null,
  kind: question.kind ?? null,
  from: question.period === 'prossimi' ? now : null,
  to: question.period === 'passati' ? now : null,
  bacinoId: question.bacinoId ?? null,
  mineOnly: question.isMineOnly || null,
});
