import { localDate } from '@respi/kit/clock.js';
import type { Tx } from '@respi/kit/command.js';
import type { FieldCipher } from '@respi/kit/field-cipher.js';
import {
  type Asked,
  contactPatterns,
  type Obstacle,
  type PeopleOfHouse,
  type PersonRecord,
} from '@respi/kit/privacy/people.js';
import { PRATICA_INDEX, readings } from '../pratica/pratica.js';
import { CODE_INDEX, plainCode } from '../question/question.js';
import { forgetCases, forgetQuestions, holdCases, holdQuestions } from './forget.js';

interface Row {
  id: string;
  number: string | null;
  purpose: string;
  state: string;
  subject: string;
  body: string | null;
  name: string | null;
  contact: string | null;
  pratica: string | null;
  opened_at: Date;
  held: boolean;
  notes: string | null;
  answers: string | null;
}

/* Free words are given with the case that they stand in, and never searched: who asks names a number or a contact. */
const FOUND = `
select c.id, c.registry_number as number, c.purpose, c.state, c.subject, c.body, c.person_name as name,
  c.person_contact as contact, c.pratica_sealed as pratica, c.opened_at, is_held('case', c.id, ?::date) as held,
  (select string_agg(n.body, E'\\n\\n' order by n.at) from case_note n where n.case_id = c.id) as notes,
  (select string_agg(a.body, E'\\n\\n' order by a.seq) from answer a where a.case_id = c.id) as answers
from "case" c
where c.forgotten_at is null and (
  c.pratica_index = any (string_to_array(?, ','))
  or lower(c.person_contact) ~ ?::text or c.person_contact ~ ?::text)
order by c.opened_at, c.id`;

const SETTLED: readonly string[] = ['DRAFT', 'ANSWERED', 'CLOSED', 'CANCELLED'];

function obstacleOf({ held, state }: Row): Obstacle | null {
  if (held) return 'LEGAL_HOLD';
  return SETTLED.includes(state) ? null : 'OPEN_CASE';
}

interface Question {
  id: string;
  number: string;
  locale: string;
  text: string;
  reply: string | null;
  asked_at: Date;
  replied_at: Date | null;
}

/** Nobody's name is kept with a question: it is of who holds its code (P27). */
async function questionsOf(tx: Tx, { typed }: Asked, cipher: FieldCipher): Promise<PersonRecord[]> {
  const rows = await tx.sql<Question>(
    `select id, number, locale, sealed_text as text, sealed_reply as reply, asked_at, replied_at
     from citizen_question where code_index = any (string_to_array(?, ','))`,
    [cipher.blindIndexes(CODE_INDEX, plainCode(typed).slice(0, 40)).join(',')],
  );
  return rows.map((row) => ({
    kind: { kind: 'QUESTIONS', entity: 'question', hold: holdQuestions, forget: forgetQuestions },
    id: row.id,
    reference: row.number,
    category: row.locale,
    openedAt: row.asked_at,
    endedAt: row.replied_at,
    obstacle: null,
    values: { body: cipher.open(row.text), answers: row.reply && cipher.open(row.reply) },
  }));
}

async function find(tx: Tx, asked: Asked, cipher: FieldCipher): Promise<PersonRecord[]> {
  const spellings = [...new Set([asked.number, ...readings(asked.typed)])];
  const indexes = spellings.flatMap((one) => cipher.blindIndexes(PRATICA_INDEX, one)).join(',');
  const { email, phone } = contactPatterns(asked);
  const rows = await tx.sql<Row>(FOUND, [localDate(tx.now), indexes, email, phone]);
  const cases = rows.map(
    (row): PersonRecord => ({
      kind: { kind: 'CASES', entity: 'case', hold: holdCases, forget: forgetCases },
      id: row.id,
      reference: row.number,
      category: row.purpose,
      openedAt: row.opened_at,
      endedAt: null,
      obstacle: obstacleOf(row),
      values: {
        state: row.state,
        subject: row.subject,
        body: row.body,
        personName: row.name,
        personContact: row.contact,
        pratica: row.pratica && cipher.open(row.pratica),
        notes: row.notes,
        answers: row.answers,
      },
    }),
  );
  return [...cases, ...(await questionsOf(tx, asked, cipher))];
}

/** What this house holds of one person, and whether it may let go of it. */
export const people: PeopleOfHouse = { find };
