import { SYSTEM } from '@respi/kit/actor.js';
import { type HouseContext, houseContext } from '@respi/kit/context.js';
import { CourierInput, CourierPayload, receive } from '@respi/kit/courier-input.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { z } from 'zod';

const told = z.object({
  enteId: z.guid(),
  name: z.string().min(1).max(300),
  category: z.string().min(1).max(60),
  bacinoId: z.guid().nullable(),
  version: z.number().int().min(0),
});

/** An ente as network knows it; one that is told late, after a newer word, changes nothing. */
const KEEP = `
  insert into ente_category (ente_id, name, category, bacino_id, told_version) values (?, ?, ?, ?, ?)
  on conflict (ente_id) do update set name = excluded.name, category = excluded.category,
    bacino_id = excluded.bacino_id, told_version = excluded.told_version
  where ente_category.told_version <= excluded.told_version`;

@Resolver()
export class ReceiveEnte {
  @Mutation(() => CourierPayload, {
    description: 'Riceve nome, categoria e bacino di un ente. From network, by the courier only (T2, T5).',
  })
  receiveEnteInTraining(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => CourierInput) input: CourierInput,
  ): Promise<CourierPayload> {
    if (input.fromHouse !== 'network') {
      throw new Refusal(UserErrorCode.NOT_YOURS, 'Degli enti parla solo la casa della rete.', ['fromHouse']);
    }
    const { house, requestId, locale } = ctx;
    const system = houseContext(house, { actor: SYSTEM, requestId, locale, mayWrite: true });
    return receive(system, 'receiveEnteInTraining', input, told, async (tx, ente) => {
      await tx.sql(KEEP, [ente.enteId, ente.name, ente.category, ente.bacinoId, ente.version]);
    });
  }
}
