import type { Migration } from '@respi/kit/migrate.js';
import { theRegisterExists } from './20261121-01-the-register-exists.js';
import { peopleAndAdhesionsExist } from './20261121-02-people-and-adhesions-exist.js';
import { identityAsksWhoMayAct } from './20261121-03-identity-asks-who-may-act.js';
import { anEnteLeavesStepByStep } from './20261122-10-an-ente-leaves-step-by-step.js';
import { documentsHangOnAdhesionsAndVersions } from './20261122-11-documents-hang-on-adhesions-and-versions.js';
import { entiComeFromTables } from './20261122-12-enti-come-from-tables.js';
import { entiAreFoundByTheirTrigrams } from './20261122-13-enti-are-found-by-their-trigrams.js';
import { versionsArePublishedInWaves } from './20261122-14-versions-are-published-in-waves.js';
import { entiChangeWithHistory } from './20261122-15-enti-change-with-history.js';
import { invitationsToAdhereMayBounce } from './20261122-16-invitations-to-adhere-may-bounce.js';
import { desksHaveSeasons } from './20261122-17-desks-have-seasons.js';
import { entiHaveSeats } from './20261122-18-enti-have-seats.js';
import { multipliersAreKnown } from './20261122-19-multipliers-are-known.js';
import { aChangeMayBePrevented } from './20261122-20-a-change-may-be-prevented.js';
import { peopleAreErased } from './20261122-30-people-are-erased.js';
import { bodiesApplyByThemselves } from './20261122-40-bodies-apply-by-themselves.js';
import { theRegisterIsReadByItsIndexes } from './20261122-41-the-register-is-read-by-its-indexes.js';
import { anInvitationOpensTheForm } from './20261122-42-an-invitation-opens-the-form.js';
import { theRegisterAnswers } from './20261122-90-the-register-answers.js';
import { accountsAreLookedAfter } from './20261122-identity-1-accounts-are-looked-after.js';
import { machinesAskForTheirEnte } from './20261122-identity-2-machines-ask-for-their-ente.js';
import { rulesAreAccepted } from './20261122-identity-3-rules-are-accepted.js';
import { peopleLetSupportLook } from './20261122-identity-4-people-let-support-look.js';
import { aPauseMayBeForReadingOnly } from './20261122-identity-5-a-pause-may-be-for-reading-only.js';
import { acceptancesAreSeenByWhoAnswers } from './20261122-identity-6-acceptances-are-seen-by-who-answers.js';
import { indexesAreMadeAnew } from './20261124-20-indexes-are-made-anew.js';
import { daysNeverOverlap } from './20261124-21-days-never-overlap.js';
import { machinesSeeNoPapersOfAnEnte } from './20261124-30-machines-see-no-papers-of-an-ente.js';
import { theRegisterIsReadByRole } from './20261124-40-the-register-is-read-by-role.js';
import { networksHaveRights } from './20261124-41-networks-have-rights.js';

export const migrations: Migration[] = [
  theRegisterExists,
  peopleAndAdhesionsExist,
  identityAsksWhoMayAct,
  anEnteLeavesStepByStep,
  theRegisterAnswers,
  accountsAreLookedAfter,
  documentsHangOnAdhesionsAndVersions,
  machinesAskForTheirEnte,
  rulesAreAccepted,
  entiComeFromTables,
  entiAreFoundByTheirTrigrams,
  versionsArePublishedInWaves,
  entiChangeWithHistory,
  peopleAreErased,
  peopleLetSupportLook,
  invitationsToAdhereMayBounce,
  desksHaveSeasons,
  entiHaveSeats,
  multipliersAreKnown,
  aPauseMayBeForReadingOnly,
  aChangeMayBePrevented,
  acceptancesAreSeenByWhoAnswers,
  bodiesApplyByThemselves,
  theRegisterIsReadByItsIndexes,
  indexesAreMadeAnew,
  anInvitationOpensTheForm,
  daysNeverOverlap,
  machinesSeeNoPapersOfAnEnte,
  theRegisterIsReadByRole,
  networksHaveRights,
];
