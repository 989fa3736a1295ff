import type { Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { CourierInput, CourierPayload, receive } from '@respi/kit/courier-input.js';
import { asHouse } from '@respi/kit/departure.js';
import { type ErasureStep, erasureStep } from '@respi/kit/privacy/erasure.js';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';

/**
 * Writes down what a house did; with the last answer the erasure is done, and what it was asked by is gone. Answers that
 * arrive together go one after the other: else each would see the other's still pending, and nobody would conclude.
 */
async function takeDown(tx: Tx, { erasureId, house, erased, kept }: ErasureStep): Promise<void> {
  await tx.sql('select id from erasure where id = ? for update', [erasureId]);
  await tx.sql(
    `update erasure_step set state = 'DONE', erased = erased + ?, kept = ?::jsonb, finished_at = ?
     where erasure_id = ? and house = ?`,
    [erased, JSON.stringify(kept), tx.now, erasureId, house],
  );
  const [done] = await tx.sql<{ asked_by: string }>(
    `update erasure set state = 'DONE', finished_at = ?, sealed_of = null where id = ? and state = 'UNDER_WAY'
       and not exists (select 1 from erasure_step s where s.erasure_id = erasure.id and s.state = 'PENDING')
     returning asked_by`,
    [tx.now, erasureId],
  );
  if (!done) return;
  await tx.event({ entity: 'erasure', entityId: erasureId, verb: 'finished' });
  await tx.notice({
    kind: 'ERASURE_FINISHED',
    audience: { personId: done.asked_by },
    href: '/area-riservata/dati-personali/persone',
    params: {},
    entityKey: `erasure:${erasureId}`,
  });
}

@Resolver()
export class ReceiveErasureStep {
  @Mutation(() => CourierPayload, {
    description: 'Ricevi un passo della cancellazione. From a house, by the courier only.',
  })
  receiveErasureStep(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => CourierInput) input: CourierInput,
  ): Promise<CourierPayload> {
    return receive(asHouse(ctx), 'receiveErasureStep', input, erasureStep, takeDown);
  }
}
