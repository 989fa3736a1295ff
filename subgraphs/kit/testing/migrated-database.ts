import { createHash } from 'node:crypto';
import { kitMigrations } from '../src/kit-migrations.js';
import { type Migration, runMigrations } from '../src/migrate.js';
import { provision } from '../src/provision.js';
import { type Beginning, onDatabase, type TestDatabase, testDatabase } from './postgres.js';

/** A house, or the room of identity, with the migrations of its own. */
interface Migrated {
  readonly name: string;
  readonly migrations: readonly Migration[];
}

/** From zero to head, in order; another text of any migration, or of the provision, is another beginning. */
function beginningOf(parts: readonly Migrated[]): Beginning {
  const hash = createHash('sha256').update(String(provision));
  for (const { name, migrations } of parts) {
    for (const step of [...kitMigrations(name), ...migrations]) hash.update(`${name}\0${step.name}\0${step.up}\0`);
  }
  return {
    key: hash.digest('hex').slice(0, 20),
    async build(adminUrl, database) {
      for (const { name, migrations } of parts)
        await runMigrations(name, onDatabase(adminUrl, database, `${name}_owner`), migrations);
    },
  };
}

/** A database of a test's own, migrated to head: the first of a run walks the way from zero, the others are copies of it. */
export const migratedDatabase = (label: string, parts: readonly Migrated[]): Promise<TestDatabase> =>
  testDatabase(label, beginningOf(parts));
