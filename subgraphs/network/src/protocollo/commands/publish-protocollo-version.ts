import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { LocalDate } from '@respi/kit/scalars.js';
import { Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { loadVersion } from '../protocollo.reads.js';
import { ProtocolloVersion } from '../protocollo.type.js';
import { callToSign, checkOrder, closeFormer } from '../resign-wave.js';
import { takeProtocollo } from '../take-protocollo.js';
import { checkTerms, VersionTermsInput, writeVersion } from '../version-terms.js';

@InputType({ description: 'Pubblicazione di una versione.' })
export class PublishProtocolloVersionInput extends VersionTermsInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Protocollo.' })
  protocolloId!: string;

  @Field(() => Int, { nullable: true, description: 'Ultimo numero visto. Null checks nothing.' })
  expectedNumber?: number | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Da firmare entro. By when the enti of the version before sign this one; null asks nobody (N8).',
  })
  resignBy?: string | null;
}

@ObjectType({ description: 'Esito della pubblicazione.' })
export class PublishProtocolloVersionPayload {
  @Field(() => ProtocolloVersion, { nullable: true, description: 'Versione. As it was published.' })
  protocolloVersion?: ProtocolloVersion | null;

  @Field(() => Int, { nullable: true, description: 'Chiamati a firmare. How many enti.' })
  called?: number | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

/** Publishes a version: new enti adhere to it, those of before are called to sign by a day (N4, N8). */
export async function publishProtocolloVersion(
  ctx: HouseContext,
  input: PublishProtocolloVersionInput,
): Promise<{ id: string; called: number }> {
  return command(ctx, { verb: 'publishProtocolloVersion', input }, async (tx) => {
    const { id: protocolloId, last } = await takeProtocollo(tx, input.protocolloId);
    const { expectedNumber, validFrom, resignBy = null } = input;
    if (expectedNumber !== null && expectedNumber !== undefined && expectedNumber !== last) {
      throw new Refusal(UserErrorCode.CONFLICT, 'Nel frattempo è uscita un’altra versione.', ['expectedNumber'], {
        version: last,
      });
    }
    checkTerms(tx, input);
    const former = { protocolloId, validFrom, resignBy };
    await checkOrder(tx, former, input.validTo);
    await closeFormer(tx, former, input);
    const id = await writeVersion(tx, { protocolloId, number: last + 1, resignBy }, input);
    return { id, called: resignBy ? await callToSign(tx, protocolloId, id) : 0 };
  });
}

@Resolver()
export class PublishProtocolloVersion {
  @Mutation(() => PublishProtocolloVersionPayload, {
    description: 'Pubblica una versione del protocollo. Enti of before may be called to sign it (N4, N8).',
  })
  async publishProtocolloVersion(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => PublishProtocolloVersionInput) input: PublishProtocolloVersionInput,
  ): Promise<PublishProtocolloVersionPayload> {
    const { id, called } = await publishProtocolloVersion(ctx, input);
    return { protocolloVersion: await loadVersion(ctx, id), called, userErrors: [] };
  }
}
