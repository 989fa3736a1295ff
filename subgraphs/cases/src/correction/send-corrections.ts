import { randomUUID } from 'node:crypto';
import type { Tx } from '@respi/kit/command.js';
import type { AnswerOfCase } from '../answer/turn-validation.js';

/** A desk that an answer served: the one that raised the case, or one that read a FAQ made of it, or its released text. */
interface Served {
  ente_id: string;
  sportello_id: string | null;
  person_id: string | null;
  content_id: string | null;
  slug: string | null;
  /** Of a released text: the question that it answered. */
  question: string | null;
}

const READERS = `select distinct on (r.ente_id, r.sportello_id, r.person_id) r.ente_id, r.sportello_id, r.person_id, u.content_id, u.slug, null as question
  from faq_use u join faq_reader r on r.content_id = u.content_id where u.answer_id = ?
  order by r.ente_id, r.sportello_id, r.person_id, u.content_id`;

const SOLVED_READERS = `select r.ente_id, r.sportello_id, r.person_id, null::uuid as content_id, '' as slug, s.question
  from solved_case s join solved_case_reader r on r.solved_case_id = s.id where s.answer_id = ?`;

/**
 * A contested or superseded answer is corrected with every desk that it served, also with those that only read the FAQ
 * (C14); each must acknowledge. The desk of the case is told of the contest by its own notice.
 */
export async function sendCorrections(tx: Tx, { answer, parent }: AnswerOfCase): Promise<void> {
  const { enteId, sportelloId, openedById } = parent;
  const raiser = { ente_id: enteId, sportello_id: sportelloId, person_id: sportelloId ? null : openedById };
  const served: Served[] = [
    { ...raiser, content_id: null, slug: null, question: null },
    ...(await tx.sql<Served>(READERS, [answer.id])),
    ...(await tx.sql<Served>(SOLVED_READERS, [answer.id])),
  ];
  await tx.sql('update solved_case set withdrawn_at = coalesce(withdrawn_at, ?) where answer_id = ?', [
    tx.now,
    answer.id,
  ]);
  for (const { ente_id, sportello_id, person_id, content_id, slug, question } of served) {
    const fresh = await tx.sql(
      `insert into correction (id, answer_id, case_id, content_id, ente_id, sportello_id, person_id, validation, validation_version, sent_by, sent_at, solved_question)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning id`,
      [
        ...[randomUUID(), answer.id, parent.id, content_id, ente_id, sportello_id, person_id],
        ...[answer.validation, answer.validationVersion, tx.actor.personId, tx.now, question],
      ],
    );
    if (fresh.length === 0 || slug === null) continue;
    await tx.notice({
      kind: 'CASE_CORRECTED',
      audience: sportello_id ? { sportelloId: sportello_id } : { personId: person_id ?? '' },
      href: '/area-riservata/segnalazioni/correzioni',
      params: { code: slug || 'caso risolto' },
      entityKey: `case:${parent.id}`,
    });
  }
}
