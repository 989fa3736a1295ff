import type { Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';

const RULES = prepared('editorial-rule.all', 'select code, is_on as "isOn" from editorial_rule');

/** P14: whether who wrote a text may not publish it; asked once per request. */
export const fourEyes = (ctx: HouseContext): Promise<boolean> =>
  ctx
    .loader<string, boolean>('editorial-rules', async (codes) => {
      const rows = await ctx.db.rows<{ code: string; isOn: boolean }>(RULES);
      return codes.map((code) => rows.find((row) => row.code === code)?.isOn ?? true);
    })
    .load('FOUR_EYES');

/** The same rule inside a command. */
export async function fourEyesNow(tx: Tx): Promise<boolean> {
  const [rule] = await tx.sql<{ is_on: boolean }>(`select is_on from editorial_rule where code = 'FOUR_EYES'`);
  return rule?.is_on ?? true;
}
