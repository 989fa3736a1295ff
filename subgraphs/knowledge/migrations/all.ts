import type { Migration } from '@respi/kit/migrate.js';
import { contentsHaveEditions } from './2026112101-contents-have-editions-in-languages.js';
import { contentsKnowTheirAnswers } from './2026112102-contents-know-their-answers.js';
import { contentsAreFound } from './2026112103-contents-are-found-by-words.js';
import { readersAreHeard } from './2026112104-readers-are-heard.js';
import { contentsOfAnEnteThatLeaves } from './2026112210-contents-of-an-ente-that-leaves-are-counted.js';
import { synonymsAreKept } from './2026112211-synonyms-are-kept-by-editors.js';
import { ratingsAreAnswered } from './2026112212-ratings-are-answered.js';
import { contentsHaveTheirDays } from './2026112221-contents-have-their-days.js';
import { practicesDivergeAndLinksDie } from './2026112231-practices-diverge-and-links-die.js';
import { ratingsAreForWhoAnswersThem } from './2026112295-ratings-are-for-who-answers-them.js';
import { contentsCarryACardAndFiles } from './2026112296-contents-carry-a-card-and-files.js';
import { feesAreKeptOnce } from './2026112297-fees-are-kept-once.js';
import { barriersAreReportedAndAnswered } from './2026112298-barriers-are-reported-and-answered.js';
import { theCoordinationChoosesTheNotice } from './2026112299-the-coordination-chooses-the-notice.js';
import { whatReadersSawIsNoSecret } from './2026112301-what-readers-once-saw-is-no-secret-to-translators.js';
import { indexesAreMadeAnew } from './2026112420-indexes-are-made-anew.js';
import { theReteRistrettaHasAShelf } from './2026112431-the-rete-ristretta-has-a-shelf.js';

/** The steps of this schema, in order. */
export const migrations: Migration[] = [
  contentsHaveEditions,
  contentsKnowTheirAnswers,
  contentsAreFound,
  readersAreHeard,
  contentsOfAnEnteThatLeaves,
  synonymsAreKept,
  ratingsAreAnswered,
  contentsHaveTheirDays,
  practicesDivergeAndLinksDie,
  ratingsAreForWhoAnswersThem,
  contentsCarryACardAndFiles,
  feesAreKeptOnce,
  barriersAreReportedAndAnswered,
  theCoordinationChoosesTheNotice,
  whatReadersSawIsNoSecret,
  indexesAreMadeAnew,
  theReteRistrettaHasAShelf,
];
