import type { Migration } from '@respi/kit/migrate.js';
import { agendasHaveRules } from './20261121-010-agendas-have-rules.js';
import { placesAreClaimed } from './20261121-020-places-are-claimed.js';
import { bookingsExist } from './20261121-030-bookings-exist.js';
import { lettersAreLogged } from './20261121-040-letters-are-logged.js';
import { bookingsOfADeskThatLeaves } from './20261122-10-bookings-of-a-desk-that-leaves-are-counted.js';
import { bookingsBelongToCases } from './20261122-20-bookings-belong-to-cases.js';
import { agendasAskFirst } from './20261122-30-agendas-ask-first.js';
import { windowsSayWhoReceives } from './20261122-40-windows-say-who-receives.js';
import { agendasFollowTheirPlaces } from './20261122-41-agendas-follow-their-places.js';
import { theRegisterAnswers } from './20261122-90-the-register-answers.js';
import { aClaimIsPlannedOnce } from './20261122-91-a-claim-is-planned-once.js';
import { aTryThatFailsHoldsNothing } from './20261122-92-a-try-that-fails-holds-nothing.js';
import { claimsAreReadByDay } from './20261122-050-claims-are-read-by-day.js';
import { peopleWaitInLine } from './20261122-060-people-wait-in-line.js';
import { closuresAskDecisions } from './20261122-070-closures-ask-decisions.js';
import { placesAreReleasedInARhythm } from './20261122-080-places-are-released-in-a-rhythm.js';
import { bookingsAreCountedAndForgotten } from './20261122-090-bookings-are-counted-and-forgotten.js';
import { lettersAreReportedOn } from './20261124-10-letters-are-reported-on.js';
import { aBookingMayBeBoundToAnIdentity } from './20261124-20-a-booking-may-be-bound-to-an-identity.js';
import { aFamilySharesAContact } from './20261124-30-a-family-shares-a-contact.js';
import { networksKeepAgendas } from './20261124-40-networks-keep-agendas.js';

/** In the order in which they became true. */
export const migrations: Migration[] = [
  agendasHaveRules,
  placesAreClaimed,
  bookingsExist,
  lettersAreLogged,
  claimsAreReadByDay,
  peopleWaitInLine,
  closuresAskDecisions,
  placesAreReleasedInARhythm,
  bookingsOfADeskThatLeaves,
  theRegisterAnswers,
  bookingsAreCountedAndForgotten,
  bookingsBelongToCases,
  agendasAskFirst,
  windowsSayWhoReceives,
  agendasFollowTheirPlaces,
  aClaimIsPlannedOnce,
  aTryThatFailsHoldsNothing,
  lettersAreReportedOn,
  aBookingMayBeBoundToAnIdentity,
  aFamilySharesAContact,
  networksKeepAgendas,
];
