import { parseWithZod } from '@conform-to/zod/v4';
import { expect, test } from '@jest/globals';
import { planSchema } from './event-schema';

const sent = (changes: Record<string, string | string[]> = {}): FormData => {
  const form = new FormData();
  const values = {
    clientKey: '12345678',
    title: 'Équipe di marzo',
    kind: 'EQUIPE',
    mode: 'HYBRID',
    startsOn: '2027-03-10',
    startsTime: '09:00',
    endsTime: '13:00',
    capacity: '30',
    ...changes,
  };
  for (const [name, value] of Object.entries(values)) for (const one of [value].flat()) form.append(name, one);
  return form;
};
const faultyFields = (form: FormData): string[] => {
  const parsed = parseWithZod(form, { schema: planSchema });
  return parsed.status === 'error' ? Object.keys(parsed.error ?? {}) : [];
};

test('T1, T2: a meeting for all networks needs neither audience nor last day nor place', () => {
  const parsed = parseWithZod(sent({ place: '', endsOn: '' }), { schema: planSchema });
  expect(parsed.status === 'success' && parsed.value).toMatchObject({ audienceTiers: [], audienceCategories: [] });
});

test('T2: the audience keeps every network that was ticked, also a single one', () => {
  const parsed = parseWithZod(sent({ audienceTiers: 'RISTRETTA', audienceCategories: ['COMUNE', 'ASL'] }), {
    schema: planSchema,
  });
  expect(parsed.status === 'success' && parsed.value).toMatchObject({
    audienceTiers: ['RISTRETTA'],
    audienceCategories: ['COMUNE', 'ASL'],
  });
});

test('T4: no meeting without seats, with half a seat or with an hour that no clock shows', () => {
  expect(faultyFields(sent({ capacity: '0' }))).toEqual(['capacity']);
  expect(faultyFields(sent({ capacity: '2.5' }))).toEqual(['capacity']);
  expect(faultyFields(sent({ startsTime: '25:00' }))).toEqual(['startsTime']);
});

test('T8: the link to take part at a distance is a secure address', () => {
  expect(faultyFields(sent({ joinLink: 'javascript:alert(1)' }))).toEqual(['joinLink']);
  expect(faultyFields(sent({ joinLink: 'http://example.org/x' }))).toEqual(['joinLink']);
  expect(faultyFields(sent({ joinLink: 'https://example.org/x' }))).toEqual([]);
});
