import 'server-only';
import type { SearchParams } from '../../../forms/address-query';
import { csvText } from '../../../spreadsheet/csv';
import { XLSX, xlsxOf } from '../../../spreadsheet/xlsx';
import { importRows } from './import-rows';
import type { Rows } from './read-pages';
import { readers } from './readers';

type Cell = string | number | boolean | null | undefined;
type Column<Row> = readonly [title: string, read: (row: Row) => Cell];

const text = (cell: Cell): string => (typeof cell === 'boolean' ? (cell ? 'si' : 'no') : String(cell ?? ''));

/** A list as titles and rows of texts, or the code of its failure; words of the graph stay as they are, days are ISO 8601. */
const list =
  <Row>(read: (search: SearchParams) => Promise<Rows<Row>>, columns: readonly Column<Row>[]) =>
  async (search: SearchParams): Promise<Rows<string[]>> => {
    const found = await read(search);
    if ('code' in found) return found;
    const titles = columns.map(([title]) => title);
    return { rows: [titles, ...found.rows.map((row) => columns.map(([, of]) => text(of(row))))] };
  };

const lists = {
  scadenze: list(readers.scadenze, [
    ['ente', ({ ente }) => ente.name],
    ['protocollo', ({ protocolloVersion }) => protocolloVersion.title],
    ['versione', ({ protocolloVersion }) => protocolloVersion.number],
    ['stato', ({ state }) => state],
    ['richiesta_il', ({ requestedAt }) => requestedAt],
    ['firma_ente', ({ signedByEnteOn }) => signedByEnteOn],
    ['firma_provincia', ({ signedByProvinciaOn }) => signedByProvinciaOn],
    ['ultimo_giorno', ({ lastDay }) => lastDay],
    ['tolleranza_fino_al', ({ graceUntil }) => graceUntil],
    ['da_firmare_entro', ({ protocolloVersion }) => protocolloVersion.resignBy],
    ['presentata_sul_sito', ({ isFiledOnline }) => isFiledOnline],
  ]),
  inviti: list(readers.inviti, [
    ['ente', ({ ente }) => ente?.name],
    ['indirizzo', ({ email }) => email],
    ['scritta_il', ({ at }) => at],
    ['esito', ({ outcome }) => outcome],
    ['codice_del_rifiuto', ({ code }) => code],
  ]),
  domande: list(readers.domande, [
    ['numero', ({ number }) => number],
    ['denominazione', ({ denomination }) => denomination],
    ['categoria', ({ category }) => category],
    ['stato', ({ state }) => state],
    ['ricevuta_il', ({ receivedAt }) => receivedAt],
    ['indirizzo_confermato_il', ({ confirmedAt }) => confirmedAt],
  ]),
  cambiamenti: list(readers.cambiamenti, [
    ['ente', ({ ente }) => ente?.name],
    ['che_cosa', ({ kind }) => kind],
    ['nuovo_nome', ({ name }) => name],
    ['altro_ente', ({ other }) => other?.name],
    ['stato', ({ state }) => state],
    ['dal', ({ effectiveOn }) => effectiveOn],
    ['motivo', ({ reason }) => reason],
    ['registrato_il', ({ decidedAt }) => decidedAt],
  ]),
  referenti: list(readers.referenti, [
    ['ente', ({ ente }) => ente?.name],
    ['per_che_cosa', ({ kind }) => kind],
    ['persona', ({ name }) => name],
    ['indicata_il', ({ namedAt }) => namedAt],
  ]),
  incontri: list(readers.incontri, [
    ['titolo', ({ title }) => title],
    ['stato', ({ state }) => state],
    ['inizio', ({ startsAt }) => startsAt],
    ['bacino', ({ bacino }) => bacino?.name],
    ['esito', ({ outcome }) => outcome],
    ['ente', ({ attendance }) => attendance?.ente?.name],
    ['con_un_posto', ({ attendance }) => attendance?.expected],
    ['presenti', ({ attendance }) => attendance?.present],
  ]),
  protocolli: list(readers.protocolli, [
    ['protocollo', ({ protocollo }) => protocollo],
    ['tipo', ({ kind }) => kind],
    ['versione', ({ number }) => number],
    ['titolo', ({ title }) => title],
    ['valido_dal', ({ validFrom }) => validFrom],
    ['valido_fino_al', ({ validTo }) => validTo],
    ['in_vigore', ({ isCurrent }) => isCurrent],
    ['firmatari', ({ signatories }) => signatories.join('; ')],
    ['da_firmare_entro', ({ resignBy }) => resignBy],
    ['giorni_di_tolleranza', ({ graceDays }) => graceDays],
    ['cessata_perche', ({ endReason }) => endReason],
  ]),
  bacini: list(readers.bacini, [
    ['bacino', ({ name }) => name],
    ['comuni', ({ comuniCount }) => comuniCount],
    ['comuni_senza_dato', ({ comuniUnknown }) => comuniUnknown],
    ['residenti_stranieri_noti', ({ foreignResidentsKnown }) => foreignResidentsKnown],
    ['sportelli', ({ sportelli }) => sportelli.length],
    ['ore_a_settimana', ({ openingHoursPerWeek }) => openingHoursPerWeek],
    ['ore_ogni_mille', ({ hoursPerThousand }) => hoursPerThousand],
    ['bacino_di_esempio', ({ isExample }) => isExample],
  ]),
  copertura: list(readers.copertura, [
    ['bacino', ({ bacino }) => bacino?.name],
    ['categoria', ({ category }) => category],
    ['obiettivo', ({ target }) => target],
    ['nel_registro', ({ today }) => today],
    ['adesioni_attive', ({ joined }) => joined],
  ]),
  sportelli: list(readers.sportelli, [
    ['sportello', ({ name }) => name],
    ['ente', ({ ente }) => ente?.name],
    ['bacino', ({ bacino }) => bacino?.name],
    ['comune', ({ comune }) => comune?.name],
    ['istat', ({ comune }) => comune?.istatCode],
    ['via', ({ address }) => address?.street],
    ['cap', ({ address }) => address?.postcode],
    ['citta', ({ address }) => address?.city],
    ['telefono', ({ phone }) => phone],
    ['email', ({ email }) => email],
    ['lingue', ({ languages }) => languages.join('; ')],
    ['servizi', ({ services }) => services.join('; ')],
    ['accessibile', ({ accessible }) => accessible],
    ['di_esempio', ({ isExample }) => isExample],
  ]),
  sedi: list(readers.sedi, [
    ['sede', ({ name }) => name],
    ['tipo', ({ kind }) => kind],
    ['ente', ({ ente }) => ente?.name],
    ['istat', ({ istatCode }) => istatCode],
    ['via', ({ address }) => address?.street],
    ['cap', ({ address }) => address?.postcode],
    ['citta', ({ address }) => address?.city],
    ['telefono', ({ phone }) => phone],
    ['email', ({ email }) => email],
  ]),
  persone: list(readers.persone, [
    ['persona', ({ person }) => person.displayName],
    ['indirizzo', ({ person }) => person.email],
    ['ruolo', ({ role }) => role],
    ['sportello_o_ufficio', ({ sportello, office }) => sportello?.name ?? office?.name],
    ['dal', ({ startOn }) => startOn],
    ['al', ({ endOn }) => endOn],
    ['in_delega', ({ isDelegated }) => isDelegated],
  ]),
  righe: importRows,
  storia: list(readers.storia, [
    ['quando', ({ at }) => at],
    ['genere', ({ kind }) => kind],
    ['che_cosa', ({ verb }) => verb],
    ['di_che_cosa', ({ name }) => name],
    ['prima', ({ was }) => was],
    ['motivo', ({ reason }) => reason],
    ['da_chi', ({ by }) => by],
  ]),
} satisfies Record<string, (search: SearchParams) => Promise<Rows<string[]>>>;
export type ExportedList = keyof typeof lists;
const isExported = (name: string): name is ExportedList => Object.hasOwn(lists, name);

const STATUS: Record<string, number> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404 };

/** N1: a list of the network as its page shows it, all its pages, to take away: a workbook, or CSV. */
export async function takeAway(name: string, search: SearchParams): Promise<Response> {
  const found = isExported(name) ? await lists[name](search) : { code: 'NOT_FOUND' };
  if ('code' in found) return new Response(null, { status: STATUS[found.code] ?? 503 });
  const isWorkbook = search.formato === 'xlsx';
  const body = isWorkbook ? new Uint8Array(xlsxOf(name, found.rows)) : csvText(found.rows);
  return new Response(body, {
    headers: {
      'content-type': isWorkbook ? XLSX : 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.${isWorkbook ? 'xlsx' : 'csv'}"`,
      'cache-control': 'private, no-store',
    },
  });
}
