import { z } from 'zod';
import { closure } from './network.schema.ts';
import {
  bilingual,
  code,
  enteCategory,
  istatCode,
  localDate,
  localized,
  localTime,
  networkTier,
  source,
  upperCode,
} from './vocabulary.ts';

/** `easterOffset` counts days from Easter Sunday: Lunedì dell'Angelo is 1. */
const holidayRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('FIXED'), month: z.int().min(1).max(12), day: z.int().min(1).max(31) }),
  z.strictObject({ kind: z.literal('EASTER'), easterOffset: z.int() }),
]);
const dated = { name: localized, rule: holidayRule, validFrom: localDate, validTo: localDate.nullable(), source };

/** national/holidays.json (A26) */
export const nationalHoliday = z.strictObject({ code, ...dated });
/** patrons.json: the patron saint of a comune, a holiday of the offices in it. */
export const patronHoliday = z.strictObject({ istatCode, ...dated });

const agendaPurpose = z.strictObject({
  code,
  position: z.int(),
  title: localized,
  description: localized,
  durationMinutes: z.int().multipleOf(5),
  minLeadDays: z.int(),
  maxLeadDays: z.int(),
  /** Hours before the start after which the link no longer cancels nor moves (A17). */
  cutoffHours: z.int(),
  requiresPratica: z.boolean(),
  documents: z.array(code),
});

/** `purposes` null means all of the agenda's; of `counters`, citizens can book `publicCounters` (A29). */
const agendaWindow = z.strictObject({
  code,
  weekday: z.int().min(1).max(7),
  opens: localTime,
  closes: localTime,
  validFrom: localDate,
  validTo: localDate.nullable(),
  counters: z.int().min(1),
  publicCounters: z.int().min(0),
  breaks: z.array(z.strictObject({ opens: localTime, closes: localTime })),
  purposes: z.array(code).nullable(),
});

/** Asked before the calendar (A37): each answer leads to a later question, to a purpose, or says that none is needed. */
const orientationAnswer = z.strictObject({
  text: localized,
  question: code.optional(),
  purpose: code.optional(),
  verdict: localized.optional(),
  /** Where to go instead, on the portal. */
  href: z.string().startsWith('/').optional(),
  source: source.optional(),
});

/** agendas.json (A1, A2, A24, A25); an agenda belongs to an office or to a sportello. */
export const agendas = z.strictObject({
  documents: z.array(z.strictObject({ key: code, label: localized })),
  agendas: z.array(
    z.strictObject({
      code,
      name: z.string(),
      office: code.nullable(),
      sportello: code.nullable(),
      isPublic: z.boolean(),
      counters: z.int().min(1),
      releaseRhythm: localized,
      release: z.strictObject({ weekday: z.int().min(1).max(7), time: z.string().regex(/^\d\d:\d\d$/) }).optional(),
      isExample: z.boolean(),
      purposes: z.array(agendaPurpose),
      orientation: z
        .array(z.strictObject({ code, text: localized, answers: z.array(orientationAnswer).min(2) }))
        .optional(),
      windows: z.array(agendaWindow),
      closures: z.array(closure),
    }),
  ),
});

/** urgencies.json (C4, C18) */
export const urgencies = z.strictObject({
  isExample: z.boolean(),
  note: bilingual,
  urgencies: z.array(
    z.strictObject({
      urgency: z.enum(['URGENT', 'SOON', 'ORDINARY']),
      workingDays: z.int().min(1),
      label: bilingual,
      criteria: z.array(z.strictObject({ code: upperCode, text: bilingual })),
    }),
  ),
});

/** training.json (T1); an empty audience means everybody of the network. */
export const trainingEvent = z.strictObject({
  code,
  slug: code,
  title: z.string(),
  description: z.string(),
  kind: z.enum([
    'QUARTERLY',
    'EXPERT',
    'WIDER_NETWORK',
    'EQUIPE',
    'BASIN_PRESENTATION',
    'BASIN_INITIAL',
    'BASIN_INTERIM',
    'FINAL_EVENT',
  ]),
  mode: z.enum(['IN_PERSON', 'ONLINE', 'HYBRID']),
  capacity: z.int().min(1),
  isPublic: z.boolean(),
  isPublished: z.boolean(),
  organiser: code,
  bacino: code.nullable(),
  audienceTiers: z.array(networkTier),
  audienceCategories: z.array(enteCategory),
  sessions: z.array(z.strictObject({ on: localDate, starts: localTime, ends: localTime, place: z.string() })).min(1),
});
