import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { notFound } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { plannedMaintenance } from '../maintenance.resolver.js';
import { MaintenancePayload } from './announce-maintenance.js';

@InputType({ description: 'Fine anticipata di una manutenzione.' })
export class EndMaintenanceInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Manutenzione. Announced or under way.' })
  maintenanceId!: string;
}

/** Ends a pause that is under way, or takes back one that was announced; the banner goes (I19). */
export async function endMaintenance(ctx: HouseContext, input: EndMaintenanceInput): Promise<void> {
  await command(ctx, { verb: 'endMaintenance', input }, async (tx) => {
    const { maintenanceId: id } = input;
    const gone = isId(id)
      ? await tx.sql('delete from maintenance where id = ?::uuid and ends_at > ? returning id', [id, tx.now])
      : [];
    if (gone.length === 0) throw notFound(['maintenanceId']);
    await tx.event({ entity: 'maintenance', entityId: id, verb: 'maintenance-ended' });
    return { id };
  });
}

@Resolver()
export class EndMaintenance {
  @Mutation(() => MaintenancePayload, { description: 'Togli una manutenzione. Ended early, or not needed (I19).' })
  async endMaintenance(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => EndMaintenanceInput) input: EndMaintenanceInput,
  ): Promise<MaintenancePayload> {
    await endMaintenance(ctx, input);
    return { planned: await plannedMaintenance(ctx), userErrors: [] };
  }
}
