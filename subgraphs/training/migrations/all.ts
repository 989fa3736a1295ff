import type { Migration } from '@respi/kit/migrate.js';
import { eventsHaveSessionsAndSeats } from './20261121-events-have-sessions-and-seats.js';
import { seatsOfAnEnteThatLeaves } from './20261122-10-seats-of-an-ente-that-leaves-are-counted.js';
import { seatsAreReservedApprovedAndOffered } from './20261122-50-seats-are-reserved-approved-and-offered.js';
import { whatHappenedAtAMeetingIsKept } from './20261122-51-what-happened-at-a-meeting-is-kept.js';
import { meetingsHaveAgendaMinutesAndArchive } from './20261122-52-meetings-have-agenda-minutes-and-archive.js';
import { theRegisterAnswers } from './20261122-90-the-register-answers.js';
import { auditorsReadNoTitles } from './20261122-95-auditors-read-no-titles.js';
import { trainingKnowsTheEnti } from './20261123-10-training-knows-the-enti.js';
import { decisionsOpenDivergences } from './20261123-20-decisions-open-divergences.js';
import { anEnteReadsTheNamesOfItsPeople } from './20261123-30-an-ente-reads-the-names-of-its-people.js';
import { aMovedSittingIsAnsweredAlone } from './20261123-40-a-moved-sitting-is-answered-alone.js';
import { nobodyAsksWithoutEnd } from './20261124-10-nobody-asks-without-end.js';
import { proceedingsAreFoundByTheirWords } from './20261124-20-proceedings-are-found-by-their-words.js';
import { machinesOfThePublicSeePublicMeetings } from './20261124-30-machines-of-the-public-see-public-meetings.js';
import { machinesDiscussNoCases } from './20261124-40-machines-discuss-no-cases.js';
import { networksJoinEvents } from './20261124-50-networks-join-events.js';

export const migrations: Migration[] = [
  eventsHaveSessionsAndSeats,
  seatsOfAnEnteThatLeaves,
  seatsAreReservedApprovedAndOffered,
  whatHappenedAtAMeetingIsKept,
  meetingsHaveAgendaMinutesAndArchive,
  theRegisterAnswers,
  trainingKnowsTheEnti,
  decisionsOpenDivergences,
  auditorsReadNoTitles,
  anEnteReadsTheNamesOfItsPeople,
  aMovedSittingIsAnsweredAlone,
  nobodyAsksWithoutEnd,
  proceedingsAreFoundByTheirWords,
  machinesOfThePublicSeePublicMeetings,
  machinesDiscussNoCases,
  networksJoinEvents,
];
