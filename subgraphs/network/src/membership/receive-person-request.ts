import { SYSTEM } from '@respi/kit/actor.js';
import { type HouseContext, houseContext } from '@respi/kit/context.js';
import { CourierInput, CourierPayload, receive } from '@respi/kit/courier-input.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { z } from 'zod';

/** Houses that write to people or print their names, and the mutation by which each is told. */
const ASKERS: Readonly<Record<string, string>> = { training: 'receivePersonInTraining' };

const asked = z.object({ personId: z.guid(), about: z.guid(), replyTo: z.string().max(60) });

@Resolver()
export class ReceivePersonRequest {
  @Mutation(() => CourierPayload, {
    description:
      'Riceve la richiesta di nome e recapito di chi lavora in rete. From a house, by the courier only (T11).',
  })
  receivePersonRequest(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => CourierInput) input: CourierInput,
  ): Promise<CourierPayload> {
    const { house, requestId, locale } = ctx;
    const system = houseContext(house, { actor: SYSTEM, requestId, locale, mayWrite: true });
    return receive(system, 'receivePersonRequest', input, asked, async (tx, { personId, about, replyTo }) => {
      if (ASKERS[input.fromHouse] !== replyTo) {
        throw new Refusal(UserErrorCode.NOT_YOURS, 'Questa casa non chiede di persone.', ['fromHouse']);
      }
      const [person] = await tx.sql<{ display_name: string; email: string; locale: string }>(
        'select display_name, email, locale from person where id = ? and disabled_at is null for share',
        [personId],
      );
      if (!person) return;
      const payload = { personId, about, displayName: person.display_name, email: person.email, locale: person.locale };
      await tx.send({ to: input.fromHouse, command: replyTo, entityKey: `person:${personId}`, payload });
    });
  }
}
