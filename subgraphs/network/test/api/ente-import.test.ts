import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type Actor, ROLES } from '@respi/kit/actor.js';
import { signAssertion } from '@respi/kit/assertion.js';
import { acceptUpload, fileBody } from '@respi/kit/file-door.js';
import { meanwhile } from '@respi/kit/testing/meanwhile.js';
import { key, personIn } from '@respi/kit/testing/stand.js';
import { idOf, standNetwork, type TestNetwork } from '../build/network-stand.js';

let house: TestNetwork;
beforeAll(async () => {
  house = await standNetwork();
});
afterAll(() => house.close());

const coordination = personIn('COORDINATION');
interface Taken {
  importId?: string;
  userErrors: { code: string; params?: { name: string; value: string }[] }[];
}
const send = async (bytes: Buffer | string, actor: Actor = coordination): Promise<Taken> => {
  const body = Buffer.from(bytes as string);
  const digest = createHash('sha256').update(body).digest('hex');
  const claims = {
    sub: 'network',
    actor,
    requestId: key(),
    locale: 'it',
    body: fileBody('POST', 'ente-table', `new:${digest}`),
  };
  const assertion = signAssertion(house.env.assertionKeys[0] as Buffer, claims, { mutation: true });
  return (await acceptUpload(house.open, assertion, {
    ...{ kind: 'ente-table', id: 'new', name: 'enti.csv', bytes: body, clientKey: key() },
  })) as Taken;
};
const looked = async (id = '') =>
  (
    await house.ask(
      coordination,
      'query ($id: ID!) { enteImport(id: $id) { encoding confirmedAt rows { line name action invites faults { column code value } } } }',
      { id },
    )
  ).data.enteImport;
const confirm = async (importId: string | undefined, actor: Actor = coordination) => {
  const answer = await house.ask(
    actor,
    'mutation ($input: ConfirmEnteImportInput!) { confirmEnteImport(input: $input) { enteImport { confirmedAt } userErrors { code params { name value } } } }',
    { input: { clientKey: key(), importId: importId ?? '' } },
  );
  return answer.errors ? { refused: answer.errors[0]?.extensions?.code } : answer.data.confirmEnteImport;
};
const enti = async () => (await house.sql('select count(*)::int as n from ente'))[0].n;
const HEAD = 'codice;nome;categoria;rete;ruolo;istat;ipa;bacino;sito;invita';

