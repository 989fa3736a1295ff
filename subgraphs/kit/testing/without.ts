import type { TestHouse } from './stand.js';

/** Runs with a constraint of a table taken away, for the twin of what it forbids, and puts it back as it was. */
export async function without(
  { sql }: Pick<TestHouse, 'sql'>,
  table: string,
  constraint: string,
  run: () => Promise<void>,
): Promise<void> {
  const [found] = await sql(
    'select pg_get_constraintdef(oid) as as_written from pg_constraint where conname = $1 and conrelid = $2::regclass',
    [constraint, table],
  );
  if (!found) throw new Error(`${table} has no ${constraint}`);
  await sql(`alter table ${table} drop constraint ${constraint}`);
  try {
    await run();
  } finally {
    await sql(`alter table ${table} add constraint ${constraint} ${found.as_written}`);
  }
}
