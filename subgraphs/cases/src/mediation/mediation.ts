import { hasRole, isCoordination, isPerson } from '@respi/kit/actor.js';
import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { grouped } from '@respi/kit/reference.js';
import { DateTime, LocalDate } from '@respi/kit/scalars.js';
import { UserError } from '@respi/kit/user-error.js';
import { Ctx, Field, FieldResolver, ID, ObjectType, Query, Resolver, Root, registerEnumType } from 'type-graphql';
import { Case } from '../case/case.entity.js';
import { handles } from '../case/case.policy.js';
import { loadCase } from '../case/case.reads.js';
import { Person, personOf } from '../stubs/person.stub.js';
import { Sportello, sportelloOf } from '../stubs/sportello.stub.js';

export enum MediationMode {
  IN_PERSON = 'IN_PERSON', // di persona
  REMOTE = 'REMOTE', // a distanza
}
export enum MediationState {
  REQUESTED = 'REQUESTED', // richiesta
  ASSIGNED = 'ASSIGNED', // assegnata
  DONE = 'DONE', // svolta
  NOT_HELD = 'NOT_HELD', // non svolta
  CANCELLED = 'CANCELLED', // annullata
}
registerEnumType(MediationMode, {
  name: 'MediationMode',
  description: 'Modo della mediazione.',
  valuesConfig: {
    IN_PERSON: { description: 'Di persona. At a place.' },
    REMOTE: { description: 'A distanza. By telephone or video.' },
  },
});
registerEnumType(MediationState, {
  name: 'MediationState',
  description: 'Stato della richiesta di mediazione.',
  valuesConfig: {
    REQUESTED: { description: 'Richiesta. Nobody has taken it yet.' },
    ASSIGNED: { description: 'Assegnata. A mediator will be there.' },
    DONE: { description: 'Svolta.' },
    NOT_HELD: { description: 'Non svolta. The person or the mediator did not come.' },
    CANCELLED: { description: 'Annullata. No longer needed.' },
  },
});

@ObjectType({ description: 'Richiesta di mediazione. A mediator or interpreter for a case; it names no person (C27).' })
export class MediationRequest {
  @Field(() => ID, { description: 'Identificativo.' })
  id!: string;

  @Field(() => String, { description: 'Lingua. BCP 47 code.' })
  language!: string;

  @Field(() => MediationMode, { description: 'Modo.' })
  mode!: MediationMode;

  @Field(() => String, { nullable: true, description: 'Luogo. Null at a distance.' })
  place!: string | null;

  @Field(() => LocalDate, { description: 'Giorno.' })
  wantedOn!: string;

  @Field(() => String, { nullable: true, description: 'Ora. HH:MM, local.' })
  wantedAt!: string | null;

  @Field(() => String, { description: 'Di che cosa si parla. Without personal data.' })
  about!: string;

  @Field(() => MediationState, { description: 'Stato.' })
  state!: MediationState;

  @Field(() => DateTime, { description: 'Richiesta il.' })
  requestedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Esito. In words.' })
  outcome!: string | null;

  caseId!: string;
  sportelloId!: string | null;
  mediatorId!: string | null;
}

@ObjectType({ description: 'Esito di un atto sulla mediazione.' })
export class MediationPayload {
  @Field(() => MediationRequest, { nullable: true, description: 'Richiesta. As it stands afterwards.' })
  mediation?: MediationRequest | null;

  @Field(() => [UserError], { description: 'Errori.' })
  userErrors: UserError[] = [];
}

const columns = `id, language, mode, place, wanted_on as "wantedOn", to_char(wanted_at, 'HH24:MI') as "wantedAt", about, state,
  requested_at as "requestedAt", outcome, case_id as "caseId", sportello_id as "sportelloId", mediator_id as "mediatorId"`;
const OPEN = prepared(
  'mediation.open',
  `select ${columns} from mediation_request where closed_at is null order by wanted_on, id limit 100`,
);
const BY_ID = prepared('mediation.byId', `select ${columns} from mediation_request where id = $1`);
const OF_CASES = prepared(
  'mediation.ofCases',
  `select ${columns} from mediation_request where case_id = any($1::uuid[]) order by requested_at`,
);

/** Mediators see what nobody has taken and what is theirs; the others what hangs on a case that they handle (C27). */
async function seen(ctx: HouseContext, rows: MediationRequest[]): Promise<MediationRequest[]> {
  const { actor } = ctx;
  if (isCoordination(actor)) return rows;
  const parents = await Promise.all(rows.map((row) => loadCase(ctx, row.caseId)));
  return rows.filter((row, at) => {
    const parent = parents[at];
    const isForMediator = hasRole(actor, 'MEDIATOR') && (row.mediatorId === null || row.mediatorId === actor.personId);
    return isForMediator || (parent !== null && parent !== undefined && handles(actor, parent));
  });
}

/** The request with this id, as row security gives it. */
export const loadMediation = (ctx: HouseContext, id: string): Promise<MediationRequest | null> =>
  ctx.db.row<MediationRequest>(BY_ID, [id]);

@Resolver(() => MediationRequest)
export class MediationResolver {
  @Query(() => [MediationRequest], {
    nullable: true,
    description: 'Mediazioni aperte. For mediators those without one and their own; for desks and coordination theirs.',
  })
  async mediationRequests(@Ctx() ctx: HouseContext): Promise<MediationRequest[]> {
    return seen(ctx, await ctx.db.rows<MediationRequest>(OPEN));
  }

  @FieldResolver(() => Sportello, { nullable: true, description: 'Sportello che la chiede.' })
  sportello(@Root() root: MediationRequest): Sportello | null {
    return sportelloOf(root.sportelloId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Mediatore.' })
  mediator(@Root() root: MediationRequest): Person | null {
    return personOf(root.mediatorId);
  }

  @FieldResolver(() => Boolean, { description: 'Può prenderla. A mediator, for themselves.' })
  viewerCanTake(@Root() root: MediationRequest, @Ctx() { actor }: HouseContext): boolean {
    return root.state === MediationState.REQUESTED && isPerson(actor) && hasRole(actor, 'MEDIATOR');
  }

  @FieldResolver(() => Boolean, { description: 'Può registrarne l’esito.' })
  viewerCanConclude(@Root() root: MediationRequest, @Ctx() { actor }: HouseContext): boolean {
    const isOpen = root.state === MediationState.REQUESTED || root.state === MediationState.ASSIGNED;
    return (
      isOpen &&
      (isCoordination(actor) || hasRole(actor, 'OPERATOR', 'ENTE_ADMIN') || root.mediatorId === actor.personId)
    );
  }
}

@Resolver(() => Case)
export class MediationsOfCaseResolver {
  @FieldResolver(() => [MediationRequest], { description: 'Mediazioni. Asked for in this case (C27).' })
  mediations(@Root() root: Case, @Ctx() ctx: HouseContext): Promise<MediationRequest[]> {
    const loader = ctx.loader<string, MediationRequest[]>('mediation.ofCases', async (ids) =>
      grouped(ids, await seen(ctx, await ctx.db.rows<MediationRequest>(OF_CASES, [ids])), (row) => row.caseId),
    );
    return loader.load(root.id);
  }
}
