import type { Tx } from '@respi/kit/command.js';
import { ERASURE_COMMANDS, type ErasingHouse } from '@respi/kit/privacy/erasure.js';

export const ERASING = Object.keys(ERASURE_COMMANDS) as ErasingHouse[];

interface Told {
  readonly id: string;
  readonly sealed_of: string | null;
  readonly cancels_future: boolean;
}

/** Tells one house to forget; it may be told again for as long as it has not answered. */
export async function tellToForget(
  tx: Tx,
  house: ErasingHouse,
  { id, sealed_of, cancels_future }: Told,
): Promise<void> {
  if (!sealed_of) return;
  await tx.send({
    to: house,
    command: ERASURE_COMMANDS[house],
    entityKey: `erasure:${id}`,
    payload: { erasureId: id, of: tx.ctx.house.cipher.open(sealed_of), cancelsFuture: cancels_future },
  });
}
