import { type Actor, hasRole, isCoordination, isPerson } from '@respi/kit/actor.js';
import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { DateTime } from '@respi/kit/scalars.js';
import { Ctx, Field, FieldResolver, ID, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Case } from '../case/case.entity.js';
import { mayMove, worksAtDesk } from '../case/case.policy.js';
import { loadCase } from '../case/case.reads.js';
import { Sportello, sportelloOf } from '../stubs/sportello.stub.js';

@ObjectType({ description: 'Trasferimento. A case offered to another desk, which accepts or refuses it (C25).' })
export class CaseTransfer {
  @Field(() => ID, { description: 'Identificativo.' })
  id!: string;

  @Field(() => String, { description: 'Numero. Of the case; its content is not seen before it is accepted.' })
  registryNumber!: string;

  @Field(() => String, { description: 'Motivo.' })
  reason!: string;

  @Field(() => DateTime, { description: 'Chiesto.' })
  askedAt!: Date;

  @Field(() => Boolean, { nullable: true, description: 'Accettato. Null while nobody has answered.' })
  accepted!: boolean | null;

  @Field(() => Boolean, { description: 'Ritirato. Taken back by who offered it, before anybody answered.' })
  isWithdrawn!: boolean;

  @Field(() => DateTime, { nullable: true, description: 'Risposta. Or when it was taken back.' })
  answeredAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Nota di chi ha risposto.' })
  answerNote!: string | null;

  caseId!: string;
  fromSportelloId!: string | null;
  toSportelloId!: string;
  toEnteId!: string;
}

const columns = `id, registry_number as "registryNumber", reason, asked_at as "askedAt", accepted, is_withdrawn as "isWithdrawn",
  answered_at as "answeredAt", answer_note as "answerNote", case_id as "caseId", from_sportello_id as "fromSportelloId", to_sportello_id as "toSportelloId",
  to_ente_id as "toEnteId"`;
const OPEN = prepared(
  'transfer.open',
  `select ${columns} from case_transfer where answered_at is null order by asked_at limit 100`,
);
const OF_CASE = prepared(
  'transfer.ofCase',
  `select ${columns} from case_transfer where case_id = $1 order by asked_at desc limit 20`,
);
const BY_ID = prepared('transfer.byId', `select ${columns} from case_transfer where id = $1`);

/**
 * Whether an offer is made to a desk of this actor: of the rete ristretta, which alone sees the cases of its colleagues (C24).
 * To accept, it must be one that may raise such a case as well (N2).
 */
export const isOfferedTo = (actor: Actor, one: Pick<CaseTransfer, 'toSportelloId' | 'toEnteId'>): boolean =>
  isPerson(actor) &&
  actor.tier === 'RISTRETTA' &&
  hasRole(actor, 'OPERATOR', 'ENTE_ADMIN') &&
  (actor.sportelloIds.includes(one.toSportelloId) || (hasRole(actor, 'ENTE_ADMIN') && one.toEnteId === actor.enteId));

/** The offer with this id, as row security gives it. */
export const loadTransfer = (ctx: HouseContext, id: string): Promise<CaseTransfer | null> =>
  ctx.db.row<CaseTransfer>(BY_ID, [id]);

@Resolver(() => CaseTransfer)
export class TransferResolver {
  @Query(() => [CaseTransfer], {
    nullable: true,
    description: 'Trasferimenti in attesa. Offered to the reader’s desk, or all of them for the coordination.',
  })
  async pendingTransfers(@Ctx() ctx: HouseContext): Promise<CaseTransfer[]> {
    const rows = await ctx.db.rows<CaseTransfer>(OPEN);
    return rows.filter((row) => isCoordination(ctx.actor) || isOfferedTo(ctx.actor, row));
  }

  @FieldResolver(() => Sportello, { nullable: true, description: 'Da.' })
  from(@Root() root: CaseTransfer): Sportello | null {
    return sportelloOf(root.fromSportelloId);
  }

  @FieldResolver(() => Sportello, { nullable: true, description: 'A.' })
  to(@Root() root: CaseTransfer): Sportello | null {
    return sportelloOf(root.toSportelloId);
  }

  @FieldResolver(() => Case, {
    nullable: true,
    description: 'Segnalazione. Null before it is accepted, for who receives it.',
  })
  case(@Root() root: CaseTransfer, @Ctx() ctx: HouseContext): Promise<Case | null> {
    return loadCase(ctx, root.caseId);
  }

  @FieldResolver(() => Boolean, { description: 'Può rispondere.' })
  viewerCanAnswer(@Root() root: CaseTransfer, @Ctx() { actor }: HouseContext): boolean {
    return root.answeredAt === null && isOfferedTo(actor, root);
  }

  @FieldResolver(() => Boolean, { description: 'Può ritirare. The desk that offered the case, or the coordination.' })
  async viewerCanWithdraw(@Root() root: CaseTransfer, @Ctx() ctx: HouseContext): Promise<boolean> {
    const offered = root.answeredAt === null ? await loadCase(ctx, root.caseId) : null;
    return offered !== null && mayMove(ctx.actor, offered, 'transfer');
  }
}

@Resolver(() => Case)
export class TransfersOfCaseResolver {
  @FieldResolver(() => [CaseTransfer], { description: 'Trasferimenti. The newest first.' })
  async transfers(@Root() root: Case, @Ctx() ctx: HouseContext): Promise<CaseTransfer[]> {
    if (!isCoordination(ctx.actor) && !worksAtDesk(ctx.actor, root)) return [];
    return ctx.db.rows<CaseTransfer>(OF_CASE, [root.id]);
  }
}
