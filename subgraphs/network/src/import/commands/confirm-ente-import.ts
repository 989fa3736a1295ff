import { randomUUID } from 'node:crypto';
import { command, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { seedId } from '@respi/kit/seed-id.js';
import { notFound, Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { tellTraining } from '../../ente/tell-training.js';
import { sendLetter } from '../../letter/send-letter.js';
import { holdVersionInForce } from '../../protocollo/take-protocollo.js';
import type { CsvTable } from '../csv.js';
import { ImportAction } from '../import.enums.js';
import { loadImport, registerNow } from '../import.reads.js';
import { EnteImport } from '../import.type.js';
import { type GivenEnte, judgeRows } from '../judge-rows.js';

@InputType({ description: 'Conferma di una tabella di enti.' })
export class ConfirmEnteImportInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Tabella.' })
  importId!: string;
}

@ObjectType({ description: 'Esito dell’importazione.' })
export class ConfirmEnteImportPayload {
  @Field(() => EnteImport, { nullable: true, description: 'Tabella. As it is now.' })
  enteImport?: EnteImport | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

const PUT = `
  insert into ente (id, code, name, category, tier, network_role, istat_code, ipa_code, bacino_id, website)
  values (?, ?, ?, ?, ?, ?, ?, ?, (select id from bacino where code = ?), ?)
  on conflict (code) do update set name = excluded.name, category = excluded.category, tier = excluded.tier,
    network_role = excluded.network_role, istat_code = excluded.istat_code, ipa_code = excluded.ipa_code,
    bacino_id = excluded.bacino_id, website = excluded.website, version = ente.version + 1
  returning id`;

async function put(tx: Tx, given: GivenEnte, action: ImportAction): Promise<string> {
  const { code, name, category, tier, networkRole, istatCode, ipaCode, bacino, website } = given;
  const [row] = await tx.sql<{ id: string }>(PUT, [
    ...[seedId('ente', code), code, name, category, tier, networkRole],
    ...[istatCode, ipaCode, bacino, website],
  ]);
  const enteId = row?.id ?? seedId('ente', code);
  const verb = action === ImportAction.NEW ? 'ente-imported' : 'ente-changed';
  if (action !== ImportAction.SAME) {
    await tx.event({ entity: 'ente', entityId: enteId, verb });
    await tellTraining(tx, enteId);
  }
  return enteId;
}

/** Invites an ente to adhere to the version in force, by a letter with a code and a link (N5, N22). */
async function invite(tx: Tx, enteId: string, importId: string, { name, inviteTo }: GivenEnte): Promise<void> {
  const adhesionId = randomUUID();
  await tx.sql(
    `insert into adhesion (id, ente_id, protocollo_version_id, state)
     select ?, ?, v.id, 'INVITED' from protocollo_version v join protocollo p on p.id = v.protocollo_id
     where p.kind = 'NETWORK' and v.is_current`,
    [adhesionId, enteId],
  );
  await tx.event({ entity: 'ente', entityId: enteId, verb: 'adhesion-invited', detail: { adhesionId, to: 'INVITED' } });
  await tx.fact({ kind: 'ADHESION_INVITED', enteId });
  await sendLetter(tx, { adhesionId, enteId, enteName: name, email: inviteTo ?? '', importId });
}

/** Takes a table whole, or not at all: judged anew against the register as it is now (N1, N22). */
export async function confirmEnteImport(ctx: HouseContext, input: ConfirmEnteImportInput): Promise<{ id: string }> {
  return command(ctx, { verb: 'confirmEnteImport', input }, async (tx) => {
    const [found] = isId(input.importId)
      ? await tx.sql<{ rows: CsvTable['rows']; confirmed_at: Date | null }>(
          'select rows, confirmed_at from ente_import where id = ? for update',
          [input.importId],
        )
      : [];
    if (!found) throw notFound(['importId']);
    if (found.confirmed_at)
      throw new Refusal(UserErrorCode.WRONG_STATE, 'La tabella è già stata importata.', ['importId']);
    await holdVersionInForce(tx, null);
    const rows = judgeRows(found.rows, await registerNow(tx));
    const wrong = rows.filter(({ faults }) => faults.length > 0);
    if (wrong.length > 0) {
      const lines = wrong.slice(0, 10).map(({ line }) => line);
      throw new Refusal(
        UserErrorCode.INVALID,
        'Alcune righe hanno errori: non è stato importato nulla.',
        ['importId'],
        {
          count: wrong.length,
          lines: lines.join(', '),
        },
      );
    }
    for (const { given, action } of rows) {
      if (action === ImportAction.SAME && !given.inviteTo) continue;
      const enteId = await put(tx, given, action ?? ImportAction.SAME);
      if (given.inviteTo) await invite(tx, enteId, input.importId, given);
    }
    await tx.sql('update ente_import set confirmed_at = ? where id = ?', [tx.now, input.importId]);
    return { id: input.importId };
  });
}

@Resolver()
export class ConfirmEnteImport {
  @Mutation(() => ConfirmEnteImportPayload, { description: 'Conferma l’importazione. All rows or none (N1, N22).' })
  async confirmEnteImport(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => ConfirmEnteImportInput) input: ConfirmEnteImportInput,
  ): Promise<ConfirmEnteImportPayload> {
    const { id } = await confirmEnteImport(ctx, input);
    return { enteImport: await loadImport(ctx, id), userErrors: [] };
  }
}
