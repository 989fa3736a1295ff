import 'reflect-metadata';
import { describe, expect, test } from '@jest/globals';
import { allowed, COORDINATORS, ELSEWHERE, EVERYBODY, NETWORK, PLACE, whoMay } from '@respi/kit/testing/who-may.js';
import { canNameContact, canSeeAddresses, canSeeContact } from '../contact/contact.policy.js';
import { canRevoke, canSeeDeparture, mayRevoke } from '../departure/departure.policy.js';
import { canAddDocument, canSeeDocument } from '../document/document.policy.js';
import { DocumentKind } from '../document/document.type.js';
import {
  canApproveMachine,
  canCreateMachine,
  canEndMachine,
  canRotateMachine,
  canSeeMachine,
} from '../machine/machine.policy.js';
import { canAdminister } from '../person/person.policy.js';
import { mayPublish } from '../protocollo/protocollo.policy.js';
import { canManage, canSeeInside, isOwnEnte, seesWholeNetwork } from './ente.policy.js';

const row = { enteId: PLACE.ente };
const inside = allowed({ here: EVERYBODY, elsewhere: NETWORK, others: ['COLLEAGUE'] });
const ownAdministrator = (...others: (typeof EVERYBODY)[number][]) =>
  allowed({ here: ['ENTE_ADMIN', ...others], elsewhere: others });

describe('N1 N26: who sees into an ente, and who changes it', () => {
  test('the network is seen whole by those who answer for it', () => {
    expect(whoMay(seesWholeNetwork)).toEqual(allowed({ here: NETWORK, elsewhere: NETWORK }));
  });
  test('one’s own ente is that of one’s context, for people alone', () => {
    expect(whoMay((actor) => isOwnEnte(actor, PLACE.ente))).toEqual(
      allowed({ here: EVERYBODY, others: ['COLLEAGUE'] }),
    );
  });
  test('N1: the inside of an ente is its own and the network’s', () => {
    expect(whoMay((actor) => canSeeInside(actor, { id: PLACE.ente }))).toEqual(inside);
  });
  test('N1: it is managed by its administrators and the coordination', () => {
    expect(whoMay((actor) => canManage(actor, { id: PLACE.ente }))).toEqual(ownAdministrator(...COORDINATORS));
  });
  test('N4: versions are the Provincia’s to publish', () => {
    expect(whoMay(mayPublish)).toEqual(
      allowed({ here: ['PROVINCIAL_COORDINATOR'], elsewhere: ['PROVINCIAL_COORDINATOR'] }),
    );
  });
});

describe('N18 N26: contacts', () => {
  test('they are seen in their ente and by the network', () => {
    expect(whoMay((actor) => canSeeContact(actor, row))).toEqual(inside);
  });
  test('G20: their addresses are not for whoever audits', () => {
    const without = (roles: typeof EVERYBODY) => roles.filter((role) => role !== 'AUDITOR');
    expect(whoMay((actor) => canSeeAddresses(actor, row))).toEqual(
      allowed({ here: without(EVERYBODY), elsewhere: without(NETWORK), others: ['COLLEAGUE'] }),
    );
  });
  test('they are named by the administrators and the coordination', () => {
    expect(whoMay((actor) => canNameContact(actor, PLACE.ente))).toEqual(ownAdministrator(...COORDINATORS));
  });
});

describe('N11 N13: departures', () => {
  const departure = { enteId: PLACE.ente, kind: 'WITHDRAWAL', state: 'SCHEDULED' };
  const provincia = allowed({ here: ['PROVINCIAL_COORDINATOR'], elsewhere: ['PROVINCIAL_COORDINATOR'] });
  test('they are seen by the ente that leaves and by the network', () => {
    expect(whoMay((actor) => canSeeDeparture(actor, row))).toEqual(inside);
  });
  test('N13: an ente takes back its own will to leave, the Provincia both', () => {
    expect(whoMay((actor) => mayRevoke(actor, departure))).toEqual(ownAdministrator('PROVINCIAL_COORDINATOR'));
    expect(whoMay((actor) => mayRevoke(actor, { ...departure, kind: 'SUSPENSION' }))).toEqual(provincia);
  });
  test('N13: only before its day', () => {
    expect(whoMay((actor) => canRevoke(actor, departure))).toEqual(ownAdministrator('PROVINCIAL_COORDINATOR'));
    for (const state of ['UNDER_WAY', 'DONE', 'REVOKED'])
      expect(whoMay((actor) => canRevoke(actor, { ...departure, state }))).toEqual(allowed({}));
  });
});

