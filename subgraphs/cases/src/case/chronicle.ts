import type { Tx } from '@respi/kit/command.js';
import { sealForRecord } from '@respi/kit/privacy/record-key.js';
import { tellWatchers } from '../watch/tell-watchers.js';
import type { Case } from './case.entity.js';
import type { CaseState } from './case.states.js';

/** What happened to a case, in one breath: timeline for people, fact for indicators. */
export interface Entry {
  /** Past participle, as the timeline shows it: `submitted`. */
  readonly verb: string;
  /** State before the move, where there was one. */
  readonly from?: CaseState;
  /** Free words: they may name a person, so they are kept only sealed, under the key of the case (C37). */
  readonly note?: string | null;
  /** Kind of the fact (C31); none for what no indicator counts. */
  readonly fact?: string;
  readonly detail?: Record<string, string | number | boolean | null>;
}

/** Writes an entry in the transaction of its command (I11, C22). The fact names places and codes, never a person. */
export async function chronicle(tx: Tx, subject: Case, entry: Entry): Promise<void> {
  const { verb, from, note, fact, detail = {} } = entry;
  const move = from ? { from, to: subject.state } : {};
  const sealed = note ? { note: await sealForRecord(tx, 'case', subject.id, note) } : {};
  await tx.event({ entity: 'case', entityId: subject.id, verb, detail: { ...detail, ...move, ...sealed } });
  if (!fact) return;
  await tellWatchers(tx, subject);
  await tx.fact({
    kind: fact,
    enteId: subject.enteId,
    sportelloId: subject.sportelloId,
    bacinoId: await bacinoOf(tx, subject.sportelloId),
    officeId: subject.officeId,
    topicId: subject.topicId,
    urgency: subject.urgency,
    detail: { ...detail, purpose: subject.purpose, cycle: subject.cycleNumber },
  });
}

/** The bacino of a sportello, for facts; null in the rete allargata. */
export async function bacinoOf(tx: Tx, sportelloId: string | null): Promise<string | null> {
  if (!sportelloId) return null;
  const [desk] = await tx.sql<{ bacino_id: string | null }>('select bacino_id from desk where id = ?', [sportelloId]);
  return desk?.bacino_id ?? null;
}
