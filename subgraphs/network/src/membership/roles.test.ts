import { describe, expect, test } from '@jest/globals';
import { ROLES, type Role } from '@respi/kit/actor.js';
import { FOUR_EYES_ROLES, grantable, removable, SECOND_FACTOR_ROLES } from './roles.js';

/** Every role that somebody could come to hold by grants of grants, if the first held this one alone. */
function reach(role: Role): Set<Role> {
  const found = new Set<Role>([role]);
  for (let before = 0; before !== found.size; ) {
    before = found.size;
    for (const given of grantable([...found])) found.add(given);
  }
  return found;
}

describe('I10 TH5: power does not grow by itself', () => {
  test.each([
    'OPERATOR',
    'MEDIATOR',
    'TRAINER',
    'EDITOR',
    'TRANSLATOR',
    'LIAISON',
    'OFFICE_REFERENT',
    'OFFICE_CLERK',
    'AUDITOR',
  ] as const)('I10: %s grants nothing', (role) => expect([...grantable([role])]).toEqual([]));

  test.each(['ENTE_ADMIN', 'COORDINATION'] as const)(
    'TH5: from %s no chain of grants leads to a delicate role, nor to an office',
    (role) => {
      const beyond: Role[] = [...FOUR_EYES_ROLES, 'OFFICE_REFERENT', 'OFFICE_CLERK', 'LIAISON'];
      expect(beyond.filter((one) => one !== role && reach(role).has(one))).toEqual([]);
    },
  );

  test('I4 I10: what wants a second person wants a second factor too', () => {
    expect(FOUR_EYES_ROLES.filter((role) => !SECOND_FACTOR_ROLES.includes(role))).toEqual([]);
  });

  test('I10: nobody but the administrator of the platform takes away what they could not give', () => {
    for (const role of ROLES) {
      if (role !== 'ADMIN') expect(removable([role])).toEqual(grantable([role]));
    }
    expect(removable(['ADMIN'])).toEqual(new Set(ROLES));
  });
});
