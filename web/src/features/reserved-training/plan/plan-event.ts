'use server';

import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { EditEventDocument, PlanEventDocument } from '../../../graphql/generated/graphql';
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

/** T1: plans a meeting as a draft, which organisers alone see. */
export async function planEvent(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, planSchema, async ({ startsOn, startsTime, endsOn, endsTime, isPublic, ...plan }) => {
    const input = { ...plan, isPublic: isPublic === 'on', ...instantsOf({ startsOn, startsTime, endsOn, endsTime }) };
    const { data, code } = await mutateAsViewer(PlanEventDocument, { input });
    return { code, userErrors: onControls(data?.planEvent.userErrors), to: pageOf(data?.planEvent.event?.slug) };
  });
}

/** T17: a new day, hour or place is told to everybody who is registered. */
export async function editEvent(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, editSchema, async ({ startsOn, startsTime, endsOn, endsTime, slug, ...change }) => {
    const input = {
      ...change,
      description: change.description ?? '',
      place: change.place ?? '',
      ...instantsOf({ startsOn, startsTime, endsOn, endsTime }),
    };
    const { data, code } = await mutateAsViewer(EditEventDocument, { input });
    return { code, userErrors: onControls(data?.editEvent.userErrors), to: pageOf(slug) };
  });
}
