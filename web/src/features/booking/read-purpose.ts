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

type Place = {
  name: string;
  isExample: boolean;
  address: { street: string | null; postcode: string | null; city: string | null } | null;
};

/** Where the appointment takes place. */
export function placeOf({ office, sportello, name }: { office: Place | null; sportello: Place | null; name: string }): {
  name: string;
  address: string | null;
  isExample: boolean;
} {
  const place = office ?? sportello;
  const { street, postcode, city } = place?.address ?? {};
  const address = [street, [postcode, city].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  return { name: place?.name ?? name, address: address || null, isExample: place?.isExample ?? false };
}
