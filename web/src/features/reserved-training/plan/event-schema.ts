import { z } from 'zod';
import { clientKey, expectedVersion, id, localDate, optionalText, text } from '../../../forms/rules';
import { eventKinds, eventModes, silences } from '../vocabulary';
import { writtenDays } from './days';
import { missingIn } from './sittings';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const when = { startsOn: localDate, startsTime: time, endsOn: localDate.optional(), endsTime: time };
const capacity = z
  .number()
  .int()
  .refine((seats) => seats >= 1 && seats <= 5_000);
const secureAddress = z
  .url({ protocol: /^https$/ })
  .max(500)
  .optional();

const rules = {
  requiresApproval: z.literal('on').optional(),
  approvalHours: z.coerce.number().int().min(1).max(720).optional(),
  silence: z.enum(silences).optional(),
  certificateThreshold: z.coerce.number().int().min(1).max(100).optional(),
};
/** Days as people write them, one after the other: 11/03/2027, 18/03/2027. */
const days = z
  .string()
  .trim()
  .max(700)
  .refine((text) => writtenDays(text) !== null)
  .optional();
const moved = {
  moved1From: localDate.optional(),
  moved1To: localDate.optional(),
  moved2From: localDate.optional(),
  moved2To: localDate.optional(),
  moved3From: localDate.optional(),
  moved3To: localDate.optional(),
};
/** Whether a list was on the page at all: what was not shown stays as it is. */
const shown = z.literal('yes').optional();

/** Faults come in the order of the form: the summary follows it. */
export const planSchema = z.object({
  clientKey,
  kind: z.enum(eventKinds),
  title: text(200),
  description: optionalText(4_000),
  mode: z.enum(eventModes),
  joinLink: secureAddress,
  place: optionalText(300),
  ...when,
  moreDays: days,
  frequency: z.enum(['WEEKLY', 'MONTHLY']).optional(),
  until: localDate.optional(),
  skipped: days,
  ...moved,
  capacity,
  audienceTiers: z.array(id),
  audienceCategories: z.array(id),
  bacinoId: optionalText(100),
  coOrganiserEnteIds: z.array(id),
  membersShown: shown,
  isPublic: z.literal('on').optional(),
  ...rules,
});

export const editSchema = z.object({
  clientKey,
  eventId: id,
  slug: z.string().regex(/^[\w-]{1,200}$/),
  expectedVersion,
  title: text(200),
  description: optionalText(4_000),
  mode: z.enum(eventModes),
  joinLink: secureAddress,
  place: optionalText(300),
  ...when,
  capacity,
  audienceTiers: z.array(id),
  audienceCategories: z.array(id),
  bacinoId: optionalText(100),
  baciniShown: shown,
  coOrganiserEnteIds: z.array(id),
  membersShown: shown,
  isPublic: z.literal('on').optional(),
  ...rules,
});

const sitting = z
  .object({
    sessionId: id.optional(),
    day: localDate.optional(),
    from: time.optional(),
    to: time.optional(),
    place: optionalText(300),
    off: z.literal('on').optional(),
  })
  .superRefine((row, context) => {
    const missing = missingIn(row);
    if (missing) context.addIssue({ code: 'invalid_type', expected: 'string', input: undefined, path: [missing] });
  });

/** T9: a meeting of several sittings is changed sitting by sitting. */
export const editSeveralSchema = editSchema
  .omit({ startsOn: true, startsTime: true, endsOn: true, endsTime: true })
  .extend({ sittings: z.array(sitting).min(1).max(60) });
