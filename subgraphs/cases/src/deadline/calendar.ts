import { localDate } from '@respi/kit/clock.js';
import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { DateTime, LocalDate } from '@respi/kit/scalars.js';
import { Ctx, Field, FieldResolver, ID, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Office, officeOf } from '../stubs/office.stub.js';
import type { HolidayRule } from './holidays.js';

@ObjectType({ description: 'Festività. A day on which no deadline runs, as dated data (A26, C18).' })
export class HolidayRow {
  @Field(() => ID, { description: 'Codice.' })
  id!: string;

  @Field(() => String, { description: 'Nome. In Italian.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Giorno. MM-DD; null when it is counted from Easter.' })
  day!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Comune. ISTAT code of a patron saint; null for the whole state.',
  })
  istatCode!: string | null;

  @Field(() => LocalDate, { description: 'In vigore dal.' })
  validFrom!: string;

  @Field(() => LocalDate, { nullable: true, description: 'In vigore fino al.' })
  validTo!: string | null;
}

@ObjectType({ description: 'Chiusura straordinaria. Of one office, dated; no deadline runs on its days (C18).' })
export class OfficeClosure {
  @Field(() => ID, { description: 'Identificativo.' })
  id!: string;

  @Field(() => LocalDate, { description: 'Dal.' })
  startsOn!: string;

  @Field(() => LocalDate, { description: 'Al. Counted.' })
  endsOn!: string;

  @Field(() => String, { description: 'Motivo.' })
  reason!: string;

  @Field(() => DateTime, { nullable: true, description: 'Ritirata. Null while it holds.' })
  takenBackAt!: Date | null;

  officeId!: string;
}

const HOLIDAYS = prepared(
  'calendar.holidays',
  `select code as id, name, rule, istat_code as "istatCode", valid_from as "validFrom", valid_to as "validTo"
   from holiday order by istat_code nulls first, name, valid_from limit 500`,
);
const CLOSURES = prepared(
  'calendar.closures',
  `select id, office_id as "officeId", starts_on as "startsOn", ends_on as "endsOn", reason, taken_back_at as "takenBackAt"
   from office_closure where ends_on >= $1::date - 365 order by taken_back_at nulls first, starts_on desc, id limit 200`,
);

const pad = (part: number): string => String(part).padStart(2, '0');
const dayOf = (rule: HolidayRule): string | null =>
  rule.kind === 'FIXED' ? `${pad(rule.month)}-${pad(rule.day)}` : null;

@Resolver(() => OfficeClosure)
export class CalendarResolver {
  @Query(() => [HolidayRow], {
    nullable: true,
    description: 'Festività. Of the state and of the comuni of the offices.',
  })
  async officeHolidays(@Ctx() ctx: HouseContext): Promise<HolidayRow[]> {
    const rows = await ctx.db.rows<HolidayRow & { rule: HolidayRule }>(HOLIDAYS);
    return rows.map(({ rule, ...row }) => ({ ...row, day: dayOf(rule) }));
  }

  @Query(() => [OfficeClosure], {
    nullable: true,
    description: 'Chiusure straordinarie degli uffici. Of the last year and to come; also those taken back.',
  })
  officeClosures(@Ctx() ctx: HouseContext): Promise<OfficeClosure[]> {
    return ctx.db.rows<OfficeClosure>(CLOSURES, [localDate(ctx.clock.now())]);
  }

  @FieldResolver(() => Office, { nullable: true, description: 'Ufficio.' })
  office(@Root() root: OfficeClosure): Office | null {
    return officeOf(root.officeId);
  }
}
