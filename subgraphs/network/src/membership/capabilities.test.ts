import { describe, expect, test } from '@jest/globals';
import { type Actor, ANONYMOUS, ROLES } from '@respi/kit/actor.js';
import { NETWORK_RIGHTS, type NetworkRight } from '@respi/kit/rights.js';
import { CAPABILITIES, capabilitiesOf } from './capabilities.js';

const in_ = (role: Actor['roles'][number], tier: Actor['tier'] = 'RISTRETTA'): Actor => ({
  ...ANONYMOUS,
  kind: 'PERSON',
  roles: [role],
  tier,
});

describe('N2 I3: what a context may do', () => {
  test('I3: every capability is somebody’s, and every role has one', () => {
    const held = new Set(ROLES.flatMap((role) => capabilitiesOf(in_(role), 'ACTIVE')));
    expect([...held].sort()).toEqual([...CAPABILITIES].sort());
    for (const role of ROLES) expect(capabilitiesOf(in_(role), 'ACTIVE').length).toBeGreaterThan(0);
  });

  test('I3: who has no role in force, and who is not signed in, may do nothing', () => {
    expect(capabilitiesOf({ ...in_('OPERATOR'), roles: [] }, 'ACTIVE')).toEqual([]);
    expect(capabilitiesOf(ANONYMOUS, 'ACTIVE')).toEqual([]);
  });

  test('N2: the rete allargata raises cases and receives no citizens', () => {
    const wide = capabilitiesOf(in_('OPERATOR', 'ALLARGATA'), 'ACTIVE');
    expect(wide).toContain('CASES_OPEN');
    expect(wide).not.toContain('PRATICHE_ASK');
    expect(capabilitiesOf(in_('OPERATOR'), 'ACTIVE')).toContain('PRATICHE_ASK');
    expect(wide).not.toContain('BOOK_FOR_CITIZEN');
    expect(wide).not.toContain('AGENDA_READ');
    expect(capabilitiesOf(in_('OPERATOR', 'ESTERNA'), 'ACTIVE')).not.toContain('CASES_OPEN');
  });

  test.each<[NetworkRight, string[]]>([
    ['RAISE_CONSULTATIONS', ['CONSULTATIONS_ASK']],
    ['RAISE_PRATICHE', ['PRATICHE_ASK']],
    ['BOOK_FOR_CITIZENS', ['BOOK_FOR_CITIZEN']],
    ['KEEP_AGENDAS', ['AGENDA_READ', 'AGENDA_MANAGE']],
    ['KEEP_SERVICE_SHEETS', ['CONTENT_EDIT']],
  ])('N2: with %s a network loses %j, and gains it; who is no desk keeps it', (right, lost) => {
    const without = NETWORK_RIGHTS.filter((one) => one !== right);
    const held = (role: Actor['roles'][number], rights: readonly NetworkRight[], tier: Actor['tier'] = 'RISTRETTA') =>
      capabilitiesOf({ ...in_(role, tier), rights }, 'ACTIVE');
    for (const desk of ['OPERATOR', 'ENTE_ADMIN'] as const) {
      const all = held(desk, NETWORK_RIGHTS);
      expect(all.filter((one) => !held(desk, without).includes(one))).toEqual(lost);
      expect(held(desk, [right], 'ALLARGATA')).toEqual(
        expect.arrayContaining([...lost, ...(/^RAISE/.test(right) ? ['CASES_OPEN'] : [])]),
      );
    }
    expect(held('OPERATOR', ['JOIN_EVENTS'])).not.toContain('CASES_OPEN');
    for (const other of ROLES.filter((role) => role !== 'OPERATOR' && role !== 'ENTE_ADMIN')) {
      expect(held(other, without)).toEqual(held(other, NETWORK_RIGHTS));
      expect(held(other, NETWORK_RIGHTS, 'ALLARGATA')).toEqual(capabilitiesOf(in_(other, 'ALLARGATA'), 'ACTIVE'));
    }
  });

  test('N2: without an adhesion in force a body reads and does not act', () => {
    for (const state of [null, 'INVITED', 'REQUESTED', 'APPROVED', 'SIGNED']) {
      const found = capabilitiesOf(in_('ENTE_ADMIN'), state);
      expect(found).toContain('NETWORK_READ');
      expect(found).not.toContain('PEOPLE_INVITE');
      expect(found).not.toContain('CASES_OPEN');
    }
  });

  test('the administrator of the platform administers and sees no case (C13, I3)', () => {
    expect(capabilitiesOf(in_('ADMIN'), 'ACTIVE')).toEqual([
      'NETWORK_READ',
      'NETWORK_MANAGE',
      'PEOPLE_INVITE',
      'ACCESS_MANAGE',
    ]);
  });

  test('N27: an association that multiplies disseminates, collects needs and evaluates, and edits or books nothing', () => {
    const held = capabilitiesOf(
      { ...in_('OPERATOR', 'ALLARGATA'), roles: ['OPERATOR', 'ENTE_ADMIN'] },
      'ACTIVE',
      'MULTIPLIER',
    );
    expect(held).toEqual(expect.arrayContaining(['CONTENT_READ', 'CASES_OPEN', 'TRAINING_READ', 'PEOPLE_INVITE']));
    for (const beyond of ['CONTENT_EDIT', 'QUESTIONS_ANSWER', 'MEDIATION_READ', 'BOOK_FOR_CITIZEN', 'STATISTICS_READ'])
      expect(held).not.toContain(beyond);
    const partner = capabilitiesOf(
      { ...in_('OPERATOR', 'ALLARGATA'), roles: ['OPERATOR', 'ENTE_ADMIN'] },
      'ACTIVE',
      'PARTNER',
    );
    expect(partner).toContain('CONTENT_EDIT');
  });
});
