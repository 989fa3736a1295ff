import type { Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { CourierInput, CourierPayload, receive } from '@respi/kit/courier-input.js';
import { asHouse } from '@respi/kit/departure.js';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { z } from 'zod';
import type { DepartureRow } from '../carry-out.js';
import { tellReturn } from '../come-back.js';

const received = z.object({
  departureId: z.uuid(),
  house: z.string().max(40),
  steps: z.array(z.object({ kind: z.string().max(60), done: z.int().min(0), isFinished: z.boolean() })),
});

/**
 * Writes down how far a house has come; with the last step the departure is done. Answers that arrive together go one
 * after the other: else each would see the other's step still pending, and nobody would conclude.
 */
async function takeDown(tx: Tx, { departureId, house, steps }: z.infer<typeof received>): Promise<void> {
  await tx.sql('select id from departure where id = ? for update', [departureId]);
  for (const { kind, done, isFinished } of steps) {
    await tx.sql(
      `update departure_step set done = done + ?, state = case when ? then 'DONE' else state end,
         finished_at = case when ? then coalesce(finished_at, ?) else finished_at end, told_at = ?
       where departure_id = ? and house = ? and kind = ?`,
      [done, isFinished, isFinished, tx.now, tx.now, departureId, house, kind],
    );
  }
  const [row] = await tx.sql<DepartureRow & { decided_by: string | null; returned_at: Date | null }>(
    `update departure set state = 'DONE', finished_at = ?, version = version + 1
     where id = ? and state = 'UNDER_WAY'
       and not exists (select 1 from departure_step s where s.departure_id = departure.id and s.state = 'PENDING')
     returning id, ente_id, adhesion_id, kind, effective_on::text, reason, decisions, decided_by, returned_at`,
    [tx.now, departureId],
  );
  if (!row) return;
  await tx.event({ entity: 'ente', entityId: row.ente_id, verb: 'departure-finished', detail: { departureId } });
  // whoever came back while steps were still under way gets back also what those steps put aside
  if (row.returned_at) await tellReturn(tx, row);
  if (!row.decided_by) return;
  await tx.notice({
    kind: 'ADHESION_CHANGED',
    audience: { personId: row.decided_by },
    href: `/area-riservata/rete/${row.ente_id}`,
    params: { state: 'DONE' },
    entityKey: `departure:${departureId}`,
  });
}

@Resolver()
export class ReceiveDepartureStep {
  @Mutation(() => CourierPayload, { description: 'Ricevi un passo dell’uscita. From a house, by the courier only.' })
  receiveDepartureStep(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => CourierInput) input: CourierInput,
  ): Promise<CourierPayload> {
    return receive(asHouse(ctx), 'receiveDepartureStep', input, received, takeDown);
  }
}
