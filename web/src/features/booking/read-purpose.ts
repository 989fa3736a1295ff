import 'server-only';
import { cache } from 'react';
import { BookingPurposeDocument, type BookingPurposeQuery } from '../../graphql/generated/graphql';
import { query } from '../../graphql/rsc-client';

export type Purpose = NonNullable<BookingPurposeQuery['purpose']>;

/** What an appointment is for, with its place, once per request. */
export const readPurpose = cache(async (id: string, locale: string): Promise<Purpose | null> => {
  const { data } = await query({ query: BookingPurposeDocument, variables: { id, locale } });
  return data?.purpose ?? null;
});
