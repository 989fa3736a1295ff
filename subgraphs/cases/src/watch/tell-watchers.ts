import type { Tx } from '@respi/kit/command.js';
import type { Case } from '../case/case.entity.js';
import { tellPerson } from '../case/case.notices.js';

/** Tells those who watch a case that something happened to it, save who did it and those of an ente that has handed it over (C25, C39). */
export async function tellWatchers(tx: Tx, subject: Case): Promise<void> {
  const watchers = await tx.sql<{ person_id: string }>(
    `select person_id from case_watch
     where case_id = ? and person_id is distinct from ?::uuid and (ente_id is null or ente_id = ?)`,
    [subject.id, tx.actor.personId, subject.enteId],
  );
  for (const { person_id } of watchers) await tellPerson(tx, subject, 'CASE_WATCHED', person_id);
}
