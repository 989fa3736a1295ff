import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { seedId } from '@respi/kit/seed-id.js';
import { personIn, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { seed } from '../seeds/seed.js';
import { stories } from '../seeds/stories.js';
import type { Territory } from '../seeds/territory.js';
import { plan } from '../src/plan.js';

const folder = join(import.meta.dirname, '../../../../infra/territories');
const json = (path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8'));
const territory = (name: string): Territory => ({
  enti: json(`${name}/enti.json`),
  sportelli: json(`${name}/sportelli.json`),
  offices: json(`${name}/offices.json`),
  people: json(`${name}/people.json`),
  topics: json('national/topics.json').topics,
  holidays: { national: json('national/holidays.json'), patrons: json(`${name}/patrons.json`) },
  urgencies: json('national/urgencies.json'),
});

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
});
afterAll(() => house.close());

const states = () => house.sql('select state, count(*)::int as count from "case" group by state order by state');

test('C4 C18 A26: the rules of Cuneo are loaded, and a desk reads the written criteria with their terms', async () => {
  await seed(house.open, territory('cuneo'));
  const { data } = await house.ask(personIn('OPERATOR'), '{ urgencyCriteria { urgency code text workingDays } }');
  expect(data.urgencyCriteria).toHaveLength(8);
  expect(data.urgencyCriteria[0]).toMatchObject({ urgency: 'URGENT', workingDays: 2 });
  expect(await house.sql('select istat_code from holiday where istat_code is not null order by 1')).not.toHaveLength(0);
});

test('C42: the demonstration shows a case in every state, and playing it again, also on another day, changes nothing', async () => {
  const before = await states();
  expect(before.map(({ state }) => state)).toEqual(
    expect.arrayContaining(['ANSWERED', 'CLOSED', 'DRAFT', 'INFO_REQUESTED', 'RELAYED', 'SUBMITTED', 'TRIAGED']),
  );
  expect(await house.sql('select * from "case"')).toHaveLength(stories.length);
  house.clock.at('2026-11-25T09:00:00Z');
  await seed(house.open, territory('cuneo'));
  expect(await states()).toEqual(before);
});

test('C24: the operator of Alba and the referent of the Questura find their cases of the demonstration', async () => {
  const giulia = personIn('OPERATOR', {
    personId: seedId('person', 'giulia-ferrero'),
    enteId: seedId('ente', 'comune-alba'),
    sportelloIds: [seedId('sportello', 'sportello-alba')],
  });
  const stefano = personIn('OFFICE_REFERENT', { officeId: seedId('office', 'questura-immigrazione') });
  for (const actor of [giulia, stefano]) {
    const { data } = await house.ask(actor, '{ cases { edges { node { id } } } }');
    expect(data.cases.edges.length).toBeGreaterThan(2);
  }
});

test('N1: another province is a folder: the demonstration of Savona plays as well', async () => {
  const other = await stand(plan);
  try {
    await seed(other.open, territory('savona'));
    expect((await other.sql('select * from "case"')).length).toBeGreaterThan(8);
  } finally {
    await other.close();
  }
});
