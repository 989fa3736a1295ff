import type { HouseContext } from '@respi/kit/context.js';
import { foundBy } from '@respi/kit/field-cipher.js';
import { prepared } from '@respi/kit/read-session.js';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { isEditor } from '../content/content.policy.js';
import { BarrierFollowUp, BarrierReport } from './barrier.type.js';

/** Name of the blind index by which a report is found again. */
export const CODE_INDEX = 'barrier-report';

const columns = `id, number, path, locale, received_at as "receivedAt", due_on as "dueOn", replied_at as "repliedAt",
  sealed_text as "sealedText", sealed_reply as "sealedReply"`;
const OPEN = prepared(
  'barrier.open',
  `select ${columns} from barrier_report where replied_at is null order by due_on, received_at, id limit 200`,
);
const ALL = prepared(
  'barrier.all',
  `select ${columns} from barrier_report order by received_at desc, id desc limit 200`,
);
const BY_ID = prepared('barrier.byId', `select ${columns} from barrier_report where id = $1`);
const BY_CODE = prepared(
  'barrier.byCode',
  `select number, path, received_at as "receivedAt", due_on as "dueOn", sealed_text as "sealedText",
     sealed_reply as "sealedReply", replied_at as "repliedAt" from barrier_by_code($1)`,
);

function seen(ctx: HouseContext, rows: readonly BarrierReport[]): BarrierReport[] {
  const own = rows.filter(() => isEditor(ctx.actor));
  ctx.db.saw(
    'barrier',
    own.map(({ id }) => id),
  );
  return own;
}

/** The report with this id, for who answers. */
export const loadBarrier = async (ctx: HouseContext, id: string): Promise<BarrierReport | null> =>
  seen(ctx, await ctx.db.rows<BarrierReport>(BY_ID, [id]))[0] ?? null;

@Resolver(() => BarrierReport)
export class BarrierResolver {
  @Query(() => [BarrierReport], {
    nullable: true,
    description: 'Segnalazioni di accessibilità. Those that wait, first the soonest due; or all, newest first (P34).',
  })
  async barrierReports(
    @Ctx() ctx: HouseContext,
    @Arg('all', () => Boolean, { defaultValue: false }) all: boolean,
  ): Promise<BarrierReport[]> {
    return seen(ctx, await ctx.db.rows<BarrierReport>(all ? ALL : OPEN));
  }

  @Query(() => BarrierFollowUp, {
    nullable: true,
    description: 'Seguito di una segnalazione. To whom has its code, without an account (P34).',
  })
  async barrierFollowUp(
    @Ctx() ctx: HouseContext,
    @Arg('code', () => String) code: string,
  ): Promise<BarrierFollowUp | null> {
    const plain = code
      .toUpperCase()
      .replace(/[^A-Z0-9]/g, '')
      .slice(0, 40);
    const { cipher } = ctx.house;
    const row = await foundBy(cipher.blindIndexes(CODE_INDEX, plain), (index) =>
      ctx.db.row<Omit<BarrierReport, 'id' | 'locale'>>(BY_CODE, [index]),
    );
    if (!row) return null;
    const { sealedText, sealedReply, ...told } = row;
    return { ...told, text: cipher.open(sealedText), reply: sealedReply && cipher.open(sealedReply) };
  }

  @FieldResolver(() => String, { description: 'Problema. As it was written; it may hold personal data.' })
  text(@Root() { sealedText }: BarrierReport, @Ctx() { house }: HouseContext): string {
    return house.cipher.open(sealedText);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Risposta.' })
  reply(@Root() { sealedReply }: BarrierReport, @Ctx() { house }: HouseContext): string | null {
    return sealedReply && house.cipher.open(sealedReply);
  }
}
