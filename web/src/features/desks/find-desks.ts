import 'server-only';
import { type DeskCard_DeskFragment, DeskFinderDocument, type DeskFinderQuery } from '../../graphql/generated/graphql';
import { query } from '../../graphql/rsc-client';
import { kilometres } from './distance';
import type { Wanted } from './FinderForm';

export type Comune = NonNullable<DeskFinderQuery['comuni']>[number];
export type Found = { desk: DeskCard_DeskFragment; kilometres: number | null };
type Finding = { found: Found[] | null; comuni: Comune[]; from: Comune | null };

/** Desks that match, nearest to the comune first; a comune never hides a desk, it only orders them. */
export async function findDesks({ comune, language, service }: Wanted): Promise<Finding> {
  const { data } = await query({ query: DeskFinderDocument, variables: { language, service } });
  const comuni = [...(data?.comuni ?? [])].sort((a, b) => a.name.localeCompare(b.name, 'it'));
  const from = comuni.find(({ istatCode }) => istatCode === comune) ?? null;
  if (!data?.sportelli) return { found: null, comuni, from };
  const found = data.sportelli.map((desk) => ({ desk, kilometres: from ? distanceOf(from, desk) : null }));
  found.sort((a, b) => (a.kilometres ?? 0) - (b.kilometres ?? 0) || a.desk.name.localeCompare(b.desk.name, 'it'));
  return { found, comuni, from };
}

function distanceOf(from: Comune, { lat, lon }: DeskCard_DeskFragment): number | null {
  return lat === null || lon === null ? null : kilometres(from, { lat, lon });
}