describe('N6 N9 N28: documents', () => {
  test('those of an adhesion are its ente’s and the network’s, those of a version everybody’s', () => {
    expect(whoMay((actor) => canSeeDocument(actor, row))).toEqual(inside);
    expect(whoMay((actor) => canSeeDocument(actor, { enteId: null })).others).toContain('ANONYMOUS');
  });
  test('each side adds its own, the coordination what came on paper, versions the Provincia', () => {
    const { DELIBERA, SIGNED_BY_PROVINCIA, ANNEX } = DocumentKind;
    const provincia = allowed({ here: ['PROVINCIAL_COORDINATOR'], elsewhere: ['PROVINCIAL_COORDINATOR'] });
    const paper = ownAdministrator('COORDINATION', 'PROVINCIAL_COORDINATOR');
    expect(whoMay((actor) => canAddDocument(actor, DELIBERA, PLACE.ente))).toEqual(paper);
    expect(whoMay((actor) => canAddDocument(actor, SIGNED_BY_PROVINCIA, PLACE.ente))).toEqual(provincia);
    expect(whoMay((actor) => canAddDocument(actor, ANNEX, null))).toEqual(provincia);
  });
});

describe('G2 I10: machine clients', () => {
  const machine = { enteId: PLACE.ente, createdBy: ELSEWHERE.other, approvedAt: null, endedAt: null };
  const ended = { ...machine, endedAt: new Date() };
  const guardians: (typeof EVERYBODY)[number][] = ['PROVINCIAL_COORDINATOR', 'ADMIN'];
  test('they are seen by their administrators and the network', () => {
    expect(whoMay((actor) => canSeeMachine(actor, machine))).toEqual(ownAdministrator(...NETWORK));
  });
  test('they are made by administrators, in an ente', () => {
    expect(whoMay(canCreateMachine)).toEqual(allowed({ here: ['ENTE_ADMIN'], elsewhere: ['ENTE_ADMIN'] }));
    expect(whoMay((actor) => canCreateMachine({ ...actor, enteId: null }))).toEqual(allowed({}));
  });
  test('their secrets are the owner’s alone, and only while they run', () => {
    expect(whoMay((actor) => canRotateMachine(actor, machine))).toEqual(ownAdministrator());
    expect(whoMay((actor) => canRotateMachine(actor, ended))).toEqual(allowed({}));
  });
  test('they are ended by the owner and by who guards the network', () => {
    expect(whoMay((actor) => canEndMachine(actor, machine))).toEqual(ownAdministrator(...guardians));
    expect(whoMay((actor) => canEndMachine(actor, ended))).toEqual(allowed({}));
  });
  test('I10: what reads beyond the public wants a second person', () => {
    const may = allowed({ here: guardians, elsewhere: guardians });
    expect(whoMay((actor) => canApproveMachine(actor, machine))).toEqual(may);
    for (const over of [{ createdBy: PLACE.me }, { approvedAt: new Date() }, { endedAt: new Date() }])
      expect(whoMay((actor) => canApproveMachine(actor, { ...machine, ...over }))).toEqual(allowed({}));
  });
});

describe('I10 I14: who looks after the accounts of others', () => {
  const plain = { roles: ['OPERATOR'], enti: [PLACE.ente] } as const;
  test('the coordination anywhere, an administrator the people of their ente alone', () => {
    expect(whoMay((actor) => canAdminister(actor, ELSEWHERE.other, plain))).toEqual(ownAdministrator(...COORDINATORS));
    const coordinators = allowed({ here: COORDINATORS, elsewhere: COORDINATORS });
    const both = { ...plain, enti: [PLACE.ente, 'a third'] };
    expect(whoMay((actor) => canAdminister(actor, ELSEWHERE.other, both))).toEqual(coordinators);
    expect(whoMay((actor) => canAdminister(actor, ELSEWHERE.other, { ...plain, enti: [] }))).toEqual(coordinators);
  });
  test('nobody themselves, nobody above their own power, no machine', () => {
    expect(whoMay((actor) => canAdminister(actor, PLACE.me, plain))).toEqual(allowed({}));
    const high = { ...plain, roles: ['OPERATOR', 'PROVINCIAL_COORDINATOR'] as const };
    expect(whoMay((actor) => canAdminister(actor, ELSEWHERE.other, high)).here).not.toContain('ENTE_ADMIN');
    expect(whoMay((actor) => canAdminister({ ...actor, kind: 'CLIENT' }, ELSEWHERE.other, plain))).toEqual(allowed({}));
  });
});
