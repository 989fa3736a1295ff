import { spawnSync } from 'node:child_process';
import { startEphemeralPostgres } from '../run/postgres.ts';
import { inRepository } from '../run/repository.ts';

/* npm run prove [--long] [word…]: the figures that tests print of themselves, in one table, from one run. The short form runs in
   npm test as part of each house's tests; the long one raises the numbers to those of the goals. */

const isLong = process.argv.includes('--long');
const LONG = {
  RESPI_TAMPER_ROUNDS: '1000',
  RESPI_AUDIT_ROWS: '1000000',
  RESPI_RACE_ROUNDS: '2500',
  RESPI_RACE_CLIENTS: '10000',
  RESPI_NUMBERS: '20000',
  RESPI_FUZZ_DOCUMENTS: '100000',
  RESPI_FUZZ_INPUTS: '100000',
  RESPI_KILLS: '200',
  RESPI_CRASHES: '50',
  RESPI_HOSTILE_SECONDS: '60',
  RESPI_SEQUENCES: '10000',
  RESPI_SEQUENCE_LENGTH: '10',
};

/** Where each figure is proven. */
const PROOFS: readonly [figures: string, workspace: string, pattern: string][] = [
  ['FIG1 FIG2 TH4 TH8 who is given, asks, changes what', 'gateway', 'matrix.test|oracle.test'],
  ['FIG1 policies of the network, role by role', 'subgraphs/network', 'polic(y|ies).test'],
  ['FIG1 policies of cases, role by role', 'subgraphs/cases', 'polic(y|ies).test'],
  ['FIG1 policies of appointments, role by role', 'subgraphs/appointments', 'polic(y|ies).test'],
  ['FIG1 policies of contents, role by role', 'subgraphs/knowledge', 'polic(y|ies).test'],
  ['FIG1 policies of training, role by role', 'subgraphs/training', 'polic(y|ies).test'],
  ['FIG2 FIG3 two walls on cases', 'subgraphs/cases', 'visibility.test'],
  ['FIG2 FIG3 two walls on people', 'subgraphs/network', 'visibility.test'],
  ['FIG2 FIG3 two walls on contents', 'subgraphs/knowledge', 'visibility.test'],
  ['FIG2 FIG3 two walls on registrations', 'subgraphs/training', 'visibility.test'],
  ['TH5 N5 I10 no scope grows, whatever is sent', 'subgraphs/network', 'no-scope-grows.test'],
  ['FIG6 FIG7 nothing twice', 'subgraphs/appointments', 'race'],
  ['FIG7 numbers without gaps', 'subgraphs/cases', 'race.test'],
  ['FIG8 FIG10 killed houses, crashed databases', 'infra', 'crashes.test'],
  ['FIG8 FIG12 faults of one house', 'subgraphs/kit', '/faults.test'],
  ['FIG10 platforms that are killed and come back', 'infra', 'platform.test'],
  ['FIG11 FIG12 one part down', 'gateway', 'partial.test|database.test'],
  ['FIG13 TH16 hostile documents beside honest ones', 'gateway', 'hostile.test'],
  [
    'FIG19 F14 TH15 what scanners and other sites ask, HTTP audit',
    'gateway',
    'doors.test|weaknesses.test|http-audit.test',
  ],
  ['FIG14 F18 TH6 what is taken away is refused', 'gateway', 'revocation.test'],
  ['FIG21 TH9 no small count in public', 'gateway', 'public-numbers.test'],
  ['FIG21 TH9 nor by a difference', 'subgraphs/network', 'test/register.test'],
  ['FIG22 F13 F15 malformed documents and text', 'gateway', 'malformed.test|one-by-one.test'],
  ['F24 F25 who starts first, other days', 'gateway', 'start-and-skew.test'],
  ['FIG15 TH18 personal data at wrong sinks', 'gateway', 'canaries.test|erasure.test'],
  ['FIG15 TH17 words of faults stay out of the log', 'subgraphs/kit', 'test/log.test|last-resort.test'],
  ['F8 clocks that change', 'subgraphs/appointments', 'availability/|jobs.test'],
  ['F8 clocks that are apart', 'subgraphs/kit', 'clock-faults.test'],
  ['F28 killed between two houses', 'gateway', 'killed-between.test'],
  ['F28 what is taken back is written down', 'subgraphs/knowledge', 'publication.test'],
  ['FIG6 F16 two platforms, one place', 'gateway', 'booking-race.test'],
  ['FIG16 the chain, bulk readers', 'subgraphs/kit', 'audit.test'],
  ['FIG16 G7 the register searched', 'subgraphs/kit', 'register.test'],
  ['FIG16 who saw it', 'gateway', 'who-saw.test'],
  ['FIG17 F9 F10 F11 letters', 'subgraphs/kit', 'outbox.test|cut-letters.test'],
  ['FIG18 F20 backup and restore, any instant', 'infra', 'backup.test|point-in-time.test'],
  ['F21 migrations that die half-way', 'subgraphs/kit', 'migrate.test'],
  ['FIG20 ASVS, misure minime, threats', 'infra', 'judged.test'],
  ['TH14 files', 'subgraphs/kit', '(plain-image|redrawn-image|active-pdf).test'],
];

interface Row {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly said: readonly string[];
}

function prove([name, workspace, pattern]: (typeof PROOFS)[number], env: NodeJS.ProcessEnv): Row {
  const jest = inRepository('node_modules', 'jest', 'bin', 'jest.js');
  const run = spawnSync(
    process.execPath,
    ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', jest, pattern],
    {
      cwd: inRepository(workspace),
      env,
      encoding: 'utf8',
      maxBuffer: 100_000_000,
    },
  );
  const text = `${run.stdout}${run.stderr}`;
  const count = (word: string) => Number(new RegExp(`^Tests:.* (\\d+) ${word}`, 'm').exec(text)?.[1] ?? 0);
  const said = text.split('\n').filter((line) => /^FIG\d+ /.test(line));
  const isBroken = run.status !== 0 && count('failed') === 0;
  return { name, passed: count('passed'), failed: count('failed') + (isBroken ? 1 : 0), said };
}

const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const chosen = PROOFS.filter(([name]) => words.length === 0 || words.some((word) => name.includes(word)));
const given = process.env.RESPI_TEST_PG_URL;
const postgres = given ? null : await startEphemeralPostgres();
const env = { ...process.env, ...(isLong ? LONG : {}), RESPI_TEST_PG_URL: given ?? postgres?.adminUrl };
const rows: Row[] = [];
try {
  for (const proof of chosen) {
    const row = prove(proof, env);
    rows.push(row);
    console.log(
      `${row.failed === 0 ? 'proven' : 'BROKEN'}  ${row.name.padEnd(52)} ${row.passed} passed, ${row.failed} failed`,
    );
    for (const line of row.said) console.log(`          ${line}`);
  }
} finally {
  await postgres?.stop();
}
const broken = rows.filter(({ failed, passed }) => failed > 0 || passed === 0).length;
console.log(
  `${rows.length - broken} of ${rows.length} proofs hold${isLong ? '' : ' (short form; npm run prove -- --long for the goals)'}`,
);
process.exitCode = broken > 0 ? 1 : 0;
