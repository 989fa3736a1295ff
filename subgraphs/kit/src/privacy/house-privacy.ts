import type { Tx } from '../command.js';
import type { PeopleOfHouse } from './people.js';
import type { HouseRegister } from './register.js';
import type { RetentionKind } from './retention.js';

/** What can be held, found by the number that people know it by. */
export interface Holdable {
  readonly entity: string;
  find(tx: Tx, reference: string): Promise<{ id: string; reference: string } | null>;
}

/** How a house keeps and forgets the data of people. */
export interface HousePrivacy {
  /** Registers of processing, by schema. */
  readonly registers: readonly HouseRegister[];
  readonly retention: readonly RetentionKind[];
  readonly holdable?: Holdable;
  /** How it finds and forgets one person; none where nobody is known by a contact. */
  readonly people?: PeopleOfHouse;
}

/** Technical rows that every house has: letters that have left lose their text, outcomes of commands go. */
export const FRAME_KINDS: readonly RetentionKind[] = [
  {
    kind: 'LETTERS',
    entity: null,
    months: 3,
    due: `select id, null::text as reference, null::text as category, created_at as opened_at, coalesce(done_at, dead_at) as ended_at
      from outbox where sealed_payload <> '' and coalesce(done_at, dead_at) < ?::timestamptz`,
    forget: async (tx, ids) => {
      await tx.sql(
        `update outbox set sealed_payload = '', last_error = null where id = any (string_to_array(?, ',')::uuid[])`,
        [ids.join(',')],
      );
    },
  },
  {
    kind: 'OUTCOMES',
    entity: null,
    months: 1,
    due: `select md5(actor_key || ' ' || client_key)::uuid as id, null::text as reference, verb as category, at as opened_at, at as ended_at
      from idempotency where at < ?::timestamptz`,
    forget: async (tx, ids) => {
      await tx.sql(
        `delete from idempotency where md5(actor_key || ' ' || client_key)::uuid = any (string_to_array(?, ',')::uuid[])`,
        [ids.join(',')],
      );
    },
  },
];

/** Every kind of a house, its own and those of the frame. */
export const kindsOf = (privacy: HousePrivacy | undefined): readonly RetentionKind[] => [
  ...(privacy?.retention ?? []),
  ...FRAME_KINDS,
];
