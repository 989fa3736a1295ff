import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Case } from '../stubs/case.stub.js';
import { Booking } from './booking.entity.js';
import { canLink } from './booking.policy.js';
import { bookingsOfCase } from './booking.reads.js';
import { CaseLink } from './booking.states.js';

@Resolver(() => Case)
export class AppointmentsOfCaseResolver {
  @FieldResolver(() => [Booking], {
    nullable: true,
    description: 'Appuntamenti. That belong to it, the latest first, within what the reader sees (A36).',
  })
  async appointments(@Root() root: Case, @Ctx() ctx: HouseContext): Promise<Booking[]> {
    return isId(root.id) ? bookingsOfCase(ctx, root.id) : [];
  }
}

@Resolver(() => Booking)
export class CaseOfBookingResolver {
  @FieldResolver(() => Case, { nullable: true, description: 'Segnalazione. To which it belongs (A36).' })
  case(@Root() { caseId, caseLink }: Booking): Case | null {
    return caseId && caseLink !== CaseLink.REFUSED ? { id: caseId } : null;
  }

  @FieldResolver(() => Boolean, { description: 'Può legare a una segnalazione.' })
  viewerCanLink(@Root() root: Booking, @Ctx() { actor }: HouseContext): boolean {
    return canLink(actor, root);
  }
}
