import { localDate } from '@respi/kit/clock.js';
import { type Connection, connectionOf } from '@respi/kit/connection.js';
import type { HouseContext } from '@respi/kit/context.js';
import { LocalDate, Text } from '@respi/kit/scalars.js';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Ente } from '../ente/ente.entity.js';
import { loadEnte } from '../ente/ente.reads.js';
import { loadVersion } from '../protocollo/protocollo.reads.js';
import { ProtocolloVersion } from '../protocollo/protocollo.type.js';
import { Adhesion } from './adhesion.entity.js';
import {
  canApprove,
  canReinstate,
  canReject,
  canRequest,
  canReview,
  canSign,
  canSuspend,
  canWithdraw,
} from './adhesion.policy.js';
import { listAdhesions } from './adhesion.reads.js';
import { AdhesionDue, type AdhesionTerm, termOf } from './adhesion-due.js';
import { AdhesionOrder, AdhesionState } from './adhesion-state.enum.js';

const AdhesionConnection = connectionOf(Adhesion, 'Adhesion');
const may = (what: string) => ({ description: `Consentito. Whether the reader may ${what} it now.` });

@Resolver(() => Adhesion)
export class AdhesionResolver {
  @Query(() => AdhesionConnection, { nullable: true, description: 'Adesioni. By name of the ente, or as asked.' })
  adhesions(
    @Ctx() ctx: HouseContext,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('state', () => AdhesionState, { nullable: true }) state?: AdhesionState,
    @Arg('due', () => AdhesionDue, { nullable: true, description: 'Scadenza.' }) due?: AdhesionDue,
    @Arg('text', () => Text, { nullable: true, description: 'Testo. Part of the name of the ente.' }) text?: string,
    @Arg('orderBy', () => AdhesionOrder, { defaultValue: AdhesionOrder.ENTE, description: 'Ordine.' })
    orderBy: AdhesionOrder = AdhesionOrder.ENTE,
  ): Promise<Connection<Adhesion>> {
    return listAdhesions(ctx, first, after, { state, due, text, orderBy });
  }

  @FieldResolver(() => Ente, { description: 'Ente. That adheres.' })
  ente(@Root() adhesion: Adhesion, @Ctx() ctx: HouseContext): Promise<Ente | null> {
    return loadEnte(ctx, adhesion.enteId);
  }

  @FieldResolver(() => ProtocolloVersion, { description: 'Versione del protocollo.' })
  protocolloVersion(@Root() adhesion: Adhesion, @Ctx() ctx: HouseContext): Promise<ProtocolloVersion | null> {
    return loadVersion(ctx, adhesion.protocolloVersionId);
  }

  @FieldResolver(() => Boolean, { description: 'Rinnovo. It renews an adhesion to an earlier version (N8).' })
  isRenewal(@Root() { succeeds }: Adhesion): boolean {
    return succeeds !== null;
  }

  @FieldResolver(() => LocalDate, {
    nullable: true,
    description: 'Ultimo giorno. Of an adhesion that has effect, by its own end or by that of its version (N15).',
  })
  async lastDay(@Root() adhesion: Adhesion, @Ctx() ctx: HouseContext): Promise<string | null> {
    return (await term(ctx, adhesion)).lastDay;
  }

  @FieldResolver(() => LocalDate, {
    nullable: true,
    description: 'Tolleranza fino al. Last day of grace; null where there is none (N15).',
  })
  async graceUntil(@Root() adhesion: Adhesion, @Ctx() ctx: HouseContext): Promise<string | null> {
    return (await term(ctx, adhesion)).graceUntil;
  }

  @FieldResolver(() => Boolean, {
    description: 'In tolleranza. The last day has passed, access goes on for a while (N15).',
  })
  async isInGrace(@Root() adhesion: Adhesion, @Ctx() ctx: HouseContext): Promise<boolean> {
    return (await term(ctx, adhesion)).isInGrace;
  }

  @FieldResolver(() => Boolean, may('request'))
  viewerCanRequest(@Root() adhesion: Adhesion, @Ctx() { actor }: HouseContext): boolean {
    return canRequest(actor, adhesion);
  }

  @FieldResolver(() => Boolean, may('take it under review'))
  viewerCanReview(@Root() adhesion: Adhesion, @Ctx() { actor }: HouseContext): boolean {
    return canReview(actor, adhesion);
  }

  @FieldResolver(() => Boolean, may('reject'))
  viewerCanReject(@Root() adhesion: Adhesion, @Ctx() { actor }: HouseContext): boolean {
    return canReject(actor, adhesion);
  }

  @FieldResolver(() => Boolean, may('approve'))
  viewerCanApprove(@Root() adhesion: Adhesion, @Ctx() { actor }: HouseContext): boolean {
    return canApprove(actor, adhesion);
  }

  @FieldResolver(() => Boolean, may('sign'))
  viewerCanSign(@Root() adhesion: Adhesion, @Ctx() { actor }: HouseContext): boolean {
    return canSign(actor, adhesion);
  }

  @FieldResolver(() => Boolean, may('suspend'))
  viewerCanSuspend(@Root() adhesion: Adhesion, @Ctx() { actor }: HouseContext): boolean {
    return canSuspend(actor, adhesion);
  }

  @FieldResolver(() => Boolean, may('reinstate'))
  viewerCanReinstate(@Root() adhesion: Adhesion, @Ctx() { actor }: HouseContext): boolean {
    return canReinstate(actor, adhesion);
  }

  @FieldResolver(() => Boolean, may('withdraw from'))
  viewerCanWithdraw(@Root() adhesion: Adhesion, @Ctx() { actor }: HouseContext): boolean {
    return canWithdraw(actor, adhesion);
  }
}

const term = async (ctx: HouseContext, adhesion: Adhesion): Promise<AdhesionTerm> =>
  termOf(adhesion, await loadVersion(ctx, adhesion.protocolloVersionId), localDate(ctx.clock.now()));
