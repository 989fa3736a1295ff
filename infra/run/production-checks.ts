import { existsSync } from 'node:fs';
import { loginsFile } from './logins.ts';
import { SECRET_NAMES } from './secrets.ts';
import type { Settings } from './settings.ts';

/** What keeps a platform from opening in production; empty when it may. */
export function productionRefusals(
  settings: Settings,
  env: Record<string, string | undefined> = process.env,
): string[] {
  const refusals: string[] = [];
  const refuseIf = (isWrong: boolean, why: string) => {
    if (isWrong) refusals.push(why);
  };
  refuseIf(
    !env.DATABASE_URL,
    'DATABASE_URL is not set: production keeps its data in a PostgreSQL of its own, not in the embedded one',
  );
  for (const name of SECRET_NAMES) {
    refuseIf(
      !/^[0-9a-f]{64}(,[0-9a-f]{64})*$/.test(env[name] ?? ''),
      `${name} is not 64 hexadecimal digits (openssl rand -hex 32)`,
    );
    refuseIf(/^(.)\1*$/.test(env[name] ?? ''), `${name} is not a secret`);
  }
  const given = SECRET_NAMES.flatMap((name) => env[name] ?? []);
  refuseIf(new Set(given).size < given.length, 'Two keys have the same value: each is its own secret');
  refuseIf(
    !/^smtps?:\/\/[^/]+/.test(env.RESPI_SMTP_URL ?? ''),
    'RESPI_SMTP_URL is empty: citizens would wait for mails that never leave',
  );
  refuseIf(!env.RESPI_MAIL_FROM, 'RESPI_MAIL_FROM is empty: mails need a sender');
  refuseIf(!/^https:\/\//.test(env.RESPI_PUBLIC_URL ?? ''), 'RESPI_PUBLIC_URL is not an https address');
  refuseIf(env.RESPI_TEST_HOOKS !== undefined, 'RESPI_TEST_HOOKS is set: test hooks are refused in production');
  refuseIf(env.RESPI_CLOCK_FILE !== undefined, 'RESPI_CLOCK_FILE is set: the clock of production is not moved');
  refuseIf(
    existsSync(loginsFile(settings.dataDir)),
    `${loginsFile(settings.dataDir)} exists: this data folder belongs to a demonstration, whose logins are refused`,
  );
  return refusals;
}
