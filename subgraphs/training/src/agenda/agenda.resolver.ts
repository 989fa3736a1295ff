import type { HouseContext } from '@respi/kit/context.js';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { loadEvent } from '../event/event.reads.js';
import { Ente } from '../stubs/ente.stub.js';
import { canRemoveItem } from './agenda.policy.js';
import { AgendaItem } from './agenda.type.js';

@Resolver(() => AgendaItem)
export class AgendaItemResolver {
  @FieldResolver(() => Ente, { nullable: true, description: 'Ente che lo propone.' })
  ente(@Root() { enteId }: AgendaItem): Ente | null {
    return enteId ? { id: enteId } : null;
  }

  @FieldResolver(() => Boolean, { description: 'Se chi legge può toglierlo.' })
  async viewerCanRemove(@Root() item: AgendaItem, @Ctx() ctx: HouseContext): Promise<boolean> {
    return canRemoveItem(ctx.actor, item) && (await loadEvent(ctx, item.eventId))?.closedAt === null;
  }
}
