import { localDate } from '@respi/kit/clock.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Ente } from '../ente/ente.entity.js';
import { loadEnte } from '../ente/ente.reads.js';
import { loadOffice } from '../office/office.reads.js';
import { Office } from '../office/office.type.js';
import { loadSportello } from '../sportello/sportello.reads.js';
import { Sportello } from '../sportello/sportello.type.js';
import { holdsOn, Membership } from './membership.entity.js';
import { canEndMembership, canReadmit } from './membership.policy.js';
import type { SeenMembership } from './membership.reads.js';
import { Person } from './person.entity.js';
import { loadPerson, type SeenPerson } from './person.reads.js';

@Resolver(() => Membership)
export class MembershipResolver {
  @FieldResolver(() => Person, { description: 'Persona.' })
  person(@Root() membership: Membership, @Ctx() ctx: HouseContext): Promise<SeenPerson | null> {
    return loadPerson(ctx, membership.personId);
  }

  @FieldResolver(() => Ente, { description: 'Ente.' })
  ente(@Root() membership: Membership, @Ctx() ctx: HouseContext): Promise<Ente | null> {
    return loadEnte(ctx, membership.enteId);
  }

  @FieldResolver(() => Sportello, { nullable: true, description: 'Sportello.' })
  sportello(@Root() membership: Membership, @Ctx() ctx: HouseContext): Promise<Sportello | null> {
    return loadSportello(ctx, membership.sportelloId);
  }

  @FieldResolver(() => Office, { nullable: true, description: 'Ufficio.' })
  office(@Root() membership: Membership, @Ctx() ctx: HouseContext): Promise<Office | null> {
    return loadOffice(ctx, membership.officeId);
  }

  @FieldResolver(() => Boolean, { description: 'In corso. Whether the role holds today.' })
  isActive(@Root() membership: Membership, @Ctx() ctx: HouseContext): boolean {
    return holdsOn(membership, localDate(ctx.clock.now()));
  }

  @FieldResolver(() => Boolean, {
    description: 'Consentito. Whether the reader may give the role back, which ended when the ente left (N14).',
  })
  async viewerCanReadmit(@Root() membership: SeenMembership, @Ctx() ctx: HouseContext): Promise<boolean> {
    const ente = await loadEnte(ctx, membership.enteId);
    return Boolean(membership.isLeftBehind && ente && canReadmit(ctx.actor, membership, ente));
  }

  @FieldResolver(() => Boolean, { description: 'In delega. Whether a colleague lent it for some days (I6).' })
  isDelegated(@Root() membership: Membership): boolean {
    return membership.delegationId !== null;
  }

  @FieldResolver(() => Boolean, { description: 'Consentito. Whether the reader may end the role.' })
  viewerCanEnd(@Root() membership: Membership, @Ctx() ctx: HouseContext): boolean {
    return canEndMembership(ctx.actor, membership) && holdsOn(membership, localDate(ctx.clock.now()));
  }
}
