import { localDate } from '@respi/kit/clock.js';
import { command, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { LocalDate } from '@respi/kit/scalars.js';
import { Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Adhesion } from '../adhesion.entity.js';
import { awaitsSignature, maySignForEnte, maySignForProvincia } from '../adhesion.policy.js';
import { loadAdhesion } from '../adhesion.reads.js';
import { AdhesionState, effectiveFrom } from '../adhesion.states.js';
import { takeAdhesion, tellMove } from '../adhesion-change.js';
import { assertNoSuspension, isOfNetwork, takePlaceOfFormer } from '../succession.js';
import { welcome } from '../welcome.js';

@InputType({ description: 'Sottoscrizione. One signature or both; the other is kept as it is.' })
export class SignAdhesionInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Adesione.' })
  adhesionId!: string;

  @Field(() => Int, { nullable: true, description: 'Versione attesa. Null checks nothing.' })
  expectedVersion?: number;

  @Field(() => LocalDate, { nullable: true, description: 'Firma dell’ente.' })
  signedByEnteOn?: string;

  @Field(() => LocalDate, { nullable: true, description: 'Firma della Provincia.' })
  signedByProvinciaOn?: string;
}

@ObjectType({ description: 'Esito della sottoscrizione.' })
export class SignAdhesionPayload {
  @Field(() => Adhesion, { nullable: true, description: 'Adesione. As it is now.' })
  adhesion?: Adhesion | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

function checkSignatures(tx: Tx, found: Adhesion, { signedByEnteOn, signedByProvinciaOn }: SignAdhesionInput): void {
  if (!signedByEnteOn && !signedByProvinciaOn) {
    throw new Refusal(UserErrorCode.REQUIRED, 'Indica almeno una data di firma.', ['signedByEnteOn']);
  }
  const mine =
    (!signedByEnteOn || maySignForEnte(tx.actor, found)) && (!signedByProvinciaOn || maySignForProvincia(tx.actor));
  if (!mine) throw new Refusal(UserErrorCode.NOT_YOURS, 'Ciascuna parte mette la propria firma.');
  const today = localDate(tx.now);
  if ([signedByEnteOn, signedByProvinciaOn].some((date) => date && date > today)) {
    throw new Refusal(UserErrorCode.INVALID, 'Una firma non può essere nel futuro.', ['signedByEnteOn']);
  }
  if (!awaitsSignature(found)) {
    throw new Refusal(UserErrorCode.WRONG_STATE, 'Si firma un’adesione approvata, una volta per parte.');
  }
}

/** With both signatures the adhesion has effect from the latest date, at once if that has come (N7). */
async function takeEffect(tx: Tx, found: Adhesion): Promise<void> {
  const { signedByEnteOn, signedByProvinciaOn } = found;
  if (!signedByEnteOn || !signedByProvinciaOn) return;
  const [version] = await tx.sql<{ valid_from: string }>(
    'select valid_from::text from protocollo_version where id = ?',
    [found.protocolloVersionId],
  );
  found.effectiveFrom = effectiveFrom(signedByEnteOn, signedByProvinciaOn, version?.valid_from ?? signedByEnteOn);
  if (found.effectiveFrom > localDate(tx.now)) return;
  found.moveTo(AdhesionState.ACTIVE);
  await takePlaceOfFormer(tx, found);
  if (await isOfNetwork(tx, found.protocolloVersionId)) await welcome(tx, found.enteId);
  await tellMove(tx, found, AdhesionState.SIGNED);
}

/** Takes down the signatures; each side its own (N7). */
export async function signAdhesion(ctx: HouseContext, input: SignAdhesionInput): Promise<{ id: string }> {
  return command(ctx, { verb: 'signAdhesion', input }, async (tx) => {
    const found = await takeAdhesion(tx, input, (row) => maySignForEnte(tx.actor, row));
    checkSignatures(tx, found, input);
    await assertNoSuspension(tx, found);
    found.signedByEnteOn = input.signedByEnteOn ?? found.signedByEnteOn;
    found.signedByProvinciaOn = input.signedByProvinciaOn ?? found.signedByProvinciaOn;
    if (found.state === AdhesionState.APPROVED) {
      found.moveTo(AdhesionState.SIGNED);
      await tellMove(tx, found, AdhesionState.APPROVED);
    }
    await takeEffect(tx, found);
    return { id: found.id };
  });
}

@Resolver()
export class SignAdhesion {
  @Mutation(() => SignAdhesionPayload, { description: 'Registra le firme. With both the adhesion takes effect.' })
  async signAdhesion(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => SignAdhesionInput) input: SignAdhesionInput,
  ): Promise<SignAdhesionPayload> {
    const { id } = await signAdhesion(ctx, input);
    return { adhesion: await loadAdhesion(ctx, id), userErrors: [] };
  }
}
