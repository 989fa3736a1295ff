import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { UserError } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { checkedHours, OpeningWindowInput, writeHours } from '../../sportello/desk-hours.js';
import { loadOffice } from '../office.reads.js';
import { Office } from '../office.type.js';
import { takeOffice } from '../take-office.js';

@InputType({ description: 'Orario di un ufficio.' })
export class SetOfficeHoursInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Ufficio.' })
  officeId!: string;

  @Field(() => Int, { nullable: true, description: 'Versione attesa. Null checks nothing.' })
  expectedVersion?: number | null;

  @Field(() => [OpeningWindowInput], { description: 'Fasce. All of the week.' })
  hours!: OpeningWindowInput[];
}

@ObjectType({ description: 'Esito.' })
export class SetOfficeHoursPayload {
  @Field(() => Office, { nullable: true, description: 'Ufficio. As it is now.' })
  office?: Office | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

/**
 * Sets the hours of the week of an office, once for every page in every language (N1, P22, P28). Refuses NOT_FOUND,
 * NOT_YOURS, INVALID, TOO_LONG, CONFLICT.
 */
export async function setOfficeHours(ctx: HouseContext, input: SetOfficeHoursInput): Promise<{ id: string }> {
  return command(ctx, { verb: 'setOfficeHours', input }, async (tx) => {
    const office = await takeOffice(tx, input);
    await writeHours(tx, office.id, checkedHours(input.hours));
    const [now] = await tx.sql<{ name: string }>(
      'update office set version = version + 1 where id = ? returning name::text as name',
      [office.id],
    );
    const detail = { officeId: office.id, name: now?.name };
    await tx.event({ entity: 'ente', entityId: office.enteId, verb: 'office-hours-changed', detail });
    return { id: office.id };
  });
}

@Resolver()
export class SetOfficeHours {
  @Mutation(() => SetOfficeHoursPayload, { description: 'Cambia l’orario di un ufficio. Of the week (N1, P22, P28).' })
  async setOfficeHours(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => SetOfficeHoursInput) input: SetOfficeHoursInput,
  ): Promise<SetOfficeHoursPayload> {
    const { id } = await setOfficeHours(ctx, input);
    return { office: await loadOffice(ctx, id), userErrors: [] };
  }
}
