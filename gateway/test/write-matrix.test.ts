import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type GraphQLField, getNamedType, isInputObjectType } from 'graphql';
import { schema } from './matrix/crawl.js';
import { kindOf, opensTo, READERS, sightOf } from './matrix/oracle.js';
import type { Fixture } from './matrix/rows.js';
import { operationOf } from './matrix/sample.js';
import { makeStage, quoted, type Stage } from './matrix/stage.js';

type Place = Fixture['rows'][number];
type Ids = Record<string, string>;

let stage: Stage;
beforeAll(async () => {
  stage = await makeStage();
}, 120_000);
afterAll(() => stage?.close());

const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});

/** Under which names inputs give the id of a noun, besides its own. */
const NAMES: Record<string, readonly string[]> = {
  Booking: ['alsoIds'],
  ContentItem: ['contentId'],
  TrainingEvent: ['eventId'],
  WaitingEntry: ['entryId'],
  DeliverySheet: ['sheetId'],
  MediationRequest: ['mediationId'],
  CaseTransfer: ['transferId'],
  HelpdeskTicket: ['ticketId'],
  AdviceRequest: ['adviceId'],
  CitizenQuestion: ['questionId'],
  PageRating: ['ratingId'],
  BarrierReport: ['reportId'],
  EnteImport: ['importId'],
  AgendaItem: ['itemId', 'agendaItemId'],
  TrainingDocument: ['documentId'],
  Person: ['receivedBy', 'toPersonId', 'mediatorId', 'givenById'],
  Revision: ['sourceRevisionId'],
  Notice: ['id'],
  LegalHold: ['holdId'],
  Case: ['intoCaseId', 'solvedCaseId'],
  EnteChange: ['changeId'],
  AdhesionLetter: ['letterId'],
  AdhesionApplication: ['applicationId'],
  SupportConsent: ['consentId'],
};
/** Nouns that share the name of another: they are tried on a round of their own. */
const NAMESAKES: Record<string, string> = { EventQuestion: 'questionId', GuestInvitation: 'invitationId' };
/** Ids of what everybody sees, of the reader's own, of what only houses tell each other, and the one that a page goes on after. */
const OPEN_IDS = new Set(
  'after agendaId dossierId deliveryId purposeId purposeIds windowId closureId officeId sedeId sportelloId sportelloIds topicId topicIds bacinoId enteId coOrganiserEnteIds divergenceId sessionId contextId viewId intoId protocolloId versionId versionIds maintenanceId seriesId messageId rightId'.split(
    ' ',
  ),
);

const idInputs = (field: GraphQLField<unknown, unknown>): string[] =>
  field.args.flatMap((arg) => {
    const type = getNamedType(arg.type);
    if (!isInputObjectType(type)) return [];
    return Object.values(type.getFields())
      .filter((one) => getNamedType(one.type).name === 'ID')
      .map(({ name }) => name);
  });

/** One row of each noun, under the names that inputs give to its id. */
function idsOf(rows: readonly Place[], relation: string): Ids {
  const ids: Ids = {};
  for (const { noun, id } of rows.filter((row) => row.relation === relation)) {
    const own = `${noun[0]?.toLowerCase()}${noun.slice(1)}Id`;
    for (const name of [own, ...(NAMES[noun] ?? [])]) ids[name] = id;
  }
  return ids;
}

async function tryEverything(reader: string, ids: Ids, only = (_names: string[]) => true): Promise<number> {
  const open = mutations.filter((field) => opensTo(reader, `Mutation.${field.name}`) && only(idInputs(field)));
  for (const field of open) {
    const given = { ...ids, clientKey: randomUUID(), expectedVersion: '1' };
    const { query, variables } = operationOf('mutation', field, given);
    await stage.ask(reader, query, variables);
  }
  return open.length;
}

/** A fingerprint of every row, as it lies in the database. */
async function prints(rows: readonly Place[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const [table, key] of new Map(rows.map((row) => [row.table as string, row.key as string]))) {
    const ids = rows.filter((row) => row.table === table).map(({ id }) => id);
    const text = `select ${key}::text as id, md5(t::text) as print from ${quoted(table)} t where ${key} = any($1::uuid[])`;
    for (const one of await stage.fixture.sql(stage.walled.get(table) as string, text, [ids]))
      found.set(String(one.id), String(one.print));
  }
  return found;
}

describe('TH4: what nobody may see, nobody may change', () => {
  test('TH4: every id that a mutation takes is one that the matrix tries, or is open to everybody', () => {
    const known = new Set(Object.keys(idsOf(stage.fixture.rows, 'FOREIGN')));
    for (const relation of ['OWN', 'ENTE'])
      for (const name of Object.keys(idsOf(stage.fixture.rows, relation))) known.add(name);
    const named = (name: string) => known.has(name) || known.has(name.replace(/s$/, '')) || OPEN_IDS.has(name);
    const untried = mutations.flatMap((field) =>
      idInputs(field)
        .filter((name) => !named(name) && name !== 'id' && name !== 'ids')
        .map((name) => `${field.name} ${name}`),
    );
    expect(untried).toEqual([]);
  });

  test('TH4: every mutation whose door opens, by every role, on rows of others: none that the role may not see is altered', async () => {
    const altered: string[] = [];
    let tried = 0;
    for (const reader of READERS) {
      const denied = stage.fixture.rows.filter((row) => row.table && sightOf(reader, row, kindOf(row)) === 'denied');
      const before = await prints(denied);
      for (const relation of ['FOREIGN', 'OFFICE', 'ENTE']) {
        const rows = denied.filter((row) => row.relation === relation);
        tried += await tryEverything(reader, idsOf(rows, relation));
        for (const [noun, name] of Object.entries(NAMESAKES)) {
          const [twin] = rows.filter((row) => row.noun === noun);
          if (twin) tried += await tryEverything(reader, { [name]: twin.id }, (names) => names.includes(name));
        }
      }
      const after = await prints(denied);
      for (const row of denied) {
        if (before.get(row.id) !== after.get(row.id))
          altered.push(`${reader} altered a ${row.state} ${row.noun} (${row.relation})`);
      }
    }
    process.stderr.write(`FIG1 ${tried} mutations tried on rows of others, ${altered.length} altered\n`);
    expect(tried).toBeGreaterThan(500);
    expect(altered).toEqual([]);
  }, 600_000);
});
