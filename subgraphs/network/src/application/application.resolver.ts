import { type Connection, connectionOf } from '@respi/kit/connection.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { NetworkDocument } from '../document/document.type.js';
import { Ente } from '../ente/ente.entity.js';
import { loadEnte } from '../ente/ente.reads.js';
import { mayAdmit, mayDecline } from './application.policy.js';
import {
  followUpByCode,
  listApplications,
  loadApplication,
  loadApplicationFiles,
  loadMatches,
  loadSameBody,
} from './application.reads.js';
import { AdhesionApplication, ApplicationFollowUp, ApplicationOrder, ApplicationState } from './application.type.js';

const ApplicationConnection = connectionOf(AdhesionApplication, 'AdhesionApplication');

@Resolver(() => AdhesionApplication)
export class ApplicationResolver {
  @Query(() => ApplicationConnection, {
    nullable: true,
    description: 'Domande di adesione. That came by the site, the latest first (N6, N23).',
  })
  adhesionApplications(
    @Ctx() ctx: HouseContext,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('state', () => ApplicationState, { nullable: true }) state?: ApplicationState,
    @Arg('text', () => Text, { nullable: true, description: 'Testo. Part of the denomination, or the number.' })
    text?: string,
    @Arg('orderBy', () => ApplicationOrder, { defaultValue: ApplicationOrder.LATEST, description: 'Ordine.' })
    orderBy: ApplicationOrder = ApplicationOrder.LATEST,
  ): Promise<Connection<AdhesionApplication>> {
    return listApplications(ctx, first, after, { state, text, orderBy });
  }

  @Query(() => AdhesionApplication, { nullable: true, description: 'Domanda di adesione. One of them (N6, N23).' })
  adhesionApplication(@Ctx() ctx: HouseContext, @Arg('id', () => ID) id: string): Promise<AdhesionApplication | null> {
    return loadApplication(ctx, id);
  }

  @Query(() => ApplicationFollowUp, {
    nullable: true,
    description: 'Seguito di una domanda. To whom has its code, without an account (N6).',
  })
  applicationFollowUp(
    @Ctx() ctx: HouseContext,
    @Arg('code', () => String) code: string,
  ): Promise<ApplicationFollowUp | null> {
    return followUpByCode(ctx, code);
  }

  @FieldResolver(() => [NetworkDocument], {
    description: 'Documenti. As they came, with what is known of their signatures.',
  })
  documents(@Root() { dossierId }: AdhesionApplication, @Ctx() ctx: HouseContext): Promise<NetworkDocument[]> {
    return loadApplicationFiles(ctx, dossierId);
  }

  @FieldResolver(() => [Ente], { description: 'Enti simili. Of the register, by code or name; five at most.' })
  async matches(@Root() { id }: AdhesionApplication, @Ctx() ctx: HouseContext): Promise<Ente[]> {
    const found = await Promise.all((await loadMatches(ctx, id)).map(({ enteId }) => loadEnte(ctx, enteId)));
    return found.filter((ente) => ente !== null);
  }

  @FieldResolver(() => Int, { description: 'Altre domande. That name the same codice fiscale.' })
  sameBodyCount(@Root() { id }: AdhesionApplication, @Ctx() ctx: HouseContext): Promise<number> {
    return loadSameBody(ctx, id);
  }

  @FieldResolver(() => Ente, {
    nullable: true,
    description: 'Ente invitato. Whose letter of invitation it answers; who received that letter sent it (N22).',
  })
  invited(@Root() { invitedEnteId }: AdhesionApplication, @Ctx() ctx: HouseContext): Promise<Ente | null> {
    return loadEnte(ctx, invitedEnteId);
  }

  @FieldResolver(() => Ente, { nullable: true, description: 'Ente. As which it was taken in.' })
  ente(@Root() { enteId }: AdhesionApplication, @Ctx() ctx: HouseContext): Promise<Ente | null> {
    return loadEnte(ctx, enteId);
  }

  @FieldResolver(() => Boolean, { description: 'Consentito. Whether the reader may take it in now.' })
  viewerCanAdmit(@Root() { state }: AdhesionApplication, @Ctx() { actor }: HouseContext): boolean {
    return mayAdmit(actor) && state === ApplicationState.RECEIVED;
  }

  @FieldResolver(() => Boolean, { description: 'Consentito. Whether the reader may decline it now.' })
  viewerCanDecline(@Root() { state }: AdhesionApplication, @Ctx() { actor }: HouseContext): boolean {
    return mayDecline(actor) && state === ApplicationState.RECEIVED;
  }
}
