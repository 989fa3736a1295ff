import { type Connection, connectionOf } from '@respi/kit/connection.js';
import type { HouseContext } from '@respi/kit/context.js';
import { LocalDate, Text } from '@respi/kit/scalars.js';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Query, Resolver, Root } from 'type-graphql';
import { Adhesion } from '../adhesion/adhesion.entity.js';
import { loadAdhesionOf, loadAdhesionsOf } from '../adhesion/adhesion.reads.js';
import { AdhesionState } from '../adhesion/adhesion-state.enum.js';
import { loadBacino } from '../bacino/bacino.reads.js';
import { Bacino } from '../bacino/bacino.type.js';
import { Invitation } from '../invitation/invitation.entity.js';
import { canInviteTo, canSeeInvitation } from '../invitation/invitation.policy.js';
import { openInvitationsOf, type SeenInvitation } from '../invitation/invitation.reads.js';
import { Membership } from '../membership/membership.entity.js';
import { loadMembershipsOf } from '../membership/membership.reads.js';
import { MembershipOrder, MembershipTime } from '../membership/membership-order.enum.js';
import { loadPeopleOf } from '../membership/people-of-ente.reads.js';
import { loadPerson } from '../membership/person.reads.js';
import { Role } from '../membership/role.enum.js';
import { grantable } from '../membership/roles.js';
import { loadSportelliOfEnte } from '../sportello/sportello.reads.js';
import { Sportello } from '../sportello/sportello.type.js';
import { Ente } from './ente.entity.js';
import { EnteCategory, EnteOrder, NetworkRole, NetworkTier } from './ente.enums.js';
import { canManage, canSeeInside } from './ente.policy.js';
import { listEnti, loadEnte } from './ente.reads.js';
import { EnteEventKind, EnteEventOrder } from './ente-event.enums.js';
import { EnteEvent, loadHistory, loadTimeline } from './ente-event.js';

const EnteConnection = connectionOf(Ente, 'Ente');
const EnteEventConnection = connectionOf(EnteEvent, 'EnteEvent');
const MembershipConnection = connectionOf(Membership, 'Membership');

@InputType({ description: 'Filtro del registro.' })
export class EnteFilter {
  @Field(() => Text, { nullable: true, description: 'Testo. Part of a name; forgives accents and a typo.' })
  text?: string;

  @Field(() => EnteCategory, { nullable: true })
  category?: EnteCategory;

  @Field(() => NetworkTier, { nullable: true })
  tier?: NetworkTier;

  @Field(() => AdhesionState, { nullable: true })
  adhesionState?: AdhesionState;

  @Field(() => ID, { nullable: true })
  bacinoId?: string;

  @Field(() => NetworkRole, { nullable: true, description: 'Ruolo nella rete (N3).' })
  networkRole?: NetworkRole;
}

@Resolver(() => Ente)
export class EnteResolver {
  @Query(() => EnteConnection, {
    nullable: true,
    description: 'Registro degli enti. Public in its public fields (N1, N26).',
  })
  enti(
    @Ctx() ctx: HouseContext,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('filter', () => EnteFilter, { nullable: true }) filter?: EnteFilter,
    @Arg('orderBy', () => EnteOrder, { defaultValue: EnteOrder.NAME }) orderBy: EnteOrder = EnteOrder.NAME,
  ): Promise<Connection<Ente>> {
    return listEnti(ctx, { first, after, filter, orderBy });
  }

  @Query(() => Ente, { nullable: true, description: 'Ente. One body of the register; public in its public fields.' })
  ente(@Ctx() ctx: HouseContext, @Arg('id', () => ID) id: string): Promise<Ente | null> {
    return loadEnte(ctx, id);
  }

  @FieldResolver(() => Bacino, { nullable: true, description: 'Bacino territoriale.' })
  bacino(@Root() ente: Ente, @Ctx() ctx: HouseContext): Promise<Bacino | null> {
    return loadBacino(ctx, ente.bacinoId);
  }

  @FieldResolver(() => [Sportello], { description: 'Sportelli. That the ente keeps.' })
  sportelli(@Root() ente: Ente, @Ctx() ctx: HouseContext): Promise<Sportello[]> {
    return loadSportelliOfEnte(ctx, ente.id);
  }

  @FieldResolver(() => Adhesion, { nullable: true, description: 'Adesione. That counts today; null when not visible.' })
  async adhesion(@Root() ente: Ente, @Ctx() ctx: HouseContext): Promise<Adhesion | null> {
    return canSeeInside(ctx.actor, ente) ? loadAdhesionOf(ctx, ente.id) : null;
  }

  @FieldResolver(() => [Adhesion], { description: 'Adesioni. Of today and before; empty when not visible.' })
  async adhesions(@Root() ente: Ente, @Ctx() ctx: HouseContext): Promise<Adhesion[]> {
    return canSeeInside(ctx.actor, ente) ? loadAdhesionsOf(ctx, ente.id) : [];
  }

