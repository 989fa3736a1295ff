import { createHash, randomUUID } from 'node:crypto';
import { isCoordination } from '@respi/kit/actor.js';
import type { Tx } from '@respi/kit/command.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import type { Case } from '../case/case.entity.js';
import { tellCoordination } from '../case/case.notices.js';
import { CasePurpose } from '../case/case.vocabulary.js';
import { chronicle } from '../case/chronicle.js';

/** What an office said, as it is written down. */
export interface SaidAnswer {
  readonly body: string;
  readonly givenByName: string;
  readonly givenById: string | null;
  readonly givenOn: string;
  readonly channel: string;
  readonly sheetId: string | null;
}

export const hashOf = (body: string): string => createHash('sha256').update(body).digest('base64url');

/**
 * The newest answer that the same office has validated on the same topic, where it says something else (C43). Only
 * consultations are compared: states of single pratiche differ by nature.
 */
export async function differsFrom(tx: Tx, subject: Case, body: string): Promise<string | null> {
  if (subject.purpose !== CasePurpose.CONSULTATION || !subject.topicId) return null;
  const [earlier] = await tx.sql<{ id: string; content_hash: string }>(
    `select a.id, a.content_hash from answer a join "case" c on c.id = a.case_id
     where c.topic_id = ? and a.office_id = ? and c.purpose = 'CONSULTATION' and a.validation = 'VALIDATED' and a.case_id <> ?
       and a.copied_from is null
     order by a.validated_at desc limit 1`,
    [subject.topicId, subject.officeId, subject.id],
  );
  return earlier && earlier.content_hash !== hashOf(body) ? earlier.id : null;
}

/**
 * Keeps a differing answer back before anybody is told of it (C43): the coordination, which must confirm, is warned.
 * Where it is the coordination itself that writes, it is asked to confirm with both texts before it (DIFFERS).
 */
export async function holdAnswer(tx: Tx, subject: Case, said: SaidAnswer, earlierId: string): Promise<void> {
  if (isCoordination(tx.actor)) {
    throw new Refusal(
      UserErrorCode.DIFFERS,
      'Lo stesso ufficio ha già validato una risposta diversa su questo argomento: confronta e conferma.',
      ['confirmsDifference'],
    );
  }
  const held = await tx.sql(
    `insert into held_answer (id, case_id, cycle_number, earlier_id, sheet_id, body, given_by_name, given_by, given_on, channel, recorded_by, recorded_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?::date, ?, ?, ?) on conflict (case_id) where decided_at is null do nothing returning id`,
    [
      ...[randomUUID(), subject.id, subject.cycleNumber, earlierId, said.sheetId, said.body, said.givenByName],
      ...[said.givenById, said.givenOn, said.channel, tx.actor.personId, tx.now],
    ],
  );
  if (held.length === 0) {
    throw new Refusal(UserErrorCode.WRONG_STATE, 'Un riscontro di questa segnalazione attende già il coordinamento.', [
      'caseId',
    ]);
  }
  await chronicle(tx, subject, { verb: 'differs' });
  await tellCoordination(tx, subject, 'CASE_DIFFERS');
}
