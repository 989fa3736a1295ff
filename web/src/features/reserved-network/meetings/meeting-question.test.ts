import { expect, test } from '@jest/globals';
import { meetingAddress, meetingVariables, readMeetingQuestion } from './meeting-question';

test('N20: an address without words asks for the presentations of every bacino; what is in no vocabulary asks for nothing', () => {
  const question = readMeetingQuestion({ tipo: 'x', bacino: "' or true --", ordine: 'z' });
  expect(meetingAddress(question)).toEqual({ tipo: 'presentazione' });
  const nothing = { text: null, bacinoId: null, after: null };
  expect(meetingVariables(question)).toEqual({ kind: 'BASIN_PRESENTATION', orderBy: 'EARLIEST', ...nothing });
});

test('N20: kind, words, bacino and order are asked of the graph and led on; the page is not led on', () => {
  const bacino = '0b0e7c1e-0000-4000-8000-000000000000';
  const question = readMeetingQuestion({ tipo: 'intermedia', q: ' Alba ', bacino, ordine: 'ultimi', dopo: 'abc' });
  const variables = { kind: 'BASIN_INTERIM', text: 'Alba', bacinoId: bacino, orderBy: 'LATEST', after: 'abc' };
  expect(meetingVariables(question)).toEqual(variables);
  expect(meetingAddress(question)).toEqual({ tipo: 'intermedia', q: 'Alba', bacino, ordine: 'ultimi' });
});
