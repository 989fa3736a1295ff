import { SYSTEM } from '@respi/kit/actor.js';
import { localDate } from '@respi/kit/clock.js';
import { command, jobKey } from '@respi/kit/command.js';
import { type House, houseContext, writerFor } from '@respi/kit/context.js';
import type { HouseJob } from '@respi/kit/subgraph.js';
import { tellCoordination } from '../case/case.notices.js';
import { CaseState } from '../case/case.states.js';
import { chronicle } from '../case/chronicle.js';
import { lockedCase } from '../case/take-case.js';
import { giveBackPause } from '../cycle/running-cycle.js';
import { workingDaysSince } from '../deadline/deadline.js';
import { InformationRequest } from './information-request.entity.js';

/** Working days after which a question that the desk left unanswered is given up: an example, to be confirmed. */
export const PATIENCE_DAYS = 10;

/** Returns to their place the cases whose desk did not answer in time (C17); each question once, by its own key. */
export const returnUnanswered: HouseJob = {
  name: 'return-unanswered',
  everySeconds: 600,
  async run(house) {
    const open = await writerFor(house, SYSTEM).find(InformationRequest, { answeredAt: null }, { limit: 200 });
    for (const { id, caseId } of open) await giveUp(house, id, caseId);
  },
};

async function giveUp(house: House, requestId: string, caseId: string): Promise<void> {
  const ctx = houseContext(house, { actor: SYSTEM, requestId: 'return-unanswered', locale: 'it', mayWrite: true });
  const day = localDate(house.clock.now());
  await command(ctx, { verb: 'returnUnanswered', input: jobKey(`return-${day}`, requestId) }, async (tx) => {
    const found = await lockedCase(tx, caseId);
    const request = await tx.em.findOne(InformationRequest, { id: requestId, answeredAt: null });
    if (!found || !request || found.state !== CaseState.INFO_REQUESTED) return { returned: false };
    if ((await workingDaysSince(tx, request.askedAt, found.officeId)) < PATIENCE_DAYS) return { returned: false };
    request.answeredAt = tx.now;
    found.moveTo(request.returnsTo);
    await giveBackPause(tx, found, request.askedAt);
    await chronicle(tx, found, {
      verb: 'informationMissing',
      from: CaseState.INFO_REQUESTED,
      fact: 'CASE_INFO_MISSING',
    });
    if (request.returnsTo === CaseState.SUBMITTED) await tellCoordination(tx, found, 'CASE_RAISED');
    return { returned: true };
  });
}
