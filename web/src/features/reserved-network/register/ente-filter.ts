import { oneOf, type SearchParams, wordOf } from '../../../forms/address-query';
import type { EnteFilter, EnteOrder } from '../../../graphql/generated/graphql';
import { adhesionStates, categories, enteOrders, networkRoles, tiers } from '../vocabulary';

/** The register as its address tells it; what is not in a vocabulary is ignored. */
export type EnteQuestion = {
  text?: string;
  category?: (typeof categories)[number];
  tier?: (typeof tiers)[number];
  adhesion?: (typeof adhesionStates)[number];
  bacinoId?: string;
  role?: (typeof networkRoles)[number];
  order: EnteOrder;
  after?: string;
};

export const readQuestion = (params: SearchParams): EnteQuestion => ({
  text: oneOf(params, 'q')?.slice(0, 200),
  category: wordOf(params, 'categoria', categories),
  tier: wordOf(params, 'rete', tiers),
  adhesion: wordOf(params, 'adesione', adhesionStates),
  bacinoId: oneOf(params, 'bacino')?.slice(0, 100),
  role: wordOf(params, 'ruolo', networkRoles),
  order: wordOf(params, 'ordine', enteOrders) ?? 'NAME',
  after: oneOf(params, 'dopo'),
});

/** The question as search parameters, to lead from page to page. */
export const addressOf = (question: EnteQuestion) => ({
  q: question.text,
  categoria: question.category,
  rete: question.tier,
  adesione: question.adhesion,
  bacino: question.bacinoId,
  ruolo: question.role,
  ordine: question.order === 'NAME' ? undefined : question.order,
});

export const isFiltered = (question: EnteQuestion): boolean => Object.values(addressOf(question)).some(Boolean);

/** The question as the graph asks it. */
export const filterOf = (question: EnteQuestion): EnteFilter => ({
  text: question.text ?? null,
  category: question.category ?? null,
  tier: question.tier ?? null,
  adhesionState: question.adhesion ?? null,
  bacinoId: question.bacinoId ?? null,
  networkRole: question.role ?? null,
});
