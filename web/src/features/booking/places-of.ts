import { type Place, placeOf } from './place-of';

type Agenda<Purpose> = {
  readonly id: string;
  readonly name: string;
  readonly releaseRhythm: string | null;
  readonly office: (Place & { readonly id: string }) | null;
  readonly sportello: (Place & { readonly id: string }) | null;
  readonly purposes: readonly Purpose[];
};

/**
 * Places in their order, each once: an office or a desk may keep several agendas, and who books looks for the place. Two
 * places that are called the same are two.
 */
export function placesOf<Purpose>(agendas: readonly Agenda<Purpose>[]) {
  const groups = Map.groupBy(agendas, ({ id, office, sportello }) => office?.id ?? sportello?.id ?? id);
  return [...groups].map(([id, group]) => ({
    id,
    place: placeOf(group[0] as Agenda<Purpose>),
    purposes: group.flatMap(({ purposes }) => purposes),
    rhythms: [...new Set(group.flatMap(({ releaseRhythm }) => releaseRhythm ?? []))],
  }));
}
