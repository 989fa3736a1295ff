import { hasRole, isCoordination } from '@respi/kit/actor.js';
import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { DateTime } from '@respi/kit/scalars.js';
import { Ctx, Field, FieldResolver, ID, ObjectType, Query, Resolver, Root, registerEnumType } from 'type-graphql';
import { Person, personOf } from '../stubs/person.stub.js';

export enum TicketState {
  OPEN = 'OPEN', // aperta
  ANSWERED = 'ANSWERED', // con risposta
  CLOSED = 'CLOSED', // chiusa
}
registerEnumType(TicketState, {
  name: 'TicketState',
  description: 'Stato della richiesta di assistenza.',
  valuesConfig: {
    OPEN: { description: 'Aperta.' },
    ANSWERED: { description: 'Con risposta.' },
    CLOSED: { description: 'Chiusa.' },
  },
});

@ObjectType({ description: 'Richiesta di assistenza. A problem of the platform, apart from the segnalazioni (C41).' })
export class HelpdeskTicket {
  @Field(() => ID, { description: 'Identificativo.' })
  id!: string;

  @Field(() => String, { description: 'Numero. H2026/000007.' })
  number!: string;

  @Field(() => String, { description: 'Titolo.' })
  title!: string;

  @Field(() => String, { description: 'Testo.' })
  body!: string;

  @Field(() => String, { nullable: true, description: 'Pagina. On which it happened.' })
  page!: string | null;

  @Field(() => TicketState, { description: 'Stato.' })
  state!: TicketState;

  @Field(() => DateTime, { description: 'Aperta.' })
  openedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Risposta.' })
  reply!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Risposta il.' })
  repliedAt!: Date | null;

  openedById!: string;
}

const columns = `id, number, title, body, page, state, opened_at as "openedAt", reply, replied_at as "repliedAt", opened_by as "openedById"`;
const MINE = prepared(
  'helpdesk.list',
  `select ${columns} from helpdesk_ticket order by (state = 'OPEN') desc, opened_at desc limit 100`,
);
const BY_ID = prepared('helpdesk.byId', `select ${columns} from helpdesk_ticket where id = $1`);

const sees = ({ actor }: HouseContext, row: HelpdeskTicket): boolean =>
  row.openedById === actor.personId || hasRole(actor, 'ADMIN') || isCoordination(actor);

/** The ticket with this id, as the reader may see it. */
export async function loadTicket(ctx: HouseContext, id: string): Promise<HelpdeskTicket | null> {
  const row = await ctx.db.row<HelpdeskTicket>(BY_ID, [id]);
  return row && sees(ctx, row) ? row : null;
}

@Resolver(() => HelpdeskTicket)
export class HelpdeskResolver {
  @Query(() => [HelpdeskTicket], {
    nullable: true,
    description: 'Assistenza. One’s own requests; all of them for the administration. Those that are open first.',
  })
  async helpdeskTickets(@Ctx() ctx: HouseContext): Promise<HelpdeskTicket[]> {
    return (await ctx.db.rows<HelpdeskTicket>(MINE)).filter((row) => sees(ctx, row));
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Chi la chiede.' })
  openedBy(@Root() root: HelpdeskTicket): Person | null {
    return personOf(root.openedById);
  }

  @FieldResolver(() => Boolean, { description: 'Può rispondere.' })
  viewerCanReply(@Root() root: HelpdeskTicket, @Ctx() { actor }: HouseContext): boolean {
    return root.state === TicketState.OPEN && (hasRole(actor, 'ADMIN') || isCoordination(actor));
  }

  @FieldResolver(() => Boolean, { description: 'Può chiudere. Who asked.' })
  viewerCanClose(@Root() root: HelpdeskTicket, @Ctx() { actor }: HouseContext): boolean {
    return root.state !== TicketState.CLOSED && root.openedById === actor.personId;
  }
}
