import { SYSTEM } from '@respi/kit/actor.js';
import { type HouseContext, houseContext } from '@respi/kit/context.js';

/**
 * Acts as the house itself, for who is known by what they hold and not by an account: a guest's link, a feed's token.
 * The person who acts, if any, stays on the record. The reads end with the act.
 */
export async function asSystem<T>(ctx: HouseContext, act: (system: HouseContext) => Promise<T>): Promise<T> {
  const { house, actor, requestId, locale, network, mayWrite } = ctx;
  const { personId, contextId, enteId } = actor;
  const self = { ...SYSTEM, personId, contextId, enteId };
  const system = houseContext(house, { actor: self, requestId, locale, network, mayWrite });
  try {
    const outcome = await act(system);
    await system.db.finish();
    return outcome;
  } catch (error) {
    await system.db.abandon();
    throw error;
  }
}
