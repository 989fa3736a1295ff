import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { planFaults } from '@respi/kit/testing/plan-faults.js';
import { plan } from '../src/plan.js';

test('the committed schema is what the code says, described throughout, with a door and a reference for each', () => {
  expect(planFaults(plan, join(import.meta.dirname, '..', '..', 'schema.graphql'))).toEqual([]);
});
