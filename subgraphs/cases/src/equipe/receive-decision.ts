import { SYSTEM } from '@respi/kit/actor.js';
import { type HouseContext, houseContext } from '@respi/kit/context.js';
import { CourierInput, CourierPayload, receive } from '@respi/kit/courier-input.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { z } from 'zod';
import { chronicle } from '../case/chronicle.js';
import { lockedCase } from '../case/take-case.js';
import { tellTraining } from './tell-training.js';

/** What a meeting decided about a case; its words are kept in the minutes, which name nobody. */
const decided = z.object({
  decisionId: z.guid(),
  caseId: z.guid(),
  title: z.string().min(1).max(200),
  decidedAt: z.iso.datetime({ offset: true }).transform((at) => new Date(at)),
  eventSlug: z.string().max(200),
});

@Resolver()
export class ReceiveEquipeDecision {
  @Mutation(() => CourierPayload, {
    description: 'Riceve la decisione dell’équipe su una segnalazione. Courier of training only (C40).',
  })
  receiveEquipeDecision(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => CourierInput) input: CourierInput,
  ): Promise<CourierPayload> {
    if (input.fromHouse !== 'training') {
      throw new Refusal(UserErrorCode.NOT_YOURS, 'Di decisioni parla solo la casa della formazione.', ['fromHouse']);
    }
    const { personId, contextId, enteId } = ctx.actor;
    const { house, requestId, locale } = ctx;
    const actor = { ...SYSTEM, personId, contextId, enteId };
    const system = houseContext(house, { actor, requestId, locale, mayWrite: true });
    return receive(system, 'receiveEquipeDecision', input, decided, async (tx, told) => {
      const found = await lockedCase(tx, told.caseId);
      if (!found) return;
      const detail = { decisionId: told.decisionId, event: told.eventSlug };
      await chronicle(tx, found, { verb: 'decidedInEquipe', note: told.title, fact: 'CASE_DECIDED_IN_EQUIPE', detail });
      // marked again after the meeting, it waits for the next one
      if (!found.equipeMarkedAt || found.equipeMarkedAt > told.decidedAt) return;
      await tellTraining(tx, found, true);
      found.equipeTitle = null;
      found.equipeMarkedAt = null;
      found.equipeMarkedById = null;
    });
  }
}
