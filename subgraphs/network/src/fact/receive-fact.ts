import type { Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { CourierInput, CourierPayload, receive } from '@respi/kit/courier-input.js';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { z } from 'zod';

const id = z.uuid().nullish();
const word = z.string().max(60).nullish();
const received = z.object({
  factId: z.uuid(),
  at: z.iso.datetime(),
  kind: z.string().regex(/^[A-Z][A-Z_]{2,60}$/),
  enteId: id,
  sportelloId: id,
  bacinoId: id,
  officeId: id,
  topicId: id,
  urgency: word,
  language: word,
  detail: z.record(z.string(), z.union([z.string().max(200), z.number(), z.boolean(), z.null()])).default({}),
});
type Fact = z.infer<typeof received>;

/** All facts of all houses lie in one table here, each once, whichever way it came (design §4). */
async function keep(tx: Tx, fact: Fact): Promise<void> {
  const { factId, at, kind, enteId, sportelloId, bacinoId, officeId, topicId, urgency, language, detail } = fact;
  const places = [enteId, sportelloId, bacinoId, officeId, topicId, urgency, language].map((value) => value ?? null);
  await tx.sql(
    `insert into fact (fact_id, at, kind, ente_id, sportello_id, bacino_id, office_id, topic_id, urgency, language, detail)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb) on conflict (fact_id) do nothing`,
    [factId, new Date(at), kind, ...places, JSON.stringify(detail)],
  );
}

@Resolver()
export class ReceiveFact {
  @Mutation(() => CourierPayload, { description: 'Ricevi un fatto. From a house, by the courier only.' })
  receiveFact(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => CourierInput) input: CourierInput,
  ): Promise<CourierPayload> {
    return receive(ctx, 'receiveFact', input, received, keep);
  }
}
