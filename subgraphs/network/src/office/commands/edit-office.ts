import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { checkPlace } from '../../place/check-place.js';
import { PlaceInput } from '../../place/place.input.js';
import { placeOf, tellPlace } from '../../place/tell-places.js';
import { loadOffice } from '../office.reads.js';
import { Office } from '../office.type.js';
import { takeOffice } from '../take-office.js';

@InputType({ description: 'Dati di un ufficio. Its kind stays: it is who answers what.' })
export class EditOfficeInput extends PlaceInput {
  @Field(() => ID, { description: 'Ufficio.' })
  officeId!: string;
}

@ObjectType({ description: 'Esito.' })
export class EditOfficePayload {
  @Field(() => Office, { nullable: true, description: 'Ufficio. As it is now.' })
  office?: Office | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

/**
 * Changes the name, address and contacts of an office, once for every page in every language (N1, P22); the houses that
 * keep its name are told. Refuses NOT_FOUND, NOT_YOURS, REQUIRED, INVALID, TOO_LONG, CONFLICT.
 */
export async function editOffice(ctx: HouseContext, input: EditOfficeInput): Promise<{ id: string }> {
  return command(ctx, { verb: 'editOffice', input }, async (tx) => {
    const office = await takeOffice(tx, input);
    const { name, istatCode, street, postcode, city, phone, email } = await checkPlace(tx, input);
    if (!istatCode)
      throw new Refusal(UserErrorCode.REQUIRED, 'Indica il Comune: ne seguono le festività.', ['istatCode']);
    const before = await placeOf(tx, 'OFFICE', office.id);
    await tx.sql(
      `update office set name = ?, istat_code = ?, street = ?, postcode = ?, city = ?, phone = ?, email = ?,
         is_example = false, version = version + 1 where id = ?`,
      [name, istatCode, street, postcode, city, phone, email, office.id],
    );
    const isRenamed = before?.name !== name;
    const detail = {
      officeId: office.id,
      name,
      was: isRenamed ? before?.name : null,
      phone: { was: office.phone, phone },
    };
    const verb = isRenamed ? 'office-renamed' : 'office-changed';
    await tx.event({ entity: 'ente', entityId: office.enteId, verb, detail });
    await tellPlace(tx, 'OFFICE', office.id, before);
    if (isRenamed) await tx.fact({ kind: 'OFFICE_RENAMED', enteId: office.enteId, officeId: office.id });
    return { id: office.id };
  });
}

@Resolver()
export class EditOffice {
  @Mutation(() => EditOfficePayload, {
    description: 'Cambia i dati di un ufficio. Name, address, telephone, e-mail (N1, P22).',
  })
  async editOffice(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => EditOfficeInput) input: EditOfficeInput,
  ): Promise<EditOfficePayload> {
    const { id } = await editOffice(ctx, input);
    return { office: await loadOffice(ctx, id), userErrors: [] };
  }
}
