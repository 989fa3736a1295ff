import { SYSTEM } from '@respi/kit/actor.js';
import { type HouseContext, houseContext } from '@respi/kit/context.js';

/**
 * Acts as the house itself, for what a caller may do who is not known yet (an invitation that is its own proof).
 * The reads end with the act.
 */
export async function asSystem<T>(ctx: HouseContext, act: (system: HouseContext) => Promise<T>): Promise<T> {
  const { house, requestId, locale, network, mayWrite } = ctx;
  const system = houseContext(house, { actor: SYSTEM, requestId, locale, network, mayWrite });
  try {
    const outcome = await act(system);
    await system.db.finish();
    return outcome;
  } catch (error) {
    await system.db.abandon();
    throw error;
  }
}
