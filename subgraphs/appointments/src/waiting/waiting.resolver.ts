import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { loadAgenda } from '../agenda/agenda.reads.js';
import { loadPurpose } from '../agenda/purpose.resolver.js';
import { Purpose } from '../agenda/purpose.type.js';
import { canTakeOff } from './waiting.policy.js';
import { waitingByToken, waitingLine } from './waiting.reads.js';
import { PublicWaiting, WaitingEntry } from './waiting.type.js';

@Resolver(() => PublicWaiting)
export class PublicWaitingResolver {
  @Query(() => PublicWaiting, { nullable: true, description: 'La mia attesa. By its link, without an account (A21).' })
  waiting(@Ctx() ctx: HouseContext, @Arg('token', () => String) token: string): Promise<PublicWaiting | null> {
    return waitingByToken(ctx, token);
  }

  @FieldResolver(() => Purpose, { nullable: true, description: 'Motivo.' })
  purpose(@Root() { purposeId }: PublicWaiting, @Ctx() ctx: HouseContext): Promise<Purpose | null> {
    return loadPurpose(ctx, purposeId);
  }
}

@Resolver(() => WaitingEntry)
export class WaitingEntryResolver {
  @Query(() => [WaitingEntry], {
    nullable: true,
    description: 'Lista d’attesa. Of an agenda: those with an offer first, then in the order of the offers (A22).',
  })
  async waitingList(@Ctx() ctx: HouseContext, @Arg('agendaId', () => ID) agendaId: string): Promise<WaitingEntry[]> {
    return isId(agendaId) ? waitingLine(ctx, agendaId) : [];
  }

  @FieldResolver(() => String, { description: 'Motivo. What is waited for, in the reader’s language.' })
  async purposeTitle(@Root() { agendaId, purposeId }: WaitingEntry, @Ctx() ctx: HouseContext): Promise<string> {
    const row = (await loadAgenda(ctx, agendaId))?.purposeRows.find(({ id }) => id === purposeId);
    return row?.title[ctx.locale] ?? row?.title.it ?? '';
  }

  @FieldResolver(() => Boolean, { description: 'Può togliere dalla lista.' })
  viewerCanTakeOff(@Root() row: WaitingEntry, @Ctx() { actor }: HouseContext): boolean {
    return canTakeOff(actor, row);
  }
}
