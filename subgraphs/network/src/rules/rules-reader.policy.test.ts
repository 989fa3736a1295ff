import { expect, test } from '@jest/globals';
import { ROLES } from '@respi/kit/actor.js';
import { anonymous, courier, personIn } from '@respi/kit/testing/stand.js';
import { canSeeRulesReader } from './rules-reader.policy.js';

const row = { id: 'una', enteIds: ['qui'] };
const ofAll = ['COORDINATION', 'PROVINCIAL_COORDINATOR', 'ADMIN', 'AUDITOR'];

test.each(ROLES)('I13 I10: what others have accepted, seen by %s', (role) => {
  expect(canSeeRulesReader(personIn(role, { enteId: 'qui' }), row)).toBe(role === 'ENTE_ADMIN' || ofAll.includes(role));
  expect(canSeeRulesReader(personIn(role, { enteId: 'altrove' }), row)).toBe(ofAll.includes(role));
  expect(canSeeRulesReader(personIn(role, { enteId: 'altrove', personId: 'una' }), row)).toBe(true);
});

test('I13: nobody without an ente, no machine, no courier', () => {
  expect(canSeeRulesReader(personIn('ENTE_ADMIN', { enteId: null }), row)).toBe(false);
  expect(canSeeRulesReader(anonymous, row)).toBe(false);
  expect(canSeeRulesReader({ ...courier, personId: 'una' }, row)).toBe(false);
  expect(canSeeRulesReader({ ...personIn('ADMIN'), kind: 'CLIENT' }, row)).toBe(false);
});
