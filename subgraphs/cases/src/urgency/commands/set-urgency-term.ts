import { localDate, plusDays } from '@respi/kit/clock.js';
import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { LocalDate } from '@respi/kit/scalars.js';
import { seedId } from '@respi/kit/seed-id.js';
import { Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Urgency } from '../../case/case.vocabulary.js';
import { loadTerms, UrgencyTerm } from '../urgency-term.js';

@InputType({ description: 'Nuovo termine di un’urgenza.' })
export class SetUrgencyTermInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => Urgency, { description: 'Urgenza.' })
  urgency!: Urgency;

  @Field(() => Int, { description: 'Giorni lavorativi. 1 to 60.' })
  workingDays!: number;

  @Field(() => LocalDate, { description: 'In vigore dal. Not before tomorrow: what was begun keeps its deadline.' })
  validFrom!: string;
}

@ObjectType({ description: 'Esito del nuovo termine.' })
export class SetUrgencyTermPayload {
  @Field(() => [UrgencyTerm], { nullable: true, description: 'Termini. All of them, as they stand now.' })
  terms?: UrgencyTerm[] | null;

  @Field(() => [UserError], { description: 'Errori.' })
  userErrors: UserError[] = [];
}

/** Longest term: beyond three months of working days a deadline is none. */
const LONGEST = 60;

const invalid = (message: string, field: string): Refusal => new Refusal(UserErrorCode.INVALID, message, [field]);

/**
 * The working days of an urgency, from a day to come (C18). What holds until then ends the day before and stays written;
 * what was planned and has not begun is replaced. A cycle keeps the term of the day on which it began. Refuses INVALID.
 */
export async function setUrgencyTerm(ctx: HouseContext, input: SetUrgencyTermInput): Promise<{ urgency: Urgency }> {
  return command(ctx, { verb: 'setUrgencyTerm', input }, async (tx) => {
    const { urgency, workingDays, validFrom } = input;
    const today = localDate(tx.now);
    if (workingDays < 1 || workingDays > LONGEST) throw invalid('Scegli da 1 a 60 giorni lavorativi.', 'workingDays');
    if (validFrom <= today) throw invalid('Un termine nuovo vale al più presto da domani.', 'validFrom');
    await tx.sql('select 1 from urgency_term where urgency = ? for update', [urgency]);
    await tx.sql('delete from urgency_term where urgency = ? and valid_from > ?::date', [urgency, today]);
    await tx.sql(
      'update urgency_term set valid_to = ?::date where urgency = ? and (valid_to is null or valid_to >= ?::date)',
      [...[plusDays(validFrom, -1), urgency, today]],
    );
    await tx.sql('insert into urgency_term (urgency, working_days, valid_from) values (?, ?, ?::date)', [
      ...[urgency, workingDays, validFrom],
    ]);
    await tx.event({
      entity: 'urgency',
      entityId: seedId('urgency', urgency),
      verb: 'termSet',
      detail: { urgency, workingDays, validFrom },
    });
    return { urgency };
  });
}

@Resolver()
export class SetUrgencyTerm {
  @Mutation(() => SetUrgencyTermPayload, { description: 'Cambia il termine di un’urgenza. From a day to come.' })
  async setUrgencyTerm(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => SetUrgencyTermInput) input: SetUrgencyTermInput,
  ): Promise<SetUrgencyTermPayload> {
    await setUrgencyTerm(ctx, input);
    return { terms: await loadTerms(ctx), userErrors: [] };
  }
}
