import type { Migration } from '@respi/kit/migrate.js';
import { loginsAndSessionsExist } from './20261121-01-logins-and-sessions-exist.js';
import { aTokenResolvesToAnActor } from './20261121-02-a-token-resolves-to-an-actor.js';
import { aPasswordCanBeRenewed } from './20261122-01-a-password-can-be-renewed.js';
import { machinesHaveKeys } from './20261122-02-machines-have-keys.js';
import { rulesComeFirst } from './20261122-03-rules-come-first.js';
import { auditorsGiveASecondFactor } from './20261122-04-auditors-give-a-second-factor.js';
import { aDigitalIdentityMayBeLinked } from './20261122-05-a-digital-identity-may-be-linked.js';
import { supportLooksWithConsent } from './20261122-06-support-looks-with-consent.js';
import { multipliersAreToldApart } from './20261122-07-multipliers-are-told-apart.js';
import { theGatewayKnowsWhenOnlyToRead } from './20261122-07-the-gateway-knows-when-only-to-read.js';
import { aLinkStandsOrFallsWithItsAct } from './20261122-08-a-link-stands-or-falls-with-its-act.js';
import { citizensMayIdentifyThemselves } from './20261124-01-citizens-may-identify-themselves.js';
import { rightsOfTheNetworkAreTold } from './20261124-02-rights-of-the-network-are-told.js';
import { devicesAreKnown } from './20261124-03-devices-are-known.js';

export const migrations: Migration[] = [
  loginsAndSessionsExist,
  aTokenResolvesToAnActor,
  aPasswordCanBeRenewed,
  machinesHaveKeys,
  rulesComeFirst,
  auditorsGiveASecondFactor,
  aDigitalIdentityMayBeLinked,
  supportLooksWithConsent,
  multipliersAreToldApart,
  theGatewayKnowsWhenOnlyToRead,
  aLinkStandsOrFallsWithItsAct,
  citizensMayIdentifyThemselves,
  rightsOfTheNetworkAreTold,
  devicesAreKnown,
];
