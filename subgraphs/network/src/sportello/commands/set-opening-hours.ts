import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { shareDays } from '../../place/opening.js';
import { checkedHours, OpeningWindowInput, writeHours } from '../desk-hours.js';
import { loadSportello } from '../sportello.reads.js';
import { Sportello } from '../sportello.type.js';
import { takeDesk, tellDesk } from '../take-desk.js';

@InputType({ description: 'Stagione. Weeks of every year in which other hours hold, both days included.' })
export class SeasonInput {
  @Field(() => Text, { description: 'Nome. One of the same name is replaced.' })
  name!: string;

  @Field(() => String, { description: 'Dal. MM-DD.' })
  fromDay!: string;

  @Field(() => String, { description: 'Al. MM-DD; before the first day where it goes over the new year.' })
  toDay!: string;
}

@InputType({ description: 'Orario di uno sportello.' })
export class SetOpeningHoursInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Sportello.' })
  sportelloId!: string;

  @Field(() => Int, { nullable: true, description: 'Versione attesa. Null checks nothing.' })
  expectedVersion?: number | null;

  @Field(() => [OpeningWindowInput], { description: 'Fasce. All of them; with a season none means that it is over.' })
  hours!: OpeningWindowInput[];

  @Field(() => SeasonInput, { nullable: true, description: 'Stagione. Null for the hours of the whole year.' })
  season?: SeasonInput | null;
}

@ObjectType({ description: 'Esito.' })
export class SetOpeningHoursPayload {
  @Field(() => Sportello, { nullable: true, description: 'Sportello. As it is now.' })
  sportello?: Sportello | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

const DAY = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const MAX_SEASONS = 6;
type Kept = { name: string; fromDay: string; toDay: string };

function checkedSeason({ name, fromDay, toDay }: SeasonInput): SeasonInput {
  const word = name.trim();
  if (word.length < 2) throw new Refusal(UserErrorCode.REQUIRED, 'Dai un nome alla stagione.', ['season']);
  if (word.length > 60) throw new Refusal(UserErrorCode.TOO_LONG, 'Il nome è troppo lungo.', ['season'], { max: 60 });
  if (!DAY.test(fromDay) || !DAY.test(toDay))
    throw new Refusal(UserErrorCode.INVALID, 'Il primo e l’ultimo giorno non sono validi.', ['season']);
  return { name: word, fromDay, toDay };
}

/** Sets the hours of a desk, of the week or of a season of every year. Refuses INVALID, REQUIRED, TOO_LONG, FULL, CONFLICT, and DUPLICATE where two seasons share a day. */
export async function setOpeningHours(ctx: HouseContext, input: SetOpeningHoursInput): Promise<{ id: string }> {
  return command(ctx, { verb: 'setOpeningHours', input }, async (tx) => {
    const desk = await takeDesk(tx, input.sportelloId, input.expectedVersion);
    const hours = checkedHours(input.hours);
    if (!input.season) await writeHours(tx, desk.id, hours);
    else {
      const { name, fromDay, toDay } = checkedSeason(input.season);
      await tx.sql('delete from season where place_id = ? and name = ?', [desk.id, name]);
      if (hours.length > 0) {
        const kept = await tx.sql<Kept>(
          'select name, from_day as "fromDay", to_day as "toDay" from season where place_id = ?',
          [desk.id],
        );
        if (kept.length >= MAX_SEASONS)
          throw new Refusal(UserErrorCode.FULL, 'Ci sono già troppe stagioni.', ['season'], { max: MAX_SEASONS });
        const other = kept.find((one) => shareDays(one, { fromDay, toDay }));
        if (other)
          throw new Refusal(UserErrorCode.DUPLICATE, `Nella stagione «${other.name}» ci sono già quei giorni.`, [
            'season',
          ]);
        await tx.sql('insert into season (place_id, name, from_day, to_day, hours) values (?, ?, ?, ?, ?::jsonb)', [
          ...[desk.id, name, fromDay, toDay, JSON.stringify(hours)],
        ]);
      }
    }
    await tellDesk(tx, desk, 'desk-hours-changed', { season: input.season?.name ?? null });
    return { id: desk.id };
  });
}

@Resolver()
export class SetOpeningHours {
  @Mutation(() => SetOpeningHoursPayload, {
    description: 'Cambia l’orario di uno sportello. Of the whole year, or of a season (P28, N19).',
  })
  async setOpeningHours(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => SetOpeningHoursInput) input: SetOpeningHoursInput,
  ): Promise<SetOpeningHoursPayload> {
    const { id } = await setOpeningHours(ctx, input);
    return { sportello: await loadSportello(ctx, id), userErrors: [] };
  }
}
