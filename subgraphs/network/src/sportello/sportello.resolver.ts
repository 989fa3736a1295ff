import { localDate } from '@respi/kit/clock.js';
import type { HouseContext } from '@respi/kit/context.js';
import { cleanText, DateTime } from '@respi/kit/scalars.js';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { loadBacino } from '../bacino/bacino.reads.js';
import { Bacino } from '../bacino/bacino.type.js';
import { loadComune } from '../comune/comune.reads.js';
import { Comune } from '../comune/comune.type.js';
import { Ente } from '../ente/ente.entity.js';
import { loadEnte } from '../ente/ente.reads.js';
import { Closure, OpeningWindow, Season } from '../place/hours.type.js';
import { isOpenAt, opensNext, type Schedule } from '../place/opening.js';
import { loadClosures, loadHolidays, loadHours, loadSeasons } from '../place/place.reads.js';
import { listSportelli, loadSportello, sportelloBySlug } from './sportello.reads.js';
import { Sportello } from './sportello.type.js';

@Resolver(() => Sportello)
export class SportelloResolver {
  @Query(() => [Sportello], { nullable: true, description: 'Sportelli. Desks of the network, filtered; public.' })
  sportelli(
    @Ctx() ctx: HouseContext,
    @Arg('bacinoId', () => ID, { nullable: true }) bacinoId?: string,
    @Arg('language', () => String, { nullable: true }) language?: string,
    @Arg('service', () => String, { nullable: true }) service?: string,
    @Arg('comune', () => String, { nullable: true, description: 'Comune. ISTAT code or name.' }) comune?: string,
  ): Promise<Sportello[]> {
    const [spoken, offered, place] = [language, service, comune].map((word) => word && cleanText(word));
    return listSportelli(ctx, { bacinoId, language: spoken, service: offered, comune: place });
  }

  @Query(() => Sportello, { nullable: true, description: 'Sportello. One desk, by id or by the word of its address.' })
  async sportello(
    @Ctx() ctx: HouseContext,
    @Arg('id', () => ID, { nullable: true }) id?: string,
    @Arg('slug', () => String, { nullable: true }) slug?: string,
  ): Promise<Sportello | null> {
    if (id) return loadSportello(ctx, id);
    return slug ? sportelloBySlug(ctx, cleanText(slug)) : null;
  }

  @FieldResolver(() => Ente, { description: 'Ente. Which keeps the desk.' })
  ente(@Root() desk: Sportello, @Ctx() ctx: HouseContext): Promise<Ente | null> {
    return loadEnte(ctx, desk.enteId);
  }

  @FieldResolver(() => Bacino, { nullable: true, description: 'Bacino territoriale.' })
  bacino(@Root() desk: Sportello, @Ctx() ctx: HouseContext): Promise<Bacino | null> {
    return loadBacino(ctx, desk.bacinoId);
  }

  @FieldResolver(() => Comune, { nullable: true, description: 'Comune.' })
  comune(@Root() desk: Sportello, @Ctx() ctx: HouseContext): Promise<Comune | null> {
    return loadComune(ctx, desk.istatCode);
  }

  @FieldResolver(() => [OpeningWindow], { description: 'Orario settimanale.' })
  hours(@Root() desk: Sportello, @Ctx() ctx: HouseContext): Promise<OpeningWindow[]> {
    return loadHours(ctx, desk.id);
  }

  @FieldResolver(() => [Season], { description: 'Stagioni. Weeks of every year with other hours (P28).' })
  seasons(@Root() desk: Sportello, @Ctx() ctx: HouseContext): Promise<Season[]> {
    return loadSeasons(ctx, desk.id);
  }

  @FieldResolver(() => [Closure], { description: 'Chiusure. That have not passed.' })
  closures(@Root() desk: Sportello, @Ctx() ctx: HouseContext): Promise<Closure[]> {
    return loadClosures(ctx, desk.id, localDate(ctx.clock.now()));
  }

  @FieldResolver(() => Boolean, { description: 'Aperto adesso. By hours, closures and holidays, Europe/Rome.' })
  async isOpenNow(@Root() desk: Sportello, @Ctx() ctx: HouseContext): Promise<boolean> {
    return isOpenAt(await scheduleOf(ctx, desk), ctx.clock.now());
  }

  @FieldResolver(() => DateTime, { nullable: true, description: 'Prossima apertura. Within sixty days.' })
  async opensNextAt(@Root() desk: Sportello, @Ctx() ctx: HouseContext): Promise<Date | null> {
    return opensNext(await scheduleOf(ctx, desk), ctx.clock.now());
  }
}

async function scheduleOf(ctx: HouseContext, desk: Sportello): Promise<Schedule> {
  const [hours, seasons, closures, holidays] = await Promise.all([
    loadHours(ctx, desk.id),
    loadSeasons(ctx, desk.id),
    loadClosures(ctx, desk.id, localDate(ctx.clock.now())),
    loadHolidays(ctx),
  ]);
  return { hours, seasons, closures, holidays, istatCode: desk.istatCode };
}
