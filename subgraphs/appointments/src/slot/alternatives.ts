import type { HouseContext } from '@respi/kit/context.js';
import { loadAgenda, loadAgendaIdOfPurpose } from '../agenda/agenda.reads.js';
import { nearestFree } from '../availability/search.js';
import { loadBusy } from './busy.reads.js';
import { MAX_PARTY, publicAsk } from './slot.resolver.js';
import type { Slot } from './slot.type.js';

/** Slots that a refused citizen is offered. */
const OFFERED = 5;

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
  if (!agenda?.isPublic || !purpose) return [];
  const ask = publicAsk(ctx, purpose, Math.min(Math.max(1, partySize), MAX_PARTY));
  return nearestFree(agenda, await loadBusy(ctx, agenda.id), ask, wanted, OFFERED);
}
