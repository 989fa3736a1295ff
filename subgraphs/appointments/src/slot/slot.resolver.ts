import { plusDays, romeInstant } from '@respi/kit/clock.js';
import type { HouseContext } from '@respi/kit/context.js';
import { LocalDate } from '@respi/kit/scalars.js';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { audienceOf, canManage } from '../agenda/agenda.policy.js';
import { agendasOfOffice, agendasOfSportello, loadAgenda, loadAgendaIdOfPurpose } from '../agenda/agenda.reads.js';
import type { Agenda, PurposeRow } from '../agenda/agenda.type.js';
import { type Ask, dayOutcome } from '../availability/free-slots.js';
import { daysBetween, firstFree } from '../availability/search.js';
import { wordsIn } from '../letter/words.js';
import { Office } from '../stubs/office.stub.js';
import { Sportello } from '../stubs/sportello.stub.js';
import { busyBetween, loadBusy } from './busy.reads.js';
import { DayAvailability, SkipReason } from './slot.type.js';

/** Longest stretch that one question may ask for, days. */
const MAX_DAYS = 92;
export const MAX_PARTY = 6;

export const publicAsk = (ctx: HouseContext, agenda: Agenda, purpose: PurposeRow, partySize = 1): Ask => ({
  purpose,
  release: agenda.release,
  partySize,
  audience: 'PUBLIC',
  now: ctx.clock.now(),
});

/** What this very reader may take: staff do not wait for the release, and reach the counters kept for them (A29). */
export function ownAsk(ctx: HouseContext, agenda: Agenda, purpose: PurposeRow, partySize: number): Ask {
  const audience = audienceOf(ctx.actor, agenda);
  const size = Math.min(Math.max(1, partySize), MAX_PARTY);
  const ask = publicAsk(ctx, agenda, purpose, size);
  return audience === 'PUBLIC' ? ask : { ...ask, audience, release: null };
}

/** Whether this reader may take places of an agenda that is not open to the public. */
export const maySeeFree = (ctx: HouseContext, agenda: Agenda): boolean =>
  agenda.isPublic || canManage(ctx.actor, agenda);

@Resolver(() => DayAvailability)
export class AvailabilityResolver {
  @Query(() => [DayAvailability], {
    nullable: true,
    description: 'Disponibilità. Free slots per local day, at most 92 days, with the reason of every day skipped.',
  })
  async availability(
    @Ctx() ctx: HouseContext,
    @Arg('purposeId', () => ID) purposeId: string,
    @Arg('from', () => LocalDate) from: string,
    @Arg('to', () => LocalDate) to: string,
    @Arg('partySize', () => Int, { defaultValue: 1 }) partySize: number,
  ): Promise<DayAvailability[] | null> {
    const found = await loadAgendaIdOfPurpose(ctx, purposeId);
    const agenda = await loadAgenda(ctx, found?.agendaId);
    const purpose = agenda?.purposeRows.find(({ id }) => id === purposeId);
    if (!agenda || !maySeeFree(ctx, agenda) || !purpose || purpose.retired) return null;
    const longest = plusDays(from, MAX_DAYS - 1);
    const last = to < longest ? to : longest;
    const busy = await busyBetween(ctx, agenda.id, romeInstant(from), romeInstant(plusDays(last, 1)));
    const ask = ownAsk(ctx, agenda, purpose, partySize);
    return [...daysBetween(from, last)].map((day) => shown(ctx, dayOutcome(agenda, busy, day, ask)));
  }
}

function shown(ctx: HouseContext, { on, slots, skip }: ReturnType<typeof dayOutcome>): DayAvailability {
  const name = skip?.name && (skip.name[ctx.locale] ?? skip.name.it);
  const skippedBecause = skip ? (name ?? wordsIn(ctx.locale).skipped[skip.code]) : null;
  return { on, slots: [...slots], skipCode: skip ? SkipReason[skip.code] : null, skippedBecause };
}

/** Earliest slot of any purpose of these agendas; null when nothing is free. */
async function nextFree(ctx: HouseContext, agendas: readonly Agenda[]): Promise<Date | null> {
  const starts = await Promise.all(
    agendas
      .filter(({ isPublic }) => isPublic)
      .map(async (agenda) => {
        const busy = await loadBusy(ctx, agenda);
        return agenda.purposeRows
          .filter(({ retired }) => !retired)
          .map((row) => firstFree(agenda, busy, publicAsk(ctx, agenda, row))?.startsAt.getTime());
      }),
  );
  const earliest = Math.min(...starts.flat().filter((start) => start !== undefined));
  return Number.isFinite(earliest) ? new Date(earliest) : null;
}

@Resolver(() => Office)
export class OfficeAvailability {
  @FieldResolver(() => Date, { nullable: true, description: 'Primo orario libero. For any purpose.' })
  async nextFreeSlot(@Root() office: Office, @Ctx() ctx: HouseContext): Promise<Date | null> {
    return nextFree(ctx, await agendasOfOffice(ctx, office.id));
  }
}

@Resolver(() => Sportello)
export class SportelloAvailability {
  @FieldResolver(() => Date, { nullable: true, description: 'Primo orario libero. For any purpose.' })
  async nextFreeSlot(@Root() sportello: Sportello, @Ctx() ctx: HouseContext): Promise<Date | null> {
    return nextFree(ctx, await agendasOfSportello(ctx, sportello.id));
  }
}
