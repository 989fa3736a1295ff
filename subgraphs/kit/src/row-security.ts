/** What each verb may see or write, as SQL conditions over the row and the actor functions. */
export interface RowPolicies {
  select: string;
  insert?: string;
  update?: string;
  delete?: string;
}

/**
 * SQL that puts a table behind row-level security, forced for its owner too. A verb that is left out is denied,
 * save to the house's own jobs (actor SYSTEM). Conditions call `(select actor_ente())` and its kin, once per statement.
 */
export function secured(house: string, table: string, policies: RowPolicies): string {
  const name = `"${table}"`;
  const writes = [policies.insert && 'insert', policies.update && 'update', policies.delete && 'delete'];
  const verbs = ['select', 'insert', 'update', 'delete'].join(', ');
  const lines = [
    `alter table ${name} enable row level security;`,
    `alter table ${name} force row level security;`,
    `grant ${verbs} on ${name} to ${house}_app;`,
    `grant select on ${name} to ${house}_read;`,
    `create policy "${table}_system" on ${name} for all using ((select actor_kind()) = 'SYSTEM') with check ((select actor_kind()) = 'SYSTEM');`,
    `create policy "${table}_select" on ${name} for select using (${policies.select});`,
  ];
  if (writes[0]) lines.push(`create policy "${table}_insert" on ${name} for insert with check (${policies.insert});`);
  if (writes[1])
    lines.push(
      `create policy "${table}_update" on ${name} for update using (${policies.update}) with check (${policies.update});`,
    );
  if (writes[2]) lines.push(`create policy "${table}_delete" on ${name} for delete using (${policies.delete});`);
  return lines.join('\n');
}

/** SQL that opens a table without personal data: everybody reads, the app writes. */
export function open(house: string, table: string): string {
  return [
    `grant select, insert, update, delete on "${table}" to ${house}_app;`,
    `grant select on "${table}" to ${house}_read;`,
  ].join('\n');
}
