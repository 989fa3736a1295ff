'use server';

import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { EditEventDocument, PlanEventDocument, PlanSeriesDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';
import { editSchema, planSchema } from './event-schema';
import { instantsOf } from './when';

const pageOf = (slug?: string) => `/area-riservata/formazione${slug ? `/${slug}` : ''}?fatto=evento`;

type Errors = readonly { code: string; field: string[] | null; params: { name: string; value: string }[] | null }[];

/** The API speaks of instants, the form of days and hours: a fault is shown at the day. */
const onControls = (errors: Errors | undefined) =>
  errors?.map((error) => ({
    ...error,
    field: error.field?.map((name) => ({ startsAt: 'startsOn', endsAt: 'endsTime' })[name] ?? name) ?? null,
  }));

const daysOf = (text: string | undefined): string[] => text?.split(/[\s,;]+/).filter(Boolean) ?? [];

/** T1, T9, T19: plans a meeting, on one day or several, or a series; drafts, which organisers alone see. */
export async function planEvent(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, planSchema, async (given) => {
    const { startsOn, startsTime, endsOn, endsTime, isPublic, requiresApproval, clientKey, ...rest } = given;
    const { moreDays, frequency, until, skipped, ...plan } = rest;
    const when = instantsOf({ startsOn, startsTime, endsOn, endsTime });
    const flags = { isPublic: isPublic === 'on', requiresApproval: requiresApproval === 'on' };
    const event = { ...plan, ...flags, ...when };
    if (frequency) {
      if (!until)
        return { code: null, userErrors: [{ code: 'REQUIRED', field: ['until'], params: null }], to: pageOf() };
      const input = { clientKey, event, frequency, until, skipped: daysOf(skipped) };
      const { data, code } = await mutateAsViewer(PlanSeriesDocument, { input });
      return { code, userErrors: onControls(data?.planSeries.userErrors), to: pageOf() };
    }
    const sessions = [when, ...daysOf(moreDays).map((day) => instantsOf({ startsOn: day, startsTime, endsTime }))];
    const input = { ...event, clientKey, ...(sessions.length > 1 ? { sessions } : {}) };
    const { data, code } = await mutateAsViewer(PlanEventDocument, { input });
    return { code, userErrors: onControls(data?.planEvent.userErrors), to: pageOf(data?.planEvent.event?.slug) };
  });
}

/** T17: a new day, hour or place is told to everybody who is registered. */
export async function editEvent(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, editSchema, async (given) => {
    const { startsOn, startsTime, endsOn, endsTime, slug, isPublic, requiresApproval, ...change } = given;
    const input = {
      ...change,
      description: change.description ?? '',
      place: change.place ?? '',
      joinLink: change.joinLink ?? '',
      bacinoId: change.bacinoId ?? '',
      certificateThreshold: change.certificateThreshold ?? 0,
      isPublic: isPublic === 'on',
      requiresApproval: requiresApproval === 'on',
      ...instantsOf({ startsOn, startsTime, endsOn, endsTime }),
    };
    const { data, code } = await mutateAsViewer(EditEventDocument, { input });
    return { code, userErrors: onControls(data?.editEvent.userErrors), to: pageOf(slug) };
  });
}
