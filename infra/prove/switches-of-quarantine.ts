import type { Switch } from './switch.ts';

/** What waits for the antivirus, in each house that takes files in. */
const waiting = (house: string, pattern: string): Switch => ({
  name: `what waits for the antivirus is opened in ${house}`,
  answers: 'TH14',
  file: 'subgraphs/kit/dist/src/quarantine.js',
  find: /mayLeave = \(state\) => .*;/,
  put: 'mayLeave = () => true;',
  tests: [`subgraphs/${house}`, pattern],
  titles: /TH14/,
});

/** Quarantine of files. */
export const OF_QUARANTINE: readonly Switch[] = [
  waiting('network', 'api/quarantine.test'),
  waiting('training', 'api/quarantine.test'),
  waiting('cases', 'api/files.test'),
  {
    name: 'files in quarantine are readers’ in knowledge',
    answers: 'TH14 P24',
    file: 'subgraphs/knowledge/dist/src/library/library.reads.js',
    find: "and k.state in ('CLEAN', 'UNSCANNED')",
    put: '',
    tests: ['subgraphs/knowledge', 'quarantine.test'],
    titles: /TH14/,
  },
  {
    name: 'words of a file in quarantine are found',
    answers: 'TH14 P24',
    file: 'subgraphs/knowledge/dist/src/search/index-text.js',
    find: "and k.state in ('CLEAN', 'UNSCANNED')",
    put: '',
    tests: ['subgraphs/knowledge', 'quarantine.test'],
    titles: /TH14/,
  },
  {
    name: 'while the antivirus is silent a file is taken for clean',
    answers: 'TH14',
    file: 'subgraphs/kit/dist/src/quarantine.js',
    find: 'return FileState.QUARANTINED;',
    put: 'return FileState.CLEAN;',
    tests: ['subgraphs/network', 'api/quarantine.test'],
    titles: /TH14/,
  },
  {
    name: 'one file that the antivirus cannot judge holds up all others',
    answers: 'TH14',
    file: 'subgraphs/kit/dist/src/quarantine.js',
    find: 'if (error instanceof SilentScanner)',
    put: 'if (error)',
    tests: ['subgraphs/network', 'api/quarantine.test'],
    titles: /TH14: a file that the scanner cannot judge/,
  },
  {
    name: 'what the antivirus refused keeps its bytes',
    answers: 'TH14',
    file: 'subgraphs/kit/dist/src/quarantine.js',
    find: '...[storageKey, tx.now]',
    put: "...['none', tx.now]",
    tests: ['subgraphs/training', 'api/quarantine.test'],
    titles: /TH14/,
  },
];
