import { z } from 'zod';

const place = z.object({
  name: z.string().min(1).max(200),
  enteId: z.guid(),
  bacinoId: z.guid().nullable(),
  istatCode: z.string().max(6).nullable(),
  street: z.string().max(200).nullable(),
  postcode: z.string().max(10).nullable(),
  city: z.string().max(100).nullable(),
  version: z.number().int().min(0),
});

/** What network tells of a desk or an office that was opened, renamed, moved or handed over, beside what it was. */
export const toldPlace = z.object({
  kind: z.enum(['DESK', 'OFFICE']),
  id: z.guid(),
  now: place,
  before: place.nullable(),
});
export type ToldPlace = z.infer<typeof toldPlace>;

/** An address in one line, as agendas and letters show it; null where it is unknown. */
export const addressLine = ({ street, postcode, city }: Pick<ToldPlace['now'], 'street' | 'postcode' | 'city'>) =>
  [street, [postcode, city].filter(Boolean).join(' ')].filter(Boolean).join(', ') || null;
