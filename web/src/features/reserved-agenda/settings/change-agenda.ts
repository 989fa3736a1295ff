'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, id, optionalText, text } from '../../../forms/rules';
import {
  AddWindowDocument,
  ChangeAgendaDocument,
  EndWindowDocument,
  OpenAgendaDocument,
  SavePurposeDocument,
} from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';
import { locales } from '../../../i18n/routing';
import { today } from '../../../time/clock';

const count = z.coerce.number().int();
const here = (agendaId: string, done: string): string =>
  `/area-riservata/agenda/impostazioni?agenda=${agendaId}&fatto=${done}`;

const settings = z.object({
  agendaId: id,
  name: text(120),
  address: optionalText(200),
  isPublic: z.boolean().default(false),
  counters: count,
  /** Hours before the start, "48, 24". */
  reminderHours: z
    .string()
    .regex(/^\s*\d+(\s*,\s*\d+)*\s*$/)
    .optional(),
  releaseWeekday: count.optional(),
  releaseTime: optionalText(5),
  workingHolidays: z.array(z.string()).default([]),
  offerHours: count,
  clientKey,
});

/** A3, A19, A24, A26: the settings of an agenda, all at once. */
export async function changeAgenda(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, settings, async (given) => {
    const input = {
      ...given,
      address: given.address ?? null,
      reminderHours: (given.reminderHours ?? '')
        .split(',')
        .filter((one) => one.trim())
        .map(Number),
      releaseWeekday: given.releaseWeekday || null,
      releaseTime: given.releaseWeekday ? (given.releaseTime ?? null) : null,
    };
    const { data, code } = await mutateAsViewer(ChangeAgendaDocument, { input });
    return { code, userErrors: data?.changeAgenda.userErrors, to: here(given.agendaId, 'agenda') };
  });
}

const purpose = z.object({
  agendaId: id,
  purposeId: optionalText(100),
  title: text(120),
  translations: z.record(z.string(), z.string().max(120)).default({}),
  description: optionalText(500),
  durationMinutes: count,
  minLeadDays: count,
  maxLeadDays: count,
  cutoffHours: count,
  requiresPratica: z.boolean().default(false),
  documents: optionalText(4_000),
  isOffered: z.boolean().default(false),
  clientKey,
});

/** A1, A3: a purpose of the agenda, new or changed; appointments already made stay as they were. */
export async function savePurpose(_: ActionState, form: FormData): Promise<ActionState> {
  const translations = locales
    .filter((locale) => locale !== 'it')
    .map((language) => ({
      language,
      text: String([...form].find(([name]) => name.endsWith(`title-${language}`))?.[1] ?? ''),
    }))
    .filter(({ text: written }) => written.trim() !== '');
  return answerForm(form, purpose, async ({ title, translations: _written, documents, ...given }) => {
    const input = {
      ...given,
      purposeId: given.purposeId ?? null,
      description: given.description ?? null,
      title: [{ language: 'it', text: title }, ...translations],
      documents: (documents ?? '').split('\n').filter((one) => one.trim()),
    };
    const { data, code } = await mutateAsViewer(SavePurposeDocument, { input });
    return { code, userErrors: data?.savePurpose.userErrors, to: here(given.agendaId, 'motivo') };
  });
}

const desk = z.object({ sportelloId: id, name: text(120), address: optionalText(200), counters: count, clientKey });

/** A3: a desk opens an agenda of its own; it is public once its rules are written. */
export async function openAgenda(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, desk, async (given) => {
    const input = { ...given, address: given.address ?? null, officeId: null, istatCode: null };
    const { data, code } = await mutateAsViewer(OpenAgendaDocument, { input });
    return {
      code,
      userErrors: data?.openAgenda.userErrors,
      to: here(data?.openAgenda.agenda?.id ?? '', 'agenda-aperta'),
    };
  });
}

const time = z.string().regex(/^\d\d:\d\d$/);
const window = z.object({
  agendaId: id,
  weekday: count,
  opens: time,
  closes: time,
  validFrom: z.iso.date(),
  validTo: z.iso.date().optional(),
  counters: count,
  publicCounters: count,
  breakFrom: time.optional(),
  breakTo: time.optional(),
  purposeIds: z.array(id).default([]),
  receivedBy: id.optional(),
  clientKey,
});

/** A25: a weekly window, with its break and its purposes; none chosen means all. */
export async function addWindow(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, window, async ({ breakFrom, breakTo, purposeIds, ...given }) => {
    const input = {
      ...given,
      validTo: given.validTo ?? null,
      receivedBy: given.receivedBy ?? null,
      breaks: breakFrom && breakTo ? [{ opens: breakFrom, closes: breakTo }] : [],
      purposeIds: purposeIds.length > 0 ? purposeIds : null,
    };
    const { data, code } = await mutateAsViewer(AddWindowDocument, { input });
    return { code, userErrors: data?.addWindow.userErrors, to: here(given.agendaId, 'finestra') };
  });
}

/** A28: a window ends today; its appointments stand. */
export async function endWindow(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, z.object({ agendaId: id, windowId: id, clientKey }), async (given) => {
    const input = { ...given, validTo: today().toString() };
    const { data, code } = await mutateAsViewer(EndWindowDocument, { input });
    return { code, userErrors: data?.endWindow.userErrors, to: here(given.agendaId, 'finestra-chiusa') };
  });
}
