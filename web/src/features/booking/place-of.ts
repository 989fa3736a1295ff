/** An office or a desk at which somebody is received. */
export type Place = {
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
