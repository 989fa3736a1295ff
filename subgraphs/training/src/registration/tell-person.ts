import type { Tx } from '@respi/kit/command.js';
import type { TrainingEvent } from '../event/event.entity.js';
import type { LetterKind } from '../letter/letter-words.js';
import { writeLetter } from '../letter/write-letter.js';

/** What became of a registration: on the dashboard of its person, and by letter to them or to the guest (T6, T17, T20). */
export async function tellPerson(
  tx: Tx,
  event: TrainingEvent,
  { id, personId }: { id: string; personId: string | null },
  state: LetterKind,
): Promise<void> {
  if (personId) {
    await tx.notice({
      kind: 'TRAINING_CHANGED',
      audience: { personId },
      href: `/area-riservata/formazione/${event.slug}`,
      params: { state },
      entityKey: id,
    });
  }
  await writeLetter(tx, event, id, state);
}
