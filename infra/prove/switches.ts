import type { Switch } from './switch.ts';
import { OF_IDENTITY } from './switches-of-identity.ts';
import { OF_THE_KIT } from './switches-of-the-kit.ts';

/** Defences of the gateway and of the other houses. */
const OF_THE_HOUSES: readonly Switch[] = [
  {
    name: 'operations come by GET too',
    answers: 'PIT17 TH15',
    file: 'gateway/dist/src/server.js',
    find: "request.method !== 'POST'",
    put: 'false',
    tests: ['gateway', 'weaknesses.test'],
    titles: /FIG19/,
  },
  {
    name: 'a house of another day speaks for itself',
    answers: 'F25',
    file: 'gateway/dist/src/data-source.js',
    find: 'some(isOfAnotherSchema)',
    put: 'some(() => false)',
    tests: ['gateway', 'start-and-skew.test'],
    titles: /F25/,
  },
  {
    name: 'the policy of mediations lets everybody through',
    answers: 'TH1 C27',
    file: 'subgraphs/cases/dist/src/mediation/mediation.js',
    find: 'return isForMediator ||',
    put: 'return true ||',
    tests: ['gateway', 'field-matrix.test'],
    titles: /FIG2: with row-level security switched off/,
  },
  {
    name: 'corrections follow the person into another ente',
    answers: 'TH7 C14',
    file: 'subgraphs/cases/dist/src/correction/correction.policy.js',
    find: ' || one.enteId !== actor.enteId',
    put: '',
    tests: ['subgraphs/cases', 'desk-policies.test'],
    titles: /C14/,
  },
  {
    name: 'a pause for reading only is announced alone',
    answers: 'I19',
    file: 'gateway/dist/src/read-only.js',
    find: 'if (!end)',
    put: 'if (true)',
    tests: ['gateway', 'read-only.test'],
    titles: /I19/,
  },
  {
    name: 'who somebody is, is believed for an hour',
    answers: 'TH6 F18',
    file: 'gateway/dist/src/identity.js',
    find: 'FRESH_MS = 2_000',
    put: 'FRESH_MS = 3_600_000',
    tests: ['gateway', 'revocation.test'],
    titles: /I7|F18|FIG14/,
  },
  {
    name: 'one network may hold every place',
    answers: 'TH11',
    file: 'subgraphs/appointments/dist/src/hold/hold-pace.js',
    find: 'open: 12, hour: 90',
    put: 'open: 12000, hour: 90000',
    tests: ['subgraphs/appointments', 'api/holds.test'],
    titles: /TH11|A40/,
  },
  {
    name: 'tokens are kept as they are',
    answers: 'TH10',
    file: 'subgraphs/appointments/dist/src/booking/token.js',
    find: /hashOfToken = \(token\) => .*;/,
    put: 'hashOfToken = (token) => token;',
    tests: ['subgraphs/appointments', 'test/visibility.test'],
    titles: /TH10/,
  },
  {
    name: 'whoever recorded an answer validates it',
    answers: 'TH24 C13',
    file: 'subgraphs/cases/dist/migrations/20261121-02-offices-answer.js',
    find: 'validated_by <> recorded_by and ',
    put: '',
    tests: ['subgraphs/cases', 'api/answers.test'],
    titles: /TH24/,
  },
  {
    name: 'whoever may not read a person may search for one',
    answers: 'TH8 G5',
    file: 'subgraphs/cases/dist/src/case/case-filter.js',
    find: 'const persons = seesPersons(actor);',
    put: 'const persons = true;',
    tests: ['gateway', 'filter-matrix.test'],
    titles: /TH8/,
  },
];

/* No switch is in the sources: what is built for production cannot be switched. */
export const SWITCHES: readonly Switch[] = [...OF_THE_KIT, ...OF_IDENTITY, ...OF_THE_HOUSES];
