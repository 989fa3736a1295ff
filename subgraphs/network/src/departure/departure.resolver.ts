import type { HouseContext } from '@respi/kit/context.js';
import { HouseImpact } from '@respi/kit/departure.js';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Ente } from '../ente/ente.entity.js';
import { canSeeInside } from '../ente/ente.policy.js';
import { loadPerson } from '../membership/person.reads.js';
import { canRevoke } from './departure.policy.js';
import { loadDeparturesOf, loadSteps, peopleImpactOf } from './departure.reads.js';
import { Departure, DepartureStep } from './departure.type.js';

@Resolver(() => Ente)
export class DeparturesOfEnteResolver {
  @FieldResolver(() => [Departure], {
    nullable: true,
    description: 'Uscite. Suspensions and withdrawals decided, newest first; null when not visible.',
  })
  async departures(@Root() ente: Ente, @Ctx() ctx: HouseContext): Promise<Departure[] | null> {
    return canSeeInside(ctx.actor, ente) ? loadDeparturesOf(ctx, ente.id) : null;
  }

  @FieldResolver(() => HouseImpact, {
    nullable: true,
    description: 'Persone che lascerebbe. Logins, invitations and contacts, should the ente leave (N10).',
  })
  peopleImpact(@Root() ente: Ente, @Ctx() ctx: HouseContext): Promise<HouseImpact | null> {
    return peopleImpactOf(ctx, ente.id);
  }
}

@Resolver(() => Departure)
export class DepartureResolver {
  @FieldResolver(() => [DepartureStep], { description: 'Passi. Done and pending; empty until it takes effect.' })
  steps(@Root() departure: Departure, @Ctx() ctx: HouseContext): Promise<DepartureStep[]> {
    return loadSteps(ctx, departure.id);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Da chi. Name of who decided, where visible.' })
  async by(@Root() departure: Departure, @Ctx() ctx: HouseContext): Promise<string | null> {
    return (await loadPerson(ctx, departure.decidedBy))?.displayName ?? null;
  }

  @FieldResolver(() => Boolean, { description: 'Consentito. Whether the reader may revoke it now.' })
  viewerCanRevoke(@Root() departure: Departure, @Ctx() { actor }: HouseContext): boolean {
    return canRevoke(actor, departure);
  }
}
