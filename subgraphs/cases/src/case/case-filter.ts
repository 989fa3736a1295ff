import { plusDays, romeInstant } from '@respi/kit/clock.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { LocalDate, Text } from '@respi/kit/scalars.js';
import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { AnswerValidation } from '../answer/answer.states.js';
import { PRATICA_INDEX, readings } from '../pratica/pratica.js';
import { seesContent, seesPersons } from './case.policy.js';
import { CaseState } from './case.states.js';
import { Addressee, Urgency } from './case.vocabulary.js';

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

const settled: readonly CaseState[] = [CaseState.ANSWERED, CaseState.CLOSED, CaseState.CANCELLED];
const id = (column: string, value: string): Condition => ({
  sql: `${column} = ?::uuid`,
  values: [isId(value) ? value : '00000000-0000-0000-0000-000000000000'],
});
const oneOf = (column: string, values: readonly string[]): Condition => ({
  sql: `${column} = any(?::text[])`,
  values: [values],
});

/** The conditions of a filter. A field may be searched only by those who may read it (threat TH8). */
export function conditionsOf(ctx: HouseContext, filter: CaseFilter): Condition[] {
  const found: Condition[] = [];
  if (filter.state) found.push(oneOf('state', filter.state));
  if (filter.state?.every((state) => !settled.includes(state))) found.push({ sql: 'queue_rank < 9', values: [] });
  if (filter.urgency) found.push(oneOf('urgency', filter.urgency));
  if (filter.addressee) found.push(oneOf('addressee', filter.addressee));
  if (filter.officeId) found.push(id('office_id', filter.officeId));
  if (filter.sportelloId) found.push(id('sportello_id', filter.sportelloId));
  if (filter.topicId) found.push(id('topic_id', filter.topicId));
  if (filter.validation) found.push(oneOf(LAST_VALIDATION, filter.validation));
  if (filter.overdueOnly) found.push({ sql: OVERDUE, values: [ctx.clock.now()] });
  if (filter.openedFrom) found.push({ sql: 'opened_at >= ?', values: [romeInstant(filter.openedFrom)] });
  if (filter.openedTo) found.push({ sql: 'opened_at < ?', values: [romeInstant(plusDays(filter.openedTo, 1))] });
  if (filter.text?.trim()) found.push(saying(ctx, filter.text.trim()));
  return found;
}

const LAST_VALIDATION = `(select a.validation from answer a where a.case_id = "case".id order by a.seq desc limit 1)`;
const OVERDUE = `queue_rank < 9 and state <> 'INFO_REQUESTED' and due_key < ?`;

/** Cases that a text may mean: their number, their exact pratica, their person, their words. */
function saying(ctx: HouseContext, text: string): Condition {
  const parts: Condition[] = [{ sql: 'registry_number = ?', values: [text] }];
  if (seesContent(ctx.actor)) {
    parts.push({ sql: `words @@ websearch_to_tsquery('italian', ?)`, values: [text] });
    parts.push({ sql: 'subject ilike ?', values: [`%${escaped(text)}%`] });
  }
  if (seesPersons(ctx.actor)) {
    parts.push({ sql: 'person_name ilike ?', values: [`%${escaped(text)}%`] });
    parts.push({ sql: 'person_name operator(extensions.%) ?', values: [text] });
    const indexes = readings(text).map((reading) => ctx.house.cipher.blindIndex(PRATICA_INDEX, reading));
    parts.push({ sql: 'pratica_index = any(?::text[])', values: [indexes] });
  }
  return { sql: `(${parts.map((part) => part.sql).join(' or ')})`, values: parts.flatMap((part) => part.values) };
}

/** A text as itself inside a pattern. */
const escaped = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
