import 'server-only';
import { AdhesionMapDocument } from '../../graphql/generated/graphql';
import { query } from '../../graphql/rsc-client';
import { readTopology } from '../../site/territory';
import { outlinesOf } from '../../site/territory-projection';
import { type AdhesionGroup, groupOf, tintOf } from './adhesion-groups';

/** N21 N26: the municipalities of the province tinted by their adhesion, as a drawing; null when the network is silent. */
export async function drawAdhesions(): Promise<string | null> {
  const [topology, { data }] = await Promise.all([readTopology(), query({ query: AdhesionMapDocument })]);
  if (!data?.comuni) return null;
  const states = new Map(data.comuni.map(({ istatCode, adhesionState }) => [istatCode, groupOf(adhesionState)]));
  const { groups, borders, size } = outlinesOf(topology, (istatCode) => states.get(istatCode) ?? 'notYet');
  const areas = groups.map(({ key, d }) => `<path d="${d}" fill="${tintOf[key as AdhesionGroup]}"/>`).join('');
  const lines = `<path d="${borders}" fill="none" stroke="#5d7690" stroke-width=".6"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}">${areas}${lines}</svg>`;
}
