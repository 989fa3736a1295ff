import type { Switch } from './switch.ts';

/** The right of a network, asked in a policy: as if every network had it. */
const asked = (house: string, where: string, right: string, tests: Switch['tests'], titles = /N2/): Switch => ({
  name: `${house} no longer asks ${right}`,
  answers: 'N2 TH2',
  file: `subgraphs/${house}/dist/src/${where}`,
  find: `holds(actor, '${right}')`,
  put: 'true',
  tests,
  titles,
});

/** A wall of row-level security that asks the right: all migrations stand, the function of the database says yes. */
const walled = (house: string, pattern: string): Switch => ({
  name: `the database of ${house} believes that every network has every right`,
  answers: 'N2 TH2',
  file: 'subgraphs/kit/dist/src/kit-migrations.js',
  find: "coalesce(string_to_array(current_setting('respi.rights', true), ',') && wanted, false)",
  put: 'true',
  tests: [`subgraphs/${house}`, pattern],
  titles: /N2/,
});

/** What belonging to a network gives, and who decides it (N2, ADR 0036). */
export const OF_RIGHTS: readonly Switch[] = [
  asked('appointments', 'agenda/agenda.policy.js', 'KEEP_AGENDAS', ['subgraphs/appointments', 'api/rights.test']),
  asked('appointments', 'agenda/agenda.policy.js', 'BOOK_FOR_CITIZENS', ['subgraphs/appointments', 'api/rights.test']),
  asked('cases', 'case/case.policy.js', 'PROPOSE_FAQ', ['subgraphs/cases', 'api/propose-faq.test'], /C33|N2|N27/),
  asked('knowledge', 'content/content.policy.js', 'READ_RESERVED_KNOWLEDGE', [
    'subgraphs/knowledge',
    'shelf-of-the-rete-ristretta.test',
  ]),
  asked('knowledge', 'content/content.policy.js', 'KEEP_SERVICE_SHEETS', [
    'subgraphs/knowledge',
    'shelf-of-the-rete-ristretta.test',
  ]),
  asked('training', 'event/event.policy.js', 'JOIN_EVENTS', ['subgraphs/training', 'api/register.test']),
  {
    name: 'desks raise whatever their network may not',
    answers: 'N2 TH2',
    file: 'subgraphs/cases/dist/src/case/case.policy.js',
    find: 'holds(actor, rightToRaise(purpose))',
    put: 'true',
    tests: ['subgraphs/cases', 'api/rights.test'],
    titles: /N2|RAISE/,
  },
  {
    name: 'whoever asks the Coordinamento alone writes to the offices',
    answers: 'N2',
    file: 'subgraphs/cases/dist/src/case/case.policy.js',
    find: "addressee === Addressee.COORDINAMENTO || holds(actor, 'RAISE_PRATICHE')",
    put: 'true',
    tests: ['subgraphs/cases', 'desk-policies.test|api/raise.test'],
    titles: /N2/,
  },
  {
    name: 'a proposed FAQ names the person of its case',
    answers: 'P11 TH18',
    file: 'subgraphs/cases/dist/src/faq/propose-faq.js',
    find: /refuseNames\(.*\);/g,
    put: '',
    tests: ['subgraphs/cases', 'api/propose-faq.test'],
    titles: /P11/,
  },
  walled('cases', 'api/rights.test'),
  walled('appointments', 'api/rights.test'),
  walled('knowledge', 'shelf-of-the-rete-ristretta.test'),
  walled('training', 'visibility.test|api/register.test'),
  {
    name: 'everybody decides what a network may',
    answers: 'N2 TH4',
    file: 'subgraphs/network/dist/src/right/network-right.policy.js',
    find: 'isPerson(actor) && isCoordination(actor)',
    put: 'isPerson(actor)',
    tests: ['subgraphs/network', 'api/network-rights.test'],
    titles: /N2/,
  },
  {
    name: 'what was read of a right is not compared with what stands',
    answers: 'C21',
    file: 'subgraphs/network/dist/src/right/take-rights.js',
    find: 'expectVersion(found, expectedVersion);',
    put: '',
    tests: ['subgraphs/network', 'api/network-rights.test'],
    titles: /N2/,
  },
  {
    name: 'a right that was taken goes on with the token',
    answers: 'N2 I7 TH6',
    file: 'gateway/dist/src/identity.js',
    find: '...(found.rights ? { rights: found.rights } : {}),',
    put: '',
    tests: ['gateway', 'revocation.test'],
    titles: /N2/,
  },
];
