'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, expectedVersion, id, localDate, optionalText, text } from '../../../forms/rules';
import {
  ChangeEnteDocument,
  CloseDeskDocument,
  ReopenDeskDocument,
  SaveDeskDocument,
  SetOfficeHoursDocument,
  SetOpeningHoursDocument,
} from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';
import { placeRules } from '../places/place-rules';
import { networkRoles, tiers } from '../vocabulary';
import { windowsOf } from './week-text';

const pageOf = (enteId: string, desk: string | undefined, done: string) =>
  `/area-riservata/rete/${enteId}/sportello?quale=${desk ?? ''}&fatto=${done}`;
const desk = { clientKey, enteId: id, sportelloId: id, expectedVersion };

/** N1: a new desk, or what the register says of one. */
export async function saveDesk(_: ActionState, form: FormData): Promise<ActionState> {
  const schema = z.object({
    ...placeRules,
    sportelloId: id.optional(),
    languages: z
      .string()
      .trim()
      .min(1)
      .transform((value) =>
        value
          .toLowerCase()
          .split(/[\s,;]+/)
          .filter(Boolean),
      ),
    services: z.array(z.string().max(60)).default([]),
    accessible: z.enum(['si', 'no', 'ignoto']).transform((value) => (value === 'ignoto' ? null : value === 'si')),
    accessibilityNote: optionalText(400),
  });
  return answerForm(form, schema, async (input) => {
    const { data, code } = await mutateAsViewer(SaveDeskDocument, { input });
    const saved = data?.saveDesk.sportello?.id ?? input.sportelloId;
    return { code, userErrors: data?.saveDesk.userErrors, to: pageOf(input.enteId, saved, 'sportello') };
  });
}

const hoursOf = (weekday: number) =>
  z
    .string()
    .trim()
    .max(200)
    .refine((value) => windowsOf(weekday, value) !== null, { error: 'INVALID' })
    .default('');
const week = {
  day1: hoursOf(1),
  day2: hoursOf(2),
  day3: hoursOf(3),
  day4: hoursOf(4),
  day5: hoursOf(5),
  day6: hoursOf(6),
  day7: hoursOf(7),
};
const days = ['day1', 'day2', 'day3', 'day4', 'day5', 'day6', 'day7'] as const;
const dayOfYear = z
  .string()
  .trim()
  .regex(/^\d{1,2}[/.-]\d{1,2}$/)
  .transform((value) => {
    const [day = '', month = ''] = value.split(/[/.-]/);
    return `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  });

/** P28: hours of the week, or of a season of every year. */
export async function setHours(_: ActionState, form: FormData): Promise<ActionState> {
  const season = z.object({ season: text(60).optional(), fromDay: dayOfYear.optional(), toDay: dayOfYear.optional() });
  const schema = z.object({ ...desk, ...week }).and(season);
  return answerForm(form, schema, async (given) => {
    const { clientKey: key, enteId, sportelloId, expectedVersion: version } = given;
    const hours = days.flatMap((name, at) => windowsOf(at + 1, given[name]) ?? []);
    const { season: name, fromDay = '', toDay = '' } = given;
    const input = {
      clientKey: key,
      sportelloId,
      expectedVersion: version,
      hours,
      season: name ? { name, fromDay, toDay } : null,
    };
    const { data, code } = await mutateAsViewer(SetOpeningHoursDocument, { input });
    return { code, userErrors: data?.setOpeningHours.userErrors, to: pageOf(enteId, sportelloId, 'orario') };
  });
}

/** P22 P28: hours of the week of an office. */
export async function setOfficeHours(_: ActionState, form: FormData): Promise<ActionState> {
  const schema = z.object({ clientKey, enteId: id, officeId: id, expectedVersion, ...week });
  return answerForm(form, schema, async (given) => {
    const { clientKey: key, enteId, officeId, expectedVersion: version } = given;
    const hours = days.flatMap((name, at) => windowsOf(at + 1, given[name]) ?? []);
    const { data, code } = await mutateAsViewer(SetOfficeHoursDocument, {
      input: { clientKey: key, officeId, expectedVersion: version, hours },
    });
    return { code, userErrors: data?.setOfficeHours.userErrors, to: `/area-riservata/rete/${enteId}?fatto=orario` };
  });
}

/** P28: days on which the desk stays shut. */
export async function closeDesk(_: ActionState, form: FormData): Promise<ActionState> {
  const schema = z.object({ ...desk, startsOn: localDate, endsOn: localDate, reason: optionalText(200) });
  return answerForm(form, schema, async ({ enteId, ...input }) => {
    const { data, code } = await mutateAsViewer(CloseDeskDocument, { input });
    return { code, userErrors: data?.closeDesk.userErrors, to: pageOf(enteId, input.sportelloId, 'sportello-chiuso') };
  });
}

/** P28: a closure is taken back. */
export async function reopenDesk(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, z.object({ ...desk, startsOn: localDate }), async ({ enteId, ...input }) => {
    const { data, code } = await mutateAsViewer(ReopenDeskDocument, { input });
    return {
      code,
      userErrors: data?.reopenDesk.userErrors,
      to: pageOf(enteId, input.sportelloId, 'sportello-riaperto'),
    };
  });
}

/** N1 N2 N3 N27: site of an ente and, for who coordinates, its place in the network. */
export async function changeEnte(_: ActionState, form: FormData): Promise<ActionState> {
  const schema = z.object({
    clientKey,
    enteId: id,
    expectedVersion,
    website: z.string().trim().max(200).default(''),
    tier: z.enum(tiers).optional(),
    networkRole: z.enum(networkRoles).optional(),
    bacinoId: id.optional(),
  });
  return answerForm(form, schema, async (input) => {
    const { data, code } = await mutateAsViewer(ChangeEnteDocument, { input });
    return { code, userErrors: data?.changeEnte.userErrors, to: `/area-riservata/rete/${input.enteId}?fatto=ente` };
  });
}
