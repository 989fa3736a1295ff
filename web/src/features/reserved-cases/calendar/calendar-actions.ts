'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, id, localDate, text } from '../../../forms/rules';
import {
  CloseOfficeDocument,
  SavePatronSaintDocument,
  SetUrgencyTermDocument,
  TakeBackClosureDocument,
} from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';

const PAGE = '/area-riservata/segnalazioni/calendario';

const closure = z.object({ clientKey, officeId: id, startsOn: localDate, endsOn: localDate, reason: text(200) });

/** C18: an office is closed on some days; open deadlines follow. */
export async function closeOffice(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, closure, async (input) => {
    const { data, code } = await mutateAsViewer(CloseOfficeDocument, { input });
    return { code, userErrors: data?.closeOffice.userErrors, to: `${PAGE}?fatto=giorni` };
  });
}

/** C18: a closure that will not be. */
export async function takeBackClosure(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, z.object({ clientKey, closureId: id }), async (input) => {
    const { data, code } = await mutateAsViewer(TakeBackClosureDocument, { input });
    return { code, userErrors: data?.takeBackClosure.userErrors, to: `${PAGE}?fatto=giorni` };
  });
}

const saint = z.object({
  clientKey,
  officeId: id,
  name: text(120),
  day: z.coerce.number().int().min(1).max(31),
  month: z.coerce.number().int().min(1).max(12),
  validFrom: localDate,
});

/** A26: the patron saint of the comune of an office, from a day on. */
export async function savePatronSaint(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, saint, async (input) => {
    const { data, code } = await mutateAsViewer(SavePatronSaintDocument, { input });
    return { code, userErrors: data?.savePatronSaint.userErrors, to: `${PAGE}?fatto=giorni` };
  });
}

const term = z.object({
  clientKey,
  urgency: z.enum(['URGENT', 'SOON', 'ORDINARY']),
  workingDays: z.coerce.number().int().min(1).max(60),
  validFrom: localDate,
});

/** C18: within how many working days an urgency is answered, from a day to come. */
export async function setUrgencyTerm(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, term, async (input) => {
    const { data, code } = await mutateAsViewer(SetUrgencyTermDocument, { input });
    return { code, userErrors: data?.setUrgencyTerm.userErrors, to: `${PAGE}?fatto=termini` };
  });
}
