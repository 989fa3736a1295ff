import { localDate } from '@respi/kit/clock.js';
import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { LocalDate, Text } from '@respi/kit/scalars.js';
import { notFound, Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { givenReason } from '../../adhesion/adhesion-change.js';
import { loadVersion } from '../protocollo.reads.js';
import { ProtocolloVersion } from '../protocollo.type.js';
import { takeProtocollo } from '../take-protocollo.js';

@InputType({ description: 'Cessazione di una versione.' })
export class EndProtocolloVersionInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Versione.' })
  versionId!: string;

  @Field(() => LocalDate, { description: 'Ultimo giorno. Included; the days of grace follow it.' })
  lastDay!: string;

  @Field(() => Text, { description: 'Motivo.' })
  reason!: string;
}

@ObjectType({ description: 'Esito della cessazione.' })
export class EndProtocolloVersionPayload {
  @Field(() => ProtocolloVersion, { nullable: true, description: 'Versione. As it is now.' })
  protocolloVersion?: ProtocolloVersion | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

interface VersionRow {
  readonly protocolloId: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Read with the protocollo in hand: another may have ended the version in the same instant. */
const VERSION = `
  select protocollo_id as "protocolloId", valid_from::text as "validFrom", valid_to::text as "validTo"
  from protocollo_version where id = ?`;

/** Ends a version before its time, on a day to come; its adhesions are warned and expire with it (N9, N15). */
export async function endProtocolloVersion(ctx: HouseContext, input: EndProtocolloVersionInput) {
  return command(ctx, { verb: 'endProtocolloVersion', input }, async (tx) => {
    const { versionId, lastDay } = input;
    const [of] = isId(versionId)
      ? await tx.sql<{ id: string }>('select protocollo_id as id from protocollo_version where id = ?', [versionId])
      : [];
    if (!of) throw notFound(['versionId']);
    await takeProtocollo(tx, of.id);
    const [version] = await tx.sql<VersionRow>(VERSION, [versionId]);
    if (!version) throw notFound(['versionId']);
    const reason = givenReason(input.reason);
    if (lastDay < localDate(tx.now) || lastDay < version.validFrom)
      throw new Refusal(UserErrorCode.INVALID, 'Il giorno non può essere passato.', ['lastDay']);
    if (version.validTo && lastDay >= version.validTo)
      throw new Refusal(UserErrorCode.WRONG_STATE, 'La versione finisce già prima.', ['lastDay']);
    await tx.sql('update protocollo_version set valid_to = ?, end_reason = ? where id = ?', [
      lastDay,
      reason,
      versionId,
    ]);
    await tx.event({
      entity: 'protocollo',
      entityId: version.protocolloId,
      verb: 'version-ended',
      detail: { versionId, lastDay, reason },
    });
    return { id: versionId };
  });
}

@Resolver()
export class EndProtocolloVersion {
  @Mutation(() => EndProtocolloVersionPayload, {
    description: 'Fai cessare una versione. On a day to come; its adhesions expire with it (N9).',
  })
  async endProtocolloVersion(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => EndProtocolloVersionInput) input: EndProtocolloVersionInput,
  ): Promise<EndProtocolloVersionPayload> {
    const { id } = await endProtocolloVersion(ctx, input);
    return { protocolloVersion: await loadVersion(ctx, id), userErrors: [] };
  }
}
