import { expect, test } from '@jest/globals';
import { Role } from '../../../graphql/generated/graphql';
import { pageOf, withWords } from './people-pages';

const member = (displayName: string, role: Role, desk: string | null = null) => ({
  role,
  person: { displayName, email: null },
  sportello: desk ? { name: desk } : null,
  office: null,
});
const people = [
  member('Niccolò Rossi', 'OPERATOR' as Role, 'Sportello Langhe'),
  member('Nicoletta Bò', 'ENTE_ADMIN' as Role),
];
const found = (asked: string | undefined) =>
  withWords(people, asked, (role) => (role === 'OPERATOR' ? 'Operatore' : 'Amministratore')).map(
    ({ person }) => person.displayName,
  );

test.each([
  ['nicolo', []],
  ['niccolo', ['Niccolò Rossi']],
  ['langhe OPERATORE', ['Niccolò Rossi']],
  ['amministratore', ['Nicoletta Bò']],
  ['rossi amministratore', []],
  [undefined, ['Niccolò Rossi', 'Nicoletta Bò']],
])('N16: people of an ente are found by name, role and desk, without accents (%s)', (asked, names) => {
  expect(found(asked)).toEqual(names);
});

test.each([
  [undefined, 1, 20, true],
  ['3', 3, 5, false],
  ['99', 3, 5, false],
  ['-1', 1, 20, true],
  ['x', 1, 20, true],
])('N16: forty-five people stand on three pages (%s)', (asked, page, shown, hasNext) => {
  const rows = Array.from({ length: 45 }, (_, at) => at);
  expect(pageOf(rows, asked)).toMatchObject({ page, hasNext });
  expect(pageOf(rows, asked).shown).toHaveLength(shown);
});
