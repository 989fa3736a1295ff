'use server';

import type { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { EditEventDocument, PlanEventDocument, PlanSeriesDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';
import { writtenDays } from './days';
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

type Given = z.infer<typeof planSchema>;

/** Days of the series that move, as pairs; the control that a half-filled pair lacks. */
function movesOf(given: Given): { moved: { from: string; to: string }[]; missing: string | null } {
  const moved: { from: string; to: string }[] = [];
  for (const at of [1, 2, 3] as const) {
    const [from, to] = [given[`moved${at}From`], given[`moved${at}To`]];
    if (from && to) moved.push({ from, to });
    else if (from || to) return { moved, missing: from ? `moved${at}To` : `moved${at}From` };
  }
  return { moved, missing: null };
}

const wanted = (field: string) => ({
  code: null,
  userErrors: [{ code: 'REQUIRED', field: [field], params: null }],
  to: pageOf(),
});

/** What a meeting is, apart from its days. */
const planOf = ({ title, description, kind, mode, place, joinLink, capacity, bacinoId, ...rest }: Given) => ({
  ...{ title, description, kind, mode, place, joinLink, capacity, bacinoId },
  audienceTiers: rest.audienceTiers,
  audienceCategories: rest.audienceCategories,
  coOrganiserEnteIds: rest.coOrganiserEnteIds,
  approvalHours: rest.approvalHours,
  silence: rest.silence,
  certificateThreshold: rest.certificateThreshold,
});

/** T1, T9, T19: plans a meeting, on one day or several, or a series; drafts, which organisers alone see. */
export async function planEvent(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, planSchema, async (given) => {
    const { startsOn, startsTime, endsOn, endsTime, isPublic, requiresApproval, clientKey } = given;
    const { moreDays, frequency, until, skipped } = given;
    const when = instantsOf({ startsOn, startsTime, endsOn, endsTime });
    const flags = { isPublic: isPublic === 'on', requiresApproval: requiresApproval === 'on' };
    const event = { ...planOf(given), ...flags, ...when };
    if (frequency) {
      const { moved, missing } = movesOf(given);
      if (!until || missing) return wanted(until ? (missing ?? '') : 'until');
      const input = { clientKey, event, frequency, until, skipped: writtenDays(skipped), moved };
      const { data, code } = await mutateAsViewer(PlanSeriesDocument, { input });
      return { code, userErrors: onControls(data?.planSeries.userErrors), to: pageOf() };
    }
    const sessions = [
      when,
      ...(writtenDays(moreDays) ?? []).map((day) => instantsOf({ startsOn: day, startsTime, endsTime })),
    ];
    const input = { ...event, clientKey, ...(sessions.length > 1 ? { sessions } : {}) };
    const { data, code } = await mutateAsViewer(PlanEventDocument, { input });
    return { code, userErrors: onControls(data?.planEvent.userErrors), to: pageOf(data?.planEvent.event?.slug) };
  });
}

/** T17: a new day, hour or place is told to everybody who is registered. */
export async function editEvent(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, editSchema, async (given) => {
    const { startsOn, startsTime, endsOn, endsTime, slug, isPublic, requiresApproval, ...rest } = given;
    const { baciniShown, membersShown, coOrganiserEnteIds, bacinoId, ...change } = rest;
    const input = {
      ...change,
      description: change.description ?? '',
      place: change.place ?? '',
      joinLink: change.joinLink ?? '',
      ...(baciniShown ? { bacinoId: bacinoId ?? '' } : {}),
      ...(membersShown ? { coOrganiserEnteIds } : {}),
      certificateThreshold: change.certificateThreshold ?? 0,
      isPublic: isPublic === 'on',
      requiresApproval: requiresApproval === 'on',
      ...instantsOf({ startsOn, startsTime, endsOn, endsTime }),
    };
    const { data, code } = await mutateAsViewer(EditEventDocument, { input });
    return { code, userErrors: onControls(data?.editEvent.userErrors), to: pageOf(slug) };
  });
}