  @FieldResolver(() => [Membership], {
    nullable: true,
    description: 'Persone. With their roles, all of them, to choose from; null when not visible.',
  })
  async people(@Root() ente: Ente, @Ctx() ctx: HouseContext): Promise<Membership[] | null> {
    return canSeeInside(ctx.actor, ente) ? loadMembershipsOf(ctx, ente.id) : null;
  }

  @FieldResolver(() => MembershipConnection, {
    nullable: true,
    description: 'Appartenenze. Roles of its people, searched, narrowed and sorted; null when not visible (N16).',
  })
  async members(
    @Root() ente: Ente,
    @Ctx() ctx: HouseContext,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('text', () => Text, {
      nullable: true,
      description: 'Testo. Words of name, desk or office; of the address where the reader may see it.',
    })
    text?: string,
    @Arg('role', () => Role, { nullable: true, description: 'Ruolo.' }) role?: Role,
    @Arg('time', () => MembershipTime, { nullable: true, description: 'Quando vale. Null: whenever.' })
    time?: MembershipTime,
    @Arg('orderBy', () => MembershipOrder, { defaultValue: MembershipOrder.ROLE, description: 'Ordine.' })
    orderBy: MembershipOrder = MembershipOrder.ROLE,
  ): Promise<Connection<Membership> | null> {
    if (!canSeeInside(ctx.actor, ente)) return null;
    return loadPeopleOf(ctx, ente.id, { first, after, text, role, time, orderBy });
  }

  @FieldResolver(() => [Invitation], {
    nullable: true,
    description: 'Inviti aperti. That nobody has accepted yet; null when not visible.',
  })
  async invitations(@Root() ente: Ente, @Ctx() ctx: HouseContext): Promise<SeenInvitation[] | null> {
    return canSeeInvitation(ctx.actor, { enteId: ente.id }) ? openInvitationsOf(ctx, ente.id) : null;
  }

  @FieldResolver(() => EnteEventConnection, {
    nullable: true,
    description: 'Storia. What happened to the ente, narrowed and either way round; null when not visible (I11).',
  })
  async history(
    @Root() ente: Ente,
    @Ctx() ctx: HouseContext,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('kind', () => EnteEventKind, { nullable: true, description: 'Genere.' }) kind?: EnteEventKind,
    @Arg('text', () => Text, {
      nullable: true,
      description: 'Testo. Words of the reason, of the place, of the former name.',
    })
    text?: string,
    @Arg('since', () => LocalDate, { nullable: true, description: 'Dal giorno. In Italy, included.' }) since?: string,
    @Arg('until', () => LocalDate, { nullable: true, description: 'Al giorno. In Italy, included.' }) until?: string,
    @Arg('orderBy', () => EnteEventOrder, { defaultValue: EnteEventOrder.LATEST, description: 'Ordine.' })
    orderBy: EnteEventOrder = EnteEventOrder.LATEST,
  ): Promise<Connection<EnteEvent> | null> {
    if (!canSeeInside(ctx.actor, ente)) return null;
    return loadHistory(ctx, ente.id, { first, after, kind, text, since, until, orderBy });
  }

  @FieldResolver(() => [EnteEvent], {
    nullable: true,
    description: 'Cronologia. Newest first; null when not visible.',
    deprecationReason: 'Use `history`, which is paged, narrowed and sorted.',
  })
  async timeline(
    @Root() ente: Ente,
    @Ctx() ctx: HouseContext,
    @Arg('first', () => Int, { defaultValue: 100, description: 'Quanti. 101 at most.' }) first: number,
    @Arg('after', () => ID, { nullable: true, description: 'Dopo. Events older than this one.' }) after?: string,
  ): Promise<EnteEvent[] | null> {
    return canSeeInside(ctx.actor, ente) ? loadTimeline(ctx, ente.id, { first, after }) : null;
  }

  @FieldResolver(() => Boolean, { description: 'Consentito. Whether the reader may manage the ente.' })
  viewerCanManage(@Root() ente: Ente, @Ctx() { actor }: HouseContext): boolean {
    return canManage(actor, ente);
  }

  @FieldResolver(() => [Role], {
    description: 'Ruoli conferibili. That the reader may grant here now; none above their own power (I10).',
  })
  viewerGrantableRoles(@Root() ente: Ente, @Ctx() { actor }: HouseContext): Role[] {
    return canInviteTo(actor, ente) ? ([...grantable(actor.roles)] as Role[]) : [];
  }

  @FieldResolver(() => Boolean, { description: 'Consentito. Whether the reader may invite a person to the ente now.' })
  viewerCanInvite(@Root() ente: Ente, @Ctx() { actor }: HouseContext): boolean {
    return canInviteTo(actor, ente);
  }
}

@Resolver(() => EnteEvent)
export class EnteEventResolver {
  @FieldResolver(() => String, { nullable: true, description: 'Da chi. Name of the person, where visible.' })
  async by(@Root() event: EnteEvent, @Ctx() ctx: HouseContext): Promise<string | null> {
    return (await loadPerson(ctx, event.personId))?.displayName ?? null;
  }
}
