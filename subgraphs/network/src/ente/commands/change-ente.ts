import { LockMode } from '@mikro-orm/postgresql';
import { hasRole } from '@respi/kit/actor.js';
import { command, expectVersion, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { Text } from '@respi/kit/scalars.js';
import { notFound, Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Ente } from '../ente.entity.js';
import { NetworkRole, NetworkTier } from '../ente.enums.js';
import { canManage } from '../ente.policy.js';
import { loadEnte } from '../ente.reads.js';

@InputType({ description: 'Dati di un ente. Name and codes change on a day: see renameEnte.' })
export class ChangeEnteInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Ente.' })
  enteId!: string;

  @Field(() => Int, { nullable: true, description: 'Versione attesa. Null checks nothing.' })
  expectedVersion?: number | null;

  @Field(() => Text, { nullable: true, description: 'Sito web. Empty for none; null keeps it.' })
  website?: string | null;

  @Field(() => NetworkTier, {
    nullable: true,
    description: 'Livello di rete. Of the coordination to decide; null keeps it.',
  })
  tier?: NetworkTier | null;

  @Field(() => NetworkRole, {
    nullable: true,
    description: 'Ruolo nella rete. Of the coordination to decide; null keeps it.',
  })
  networkRole?: NetworkRole | null;

  @Field(() => ID, { nullable: true, description: 'Bacino. Of the coordination to decide; null keeps it.' })
  bacinoId?: string | null;
}

@ObjectType({ description: 'Esito.' })
export class ChangeEntePayload {
  @Field(() => Ente, { nullable: true, description: 'Ente. As it is now.' })
  ente?: Ente | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

const URL_LIKE = /^https?:\/\/[^\s"<>]{3,200}$/;

/** A multiplier disseminates, collects needs and evaluates: never of the rete ristretta, which receives citizens (N27). */
function assertLimits({ networkRole, tier }: Ente): void {
  if (networkRole !== NetworkRole.MULTIPLIER || tier !== NetworkTier.RISTRETTA) return;
  throw new Refusal(UserErrorCode.INVALID, 'Un moltiplicatore sta nella rete allargata, non in quella ristretta.', [
    'tier',
  ]);
}

async function place(tx: Tx, ente: Ente, { tier, networkRole, bacinoId }: ChangeEnteInput): Promise<void> {
  const isAsked = [tier, networkRole, bacinoId].some((value) => value !== null && value !== undefined);
  if (!isAsked) return;
  if (!hasRole(tx.actor, 'PROVINCIAL_COORDINATOR', 'COORDINATION')) {
    throw new Refusal(UserErrorCode.NOT_YOURS, 'Il posto di un ente nella rete lo decide chi la coordina.');
  }
  if (bacinoId) {
    const found = isId(bacinoId) ? await tx.sql('select 1 from bacino where id = ?', [bacinoId]) : [];
    if (found.length === 0) throw notFound(['bacinoId']);
    ente.bacinoId = bacinoId;
  }
  ente.tier = tier ?? ente.tier;
  ente.networkRole = networkRole ?? ente.networkRole;
  assertLimits(ente);
}

/** Changes what the register says of an ente (N1, N2, N3, N27). Refuses NOT_FOUND, NOT_YOURS, INVALID, CONFLICT. */
export async function changeEnte(ctx: HouseContext, input: ChangeEnteInput): Promise<{ id: string }> {
  return command(ctx, { verb: 'changeEnte', input }, async (tx) => {
    const ente = isId(input.enteId)
      ? await tx.em.findOne(Ente, { id: input.enteId }, { lockMode: LockMode.PESSIMISTIC_WRITE })
      : null;
    if (!ente) throw notFound(['enteId']);
    if (!canManage(tx.actor, ente)) throw new Refusal(UserErrorCode.NOT_YOURS, 'Lo cambia l’ente o il coordinamento.');
    expectVersion(ente, input.expectedVersion);
    if (ente.successorId) throw new Refusal(UserErrorCode.WRONG_STATE, 'L’ente non esiste più.');
    const website = input.website?.trim();
    if (website && !URL_LIKE.test(website))
      throw new Refusal(UserErrorCode.INVALID, 'L’indirizzo del sito non è valido.', ['website']);
    const before = { tier: ente.tier, networkRole: ente.networkRole };
    if (website !== undefined) ente.website = website || null;
    await place(tx, ente, input);
    const to = { tier: ente.tier, networkRole: ente.networkRole };
    await tx.event({ entity: 'ente', entityId: ente.id, verb: 'ente-changed', detail: { from: before, to } });
    return { id: ente.id };
  });
}

@Resolver()
export class ChangeEnte {
  @Mutation(() => ChangeEntePayload, {
    description: 'Cambia i dati di un ente. Site, tier, network role, bacino (N2, N3).',
  })
  async changeEnte(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => ChangeEnteInput) input: ChangeEnteInput,
  ): Promise<ChangeEntePayload> {
    const { id } = await changeEnte(ctx, input);
    return { ente: await loadEnte(ctx, id), userErrors: [] };
  }
}
