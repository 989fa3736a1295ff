import type { TestHouse } from '@respi/kit/testing/stand.js';

const TABLES = ['claim', 'hold', 'booking', 'manage_token', 'contact_claim', 'waiting_entry', 'event', 'outbox'];
const FIRES = 1_000;

/**
 * A database that dies in the middle of a command: at the nth write after `arm`, its backend is cut off inside the
 * transaction. The count is a sequence, so that it survives the rollback and strikes once.
 */
export interface Trap {
  arm(nth: number): Promise<void>;
  /** Takes it away; answers whether it struck. */
  disarm(): Promise<boolean>;
}

export async function layTrap(house: TestHouse): Promise<Trap> {
  await house.sql(`create sequence trap start ${2 * FIRES}`);
  await house.sql(`create function fall_into_trap() returns trigger language plpgsql security definer as $$
    begin
      if nextval('appointments.trap') = ${FIRES} then
        perform pg_terminate_backend(pg_backend_pid());
        perform pg_sleep(5);
      end if;
      return null;
    end $$`);
  for (const table of TABLES) {
    await house.sql(
      `create trigger trap after insert or update or delete on ${table} for each statement execute function fall_into_trap()`,
    );
  }
  return {
    arm: async (nth) => {
      await house.sql(`select setval('trap', $1, false)`, [FIRES - nth + 1]);
    },
    async disarm() {
      const [{ last_value: last }] = await house.sql(`select last_value from trap`);
      await house.sql(`select setval('trap', ${2 * FIRES})`);
      return Number(last) >= FIRES;
    },
  };
}
