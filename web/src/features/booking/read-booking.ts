import 'server-only';
import { cache } from 'react';
import { PublicBookingDocument, type PublicBookingQuery } from '../../graphql/generated/graphql';
import { query } from '../../graphql/rsc-client';

export type PublicBooking = NonNullable<PublicBookingQuery['booking']>;

/** The booking behind a manage link, once per request. */
export const readBooking = cache(async (token: string) => {
  const { data, error } = await query({ query: PublicBookingDocument, variables: { token } });
  return { booking: data?.booking ?? null, isUnavailable: Boolean(error) };
});
