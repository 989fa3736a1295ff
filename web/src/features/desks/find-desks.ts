import 'server-only';
import { cache } from 'react';
import { type DeskCard_DeskFragment, DeskFinderDocument, type DeskFinderQuery } from '../../graphql/generated/graphql';
import { query } from '../../graphql/rsc-client';
import { kilometres } from './distance';
import type { Wanted } from './FinderForm';
import { findComune } from './find-comune';

export type Comune = NonNullable<DeskFinderQuery['comuni']>[number];
export type Found = { desk: DeskCard_DeskFragment; kilometres: number | null };
type Finding = { found: Found[] | null; from: Comune | null; suggestions: Comune[] };

/** Desks that match, nearest to the comune first, once per request; a comune never hides a desk, it only orders them. */
export const findDesks = ({ comune, language, service }: Wanted): Promise<Finding> => find(comune, language, service);

const find = cache(async (comune: string | null, language: string | null, service: string | null): Promise<Finding> => {
  const { data } = await query({ query: DeskFinderDocument, variables: { language, service } });
  const comuni = [...(data?.comuni ?? [])].sort((a, b) => a.name.localeCompare(b.name, 'it'));
  const { comune: from, suggestions } = findComune(comuni, comune);
  if (!data?.sportelli) return { found: null, from, suggestions };
  const found = data.sportelli.map((desk) => ({ desk, kilometres: from ? distanceOf(from, desk) : null }));
  found.sort((a, b) => (a.kilometres ?? 0) - (b.kilometres ?? 0) || a.desk.name.localeCompare(b.desk.name, 'it'));
  return { found, from, suggestions };
});

function distanceOf(from: Comune, { lat, lon }: DeskCard_DeskFragment): number | null {
  return lat === null || lon === null ? null : kilometres(from, { lat, lon });
}
