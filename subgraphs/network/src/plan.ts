import { deliveriesDeskOf } from '@respi/kit/deliveries.js';
import { erasuresAreToldAgain } from './erasure/erasures-are-told-again.job.js';
import 'reflect-metadata';
import { reference } from '@respi/kit/reference.js';
import type { HousePlan } from '@respi/kit/subgraph.js';
import { migrations } from '../migrations/all.js';
import { Adhesion } from './adhesion/adhesion.entity.js';
import { loadAdhesion } from './adhesion/adhesion.reads.js';
import { adhesionsAreReminded } from './adhesion/adhesions-are-reminded.job.js';
import { adhesionsFollowTheCalendar } from './adhesion/adhesions-follow-the-calendar.job.js';
import { downloadApplicationFile } from './application/application.reads.js';
import { dossierDoors } from './application/dossier.js';
import { dossiersGo } from './application/dossiers-go.job.js';
import { loadBacino } from './bacino/bacino.reads.js';
import { changesFollowTheCalendar } from './change/changes-follow-the-calendar.job.js';
import { departuresFollowTheCalendar } from './departure/departures-follow-the-calendar.job.js';
import { documentDoors } from './document/add-document.js';
import { downloadDocument } from './document/document.reads.js';
import { documentJudged } from './document/document-judged.js';
import { Ente } from './ente/ente.entity.js';
import { loadEnte } from './ente/ente.reads.js';
import { resetRequestsAreAnswered } from './identity/reset-requests-are-answered.job.js';
import { whatIsOverGoes } from './identity/what-is-over-goes.job.js';
import { takeTable } from './import/take-table.js';
import { Invitation } from './invitation/invitation.entity.js';
import { machinesExpireSoon } from './machine/machines-expire-soon.job.js';
import { mails } from './mails.js';
import { Membership } from './membership/membership.entity.js';
import { Person } from './membership/person.entity.js';
import { loadPerson } from './membership/person.reads.js';
import { loadOffice } from './office/office.reads.js';
import { permissions } from './permissions.js';
import { inactiveAccounts } from './person/inactive-accounts.job.js';
import { personDesk, privacy, retentionDesk } from './privacy/privacy.js';
import { loadProtocollo, loadVersion } from './protocollo/protocollo.reads.js';
import { accessRegister } from './register/access-register.js';
import { resolvers } from './resolvers.js';
import { loadSportello } from './sportello/sportello.reads.js';

/** The house of the network: enti and their desks, adhesions, people, identity, notices, facts. */
export const plan: HousePlan = {
  name: 'network',
  resolvers: [...resolvers, ...accessRegister, ...retentionDesk, ...deliveriesDeskOf('network'), ...personDesk],
  references: {
    Adhesion: reference(loadAdhesion),
    Bacino: reference(loadBacino),
    Ente: reference(loadEnte),
    Office: reference(loadOffice),
    Person: reference(loadPerson),
    Protocollo: reference(loadProtocollo),
    ProtocolloVersion: reference(loadVersion),
    Sportello: reference(loadSportello),
  },
  doors: permissions,
  entities: [Adhesion, Ente, Invitation, Membership, Person],
  migrations,
  privacy,
  mails,
  jobs: [
    adhesionsFollowTheCalendar,
    adhesionsAreReminded,
    changesFollowTheCalendar,
    departuresFollowTheCalendar,
    resetRequestsAreAnswered,
    whatIsOverGoes,
    inactiveAccounts,
    erasuresAreToldAgain,
    machinesExpireSoon,
    dossiersGo,
  ],
  uploads: { ...documentDoors, ...dossierDoors, 'ente-table': takeTable },
  openUploads: Object.keys(dossierDoors),
  judged: documentJudged,
  downloads: {
    document: async (ctx, id) => (await downloadDocument(ctx, id)) ?? downloadApplicationFile(ctx, id),
  },
};
