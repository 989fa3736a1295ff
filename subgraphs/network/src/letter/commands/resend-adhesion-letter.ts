import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { Text } from '@respi/kit/scalars.js';
import { notFound, Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { maySendLetters } from '../letter.policy.js';
import { loadLetter } from '../letter.reads.js';
import { AdhesionLetter } from '../letter.type.js';
import { sendLetter } from '../send-letter.js';

@InputType({ description: 'Nuovo invio di un invito ad aderire.' })
export class ResendAdhesionLetterInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Lettera. That came back or never left.' })
  letterId!: string;

  @Field(() => Text, { nullable: true, description: 'Indirizzo. Corrected; null for the same.' })
  email?: string | null;
}

@ObjectType({ description: 'Esito del nuovo invio.' })
export class ResendAdhesionLetterPayload {
  @Field(() => AdhesionLetter, { nullable: true, description: 'Lettera. The new one.' })
  letter?: AdhesionLetter | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

const LETTER = `
  select l.adhesion_id as "adhesionId", l.ente_id as "enteId", l.email, e.name::text as "enteName", a.state,
    exists (select 1 from adhesion_letter n where n.follows = l.id) as "isFollowed",
    exists (select 1 from outbox o where o.kind = 'MAIL' and o.entity_key = 'adhesion-letter:' || l.id and o.dead_at is not null) as "isOver"
  from adhesion_letter l join ente e on e.id = l.ente_id join adhesion a on a.id = l.adhesion_id
  where l.id = ? for update of a`;

interface Row {
  adhesionId: string;
  enteId: string;
  enteName: string;
  email: string;
  state: string;
  isFollowed: boolean;
  isOver: boolean;
}

/** Sends an invitation again by hand, to the address as it was or corrected (N22). Refuses NOT_FOUND, WRONG_STATE, INVALID. */
export async function resendAdhesionLetter(
  ctx: HouseContext,
  input: ResendAdhesionLetterInput,
): Promise<{ id: string }> {
  return command(ctx, { verb: 'resendAdhesionLetter', input }, async (tx) => {
    if (!maySendLetters(tx.actor))
      throw new Refusal(UserErrorCode.NOT_YOURS, 'Gli inviti li manda chi coordina la rete.');
    const [row] = isId(input.letterId) ? await tx.sql<Row>(LETTER, [input.letterId]) : [];
    if (!row) throw notFound(['letterId']);
    if (row.state !== 'INVITED') throw new Refusal(UserErrorCode.WRONG_STATE, 'L’ente ha già risposto all’invito.');
    if (row.isFollowed || !row.isOver) {
      throw new Refusal(UserErrorCode.WRONG_STATE, 'Questa lettera è già stata rimandata, o è ancora in partenza.');
    }
    const email = (input.email?.trim() || row.email).toLowerCase();
    const { adhesionId, enteId, enteName } = row;
    const id = await sendLetter(tx, { adhesionId, enteId, enteName, email, follows: input.letterId });
    await tx.event({ entity: 'ente', entityId: enteId, verb: 'adhesion-invited-again', detail: { adhesionId } });
    return { id };
  });
}

@Resolver()
export class ResendAdhesionLetter {
  @Mutation(() => ResendAdhesionLetterPayload, {
    description: 'Manda di nuovo un invito ad aderire. That came back, to the same address or a corrected one (N22).',
  })
  async resendAdhesionLetter(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => ResendAdhesionLetterInput) input: ResendAdhesionLetterInput,
  ): Promise<ResendAdhesionLetterPayload> {
    const { id } = await resendAdhesionLetter(ctx, input);
    return { letter: await loadLetter(ctx, id), userErrors: [] };
  }
}
