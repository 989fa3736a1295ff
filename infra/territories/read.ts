import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readContents } from './contents.ts';
import { fee, topics } from './knowledge.schema.ts';
import { bacino, comune, ente, office, person, protocollo, sportello, territoryInfo } from './network.schema.ts';
import { agendas, nationalHoliday, patronHoliday, trainingEvent, urgencies } from './service.schema.ts';
import type { Bacino, Comune, Ente, Territory } from './types.ts';

function readJson<T extends z.ZodType>(folder: string, file: string, schema: T): z.infer<T> {
  const parsed = schema.safeParse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
  if (!parsed.success) throw new Error(`${join(folder, file)}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** What holds in the whole country is read beside, in `national`, unless the territory has a file of its own. */
function readShared<T extends z.ZodType>(folder: string, file: string, schema: T): z.infer<T> {
  const own = existsSync(join(folder, file));
  return readJson(own ? folder : join(folder, '..', 'national'), file, schema);
}

/** Rows of a CSV with a header and without quotes: a quote refuses the file, so that nothing is read wrongly. */
function csvRows(text: string): Record<string, string>[] {
  if (text.includes('"')) throw new Error('Quoted values are not expected here');
  const [header = '', ...lines] = text.trim().split(/\r?\n/);
  const columns = header.split(',');
  return lines.map((line) => {
    const values = line.split(',');
    if (values.length !== columns.length) throw new Error(`${columns.length} values expected: ${line}`);
    return Object.fromEntries(columns.map((column, i) => [column, values[i] ?? '']));
  });
}

const unknownOr = (value: string | undefined): number | null => (value ? Number(value) : null);

/** The municipalities without their bacino, from the text of comuni.csv. */
export function readComuniRows(text: string): Omit<Comune, 'bacino'>[] {
  return csvRows(text).map((row) =>
    comune.omit({ bacino: true }).parse({
      istatCode: row.istat_code,
      cadastralCode: row.cadastral_code,
      name: row.name,
      lat: Number(row.lat),
      lon: Number(row.lon),
      areaKm2: Number(row.area_km2),
      population2011: unknownOr(row.population_2011),
      foreignResidents: unknownOr(row.foreign_residents_census),
      postcode: row.postcode,
    }),
  );
}

/** The bacini of a folder, for the launcher and for assign-bacini. */
export function readBacini(folder: string): Bacino[] {
  return readJson(folder, 'bacini.json', z.array(bacino));
}

function readComuni(folder: string): Comune[] {
  const text = (file: string) => readFileSync(join(folder, file), 'utf8');
  const assigned = new Map(csvRows(text('bacini-comuni.csv')).map((row) => [row.istat_code, row.bacino]));
  return readComuniRows(text('comuni.csv')).map((row) => comune.parse({ ...row, bacino: assigned.get(row.istatCode) }));
}

/** "San Damiano Macra" → "san-damiano-macra" */
function slugOf(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

/** Every comune is an ente: those that enti.json does not name are of the rete allargata, without adhesion. */
function enteOfComune(one: Comune): Ente {
  return {
    code: `comune-${slugOf(one.name)}`,
    name: `Comune di ${one.name}`,
    category: 'COMUNE',
    tier: 'ALLARGATA',
    networkRole: 'BENEFICIARY',
    istatCode: one.istatCode,
    ipaCode: null,
    bacino: one.bacino,
    website: null,
    adhesion: null,
    isExample: false,
    isGenerated: true,
    note: null,
  };
}

/** A territory folder as plain data, checked file by file. Throws, naming the file, on the first that is not right. */
export function readTerritory(folder: string): Territory {
  const comuni = readComuni(folder);
  const listed = readJson(folder, 'enti.json', z.array(ente));
  const known = new Set(listed.map((one) => one.istatCode));
  const generated = comuni.filter((one) => !known.has(one.istatCode)).map(enteOfComune);
  const subjects = readShared(folder, 'topics.json', topics);
  return {
    info: readJson(folder, 'territory.json', territoryInfo),
    comuni,
    bacini: readBacini(folder),
    enti: [...listed, ...generated],
    sportelli: readJson(folder, 'sportelli.json', z.array(sportello)),
    offices: readJson(folder, 'offices.json', z.array(office)),
    protocolli: readJson(folder, 'protocollo.json', z.array(protocollo)),
    people: readJson(folder, 'people.json', z.array(person)),
    topics: subjects.topics,
    lifeNeeds: subjects.lifeNeeds,
    holidays: {
      national: readShared(folder, 'holidays.json', z.array(nationalHoliday)),
      patrons: readJson(folder, 'patrons.json', z.array(patronHoliday)),
    },
    agendas: readJson(folder, 'agendas.json', agendas),
    urgencies: readShared(folder, 'urgencies.json', urgencies),
    training: readJson(folder, 'training.json', z.array(trainingEvent)),
    fees: readShared(folder, 'fees.json', z.array(fee)),
    contents: readContents(join(folder, 'contents')),
  };
}
