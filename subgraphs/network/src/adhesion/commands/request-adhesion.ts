import { command, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { Text } from '@respi/kit/scalars.js';
import { notFound, Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { putContact } from '../../contact/commands/name-contact.js';
import { ContactKind } from '../../contact/contact.type.js';
import { Adhesion } from '../adhesion.entity.js';
import { mayRequest } from '../adhesion.policy.js';
import { loadAdhesion } from '../adhesion.reads.js';
import { AdhesionState } from '../adhesion.states.js';
import { takeAdhesion, tellMove } from '../adhesion-change.js';
import { beginAdhesion } from '../begin-adhesion.js';

@InputType({ description: 'Persona indicata da un ente.' })
export class NamedPersonInput {
  @Field(() => Text, { description: 'Nome.' })
  name!: string;

  @Field(() => Text, { nullable: true, description: 'E-mail.' })
  email?: string;

  @Field(() => Text, { nullable: true, description: 'Telefono.' })
  phone?: string;
}

@InputType({
  description: 'Richiesta di adesione. Of an invited ente by its adhesion, of any other by the ente (N6, N23).',
})
export class RequestAdhesionInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { nullable: true, description: 'Adesione. Of an ente that was invited.' })
  adhesionId?: string;

  @Field(() => ID, { nullable: true, description: 'Ente. That was not invited and asks of its own accord.' })
  enteId?: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Protocollo. Operational, to which the ente asks to adhere; null for that of the network (N24).',
  })
  protocolloId?: string;

  @Field(() => NamedPersonInput, {
    nullable: true,
    description: 'Legale rappresentante. Wanted, unless one is named already (N6).',
  })
  legalRepresentative?: NamedPersonInput;

  @Field(() => NamedPersonInput, {
    nullable: true,
    description: 'Primo operatore. Invited when the adhesion takes effect, if nobody works in the ente yet (N6).',
  })
  firstOperator?: NamedPersonInput;

  @Field(() => Int, { nullable: true, description: 'Versione attesa. Null checks nothing.' })
  expectedVersion?: number;
}

@ObjectType({ description: 'Esito della richiesta.' })
export class RequestAdhesionPayload {
  @Field(() => Adhesion, { nullable: true, description: 'Adesione. As it is now.' })
  adhesion?: Adhesion | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

/** Who signs for the ente and who will work first: named with the request (N6). */
async function namePeople(
  tx: Tx,
  enteId: string,
  { legalRepresentative, firstOperator }: RequestAdhesionInput,
): Promise<void> {
  const [named] = await tx.sql(
    `select 1 from contact where ente_id = ? and kind = 'LEGAL_REPRESENTATIVE' and ended_at is null`,
    [enteId],
  );
  if (!named && !legalRepresentative) {
    throw new Refusal(UserErrorCode.REQUIRED, 'Indica il legale rappresentante.', ['legalRepresentative']);
  }
  if (legalRepresentative)
    await putContact(tx, { ...legalRepresentative, enteId, kind: ContactKind.LEGAL_REPRESENTATIVE });
  if (firstOperator) await putContact(tx, { ...firstOperator, enteId, kind: ContactKind.FIRST_OPERATOR });
}

/** Asks to adhere, upon an invitation or without (N5, N6). */
export async function requestAdhesion(ctx: HouseContext, input: RequestAdhesionInput): Promise<{ id: string }> {
  return command(ctx, { verb: 'requestAdhesion', input }, async (tx) => {
    const { adhesionId, enteId, expectedVersion } = input;
    if (Boolean(adhesionId) === Boolean(enteId)) {
      throw new Refusal(UserErrorCode.INVALID, 'Indica l’adesione oppure l’ente.', ['adhesionId']);
    }
    if (input.protocolloId && !isId(input.protocolloId)) throw notFound(['protocolloId']);
    const protocolloId = input.protocolloId ?? null;
    const found = adhesionId
      ? await takeAdhesion(tx, { adhesionId, expectedVersion }, (row) => mayRequest(tx.actor, row))
      : await beginAdhesion(tx, enteId ?? '', protocolloId);
    const from = found.state;
    found.moveTo(AdhesionState.REQUESTED);
    await namePeople(tx, found.enteId, input);
    found.requestedAt = tx.now;
    await tellMove(tx, found, from);
    return { id: found.id };
  });
}

@Resolver()
export class RequestAdhesion {
  @Mutation(() => RequestAdhesionPayload, { description: 'Chiedi l’adesione al protocollo d’intesa.' })
  async requestAdhesion(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => RequestAdhesionInput) input: RequestAdhesionInput,
  ): Promise<RequestAdhesionPayload> {
    const { id } = await requestAdhesion(ctx, input);
    return { adhesion: await loadAdhesion(ctx, id), userErrors: [] };
  }
}
