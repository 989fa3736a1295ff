import type { Tx } from '@respi/kit/command.js';

/** Who an ente is, as it is now: training keeps name, category and bacino for audiences, kept seats and sheets (T2, T5). */
export async function tellTraining(tx: Tx, enteId: string): Promise<void> {
  const [ente] = await tx.sql<{ name: string; category: string; bacinoId: string | null; version: number }>(
    'select name, category, bacino_id as "bacinoId", version from ente where id = ?',
    [enteId],
  );
  if (!ente) return;
  await tx.send({
    to: 'training',
    command: 'receiveEnteInTraining',
    entityKey: `ente:${enteId}`,
    payload: { enteId, ...ente },
  });
}
