import type { HouseContext } from '@respi/kit/context.js';
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Ente } from '../ente/ente.entity.js';
import { loadEnte } from '../ente/ente.reads.js';
import { Person } from '../membership/person.entity.js';
import { loadPerson, type SeenPerson } from '../membership/person.reads.js';
import { canStartSupport, canWithdrawConsent } from './support.policy.js';
import { recentConsents, usesOf } from './support.reads.js';
import { SupportConsent, SupportUse } from './support.type.js';

@Resolver(() => SupportConsent)
export class SupportResolver {
  @Query(() => [SupportConsent], {
    nullable: true,
    description: 'Consensi all’assistenza. One’s own; those of everybody for who gives support and who audits (I15).',
  })
  supportConsents(@Ctx() ctx: HouseContext): Promise<SupportConsent[]> {
    return recentConsents(ctx);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Persona. Who gave it.' })
  person(@Root() consent: SupportConsent, @Ctx() ctx: HouseContext): Promise<SeenPerson | null> {
    return loadPerson(ctx, consent.personId);
  }

  @FieldResolver(() => Ente, { nullable: true, description: 'Ente. In whose context support looks, and in no other.' })
  ente(@Root() consent: SupportConsent, @Ctx() ctx: HouseContext): Promise<Ente | null> {
    return loadEnte(ctx, consent.enteId);
  }

  @FieldResolver(() => [SupportUse], { description: 'Usi. The latest first.' })
  uses(@Root() consent: SupportConsent, @Ctx() ctx: HouseContext): Promise<SupportUse[]> {
    return usesOf(ctx, consent.id);
  }

  @FieldResolver(() => Boolean, { description: 'Consentito. Whether the reader may look by it now.' })
  viewerCanStart(@Root() consent: SupportConsent, @Ctx() { actor, clock }: HouseContext): boolean {
    return canStartSupport(actor, consent, clock.now());
  }

  @FieldResolver(() => Boolean, { description: 'Consentito. Whether the reader may end it now.' })
  viewerCanWithdraw(@Root() consent: SupportConsent, @Ctx() { actor, clock }: HouseContext): boolean {
    return canWithdrawConsent(actor, consent, clock.now());
  }
}
