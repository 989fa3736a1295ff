import 'server-only';
import { AffectedBookingsDocument, type AffectedBookingsQuery } from '../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../graphql/rsc-client';

const isDay = (text?: string): text is string => Boolean(text && /^\d{4}-\d{2}-\d{2}$/.test(text));

/** A27: appointments still standing on days that were just closed; null when the address names no days. */
export async function affectedBy(
  agendaId: string,
  from?: string,
  to?: string,
): Promise<AffectedBookingsQuery['bookings'] | null> {
  if (!isDay(from) || !isDay(to)) return null;
  const { data } = await queryAsViewer({ query: AffectedBookingsDocument, variables: { agendaId, from, to } });
  return data?.bookings ?? null;
}
