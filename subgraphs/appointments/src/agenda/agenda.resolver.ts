import { localDate, plusDays } from '@respi/kit/clock.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { fallsOn } from '../availability/day-off.js';
import { daysBetween } from '../availability/search.js';
import { inLanguage } from '../letter/in-language.js';
import { saidRhythm } from '../letter/when.js';
import { Office } from '../stubs/office.stub.js';
import { Person } from '../stubs/person.stub.js';
import { Sportello } from '../stubs/sportello.stub.js';
import { canBookForCitizen, canManage, canSeeDay } from './agenda.policy.js';
import { allAgendas, publicAgendas } from './agenda.reads.js';
import { Agenda, AgendaHoliday, AgendaWindow, MessageChannel } from './agenda.type.js';
import { purposeOf } from './purpose.resolver.js';
import { Purpose } from './purpose.type.js';

@Resolver(() => Agenda)
export class AgendaResolver {
  @Query(() => [Agenda], {
    nullable: true,
    description: 'Uffici prenotabili. Agendas in which citizens can book (A4).',
  })
  bookingOffices(@Ctx() ctx: HouseContext): Promise<Agenda[]> {
    return publicAgendas(ctx);
  }

  @Query(() => [Agenda], { nullable: true, description: 'Le mie agende. Agendas whose day list the viewer can see.' })
  async myAgendas(@Ctx() ctx: HouseContext): Promise<Agenda[]> {
    return (await allAgendas(ctx)).filter((agenda) => canSeeDay(ctx.actor, agenda));
  }

  @FieldResolver(() => Office, { nullable: true, description: 'Ufficio. Null for the agenda of a sportello.' })
  office(@Root() { officeId }: Agenda): Office | null {
    return officeId ? { id: officeId } : null;
  }

  @FieldResolver(() => Sportello, { nullable: true, description: 'Sportello. Null for the agenda of an office.' })
  sportello(@Root() { sportelloId }: Agenda): Sportello | null {
    return sportelloId ? { id: sportelloId } : null;
  }

  @FieldResolver(() => [Purpose], { description: 'Motivi. In the order of the office.' })
  purposes(@Root() { purposeRows }: Agenda): Purpose[] {
    return purposeRows.filter(({ retired }) => !retired).map(purposeOf);
  }

  @FieldResolver(() => [Purpose], {
    description: 'Tutti i motivi. Those given up too, for who manages the agenda (A3).',
  })
  allPurposes(@Root() { purposeRows }: Agenda): Purpose[] {
    return purposeRows.map(purposeOf);
  }

  @FieldResolver(() => [AgendaHoliday], {
    description: 'Festività dei prossimi dodici mesi. National and of the patron saint, by the rules in force (A26).',
  })
  holidays(@Root() agenda: Agenda, @Ctx() ctx: HouseContext): AgendaHoliday[] {
    const today = localDate(ctx.clock.now());
    return [...daysBetween(today, plusDays(today, 365))].flatMap((on) =>
      agenda.holidays
        .filter((one) => fallsOn(one, on))
        .map((one) => ({
          code: one.code,
          on,
          name: inLanguage(one.name, ctx.locale),
          isWorking: agenda.workingHolidays.includes(one.code),
        })),
    );
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Ritmo. When new places open, in the reader’s language (A24).',
  })
  releaseRhythm(@Root() { rhythm, release }: Agenda, @Ctx() ctx: HouseContext): string | null {
    if (release) return saidRhythm(release, ctx.locale);
    return rhythm?.[ctx.locale] ?? rhythm?.it ?? null;
  }

  @FieldResolver(() => [MessageChannel], {
    description: 'Canali. Through which citizens are written to, and whether this installation has them (A45).',
  })
  channels(@Ctx() { house }: HouseContext): MessageChannel[] {
    return [
      { kind: 'EMAIL', isConfigured: Boolean(house.env.smtpUrl) },
      { kind: 'TEXT', isConfigured: Boolean(house.env.textUrl) },
    ];
  }

  @FieldResolver(() => Boolean, { description: 'Gestibile. Whether the viewer may change windows and closures.' })
  viewerCanManage(@Root() root: Agenda, @Ctx() { actor }: HouseContext): boolean {
    return canManage(actor, root);
  }
}

@Resolver(() => AgendaWindow)
export class AgendaWindowResolver {
  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Chi riceve. For staff; when that person leaves, the window ends (A34).',
  })
  receivedBy(@Root() { receivedById }: AgendaWindow, @Ctx() { actor }: HouseContext): Person | null {
    return receivedById && canBookForCitizen(actor) ? { id: receivedById } : null;
  }
}
