'use server';

import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, id, localDate, optionalText, text } from '../../../forms/rules';
import { AnnounceMaintenanceDocument, EndMaintenanceDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';
import { announcedMaintenance } from '../../../site/announced-maintenance';
import { ZONE } from '../../../time/clock';

const page = '/area-riservata/accessi/manutenzione';
const time = z.iso.time({ precision: -1 });
const wanted = z.object({
  clientKey,
  startsOn: localDate,
  startsTime: time,
  endsOn: localDate,
  endsTime: time,
  messageIt: text(300),
  messageEn: optionalText(300),
  isReadOnly: z.boolean().default(false),
});

const instantOf = (on: string, at: string): string =>
  Temporal.PlainDateTime.from(`${on}T${at}`).toZonedDateTime(ZONE).toInstant().toString();
/** The page asks for a day and a time where the API has an instant. */
const FIELDS: Record<string, string> = { startsAt: 'startsTime', endsAt: 'endsTime' };

/** I19: the banner on every page, from the day before; where it is announced it stands at once. */
export async function announceMaintenance(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, wanted, async ({ startsOn, startsTime, endsOn, endsTime, messageEn = null, ...rest }) => {
    const input = {
      ...rest,
      messageEn,
      startsAt: instantOf(startsOn, startsTime),
      endsAt: instantOf(endsOn, endsTime),
    };
    const { data, code } = await mutateAsViewer(AnnounceMaintenanceDocument, { input });
    announcedMaintenance.forget();
    const userErrors = data?.announceMaintenance.userErrors.map((error) => ({
      ...error,
      field: error.field?.map((name) => FIELDS[name] ?? name) ?? null,
    }));
    return { code, userErrors, to: `${page}?fatto=manutenzione` };
  });
}

const ended = z.object({ clientKey, maintenanceId: id });

/** I19: ended early, or taken back. */
export async function endMaintenance(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, ended, async (input) => {
    const { data, code } = await mutateAsViewer(EndMaintenanceDocument, { input });
    announcedMaintenance.forget();
    return { code, userErrors: data?.endMaintenance.userErrors, to: `${page}?fatto=manutenzione-tolta` };
  });
}
