import { localDate, plusDays, romeInstant } from '@respi/kit/clock.js';
import type { HouseContext } from '@respi/kit/context.js';
import { loadAgenda, loadAgendaIdOfPurpose } from '../agenda/agenda.reads.js';
import { nearestFree } from '../availability/search.js';
import { busyBetween, loadBusy } from './busy.reads.js';
import { maySeeFree, ownAsk } from './slot.resolver.js';
import type { Slot } from './slot.type.js';

/** Slots that a refused citizen is offered. */
const OFFERED = 5;

/** Days on each side that are looked at first: a crowd that is refused must not read months of claims each. */
const NEAR_DAYS = 10;

const busyAround = (ctx: HouseContext, agendaId: string, wanted: Date) => {
  const day = localDate(wanted);
  return busyBetween(ctx, agendaId, romeInstant(plusDays(day, -NEAR_DAYS)), romeInstant(plusDays(day, NEAR_DAYS + 1)));
};

/** Nearest free slots to one that is taken (A8); none when the purpose does not exist. */
export async function alternativesTo(
  ctx: HouseContext,
  purposeId: string,
  wanted: Date,
  partySize: number,
): Promise<Slot[]> {
  const found = await loadAgendaIdOfPurpose(ctx, purposeId);
  const agenda = await loadAgenda(ctx, found?.agendaId);
  const purpose = agenda?.purposeRows.find(({ id }) => id === purposeId);
  if (!agenda || !maySeeFree(ctx, agenda) || !purpose) return [];
  const ask = ownAsk(ctx, agenda, purpose, partySize);
  const near = nearestFree(agenda, await busyAround(ctx, agenda.id, wanted), ask, wanted, OFFERED, NEAR_DAYS);
  return near.length > 0 ? near : nearestFree(agenda, await loadBusy(ctx, agenda), ask, wanted, OFFERED);
}
