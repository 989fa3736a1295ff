import { expect, test } from '@jest/globals';
import { noticeParams } from './notice-words';

test('C35: a notice is worded from its codes alone; one that is missing is empty', () => {
  expect(
    noticeParams([
      { name: 'code', value: '2027/000012' },
      { name: 'personName', value: 'Rossi' },
    ]),
  ).toEqual({
    code: '2027/000012',
    slug: '',
    state: '',
    startsAt: '',
    event: '',
    title: '',
  });
});
