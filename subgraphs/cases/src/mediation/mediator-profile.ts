import { weekday } from '@respi/kit/clock.js';
import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { LocalDate, Text } from '@respi/kit/scalars.js';
import { Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { remark } from '../case/sentence.js';
import { Person, personOf } from '../stubs/person.stub.js';
import { MediationMode } from './mediation.js';

@ObjectType({
  description: 'Disponibilità di un mediatore. What they speak and when they can come, in their words (C27).',
})
export class MediatorProfile {
  @Field(() => ID, { description: 'Mediatore. Id of the person.' })
  id!: string;

  @Field(() => [String], { description: 'Lingue. BCP 47 codes.' })
  languages!: string[];

  @Field(() => [Int], { description: 'Giorni. ISO weekdays, 1 Monday.' })
  weekdays!: number[];

  @Field(() => [MediationMode], { description: 'Modi.' })
  modes!: MediationMode[];

  @Field(() => String, { nullable: true, description: 'Nota. Hours, places that can be reached.' })
  note!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Assente fino al.' })
  awayUntil!: string | null;

  @Field(() => Int, { description: 'Mediazioni aperte. That are theirs.' })
  openCount!: number;
}

@InputType({ description: 'Disponibilità di chi scrive.' })
export class SaveMediatorProfileInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => [String], { description: 'Lingue. BCP 47 codes; at least one.' })
  languages!: string[];

  @Field(() => [Int], { description: 'Giorni. ISO weekdays, 1 to 7.' })
  weekdays!: number[];

  @Field(() => [MediationMode], { description: 'Modi. At least one.' })
  modes!: MediationMode[];

  @Field(() => Text, { nullable: true, description: 'Nota. At most 500 characters.' })
  note?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Assente fino al.' })
  awayUntil?: string | null;
}

@ObjectType({ description: 'Esito della disponibilità.' })
export class MediatorProfilePayload {
  @Field(() => MediatorProfile, { nullable: true, description: 'Disponibilità.' })
  profile?: MediatorProfile | null;

  @Field(() => [UserError], { description: 'Errori.' })
  userErrors: UserError[] = [];
}

const columns = `m.person_id as id, m.languages, m.weekdays, m.modes, m.note, m.away_until as "awayUntil",
  (select count(*)::int from mediation_request r where r.mediator_id = m.person_id and r.closed_at is null) as "openCount"`;
const MINE = prepared('mediator.mine', `select ${columns} from mediator_profile m where m.person_id = $1`);
/* who speaks the language first, then who is there that day, then who has least to do */
const FITTING = prepared(
  'mediator.fitting',
  `select ${columns} from mediator_profile m
   order by ($1::text is null or split_part($1, '-', 1) = any (m.languages)) desc,
     ($2::int is null or $2 = any (m.weekdays) and (m.away_until is null or m.away_until < $3::date)) desc, 7, m.person_id limit 100`,
);

const known = (languages: readonly string[]): string[] => [
  ...new Set(languages.map((code) => code.trim()).filter((code) => /^[a-z]{2,3}$/.test(code))),
];

/** A mediator says what they speak and when they can come (C27). */
export async function saveMediatorProfile(
  ctx: HouseContext,
  input: SaveMediatorProfileInput,
): Promise<{ personId: string }> {
  return command(ctx, { verb: 'saveMediatorProfile', input }, async (tx) => {
    const languages = known(input.languages);
    const weekdays = [...new Set(input.weekdays)].filter((day) => day >= 1 && day <= 7).sort();
    if (languages.length === 0) throw new Refusal(UserErrorCode.REQUIRED, 'Scegli almeno una lingua.', ['languages']);
    if (input.modes.length === 0) throw new Refusal(UserErrorCode.REQUIRED, 'Scegli almeno un modo.', ['modes']);
    await tx.sql(
      `insert into mediator_profile (person_id, languages, weekdays, modes, note, away_until, updated_at)
       values (?, string_to_array(?, ','), string_to_array(?, ',')::int[], string_to_array(?, ','), ?, ?::date, ?)
       on conflict (person_id) do update set languages = excluded.languages, weekdays = excluded.weekdays,
         modes = excluded.modes, note = excluded.note, away_until = excluded.away_until, updated_at = excluded.updated_at`,
      [
        ...[tx.actor.personId, languages.join(','), weekdays.join(','), [...new Set(input.modes)].join(',')],
        ...[remark(input.note, 'note', 500), input.awayUntil ?? null, tx.now],
      ],
    );
    await tx.event({ entity: 'mediator', entityId: tx.actor.personId ?? '', verb: 'availabilitySaved' });
    return { personId: tx.actor.personId ?? '' };
  });
}

@Resolver(() => MediatorProfile)
export class MediatorResolver {
  @Query(() => [MediatorProfile], {
    nullable: true,
    description: 'Mediatori. Who speaks a language first, then who is there on a day, then who has least to do (C27).',
  })
  mediators(
    @Ctx() ctx: HouseContext,
    @Arg('language', () => String, { nullable: true }) language?: string,
    @Arg('on', () => LocalDate, { nullable: true }) on?: string,
  ): Promise<MediatorProfile[]> {
    return ctx.db.rows<MediatorProfile>(FITTING, [language ?? null, on ? weekday(on) : null, on ?? null]);
  }

  @Query(() => MediatorProfile, { nullable: true, description: 'La propria disponibilità. Null until it is told.' })
  myMediatorProfile(@Ctx() ctx: HouseContext): Promise<MediatorProfile | null> {
    return ctx.db.row<MediatorProfile>(MINE, [ctx.actor.personId]);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Persona.' })
  person(@Root() root: MediatorProfile): Person | null {
    return personOf(root.id);
  }

  @Mutation(() => MediatorProfilePayload, { description: 'Salva la propria disponibilità di mediatore.' })
  async saveMediatorProfile(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => SaveMediatorProfileInput) input: SaveMediatorProfileInput,
  ): Promise<MediatorProfilePayload> {
    const { personId } = await saveMediatorProfile(ctx, input);
    return { profile: await ctx.db.row<MediatorProfile>(MINE, [personId]), userErrors: [] };
  }
}
