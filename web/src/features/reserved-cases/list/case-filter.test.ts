import { describe, expect, test } from '@jest/globals';
import { withQuery } from '../../../forms/address-query';
import { addressOf, filterOf, isFiltered, readQuestion } from './case-filter';

describe('filters of the case list', () => {
  const params = {
    q: 'carta di soggiorno',
    stato: ['SUBMITTED', 'TRIAGED'],
    validazione: 'UNVALIDATED',
    sportello: 'desk',
    scadute: '1',
    dal: '2027-03-01',
    ordine: 'DUE',
  };

  test('C30: the address and the question tell the same', () => {
    const question = readQuestion(params);
    const again = Object.fromEntries(
      [...new URL(withQuery('http://x/y', addressOf(question))).searchParams.keys()].map((name) => {
        const all = new URL(withQuery('http://x/y', addressOf(question))).searchParams.getAll(name);
        return [name, all.length > 1 ? all : all[0]];
      }),
    );
    expect(readQuestion(again)).toEqual(question);
  });

  test('C30: a foreign word in the address is ignored, never sent on', () => {
    const question = readQuestion({ stato: 'SECRET', validazione: 'x', dal: '1 marzo', ordine: 'RANDOM' });
    expect(isFiltered(question)).toBe(false);
    expect(filterOf(question)).toEqual({
      text: null,
      state: null,
      urgency: null,
      addressee: null,
      validation: null,
      topicId: null,
      sportelloId: null,
      overdueOnly: null,
      badlyOverdueOnly: null,
      unreadOnly: null,
      sameMatterOnly: null,
      watchedOnly: null,
      forEquipeOnly: null,
      mineOnly: null,
      unassignedOnly: null,
      heldOnly: null,
      openedFrom: null,
      openedTo: null,
    });
  });

  test('C30: overdue and validation become filters of the graph', () => {
    expect(filterOf(readQuestion(params))).toMatchObject({
      overdueOnly: true,
      validation: ['UNVALIDATED'],
      sportelloId: 'desk',
      openedFrom: '2027-03-01',
    });
  });
});
