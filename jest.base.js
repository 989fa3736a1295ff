import { join } from 'node:path';

const setup = (name) => join(import.meta.dirname, 'infra', 'run', name);

/** Jest of a compiled workspace: ESM as tsc wrote it, no transform; a PostgreSQL comes up when none is given. */
export default {
  testEnvironment: 'node',
  transform: {},
  testMatch: ['<rootDir>/dist/**/*.test.js'],
  globalSetup: setup('jest-postgres-up.mjs'),
  globalTeardown: setup('jest-postgres-down.mjs'),
  testTimeout: 30_000,
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB',
};
