import 'reflect-metadata';
import { reference } from '@respi/kit/reference.js';
import type { HousePlan } from '@respi/kit/subgraph.js';
import { migrations } from '../migrations/all.js';
import { Adhesion } from './adhesion/adhesion.entity.js';
import { loadAdhesion } from './adhesion/adhesion.reads.js';
import { AdhesionResolver } from './adhesion/adhesion.resolver.js';
import { loadBacino } from './bacino/bacino.reads.js';
import { BacinoResolver } from './bacino/bacino.resolver.js';
import { ComuneResolver } from './comune/comune.resolver.js';
import { CoverageResolver } from './coverage/coverage.resolver.js';
import { Ente } from './ente/ente.entity.js';
import { loadEnte } from './ente/ente.reads.js';
import { EnteEventResolver, EnteResolver } from './ente/ente.resolver.js';
import { MaintenanceResolver } from './maintenance/maintenance.resolver.js';
import { Membership } from './membership/membership.entity.js';
import { MembershipResolver } from './membership/membership.resolver.js';
import { Person } from './membership/person.entity.js';
import { loadPerson } from './membership/person.reads.js';
import { PersonResolver } from './membership/person.resolver.js';
import { ActingContextResolver, ViewerResolver } from './membership/viewer.resolver.js';
import { loadOffice } from './office/office.reads.js';
import { OfficeResolver } from './office/office.resolver.js';
import { permissions } from './permissions.js';
import { loadProtocollo, loadVersion } from './protocollo/protocollo.reads.js';
import { ProtocolloResolver, ProtocolloVersionResolver } from './protocollo/protocollo.resolver.js';
import { loadSportello } from './sportello/sportello.reads.js';
import { SportelloResolver } from './sportello/sportello.resolver.js';

/** The house of the network: enti and their desks, adhesions, people, identity, notices, facts. */
export const plan: HousePlan = {
  name: 'network',
  resolvers: [
    ActingContextResolver,
    AdhesionResolver,
    BacinoResolver,
    ComuneResolver,
    CoverageResolver,
    EnteEventResolver,
    EnteResolver,
    MaintenanceResolver,
    MembershipResolver,
    OfficeResolver,
    PersonResolver,
    ProtocolloResolver,
    ProtocolloVersionResolver,
    SportelloResolver,
    ViewerResolver,
  ],
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
  entities: [Adhesion, Ente, Membership, Person],
  migrations,
};
