import { z } from 'zod';
import { clientKey, expectedVersion, id, localDate, optionalText, text } from '../../../forms/rules';
import { eventKinds, eventModes } from '../vocabulary';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const when = { startsOn: localDate, startsTime: time, endsOn: localDate.optional(), endsTime: time };
const capacity = z.coerce.number().int().min(1).max(5_000);

export const planSchema = z.object({
  clientKey,
  title: text(200),
  description: optionalText(4_000),
  kind: z.enum(eventKinds),
  mode: z.enum(eventModes),
  place: optionalText(300),
  joinLink: z
    .url({ protocol: /^https$/ })
    .max(500)
    .optional(),
  ...when,
  capacity,
  isPublic: z.literal('on').optional(),
  audienceTiers: z.array(id),
  audienceCategories: z.array(id),
  bacinoId: optionalText(100),
});

export const editSchema = z.object({
  clientKey,
  eventId: id,
  slug: z.string().regex(/^[\w-]{1,200}$/),
  expectedVersion,
  title: text(200),
  description: optionalText(4_000),
  place: optionalText(300),
  ...when,
  capacity,
});
