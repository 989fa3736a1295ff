import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { command } from '@respi/kit/command.js';
import { meanwhile } from '@respi/kit/testing/meanwhile.js';
import { key, system } from '@respi/kit/testing/stand.js';
import { runJob } from '@respi/kit/workers.js';
import { adhesionsFollowTheCalendar } from '../../src/adhesion/adhesions-follow-the-calendar.job.js';
import { type DepartureRow, tellHouse } from '../../src/departure/carry-out.js';
import { comeBack } from '../../src/departure/come-back.js';
import { idOf, standNetwork, type TestNetwork } from '../build/network-stand.js';

/* What is decided upon an ente in the instant in which its newer adhesion takes effect, and in which order it is told. */

let house: TestNetwork;
beforeAll(async () => {
  house = await standNetwork();
});
afterAll(() => house.close());

const enteId = idOf('ente', 'comune-alba');
const former = idOf('adhesion', 'comune-alba@respi-2026');

describe('N8 N11: an ente is suspended in the instant in which its newer adhesion takes effect', () => {
  const newer = key();
  const version = key();
  beforeAll(async () => {
    await house.sql(
      `insert into protocollo_version select (jsonb_populate_record(v, $2)).* from protocollo_version v
       join adhesion a on a.protocollo_version_id = v.id where a.id = $1`,
      [former, { id: version, number: 99, label: 'Prova', code: 'prova', is_current: false }],
    );
  });
  beforeEach(async () => {
    await house.sql('delete from adhesion where id = $1', [newer]);
    await house.sql(`update adhesion set state = 'ACTIVE' where id = $1`, [former]);
    await house.sql(`insert into adhesion select (jsonb_populate_record(a, $2)).* from adhesion a where a.id = $1`, [
      former,
      { id: newer, protocollo_version_id: version, state: 'SIGNED', effective_from: '2026-11-20' },
    ]);
  });
  const suspended: [string, unknown[]][] = [
    [`update adhesion set state = 'SUSPENDED', version = version + 1 where id = $1`, [former]],
  ];
  const states = async () =>
    (await house.sql('select state from adhesion where id = any($1) order by id = $2', [[former, newer], newer])).map(
      ({ state }) => state,
    );

  test('N8 N11: the suspension stands, and the newer adhesion waits', async () => {
    await meanwhile(house, suspended, () => runJob(house.open.house, adhesionsFollowTheCalendar));
    expect(await states()).toEqual(['SUSPENDED', 'SIGNED']);
  });

  test('N8 twin: where nobody suspends, the newer one takes the place of the former', async () => {
    await runJob(house.open.house, adhesionsFollowTheCalendar);
    expect(await states()).toEqual(['EXPIRED', 'ACTIVE']);
  });
});

describe('N11 N14: an ente leaves, comes back and leaves again', () => {
  const left = async (id: string, state: string) => {
    await house.sql(
      `insert into departure (id, ente_id, adhesion_id, kind, state, effective_on, reason, decisions, seen, decided_by, decided_at, started_at, finished_at)
       values ($1, $2, $3, 'SUSPENSION', $4, '2026-11-23', 'Prova', '{}', '{}', $5, now(), now(), case when $4 = 'DONE' then now() end)`,
      [id, enteId, former, state, idOf('person', 'provincial')],
    );
    return (await house.sql('select * from departure where id = $1', [id]))[0] as DepartureRow;
  };

  test('N14: each house is told in one line: what returns and what leaves again cannot overtake each other', async () => {
    await left(key(), 'DONE');
    const input = { clientKey: key() };
    await house.sql('delete from outbox');
    await command(house.context(system), { verb: 'comeBack', input }, async (tx) => {
      await comeBack(tx, enteId);
      return {};
    });
    const second = await left(key(), 'UNDER_WAY');
    await command(house.context(system), { verb: 'tell', input: { clientKey: key() } }, async (tx) => {
      await tellHouse(tx, 'cases', second);
      return {};
    });
    const lines = await house.sql(
      `select command, entity_key as line from outbox where target = 'cases' and kind = 'MESSAGE' order by seq`,
    );
    expect(lines).toHaveLength(2);
    expect(new Set(lines.map(({ line }) => line))).toEqual(new Set([`departures-of:${enteId}`]));
  });

  test('N14 twin: lines by departure are two, and nothing orders one by the other', async () => {
    const rows = await house.sql('select id from departure where ente_id = $1', [enteId]);
    expect(new Set(rows.map(({ id }) => `departure:${id}`)).size).toBe(2);
  });
});
