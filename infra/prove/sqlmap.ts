import { spawnSync } from 'node:child_process';
import { startEphemeralPostgres } from '../run/postgres.ts';
import { inRepository } from '../run/repository.ts';

/* npm run sqlmap: gateway/test/injection.ts, which is no part of npm test: it wants sqlmap and an hour. */

const given = process.env.RESPI_TEST_PG_URL;
const postgres = given ? null : await startEphemeralPostgres();
try {
  const jest = inRepository('node_modules', 'jest', 'bin', 'jest.js');
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', jest];
  const which = ['--testMatch', '**/dist/test/injection.js', ...process.argv.slice(2)];
  const { status } = spawnSync(process.execPath, [...flags, ...which], {
    cwd: inRepository('gateway'),
    env: { ...process.env, RESPI_TEST_PG_URL: given ?? postgres?.adminUrl },
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
} finally {
  await postgres?.stop();
}
