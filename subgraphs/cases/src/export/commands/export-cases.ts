import { randomUUID } from 'node:crypto';
import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Query, Resolver, registerEnumType } from 'type-graphql';
import { CaseFilter } from '../../case/case-filter.js';
import { sentence } from '../../case/sentence.js';
import { mayIdentify } from '../case-export.js';

export enum ExportFormat {
  CSV = 'CSV', // testo
  XLSX = 'XLSX', // foglio di calcolo
}
registerEnumType(ExportFormat, {
  name: 'CaseExportFormat',
  description: 'Formato della tabella.',
  valuesConfig: {
    CSV: { description: 'CSV. Semicolons, UTF-8.' },
    XLSX: { description: 'XLSX. A workbook of one sheet.' },
  },
});

@InputType({ description: 'Tabella di segnalazioni.' })
export class ExportCasesInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ExportFormat, { description: 'Formato.' })
  format!: ExportFormat;

  @Field(() => CaseFilter, { nullable: true, description: 'Filtro. As the list has it; at most 5,000 rows.' })
  filter?: CaseFilter | null;

  @Field(() => Boolean, { nullable: true, description: 'Con i dati delle persone. For who may, with a reason.' })
  identified?: boolean | null;

  @Field(() => Text, { nullable: true, description: 'Motivo. Required to name persons; it is kept.' })
  reason?: string | null;
}

@ObjectType({ description: 'Esito della tabella.' })
export class ExportCasesPayload {
  @Field(() => String, {
    nullable: true,
    description: 'Indirizzo. Path of the file door, good for an hour, for the asker alone.',
  })
  href?: string | null;

  @Field(() => [UserError], { description: 'Errori.' })
  userErrors: UserError[] = [];
}

/**
 * Asks for a table of cases (C44): pseudonymised unless a person who may gives a reason. What was asked for, by whom
 * and why stays written before any row leaves; the filter is sealed, since its words may name somebody.
 */
export async function exportCases(ctx: HouseContext, input: ExportCasesInput): Promise<{ exportId: string }> {
  return command(ctx, { verb: 'exportCases', input }, async (tx) => {
    const identified = input.identified ?? false;
    if (identified && !mayIdentify(tx.actor)) {
      throw new Refusal(UserErrorCode.NOT_YOURS, 'Con il tuo ruolo la tabella esce senza i dati delle persone.', [
        'identified',
      ]);
    }
    const reason = identified ? sentence(input.reason, 'reason', 500) : null;
    const exportId = randomUUID();
    await tx.sql(
      `insert into case_export (id, person_id, ente_id, format, identified, reason, sealed_filter, at) values (?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        ...[exportId, tx.actor.personId, tx.actor.enteId, input.format, identified, reason],
        ...[tx.ctx.house.cipher.seal(JSON.stringify(input.filter ?? {})), tx.now],
      ],
    );
    await tx.event({ entity: 'export', entityId: exportId, verb: identified ? 'identified' : 'pseudonymised' });
    return { exportId };
  });
}

@Resolver()
export class ExportCases {
  @Query(() => Boolean, { nullable: true, description: 'Può nominare le persone. In a table of cases (C44).' })
  viewerCanIdentifyInExport(@Ctx() { actor }: HouseContext): boolean {
    return mayIdentify(actor);
  }

  @Mutation(() => ExportCasesPayload, { description: 'Chiede una tabella di segnalazioni.' })
  async exportCases(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => ExportCasesInput) input: ExportCasesInput,
  ): Promise<ExportCasesPayload> {
    const { exportId } = await exportCases(ctx, input);
    return { href: `/files/cases/export/${exportId}`, userErrors: [] };
  }
}
