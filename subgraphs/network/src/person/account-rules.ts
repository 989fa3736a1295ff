import type { Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { lastUseOf } from '../identity/last-uses.js';

/** After how many days without a sign-in an account is warned, then disabled. */
export interface Rules {
  readonly warnDays: number;
  readonly disableDays: number;
}

export interface RulesVersion extends Rules {
  readonly since: Date;
  readonly setBy: string | null;
  readonly reason: string | null;
}

interface Account {
  readonly id: string;
  readonly email: string;
  readonly locale: string;
  readonly bornAt: Date;
  readonly warnedAt: Date | null;
}

export interface DueAccount {
  readonly person: Account;
  readonly step: 'warn' | 'disable';
}

const HISTORY = prepared(
  'accountRules.history',
  `select warn_days as "warnDays", disable_days as "disableDays", since, set_by as "setBy", reason
   from account_rules order by id desc limit 50`,
);
const ACCOUNTS = prepared(
  'accountRules.accounts',
  `select id, email, locale, coalesce(reactivated_at, created_at) as "bornAt", warned_at as "warnedAt"
   from person where disabled_at is null`,
);

export const rulesHistory = (ctx: HouseContext): Promise<RulesVersion[]> => ctx.db.rows<RulesVersion>(HISTORY);

/** The rules that hold: those that were set last. */
export async function currentRules(ctx: HouseContext): Promise<Rules> {
  const [last] = await rulesHistory(ctx);
  if (!last) throw new Error('There are no rules of accounts');
  return last;
}

const DAY_MS = 86_400_000;

/** What is due for an account: a warning after so many days, the end after the warning has had its time. Pure. */
export function stepOf(
  account: Pick<Account, 'bornAt' | 'warnedAt'>,
  lastUse: Date | null,
  rules: Rules,
  now: Date,
): 'warn' | 'disable' | null {
  const since = Math.max(account.bornAt.getTime(), lastUse?.getTime() ?? 0);
  const idleDays = (now.getTime() - since) / DAY_MS;
  if (idleDays < rules.warnDays) return null;
  const warnedAt = account.warnedAt?.getTime() ?? 0;
  if (warnedAt < since) return 'warn';
  const isPatienceOver = (now.getTime() - warnedAt) / DAY_MS >= rules.disableDays - rules.warnDays;
  return idleDays >= rules.disableDays && isPatienceOver ? 'disable' : null;
}

const HELD = `
  select (extract(epoch from coalesce(reactivated_at, created_at)) * 1000)::float8 as "bornMs",
    (extract(epoch from warned_at) * 1000)::float8 as "warnedMs"
  from person where id = ?::uuid and disabled_at is null for update`;

/** Whether what was due for an account still is: it is held, and the latest use of it is looked at anew. */
export async function isStillDue(tx: Tx, { person, step }: DueAccount, rules: Rules): Promise<boolean> {
  const [held] = await tx.sql<{ bornMs: number; warnedMs: number | null }>(HELD, [person.id]);
  const lastUse = await lastUseOf(tx.ctx.house, person.id);
  if (!held || lastUse === undefined) return false;
  const { bornMs, warnedMs } = held;
  const account = { bornAt: new Date(bornMs), warnedAt: warnedMs === null ? null : new Date(warnedMs) };
  return stepOf(account, lastUse, rules, tx.now) === step;
}

/** Accounts for which something is due now, by the latest use of each; only who has a login counts. */
export async function dueAccounts(
  ctx: HouseContext,
  rules: Rules,
  uses: ReadonlyMap<string, Date | null>,
): Promise<DueAccount[]> {
  const accounts = await ctx.db.rows<Account>(ACCOUNTS);
  return accounts.flatMap((person) => {
    const lastUse = uses.get(person.id);
    const step = lastUse === undefined ? null : stepOf(person, lastUse, rules, ctx.clock.now());
    return step ? [{ person, step }] : [];
  });
}
