import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { LocalDate } from '@respi/kit/scalars.js';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { numbersOf } from './numbers.reads.js';
import { AgendaNumbers } from './numbers.type.js';

@Resolver()
export class NumbersResolver {
  @Query(() => AgendaNumbers, {
    nullable: true,
    description: 'Numeri di un’agenda. Fill rate, lead time, absences, origin, language, comune; at most a year (A38).',
  })
  async agendaNumbers(
    @Ctx() ctx: HouseContext,
    @Arg('agendaId', () => ID) agendaId: string,
    @Arg('from', () => LocalDate) from: string,
    @Arg('to', () => LocalDate) to: string,
  ): Promise<AgendaNumbers | null> {
    return isId(agendaId) ? numbersOf(ctx, agendaId, from, to) : null;
  }
}
