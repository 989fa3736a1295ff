import type { Platform } from './platform.ts';
import type { Settings } from './settings.ts';

/** What a person needs to know once the platform is up: addresses and, in a demonstration, one login per role. */
export function announce(platform: Platform, settings: Settings): string {
  const lines = ['', `  Site      ${platform.publicUrl}`, `  Graph     ${platform.gatewayUrl}`];
  if (platform.deskUrl) {
    lines.push(`  Mail      ${platform.deskUrl}/mail      (captured: nobody receives it)`);
    lines.push(`  Codes     ${platform.deskUrl}/codes     (one-time codes of the logins, renewed every 30 s)`);
  }
  const shown = new Set<string>();
  const rows = platform.logins.flatMap((login) => {
    const fresh = login.roles.filter((role) => !shown.has(role));
    for (const role of fresh) shown.add(role);
    return fresh.length > 0 ? [{ ...login, fresh }] : [];
  });
  if (rows.length > 0) {
    const width = Math.max(...rows.map((row) => row.email.length));
    const roles = Math.max(...rows.map((row) => row.fresh.join(', ').length));
    lines.push('', `  Logins of this demonstration (all of them: ${settings.dataDir}/logins.json)`);
    for (const row of rows) {
      const code = row.totpSecret ? '  + code' : '';
      lines.push(`  ${row.fresh.join(', ').padEnd(roles)}  ${row.email.padEnd(width)}  ${row.password}${code}`);
    }
  }
  return `${lines.join('\n')}\n`;
}
