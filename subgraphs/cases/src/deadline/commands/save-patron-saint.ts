import { localDate } from '@respi/kit/clock.js';
import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { LocalDate, Text } from '@respi/kit/scalars.js';
import { notFound, Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { sentence } from '../../case/sentence.js';
import { countDeadlinesAgain } from '../count-deadlines-again.js';

@InputType({ description: 'Santo patrono del comune di un ufficio.' })
export class SavePatronSaintInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Ufficio. Whose comune.' })
  officeId!: string;

  @Field(() => Text, { description: 'Nome.' })
  name!: string;

  @Field(() => Int, { description: 'Mese. 1 to 12.' })
  month!: number;

  @Field(() => Int, { description: 'Giorno. Of that month.' })
  day!: number;

  @Field(() => LocalDate, { nullable: true, description: 'In vigore dal. Left out, from today.' })
  validFrom?: string | null;
}

@ObjectType({ description: 'Esito del patrono.' })
export class SavePatronSaintPayload {
  @Field(() => Int, { nullable: true, description: 'Scadenze spostate.' })
  moved?: number | null;

  @Field(() => [UserError], { description: 'Errori.' })
  userErrors: UserError[] = [];
}

/** The longest that each month can be. */
const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The patron saint of a comune as dated data (A26): what held before ends the day before, and stays written. */
export async function savePatronSaint(ctx: HouseContext, input: SavePatronSaintInput): Promise<{ moved: number }> {
  return command(ctx, { verb: 'savePatronSaint', input }, async (tx) => {
    const [office] = await tx.sql<{ istat_code: string }>('select istat_code from office where id::text = ?', [
      input.officeId,
    ]);
    if (!office) throw notFound(['officeId']);
    if (input.day < 1 || input.day > (LONGEST[input.month - 1] ?? 0)) {
      throw new Refusal(UserErrorCode.INVALID, 'Questo giorno non esiste.', ['day']);
    }
    const name = sentence(input.name, 'name', 120);
    const since = input.validFrom ?? localDate(tx.now);
    const { istat_code: istat } = office;
    await tx.sql(
      `update holiday set valid_to = ?::date - 1 where istat_code = ? and valid_from < ?::date and (valid_to is null or valid_to >= ?::date)`,
      [since, istat, since, since],
    );
    await tx.sql(
      `insert into holiday (code, name, rule, istat_code, valid_from) values (?, ?, ?::jsonb, ?, ?::date)
       on conflict (code) do update set name = excluded.name, rule = excluded.rule, valid_to = null`,
      [
        ...[`patrono-${istat}-${since}`, name],
        ...[JSON.stringify({ kind: 'FIXED', month: input.month, day: input.day }), istat, since],
      ],
    );
    const offices = await tx.sql<{ id: string }>('select id from office where istat_code = ? order by id', [istat]);
    let moved = 0;
    for (const { id } of offices) moved += await countDeadlinesAgain(tx, id);
    await tx.event({ entity: 'holiday', entityId: input.officeId, verb: 'patronSaved', detail: { istat, since } });
    return { moved };
  });
}

@Resolver()
export class SavePatronSaint {
  @Mutation(() => SavePatronSaintPayload, { description: 'Salva il patrono del comune di un ufficio.' })
  async savePatronSaint(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => SavePatronSaintInput) input: SavePatronSaintInput,
  ): Promise<SavePatronSaintPayload> {
    return { ...(await savePatronSaint(ctx, input)), userErrors: [] };
  }
}
