import { type Actor, ANONYMOUS, ROLES } from '@respi/kit/actor.js';
import type { Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { CourierInput, CourierPayload, receive } from '@respi/kit/courier-input.js';
import { asHouse } from '@respi/kit/departure.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { z } from 'zod';
import { canSee } from '../case/case.policy.js';
import { chronicle } from '../case/chronicle.js';
import { lockedCase } from '../case/take-case.js';
import { tellAppointments } from './tell-appointments.js';

/** An appointment that somebody says belongs to a case; who they were when they said so. */
const link = z.object({
  uid: z.guid(),
  caseId: z.guid(),
  linkedBy: z.object({
    personId: z.guid(),
    roles: z.array(z.enum(ROLES)),
    enteId: z.guid().nullable(),
    sportelloIds: z.array(z.guid()),
    officeId: z.guid().nullable(),
    tier: z.enum(['RISTRETTA', 'ALLARGATA', 'ESTERNA']).nullable(),
  }),
});

/** Answers whose the case is, if whoever links may see it: a number that was guessed links nothing. */
async function answer(tx: Tx, { uid, caseId, linkedBy }: z.infer<typeof link>): Promise<void> {
  const actor: Actor = { ...ANONYMOUS, kind: 'PERSON', ...linkedBy };
  const found = await lockedCase(tx, caseId);
  const seen = found && canSee(actor, found) ? found : null;
  if (seen) await chronicle(tx, seen, { verb: 'appointmentLinked' });
  await tellAppointments(tx, uid, caseId, seen);
}

@Resolver()
export class ReceiveBookingLink {
  @Mutation(() => CourierPayload, {
    description:
      'Riceve un appuntamento che si dice di una segnalazione. From appointments, by the courier only (A36).',
  })
  receiveBookingLink(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => CourierInput) input: CourierInput,
  ): Promise<CourierPayload> {
    if (input.fromHouse !== 'appointments') {
      throw new Refusal(UserErrorCode.NOT_YOURS, 'Di appuntamenti parla solo la loro casa.', ['fromHouse']);
    }
    return receive(asHouse(ctx), 'receiveBookingLink', input, link, answer);
  }
}
