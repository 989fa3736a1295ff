import type { Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { isId } from '@respi/kit/reference.js';
import type { CsvTable } from './csv.js';
import type { EnteImport } from './import.type.js';
import { columnsOf, judgeRows, type KnownRegister } from './judge-rows.js';

const ENTI = `
  select e.code, e.name::text, e.category, e.tier, e.network_role as "networkRole", e.istat_code as "istatCode",
    e.ipa_code as "ipaCode", b.code as bacino, e.website, e.adhesion_state is not null as "hasAdhesion"
  from ente e left join bacino b on b.id = e.bacino_id`;
const KNOWN_ENTI = prepared('import.enti', ENTI);
const KNOWN_BACINI = prepared('import.bacini', 'select code from bacino');
const KNOWN_COMUNI = prepared('import.comuni', 'select istat_code as code from comune');
const BY_ID = prepared(
  'import.byId',
  'select id, name, encoding, rows as table, confirmed_at as "confirmedAt" from ente_import where id = $1',
);

type Stored = Omit<EnteImport, 'rows' | 'columns'> & { table: CsvTable['rows'] };
type Coded = { code: string };

const known = (enti: KnownRegister['enti'], bacini: readonly Coded[], comuni: readonly Coded[]): KnownRegister => ({
  enti,
  bacini: new Set(bacini.map(({ code }) => code)),
  comuni: new Set(comuni.map(({ code }) => code)),
});

/** The register as it is inside a command, held still until it ends. */
export async function registerNow(tx: Tx): Promise<KnownRegister> {
  await tx.sql('lock table ente in share row exclusive mode');
  return known(
    await tx.sql<KnownRegister['enti'][number]>(ENTI),
    await tx.sql<Coded>('select code from bacino'),
    await tx.sql<Coded>('select istat_code as code from comune'),
  );
}

/** A table as it would be taken now; null where there is none. */
export async function loadImport(ctx: HouseContext, id: string): Promise<EnteImport | null> {
  const found = isId(id) ? await ctx.db.row<Stored>(BY_ID, [id]) : null;
  if (!found) return null;
  const register = known(
    await ctx.db.rows<KnownRegister['enti'][number]>(KNOWN_ENTI),
    await ctx.db.rows<Coded>(KNOWN_BACINI),
    await ctx.db.rows<Coded>(KNOWN_COMUNI),
  );
  const { table, ...rest } = found;
  return { ...rest, columns: columnsOf(table), rows: judgeRows(table, register) };
}
