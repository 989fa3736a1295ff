import { plusDays, romeInstant } from '@respi/kit/clock.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { LocalDate, Text } from '@respi/kit/scalars.js';
import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { AnswerValidation } from '../answer/answer.states.js';
import { BADLY_OVERDUE_DAYS, UNREAD_DAYS } from '../deadline/escalate.js';
import { workingDaysAgo } from '../deadline/working-days-ago.js';
import { PRATICA_INDEX, readings } from '../pratica/pratica.js';
import { seesContent, seesPersons } from './case.policy.js';
import { CaseState, isSettled } from './case.states.js';
import { Addressee, Urgency } from './case.vocabulary.js';
import { placesOf } from './case-places.js';
import { registryNumberIn } from './registry-number.js';

export enum CaseOrder {
  URGENCY = 'URGENCY',
  OLDEST = 'OLDEST',
  NEWEST = 'NEWEST',
  DUE = 'DUE',
}

registerEnumType(CaseOrder, {
  name: 'CaseOrder',
  description: 'Ordine delle segnalazioni.',
  valuesConfig: {
    URGENCY: { description: 'Per urgenza. What is open by urgency and deadline, then what is settled.' },
    OLDEST: { description: 'Dalla meno recente.' },
    NEWEST: { description: 'Dalla più recente.' },
    DUE: { description: 'Per scadenza.' },
  },
});

@InputType({
  description: 'Filtro delle segnalazioni. Every part narrows; what the reader may not see is never searched.',
})
export class CaseFilter {
  @Field(() => Text, { nullable: true, description: 'Testo. Number, exact pratica, person or words.' })
  text?: string | null;

  @Field(() => [CaseState], { nullable: true, description: 'Stati.' })
  state?: CaseState[] | null;

  @Field(() => [Urgency], { nullable: true, description: 'Urgenze.' })
  urgency?: Urgency[] | null;

  @Field(() => [Addressee], { nullable: true, description: 'Destinatari.' })
  addressee?: Addressee[] | null;

  @Field(() => ID, { nullable: true, description: 'Ufficio.' })
  officeId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Sportello.' })
  sportelloId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Macroargomento.' })
  topicId?: string | null;

  @Field(() => [AnswerValidation], { nullable: true, description: 'Validazione. Of the last answer.' })
  validation?: AnswerValidation[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Solo in ritardo. Open beyond the deadline.' })
  overdueOnly?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Solo in grave ritardo. More than five working days (C18).' })
  badlyOverdueOnly?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Solo riscontri non letti. For three working days or more (C39).',
  })
  unreadOnly?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Solo pratiche seguite da più sportelli. For the coordination (C6).',
  })
  sameMatterOnly?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Solo quelle che il lettore segue (C39).' })
  watchedOnly?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Solo quelle assegnate al lettore (C8).' })
  mineOnly?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Solo quelle non assegnate (C8).' })
  unassignedOnly?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Solo con un riscontro trattenuto. It differs from an earlier one (C43).',
  })
  heldOnly?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Solo da discutere in équipe.' })
  forEquipeOnly?: boolean | null;

  @Field(() => LocalDate, { nullable: true, description: 'Aperte dal.' })
  openedFrom?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Aperte fino al.' })
  openedTo?: string | null;
}

/** A constant fragment with `?` for each of its values. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly unknown[];
}

const id = (column: string, value: string): Condition => ({
  sql: `${column} = ?::uuid`,
  values: [isId(value) ? value : '00000000-0000-0000-0000-000000000000'],
});
const oneOf = (column: string, values: readonly string[]): Condition => ({
  sql: `${column} = any(?::text[])`,
  values: [values],
});

/** The conditions of a filter. A field may be searched only by those who may read it (threat TH8). */
export async function conditionsOf(ctx: HouseContext, filter: CaseFilter): Promise<Condition[]> {
  const found: Condition[] = [];
  if (filter.state) found.push(...inStates(filter.state));
  if (filter.urgency) found.push(oneOf('urgency', filter.urgency));
  if (filter.addressee) found.push(oneOf('addressee', filter.addressee));
  if (filter.officeId) found.push(id('office_id', filter.officeId));
  if (filter.sportelloId) found.push(id('sportello_id', filter.sportelloId));
  if (filter.topicId) found.push(id('topic_id', filter.topicId));
  if (filter.validation) found.push(oneOf(LAST_VALIDATION, filter.validation));
  if (filter.overdueOnly) found.push({ sql: OVERDUE, values: [ctx.clock.now()] });
  if (filter.badlyOverdueOnly) found.push({ sql: OVERDUE, values: [await workingDaysAgo(ctx, BADLY_OVERDUE_DAYS)] });
  if (filter.unreadOnly) found.push({ sql: UNREAD, values: [await workingDaysAgo(ctx, UNREAD_DAYS)] });
  if (filter.sameMatterOnly) found.push({ sql: SAME_MATTER, values: [] });
  if (filter.watchedOnly) found.push({ sql: WATCHED, values: [ctx.actor.personId] });
  if (filter.mineOnly) found.push({ sql: 'assigned_to = ?::uuid', values: [ctx.actor.personId] });
  if (filter.unassignedOnly) found.push({ sql: 'assigned_to is null', values: [] });
  if (filter.heldOnly) found.push({ sql: HELD, values: [] });
  if (filter.forEquipeOnly) found.push({ sql: 'equipe_marked_at is not null', values: [] });
  if (filter.openedFrom) found.push({ sql: 'opened_at >= ?', values: [romeInstant(filter.openedFrom)] });
  if (filter.openedTo) found.push({ sql: 'opened_at < ?', values: [romeInstant(plusDays(filter.openedTo, 1))] });
  if (filter.text?.trim()) found.push(saying(ctx, filter.text.trim()));
  return found;
}

/** One state is walked in order by its index; of several open ones, the settled end of the queue is left out. */
function inStates(states: readonly CaseState[]): Condition[] {
  if (states.length === 1) return [{ sql: 'state = ?', values: states }];
  const open = states.every((state) => !isSettled(state));
  return [oneOf('state', states), ...(open ? [{ sql: 'queue_rank < 9', values: [] }] : [])];
}

const LAST_VALIDATION = `(select a.validation from answer a where a.case_id = "case".id order by a.seq desc limit 1)`;
const SAME_MATTER = `id in (select s.case_id from same_matter s union select s.other_id from same_matter s)`;
const WATCHED = 'id in (select w.case_id from case_watch w where w.person_id = ?::uuid)';
const HELD = 'id in (select h.case_id from held_answer h where h.decided_at is null)';
const UNREAD = `state = 'ANSWERED' and exists (select 1 from answer a where a.case_id = "case".id and a.cycle_number = "case".cycle_number
  and a.read_at is null and a.recorded_at < ?)`;
const OVERDUE = `queue_rank < 9 and state <> 'INFO_REQUESTED' and due_key < ?`;

/** Cases that a text may mean: their number, their exact pratica, their words, their person. */
function saying(ctx: HouseContext, text: string): Condition {
  const { actor, house } = ctx;
  const persons = seesPersons(actor);
  const spellings = persons ? readings(text).flatMap((one) => house.cipher.blindIndexes(PRATICA_INDEX, one)) : [];
  return {
    sql: `(registry_number = ? or pratica_index = any(?::text[])
      or id = any(array(select cases_saying(?, ?::uuid[], ?::boolean, ?::boolean))))`,
    values: [registryNumberIn(text), spellings, text, placesOf(actor), seesContent(actor), persons],
  };
}
