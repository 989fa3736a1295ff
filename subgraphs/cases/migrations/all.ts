import type { Migration } from '@respi/kit/migrate.js';
import { desksRaiseCases } from './20261121-01-desks-raise-cases.js';
import { officesAnswer } from './20261121-02-offices-answer.js';
import { rulesAreData } from './20261121-03-rules-are-data.js';
import { whatCameFirstStaysFirst } from './20261121-04-what-came-first-stays-first.js';
import { casesAreFoundByTheirWords } from './20261121-05-cases-are-found-by-their-words.js';
import { faqsServeDesks } from './20261122-01-faqs-serve-desks.js';
import { casesOutliveTheirEnte } from './20261122-10-cases-outlive-the-ente-that-raised-them.js';
import { casesChangeHands } from './20261122-11-cases-change-hands.js';
import { desksAskForHelp } from './20261122-12-desks-ask-for-help.js';
import { dossiersAreDisclosed } from './20261122-13-dossiers-are-disclosed.js';
import { casesAreForgotten } from './20261122-20-cases-are-forgotten.js';
import { solvedCasesAreReleased } from './20261122-20-solved-cases-are-released.js';
import { casesAreGivenToCarriers } from './20261122-21-cases-are-given-to-carriers.js';
import { entiReviewReads } from './20261122-21-enti-review-reads.js';
import { differingAnswersAreHeld } from './20261122-22-differing-answers-are-held.js';
import { whatIsSealedIsRenewed } from './20261122-22-what-is-sealed-is-renewed.js';
import { officesCloseOnSomeDays } from './20261122-23-offices-close-on-some-days.js';
import { casesLeaveAsTables } from './20261122-24-cases-leave-as-tables.js';
import { mediatorsSayWhen } from './20261122-25-mediators-say-when.js';
import { theInboxWalksItsIndex } from './20261122-30-the-inbox-walks-its-index.js';
import { placesFollowTheRegister } from './20261122-40-places-follow-the-register.js';
import { theRegisterAnswers } from './20261122-90-the-register-answers.js';

import { offersAndCorrectionsStayInTheirEnte } from './20261122-95-offers-and-corrections-stay-in-their-ente.js';
import { textsAreChangedUponWhatWasRead } from './20261122-96-texts-are-changed-upon-what-was-read.js';
import { countersReadNoCase } from './20261122-97-counters-read-no-case.js';
import { heldAnswersEndWithTheirQuestion } from './20261122-98-held-answers-end-with-their-question.js';
import { searchForgivesTypos } from './20261122-99-search-forgives-typos.js';
import { aSearchReadsWhatItShows } from './20261124-10-a-search-reads-what-it-shows.js';
import { indexesAreMadeAnew } from './20261124-20-indexes-are-made-anew.js';
import { offersAreWithdrawnAndCorrectionsSayOfWhat } from './20261124-21-offers-are-withdrawn-and-corrections-say-of-what.js';
import { watchersStayWithTheirEnte } from './20261124-22-watchers-stay-with-their-ente.js';
import { aPersonIsFoundByTheWordsOfTheName } from './20261124-23-a-person-is-found-by-the-words-of-the-name.js';
import { networksRaiseWhatTheyMay } from './20261124-30-networks-raise-what-they-may.js';

/** The schema of the house, step by step. */
export const migrations: readonly Migration[] = [
  desksRaiseCases,
  officesAnswer,
  rulesAreData,
  whatCameFirstStaysFirst,
  casesAreFoundByTheirWords,
  faqsServeDesks,
  casesOutliveTheirEnte,
  casesChangeHands,
  theRegisterAnswers,
  desksAskForHelp,
  dossiersAreDisclosed,
  casesAreForgotten,
  entiReviewReads,
  offersAndCorrectionsStayInTheirEnte,
  solvedCasesAreReleased,
  casesAreGivenToCarriers,
  differingAnswersAreHeld,
  officesCloseOnSomeDays,
  casesLeaveAsTables,
  mediatorsSayWhen,
  theInboxWalksItsIndex,
  whatIsSealedIsRenewed,
  placesFollowTheRegister,
  textsAreChangedUponWhatWasRead,
  countersReadNoCase,
  heldAnswersEndWithTheirQuestion,
  searchForgivesTypos,
  aSearchReadsWhatItShows,
  indexesAreMadeAnew,
  offersAreWithdrawnAndCorrectionsSayOfWhat,
  watchersStayWithTheirEnte,
  aPersonIsFoundByTheWordsOfTheName,
  networksRaiseWhatTheyMay,
];
