'use server';

import type { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import {
  EditEventDocument,
  type EditEventInput,
  PlanEventDocument,
  PlanSeriesDocument,
} from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';
import { writtenDays } from './days';
import { editSchema, editSeveralSchema, planSchema } from './event-schema';
import { sittingsOf } from './sittings';
import { instantsOf } from './when';

const pageOf = (slug?: string) => `/area-riservata/formazione${slug ? `/${slug}` : ''}?fatto=evento`;

type Errors = readonly { code: string; field: string[] | null; params: { name: string; value: string }[] | null }[];

/** The API speaks of instants, the form of days and hours: a fault is shown at the day. */
const onControls = (
  errors: Errors | undefined,
  controls: Record<string, string> = { startsAt: 'startsOn', endsAt: 'endsTime' },
) =>
  errors?.map((error) => ({
    ...error,
    field: error.field?.map((name) => controls[name] ?? name) ?? null,
  }));

type Given = z.infer<typeof planSchema>;
type Change = Omit<z.infer<typeof editSeveralSchema>, 'slug' | 'sittings'>;

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

/** What changes of a meeting beside its days; what was not shown on the page stays as it is. */
function changeOf({
  isPublic,
  requiresApproval,
  baciniShown,
  membersShown,
  coOrganiserEnteIds,
  bacinoId,
  ...rest
}: Change) {
  return {
    ...rest,
    description: rest.description ?? '',
    place: rest.place ?? '',
    joinLink: rest.joinLink ?? '',
    ...(baciniShown ? { bacinoId: bacinoId ?? '' } : {}),
    ...(membersShown ? { coOrganiserEnteIds } : {}),
    certificateThreshold: rest.certificateThreshold ?? 0,
    isPublic: isPublic === 'on',
    requiresApproval: requiresApproval === 'on',
  };
}

/** Of several sittings a fault of time is shown at the first day. */
const FIRST_DAY = 'sittings[0].day';
const OF_SITTINGS = { startsAt: FIRST_DAY, endsAt: FIRST_DAY, sessions: FIRST_DAY };

async function edited(input: EditEventInput, slug: string) {
  const { data, code } = await mutateAsViewer(EditEventDocument, { input });
  return {
    code,
    userErrors: onControls(data?.editEvent.userErrors, input.sessions ? OF_SITTINGS : undefined),
    to: pageOf(slug),
  };
}

/** T17: a new day, hour or place is told to everybody who is registered. */
export async function editEvent(_: ActionState, form: FormData): Promise<ActionState> {
  if (form.has('sittings[0].day')) {
    return answerForm(form, editSeveralSchema, ({ slug, sittings, ...given }) =>
      edited({ ...changeOf(given), sessions: sittingsOf(sittings) }, slug),
    );
  }
  return answerForm(form, editSchema, ({ slug, startsOn, startsTime, endsOn, endsTime, ...given }) =>
    edited({ ...changeOf(given), ...instantsOf({ startsOn, startsTime, endsOn, endsTime }) }, slug),
  );
}
