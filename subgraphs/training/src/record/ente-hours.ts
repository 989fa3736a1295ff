import { hasRole } from '@respi/kit/actor.js';
import { romeInstant } from '@respi/kit/clock.js';
import type { HouseContext } from '@respi/kit/context.js';
import type { Download } from '@respi/kit/files.js';
import { prepared } from '@respi/kit/read-session.js';
import { grouped } from '@respi/kit/reference.js';
import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { isOrganiser } from '../event/event.policy.js';
import { canSee } from '../registration/registration.policy.js';
import { Ente } from '../stubs/ente.stub.js';
import { Person } from '../stubs/person.stub.js';
import { csv } from './csv.js';

@ObjectType({ description: 'Ore di formazione di un ente in un anno, in the name in which people attended (T16).' })
export class EnteHours {
  @Field(() => Ente, { nullable: true, description: 'Ente.' }) ente!: Ente;
  @Field(() => Int, { description: 'Minuti per persona, sommati.' }) minutes!: number;
  @Field(() => Int, { description: 'Persone.' }) people!: number;
  @Field(() => Int, { description: 'Incontri.' }) events!: number;

  year!: number;
}

@ObjectType({ description: 'Ore di formazione di una persona per un ente, in a year (T16).' })
export class PersonHours {
  @Field(() => Person, { nullable: true, description: 'Persona.' }) person!: Person;
  @Field(() => Int, { description: 'Minuti.' }) minutes!: number;
  @Field(() => Int, { description: 'Incontri.' }) events!: number;
}

const HOURS = prepared(
  'record.hours',
  `select h.ente_id as "enteId", e.name, h.people, h.minutes, h.events from hours_of_enti($1, $2) h
   left join ente_category e on e.ente_id = h.ente_id order by h.minutes desc, h.ente_id`,
);
const BY_PERSON = prepared(
  'record.byPerson',
  `select r.ente_id as "enteId", r.person_id as "personId", p.display_name as name, array_agg(distinct r.id) as "registrationIds",
     sum(extract(epoch from s.ends_at - s.starts_at) / 60)::int as minutes, count(distinct r.event_id)::int as events
   from attendance a join registration r on r.id = a.registration_id join event_session s on s.id = a.session_id
   left join participant p on p.person_id = r.person_id
   where a.is_present and r.person_id is not null and r.ente_id = any($1::uuid[]) and s.starts_at >= $2 and s.starts_at < $3
   group by r.ente_id, r.person_id, p.display_name order by minutes desc, r.person_id limit 5000`,
);

type Row = { enteId: string; name: string | null; people: number; minutes: number; events: number };
type PersonRow = {
  enteId: string;
  personId: string;
  name: string | null;
  registrationIds: string[];
  minutes: number;
  events: number;
};

const within = (year: number): [Date, Date] => [romeInstant(`${year}-01-01`), romeInstant(`${year + 1}-01-01`)];
const isYear = (year: number): boolean => Number.isInteger(year) && year >= 2000 && year <= 2100;

/** Hours per ente: organisers see all, an administrator their own. */
async function hoursOf(ctx: HouseContext, year: number): Promise<Row[]> {
  const rows = await ctx.db.rows<Row>(HOURS, within(year));
  return rows.filter(
    (row) => isOrganiser(ctx.actor) || (hasRole(ctx.actor, 'ENTE_ADMIN') && row.enteId === ctx.actor.enteId),
  );
}

/** Hours of each person who attended for an ente: to those who see the registrations themselves. */
const byPersonOf = (ctx: HouseContext, enteId: string, year: number): Promise<PersonRow[]> =>
  ctx
    .loader<string, PersonRow[]>(`record.byPerson.${year}`, async (ids) => {
      const rows = await ctx.db.rows<PersonRow>(BY_PERSON, [ids, ...within(year)]);
      const seen = rows.filter((row) => canSee(ctx.actor, row));
      ctx.db.saw(
        'registration',
        seen.flatMap((row) => row.registrationIds),
      );
      return grouped(ids, seen, (row) => row.enteId);
    })
    .load(enteId);

/**
 * Hours of a year as CSV. Of all enti that the reader accounts for; an administrator also finds each person of their own.
 * An ente that network has not told of yet stands by its id.
 */
export async function hoursCsv(ctx: HouseContext, id: string): Promise<Download | null> {
  const year = Number(id);
  if (!isYear(year) || ctx.actor.kind !== 'PERSON') return null;
  const rows = await hoursOf(ctx, year);
  const own = rows.find((row) => row.enteId === ctx.actor.enteId && hasRole(ctx.actor, 'ENTE_ADMIN'));
  const people = own ? await byPersonOf(ctx, own.enteId, year) : [];
  return csv(`ore-formazione-${year}.csv`, [
    ['Ente', 'Persona', 'Minuti', 'Persone', 'Incontri'],
    ...rows.map((one) => [one.name ?? one.enteId, '', one.minutes, one.people, one.events]),
    ...people.map((one) => [own?.name ?? one.enteId, one.name ?? one.personId, one.minutes, 1, one.events]),
  ]);
}

@Resolver(() => EnteHours)
export class EnteHoursResolver {
  @Query(() => [EnteHours], { nullable: true, description: 'Ore di formazione per ente in un anno (T16).' })
  async trainingHours(@Ctx() ctx: HouseContext, @Arg('year', () => Int) year: number): Promise<EnteHours[]> {
    if (!isYear(year)) return [];
    return (await hoursOf(ctx, year)).map(({ enteId, name: _, ...row }) => ({ ente: { id: enteId }, year, ...row }));
  }

  @FieldResolver(() => [PersonHours], {
    nullable: true,
    description: 'Ore di ciascuno, for organisers and the administrators of the ente (T16).',
  })
  async byPerson(@Root() { ente, year }: EnteHours, @Ctx() ctx: HouseContext): Promise<PersonHours[]> {
    const rows = await byPersonOf(ctx, ente.id, year);
    return rows.map(({ personId, minutes, events }) => ({ person: { id: personId }, minutes, events }));
  }
}
