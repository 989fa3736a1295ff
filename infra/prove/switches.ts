/** A defence that can be taken away: a change of the compiled code, made for one run of tests and undone after it. */
export interface Switch {
  readonly name: string;
  /** Threat or pitfall that the defence answers. */
  readonly answers: string;
  /** Compiled file, from the root of the repository. */
  readonly file: string;
  readonly find: string | RegExp;
  readonly put: string;
  /** Workspace and pattern of the tests that must turn red. */
  readonly tests: readonly [workspace: string, pattern: string];
  /** Part of the title that every red test must carry: another one that turns red does not belong to the defence. */
  readonly titles: RegExp;
}

const kit = (file: string) => `subgraphs/kit/dist/src/${file}.js`;

/* No switch is in the sources: what is built for production cannot be switched. */
export const SWITCHES: readonly Switch[] = [
  {
    name: 'assertions are not checked for age',
    answers: 'PIT1 TH2',
    file: kit('assertion'),
    find: /MAX_AGE_MS = 5_?000/,
    put: 'MAX_AGE_MS = 1e12',
    tests: ['subgraphs/kit', 'frame.test'],
    titles: /PIT1/,
  },
  {
    name: 'reads are not written down',
    answers: 'TH19 I12',
    file: kit('read-session'),
    find: 'for (const id of ids)',
    put: 'for (const id of [])',
    tests: ['subgraphs/kit', 'frame.test'],
    titles: /I12|I11/,
  },
  {
    name: 'doors stand open',
    answers: 'TH1 G4',
    file: kit('doors'),
    find: 'if (opens(ctx))',
    put: 'if (true)',
    tests: ['subgraphs/kit', 'frame.test'],
    titles: /door|deny|listed|G4/i,
  },
  {
    name: 'a client key is forgotten',
    answers: 'G14 C42',
    file: kit('command'),
    find: 'if (fresh.length > 0)',
    put: 'if (true)',
    tests: ['subgraphs/kit', 'frame.test|faults.test'],
    titles: /G14|C42|F1|F29/,
  },
  {
    name: 'deadlocks are not tried again',
    answers: 'F26',
    file: kit('command'),
    find: 'attempt === 3',
    put: 'attempt === 1',
    tests: ['subgraphs/kit', 'faults.test'],
    titles: /F26|F29|F2/,
  },
  {
    name: 'dead connections are not taken back',
    answers: 'F2 F29',
    file: kit('house'),
    find: 'onPoolCreated: takeBackTheDead',
    put: 'onPoolCreated: () => undefined',
    tests: ['subgraphs/kit', 'faults.test'],
    titles: /F2|F29|F3/,
  },
  {
    name: 'faults leave with their words',
    answers: 'finding 4 FIG15',
    file: kit('errors'),
    find: "message: message[fault] ?? ''",
    put: 'message: cause.message',
    tests: ['subgraphs/kit', 'frame.test|faults.test'],
    titles: /FIG15|F26/,
  },
  {
    name: 'text is taken as it comes',
    answers: 'PIT13',
    file: kit('scalars'),
    find: "if (typeof value !== 'string')",
    put: "return value; if (typeof value !== 'string')",
    tests: ['subgraphs/kit', 'frame.test'],
    titles: /PIT13/,
  },
  {
    name: 'images keep what they say',
    answers: 'TH14',
    file: kit('plain-image'),
    find: 'if (PNG_KEPT.has(name))',
    put: 'if (true)',
    tests: ['subgraphs/kit', 'plain-image.test'],
    titles: /TH14/,
  },
  {
    name: 'a silent scanner is believed',
    answers: 'TH14',
    file: kit('clamd'),
    find: /else\s+reject\(new Error\(`The scanner gave no verdict/,
    put: 'else if (said !== null) resolve({ found: null });\n else reject(new Error(`The scanner gave no verdict',
    tests: ['subgraphs/kit', 'plain-image.test'],
    titles: /TH14/,
  },
  {
    name: 'anchors are not compared',
    answers: 'TH20',
    file: kit('audit/chain'),
    find: 'for (const anchor of anchors)',
    put: 'for (const anchor of [])',
    tests: ['subgraphs/kit', 'audit.test'],
    titles: /TH20/,
  },
  {
    name: 'nobody counts what is opened',
    answers: 'TH19',
    file: kit('audit/bulk-readers'),
    find: 'TOO_MANY_OPENED = 60',
    put: 'TOO_MANY_OPENED = 60000',
    tests: ['subgraphs/kit', 'audit.test'],
    titles: /TH19/,
  },
  {
    name: 'a field may be repeated',
    answers: 'TH16 F14',
    file: kit('limits'),
    find: 'count > MAX_REPEATED',
    put: 'count > 1e9',
    tests: ['gateway', 'weaknesses.test'],
    titles: /FIG19/,
  },
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
    name: 'what cannot be stored is a fault of ours',
    answers: 'PIT13 F15',
    file: kit('errors'),
    find: 'if (UNSTORABLE.has',
    put: 'if (false && UNSTORABLE.has',
    tests: ['gateway', 'malformed.test'],
    titles: /F15/,
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
    name: 'auditors are given addresses',
    answers: 'G20',
    file: 'subgraphs/network/dist/src/contact/contact.policy.js',
    find: " && !hasRole(actor, 'AUDITOR')",
    put: '',
    tests: ['subgraphs/network', 'network-policies.test'],
    titles: /G20/,
  },
];