describe('N1 N22: a table of enti', () => {
  test.each(ROLES)('N1: taken in from %s', async (role) => {
    const taken = await send(`${HEAD}\ncpi-prova;CPI di prova;centro impiego;;;;;;;\n`, personIn(role));
    expect(taken.userErrors.length === 0).toBe(['COORDINATION', 'PROVINCIAL_COORDINATOR'].includes(role));
  });

  test('N1: what a preview says is what a confirmation does, and nothing before it', async () => {
    const before = await enti();
    const table = Buffer.from(
      `${HEAD}\nscuola-nuova;Scuola di Mondov\xec;SCUOLA;ALLARGATA;;;;cuneo;https://example.org;\ncomune-alba;Comune di Alba;COMUNE;RISTRETTA;LEAD;4003;;alba;;\ncomune-bra;Citt\xe0 di Bra;COMUNE;RISTRETTA;LEAD;004029;;alba;;\n`,
      'latin1',
    );
    const { importId } = await send(table);
    const shown = await looked(importId);
    expect(shown.encoding).toBe('Latin-1');
    expect(shown.rows).toEqual([
      { line: 2, name: 'Scuola di Mondovì', action: 'NEW', invites: false, faults: [] },
      { line: 3, name: 'Comune di Alba', action: 'SAME', invites: false, faults: [] },
      { line: 4, name: 'Città di Bra', action: 'CHANGE', invites: false, faults: [] },
    ]);
    expect(await enti()).toBe(before);
    expect((await confirm(importId)).userErrors).toEqual([]);
    expect(await enti()).toBe(before + 1);
    const [bra] = await house.sql(`select name, version from ente where code = 'comune-bra'`);
    expect(bra).toMatchObject({ name: 'Città di Bra', version: 2 });
    expect((await confirm(importId)).userErrors[0].code).toBe('WRONG_STATE');
  });

  test('N1: each row tells its own errors; with one wrong row nothing is taken', async () => {
    const { importId } = await send(
      `${HEAD}\nbuono-uno;Ente buono;ALTRO;;;;;;;\nMALE!;X;BANCA;;;999999;a b;marte;ftp://x;no\nbuono-uno;Doppio;ALTRO;;;;;;;\naltra-alba;Altra Alba;COMUNE;;;004003;;;;\n`,
    );
    const { rows } = await looked(importId);
    expect(
      rows.map((row: { line: number; faults: { column: string; code: string }[] }) => [
        row.line,
        row.faults.map((one) => `${one.column}:${one.code}`),
      ]),
    ).toEqual([
      [2, []],
      [
        3,
        [
          'codice:INVALID',
          'nome:REQUIRED',
          'categoria:UNKNOWN',
          'istat:UNKNOWN',
          'ipa:INVALID',
          'bacino:UNKNOWN',
          'sito:INVALID',
          'invita:INVALID',
        ],
      ],
      [4, ['codice:DUPLICATE']],
      [5, ['istat:DUPLICATE']],
    ]);
    const before = await enti();
    const refused = await confirm(importId);
    expect(refused.userErrors[0]).toMatchObject({
      code: 'INVALID',
      params: [
        { name: 'count', value: '3' },
        { name: 'lines', value: '3, 4, 5' },
      ],
    });
    expect(await enti()).toBe(before);
  });

  test.each([
    ['MZ\u0000', 'UNSAFE_FILE'],
    ['nome;sito\nx;y\n', 'REQUIRED'],
    ['', 'UNSAFE_FILE'],
  ])('N1: %j is refused with %s', async (text, code) => {
    expect((await send(text)).userErrors[0]?.code).toBe(code);
  });

  test('N22: a wave invites each ente once, by a letter; who has an adhesion already is a duplicate', async () => {
    await house.sql('truncate outbox');
    const wave = `${HEAD}\nnuovo-a;Ente A;ALTRO;;;;;;;a@example.org\nnuovo-b;Ente B;ALTRO;;;;;;;b@example.org\n`;
    const { importId } = await send(wave);
    expect((await confirm(importId)).userErrors).toEqual([]);
    const invited = await house.sql(
      `select code from ente where code like 'nuovo-%' and adhesion_state = 'INVITED' order by 1`,
    );
    expect(invited).toEqual([{ code: 'nuovo-a' }, { code: 'nuovo-b' }]);
    expect(await house.sql(`select 1 from outbox where kind = 'MAIL'`)).toHaveLength(2);
    const again = await send(wave);
    const { rows } = await looked(again.importId);
    expect(rows.map((row: { faults: { code: string }[] }) => row.faults[0]?.code)).toEqual([
      'ALREADY_INVITED',
      'ALREADY_INVITED',
    ]);
  });

  test('N1: two coordinators who confirm the same new ente at once: one ente', async () => {
    const text = `${HEAD}\ngara-uno;Ente in gara;ALTRO;;;;;;;gara@example.org\n`;
    const tables = await Promise.all(Array.from({ length: 6 }, () => send(text)));
    const answers = await Promise.all(
      tables.map(({ importId }) => confirm(importId, personIn('PROVINCIAL_COORDINATOR'))),
    );
    expect(answers.filter((answer) => answer.userErrors?.length === 0)).toHaveLength(1);
    expect(
      await house.sql(`select 1 from adhesion a join ente e on e.id = a.ente_id where e.code = 'gara-uno'`),
    ).toHaveLength(1);
  });
});

