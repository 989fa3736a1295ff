import { randomUUID } from 'node:crypto';
import { hasRole } from '@respi/kit/actor.js';
import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import type { Upload } from '@respi/kit/files.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { readCsv } from './csv.js';
import { missingColumns } from './judge-rows.js';

const sentences = {
  EMPTY: 'La tabella è vuota.',
  NOT_TEXT: 'Il file non è un CSV: salvalo come CSV e riprova.',
  UNCLOSED_QUOTE: 'Una virgoletta non è chiusa.',
  TOO_MANY_ROWS: 'La tabella ha più di 2.000 righe.',
} as const;

/** Takes in a table to be looked at; nothing of it is in the register before it is confirmed (N1). */
export async function takeTable(ctx: HouseContext, _id: string, { name, bytes, clientKey }: Upload): Promise<object> {
  if (!hasRole(ctx.actor, 'PROVINCIAL_COORDINATOR', 'COORDINATION')) {
    throw new Refusal(UserErrorCode.NOT_YOURS, 'Importa chi coordina la rete.', ['file']);
  }
  const table = readCsv(bytes);
  if (typeof table === 'string') {
    throw new Refusal(UserErrorCode.UNSAFE_FILE, sentences[table], ['file'], { fault: table });
  }
  const missing = missingColumns(table);
  if (missing.length > 0) {
    const columns = missing.join(', ');
    throw new Refusal(UserErrorCode.REQUIRED, `Mancano le colonne: ${columns}.`, ['file'], { columns });
  }
  const { rows, encoding, separator } = table;
  return command(
    ctx,
    { verb: 'takeEnteTable', input: { clientKey, name, rows } as { clientKey: string } },
    async (tx) => {
      const importId = randomUUID();
      await tx.sql(
        `insert into ente_import (id, name, encoding, separator, rows, made_by, made_at) values (?, ?, ?, ?, ?::jsonb, ?, ?)`,
        [importId, name, encoding, separator, JSON.stringify(rows), tx.actor.personId, tx.now],
      );
      return { importId };
    },
  );
}
