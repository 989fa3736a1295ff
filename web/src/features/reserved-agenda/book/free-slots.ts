import 'server-only';
import { ReservedFreeSlotsDocument, type ReservedFreeSlotsQuery } from '../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../graphql/rsc-client';
import { today } from '../../../time/clock';

const DAYS_AHEAD = 60;

/** Free times of a purpose in the next two months; undefined when the house does not answer. */
export async function freeSlots(
  purposeId: string,
  partySize = 1,
): Promise<ReservedFreeSlotsQuery['availability'] | undefined> {
  const from = today();
  const { data } = await queryAsViewer({
    query: ReservedFreeSlotsDocument,
    variables: { purposeId, partySize, from: from.toString(), to: from.add({ days: DAYS_AHEAD }).toString() },
  });
  return data?.availability ?? undefined;
}
