import { SYSTEM } from '@respi/kit/actor.js';
import { jobKey } from '@respi/kit/command.js';
import { type House, type HouseContext, houseContext } from '@respi/kit/context.js';
import { type AnnounceMaintenanceInput, announceMaintenance } from './commands/announce-maintenance.js';
import { endMaintenance } from './commands/end-maintenance.js';
import { plannedMaintenance } from './maintenance.resolver.js';

const byHand = (house: House): HouseContext =>
  houseContext(house, { actor: SYSTEM, requestId: 'maintenance', locale: 'it', mayWrite: true });

/** Announces a pause by the hand that runs the machine: the same act as on the page (I19). */
export async function announce(house: House, input: Omit<AnnounceMaintenanceInput, 'clientKey'>): Promise<void> {
  await announceMaintenance(byHand(house), { ...input, ...jobKey('maintenance') });
}

/** Takes away every pause that is announced or under way. */
export async function endAll(house: House): Promise<void> {
  const ctx = byHand(house);
  const planned = await plannedMaintenance(ctx);
  await ctx.db.finish();
  for (const { id } of planned) await endMaintenance(ctx, { maintenanceId: id, ...jobKey('maintenance') });
}
