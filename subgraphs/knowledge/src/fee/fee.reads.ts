import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import type { Words } from '../edition/text-hash.js';
import type { Fee } from './fee.type.js';
import { feesIn, withFees } from './fees-in.js';

const FEES = prepared(
  'fee.all',
  `select code, label as names, amount, source_title as "sourceTitle", source_url as "sourceUrl", consulted_on as "consultedOn",
     changed_at as "changedAt", version
   from fee where $1::text[] is null or code = any($1) order by label ->> 'it', code limit 500`,
);

/** All fees, or those of some codes. */
export const fees = (ctx: HouseContext, codes: readonly string[] | null = null): Promise<Fee[]> =>
  ctx.db.rows<Fee>(FEES, [codes]);

const loadFee = (ctx: HouseContext, code: string): Promise<Fee | null> =>
  ctx
    .loader<string, Fee | null>('fee', async (codes) => {
      const found = new Map((await fees(ctx, codes)).map((fee) => [fee.code, fee]));
      return codes.map((one) => found.get(one) ?? null);
    })
    .load(code);

/** The fees that a text names, in its order. */
export const feesOf = async (ctx: HouseContext, text: Omit<Words, 'title'>): Promise<Fee[]> =>
  (await Promise.all(feesIn(text).map((code) => loadFee(ctx, code)))).filter((fee) => fee !== null);

/** The words of a text as readers are shown them: amounts of now, in the way of the language (P22). */
export async function readable<T extends Omit<Words, 'title'>>(ctx: HouseContext, text: T, locale: string): Promise<T> {
  const named = await feesOf(ctx, text);
  if (feesIn(text).length === 0) return text;
  const amounts = new Map(named.map(({ code, amount }) => [code, amount]));
  const told = (words: string) => withFees(words, locale, amounts);
  const { abstract, body, blocks } = text;
  return {
    ...text,
    abstract: abstract && told(abstract),
    body: told(body),
    blocks: blocks.map((block) => ({ ...block, body: told(block.body) })),
  };
}
