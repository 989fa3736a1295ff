import type { HouseContext } from '@respi/kit/context.js';
import { identityOf, type Query } from '../identity/identity-room.js';
import { verified } from '../verified.js';
import { canSeeMachine } from './machine.policy.js';
import type { MachineClient, MachineSecret } from './machine.type.js';

export const MACHINE_COLUMNS = `
  id, ente_id as "enteId", name, scopes, ceiling, networks::text[] as networks, per_minute as "perMinute",
  created_at as "createdAt", created_by as "createdBy", expires_at as "expiresAt", approved_at as "approvedAt",
  ended_at as "endedAt"`;

/** Clients that the reader may see, those that run first; of one ente where it is named. */
export async function readMachines(ctx: HouseContext, enteId: string | null = null): Promise<MachineClient[]> {
  const rows = await identityOf(ctx.house).as(ctx.actor, (sql) =>
    sql<MachineClient>(
      `select ${MACHINE_COLUMNS} from machine_client where $1::uuid is null or ente_id = $1
       order by (ended_at is not null), created_at desc limit 200`,
      [enteId],
    ),
  );
  return verified(ctx, 'machine', rows, (row) => canSeeMachine(ctx.actor, row));
}

/** One client, where the actor sees it. */
export const machineById = async (sql: Query, id: string, lock = ''): Promise<MachineClient | null> =>
  (await sql<MachineClient>(`select ${MACHINE_COLUMNS} from machine_client where id = $1 ${lock}`, [id]))[0] ?? null;

export const readMachine = (ctx: HouseContext, id: string): Promise<MachineClient | null> =>
  identityOf(ctx.house).as(ctx.actor, (sql) => machineById(sql, id));

/** Secrets of clients: when they were made and used, never their text. */
export const loadSecretsOf = (ctx: HouseContext, clientId: string): Promise<MachineSecret[]> =>
  ctx
    .loader<string, MachineSecret[]>('machine.secrets', async (ids) => {
      const rows = await identityOf(ctx.house).as(ctx.actor, (sql) =>
        sql<MachineSecret & { clientId: string }>(
          `select id, client_id as "clientId", hint, created_at as "createdAt", expires_at as "expiresAt",
             last_used_at as "lastUsedAt" from machine_secret where client_id = any($1::uuid[]) order by created_at desc`,
          [ids],
        ),
      );
      return ids.map((id) => rows.filter((row) => row.clientId === id));
    })
    .load(clientId);
