import { expect, test } from '@jest/globals';
import { inboxAddress, inboxFilter, isNarrowed, readInbox } from './inbox-view';

const params = {
  vista: 'consegna',
  ufficio: 'office',
  urgenza: 'URGENT',
  argomento: 'topic',
  sportello: 'desk',
  ordine: 'OLDEST',
};

test('C8: the inbox is asked by office, urgency, topic, desk and age, and its address tells the same', () => {
  const question = readInbox(params);
  expect(question.order).toBe('OLDEST');
  expect(inboxFilter(question)).toEqual({
    state: ['TRIAGED'],
    officeId: 'office',
    urgency: ['URGENT'],
    topicId: 'topic',
    sportelloId: 'desk',
  });
  expect(inboxAddress(question)).toEqual(params);
});

test('C8: what is in no vocabulary is ignored; a view alone narrows nothing', () => {
  const question = readInbox({ vista: 'x', urgenza: 'y', ordine: 'NEWEST' });
  expect([question.view, question.order, isNarrowed(question)]).toEqual(['classifica', 'URGENCY', false]);
  expect(inboxFilter(question)).toEqual({ state: ['SUBMITTED'] });
  expect(inboxFilter(readInbox({ vista: 'trattenute' }))).toEqual({ heldOnly: true });
  expect(isNarrowed(readInbox({ ordine: 'DUE' }))).toBe(true);
});