describe('N1: the rows of a table of 10,000, page by page', () => {
  const big = key();
  const SOURCE = `query ($id: ID!, $after: String, $state: ImportRowState, $text: Text, $orderBy: ImportRowOrder!) { enteImport(id: $id) {
    columns sums { fresh changed same wrong invites }
    lines(first: 100, after: $after, state: $state, text: $text, orderBy: $orderBy) {
      totalCount pageInfo { hasNextPage endCursor } edges { node { line name state values faults { column code } } } } } }`;
  const asked = async (over: object = {}, actor: Actor = coordination) =>
    house.ask(actor, SOURCE, { id: big, orderBy: 'LINE', ...over });
  beforeAll(async () => {
    await house.sql(
      `insert into ente_import (id, name, encoding, separator, rows, made_at)
       select $1, 'grande.csv', 'UTF-8', ';', jsonb_agg(jsonb_build_object('line', n + 1, 'values', jsonb_build_object(
         'codice', 'grande-' || n, 'nome', 'Ente grande ' || n % 900, 'categoria', case when n % 10 = 0 then 'BANCA' else 'ALTRO' end, 'nota', 'x')) order by n), now()
       from generate_series(1, 10000) n`,
      [big],
    );
  });

  test('N1: by line, in pages that follow each other; the sums are of the whole; the cells stand under their columns', async () => {
    const lines: number[] = [];
    for (let after: string | null = null, at = 0; at < 5; at += 1) {
      const { data } = await asked({ after });
      const { columns, sums, lines: page } = data.enteImport;
      expect(columns).toEqual(['codice', 'nome', 'categoria', 'nota']);
      expect(sums).toEqual({ fresh: 9_000, changed: 0, same: 0, wrong: 1_000, invites: 0 });
      expect(page.totalCount).toBe(at === 0 ? 1_001 : null);
      lines.push(...page.edges.map(({ node }: { node: { line: number } }) => node.line));
      after = page.pageInfo.endCursor;
    }
    expect(lines).toEqual(Array.from({ length: 500 }, (_, n) => n + 2));
  });

  test('N1: those with errors alone, found by a word, with what was written', async () => {
    const { data } = await asked({ state: 'WRONG', text: 'grande-5000', orderBy: 'STATE' });
    expect(data.enteImport.lines.edges.map(({ node }: { node: object }) => node)).toEqual([
      {
        ...{ line: 5_001, name: 'Ente grande 500', state: 'WRONG' },
        values: ['grande-5000', 'Ente grande 500', 'BANCA', 'x'],
        faults: [{ column: 'categoria', code: 'UNKNOWN' }],
      },
    ]);
    expect((await asked({ state: 'WRONG' })).data.enteImport.lines.totalCount).toBe(1_000);
    expect((await asked({ state: 'SAME' })).data.enteImport.lines.totalCount).toBe(0);
  });

  test('N22: a table is for the coordination, whatever is asked of its rows', async () => {
    for (const role of ROLES) {
      const { data } = await asked({ state: 'WRONG' }, personIn(role));
      const isSeen = ['COORDINATION', 'PROVINCIAL_COORDINATOR'].includes(role);
      expect([role, Boolean(data?.enteImport)]).toEqual([role, isSeen]);
    }
  });
});

describe('N5 N8: a table invites in the instant in which a version is published', () => {
  const old = idOf('protocollo-version', 'respi-2026');
  const newer = key();
  const hold: [string, unknown[]] = [
    'select id from protocollo where id = $1 for update',
    [idOf('protocollo', 'respi')],
  ];
  const published: [string, unknown[]][] = [
    ['update protocollo_version set is_current = false where id = $1', [old]],
    [
      'insert into protocollo_version select (jsonb_populate_record(v, $2)).* from protocollo_version v where id = $1',
      [old, { id: newer, number: 98, code: 'nuova', is_current: true }],
    ],
  ];
  afterEach(async () => {
    await house.sql(
      'delete from adhesion_letter where adhesion_id in (select id from adhesion where protocollo_version_id = $1)',
      [newer],
    );
    await house.sql('delete from adhesion where protocollo_version_id = $1', [newer]);
    await house.sql('delete from protocollo_version where id = $1', [newer]);
    await house.sql('update protocollo_version set is_current = true where id = $1', [old]);
  });
  const invitedTo = async (code: string, first: [string, unknown[]][]) => {
    const line = `${code};Scuola ${code};SCUOLA;ALLARGATA;;;;cuneo;https://example.org;${code}@example.org`;
    const { importId } = await send(`${HEAD}\n${line}\n`);
    expect((await meanwhile(house, first, () => confirm(importId))).userErrors).toEqual([]);
    const [row] = await house.sql(
      'select a.protocollo_version_id as id from adhesion a join ente e on e.id = a.ente_id where e.code = $1',
      [code],
    );
    return row.id;
  };

  test('N5 N8: to the newer one', async () => {
    expect(await invitedTo('scuola-nuovissima', [hold, ...published])).toBe(newer);
  });

  test('N8 twin: without the protocollo in hand, to the one before', async () => {
    expect(await invitedTo('scuola-vecchia', published)).toBe(old);
  });
});
