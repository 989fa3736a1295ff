import { expect, test } from '@jest/globals';
import { rolesFor } from './roles-for';

test('I2: a comune is offered desk roles only, an authority those of its offices', () => {
  expect(rolesFor({ category: 'COMUNE', networkRole: 'LEAD' })).toEqual([
    'OPERATOR',
    'ENTE_ADMIN',
    'MEDIATOR',
    'TRAINER',
  ]);
  expect(rolesFor({ category: 'QUESTURA', networkRole: 'PARTNER' })).toEqual([
    'ENTE_ADMIN',
    'OFFICE_REFERENT',
    'OFFICE_CLERK',
  ]);
});

test('I2: roles over the whole network are offered only where the network is coordinated', () => {
  expect(rolesFor({ category: 'COOPERATIVA', networkRole: 'OPERATIONAL_COORDINATOR' })).toContain('COORDINATION');
  expect(rolesFor({ category: 'COOPERATIVA', networkRole: 'PARTNER' })).not.toContain('COORDINATION');
});
