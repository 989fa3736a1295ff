import { SYSTEM } from '@respi/kit/actor.js';
import { writerFor } from '@respi/kit/context.js';
import type { HouseJob } from '@respi/kit/subgraph.js';

/** Proposals that nobody answered come back to the office, which decides again or telephones (A33). */
export const endProposals: HouseJob = {
  name: 'end-proposals',
  everySeconds: 60,
  async run(house) {
    const now = house.clock.now();
    await writerFor(house, SYSTEM).transactional((em) =>
      (em as ReturnType<typeof writerFor>).execute(
        `update closure_decision set decision = 'OPEN', answer = 'NO_ANSWER', answered_at = ?
         where decision = 'PROPOSED' and answer is null and proposal_until <= ?`,
        [now, now],
      ),
    );
  },
};
