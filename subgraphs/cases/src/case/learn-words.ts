import { SYSTEM } from '@respi/kit/actor.js';
import { writerFor } from '@respi/kit/context.js';
import type { HouseJob } from '@respi/kit/subgraph.js';

/** Learns which words many cases share, by which a mistyped search is understood (C30); what is forgotten is unlearned. */
export const learnWords: HouseJob = {
  name: 'learn-words',
  everySeconds: 21_600,
  async run(house) {
    await writerFor(house, SYSTEM).transactional((em) => em.execute('select learn_case_words()'));
  },
};
