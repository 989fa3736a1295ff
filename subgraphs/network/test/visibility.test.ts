import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '@respi/kit/actor.js';
import { anonymous } from '@respi/kit/testing/stand.js';
import { canSee as canSeeAdhesion } from '../src/adhesion/adhesion.policy.js';
import { canSeeApplication } from '../src/application/application.policy.js';
import { canSeeContact } from '../src/contact/contact.policy.js';
import { canSeeDeparture } from '../src/departure/departure.policy.js';
import { canSeeDocument } from '../src/document/document.policy.js';
import { canSeeInvitation } from '../src/invitation/invitation.policy.js';
import { canSeeMembership, canSeePerson } from '../src/membership/membership.policy.js';
import { idOf, standNetwork, type TestNetwork } from './build/network-stand.js';
import { people } from './build/small-territory.js';

let house: TestNetwork;
let actors: [string, Actor][];
beforeAll(async () => {
  house = await standNetwork();
  await house.sql(
    `insert into invitation (id, person_id, email, display_name, ente_id, roles, locale, token_hash, invited_by, created_at, expires_at)
     select gen_random_uuid(), gen_random_uuid(), e.code || '@example.org', 'x', e.id, '{OPERATOR}', 'it', e.code, gen_random_uuid(), now(), now() from ente e`,
  );
  await house.sql(
    `insert into notice (id, person_id, kind, at, href, params, origin_id) select gen_random_uuid(), id, 'SECURITY', now(), '/', '{}', gen_random_uuid() from person`,
  );
  await house.sql(
    `insert into departure (id, ente_id, adhesion_id, kind, state, effective_on, reason, decisions, seen, decided_at)
     select gen_random_uuid(), ente_id, id, 'SUSPENSION', 'SCHEDULED', '2027-01-01', 'x', '{}', '{}', now() from adhesion`,
  );
  await house.sql(
    `insert into contact (id, ente_id, kind, name, named_at) select gen_random_uuid(), id, 'REFERENT', 'x', now() from ente`,
  );
  await house.sql(
    `insert into adhesion_application (id, number, code_index, dossier_id, state, denomination, category, fiscal_code, email, legal_name,
       operator_name, operator_email, locale, received_at, confirm_hash)
     select gen_random_uuid(), code, code, gen_random_uuid(), 'RECEIVED', 'x', 'ALTRO', '1', 'x', 'x', 'x', 'x', 'it', now(), code from ente`,
  );
  await house.sql(
    `insert into document (id, kind, subject_id, ente_id, number, name, media_type, size, sha256, facts, added_at)
     select gen_random_uuid(), 'DELIBERA', id, ente_id, null, 'x.pdf', 'application/pdf', 1, id::text, '{}'::jsonb, now() from adhesion
     union all select gen_random_uuid(), 'ANNEX', id, null, 1, 'x.pdf', 'application/pdf', 1, 'x', '{}'::jsonb, now() from protocollo_version`,
  );
  actors = [['anonymous', anonymous]];
  for (const { code, memberships } of people) {
    const enti = [...new Set(memberships.map((one) => one.ente))];
    for (const ente of enti) actors.push([`${code}@${ente}`, await house.actor(code, ente)]);
  }
  const [, someone] = actors[1] ?? ['', anonymous];
  actors.push(['limited', { ...someone, roles: [], sportelloIds: [], enteId: null, tier: null }]);
});
afterAll(() => house.close());

const walls: [string, string, (actor: Actor, row: never) => boolean][] = [
  ['adhesion', 'select id, ente_id as "enteId" from adhesion', canSeeAdhesion as never],
  [
    'membership',
    'select id, person_id as "personId", ente_id as "enteId", office_id as "officeId" from membership',
    canSeeMembership as never,
  ],
  [
    'person',
    `select id, array(select ente_id from membership m where m.person_id = p.id) as "enteIds",
       exists (select 1 from membership m where m.person_id = p.id and m.office_id is not null) as "hasOffice" from person p`,
    canSeePerson as never,
  ],
  ['departure', 'select id, ente_id as "enteId" from departure', canSeeDeparture as never],
  ['contact', 'select id, ente_id as "enteId" from contact', canSeeContact as never],
  ['document', 'select id, ente_id as "enteId" from document', canSeeDocument as never],
  ['adhesion_application', 'select id from adhesion_application', canSeeApplication as never],
  ['invitation', 'select id, ente_id as "enteId" from invitation', canSeeInvitation as never],
  [
    'notice',
    'select id, person_id as "personId" from notice',
    ((actor: Actor, row: { personId: string }) => actor.kind === 'PERSON' && row.personId === actor.personId) as never,
  ],
];

describe('FIG2 FIG3: the two walls, each alone, let the same rows through', () => {
  test.each(walls)(
    '%s: row-level security alone equals the policy alone, for every actor',
    async (table, source, canSee) => {
      const rows: { id: string }[] = await house.sql(source);
      expect(rows.length).toBeGreaterThan(3);
      for (const [name, actor] of actors) {
        const byPolicy = rows.filter((row) => canSee(actor, row as never)).map((row) => row.id);
        expect([name, await house.idsSeen(actor, table)]).toEqual([name, byPolicy.sort()]);
      }
    },
  );

  test('an operator sees the adhesion of their own ente alone, the coordination all of them', async () => {
    const seen = async (code: string) => (await house.idsSeen(await house.actor(code), 'adhesion')).length;
    expect(await seen('operator-alba')).toBe(1);
    expect(await seen('provincial')).toBe((await house.sql('select id from adhesion')).length);
  });

  test('the rete allargata reads no name beyond its ente and the offices', async () => {
    const seen = await house.idsSeen(await house.actor('operator-cpi'), 'person');
    expect(seen).toContain(idOf('person', 'referent'));
    expect(seen).toContain(idOf('person', 'operator-cpi'));
    expect(seen).not.toContain(idOf('person', 'operator-alba'));
  });
});

describe('I5: the viewer and the gateway know the same contexts', () => {
  test.each(['ACTIVE', 'INVITED', 'SUSPENDED', 'WITHDRAWN', 'EXPIRED'])('when every adhesion is %s', async (state) => {
    const asked = actors.filter(([, actor]) => actor.personId && actor.enteId);
    const before = await house.sql('select id, adhesion_state from ente');
    await house.sql('update ente set adhesion_state = $1', [state]);
    for (const [name, actor] of asked) {
      const allowed = await house.sql(
        'select context_id from acting_contexts($1, $2) where not is_suspended order by 1',
        [actor.personId, '2026-11-23'],
      );
      const { viewer } = (await house.ask(actor, '{ viewer { contexts { id } } }')).data;
      const shown = viewer.contexts.map((one: { id: string }) => one.id).sort();
      expect([name, shown]).toEqual([name, allowed.map((row) => row.context_id)]);
    }
    for (const row of before)
      await house.sql('update ente set adhesion_state = $2 where id = $1', [row.id, row.adhesion_state]);
  });
});

describe('G5 G6: list, by id and _entities agree', () => {
  const ENTITIES =
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Adhesion { id } ... on Person { id displayName email } } }';

  test('adhesions: what the register shows of an ente is what _entities gives', async () => {
    const ids = (await house.sql('select id from adhesion order by id')).map((row) => row.id);
    for (const [name, actor] of actors) {
      const r = ids.map((id) => ({ __typename: 'Adhesion', id, state: 'ACTIVE' }));
      const byKey = (await house.ask(actor, ENTITIES, { r })).data._entities
        .filter(Boolean)
        .map((one: { id: string }) => one.id);
      const enti = await house.ask(actor, '{ enti(first: 100) { edges { node { adhesions { id } } } } }');
      const nested = enti.data.enti.edges.flatMap((edge: { node: { adhesions: { id: string }[] } }) =>
        edge.node.adhesions.map((one) => one.id),
      );
      expect([name, nested.sort()]).toEqual([name, byKey.sort()]);
      const listed = await house.ask(actor, '{ adhesions(first: 100) { edges { node { id } } } }');
      if (!listed.errors) {
        expect([
          name,
          listed.data.adhesions.edges.map((edge: { node: { id: string } }) => edge.node.id).sort(),
        ]).toEqual([name, byKey.sort()]);
      }
    }
  });

  test('people: a name that is hidden in the register is hidden from _entities, and the address is masked', async () => {
    const operator = await house.actor('operator-bra');
    const r = ['operator-alba', 'operator-bra'].map((code) => ({
      __typename: 'Person',
      id: idOf('person', code),
      email: 'forged',
    }));
    expect((await house.ask(operator, ENTITIES, { r })).data._entities).toEqual([
      { id: r[0]?.id, displayName: 'Persona operator-alba', email: null },
      { id: r[1]?.id, displayName: 'Persona operator-bra', email: 'operator-bra@example.org' },
    ]);
    const administrator = await house.actor('admin-alba');
    expect((await house.ask(administrator, ENTITIES, { r })).data._entities[0].email).toBe('operator-alba@example.org');
    expect((await house.ask(anonymous, ENTITIES, { r })).data._entities).toEqual([null, null]);
  });

  test('I12: names that were read are in the register of reads', async () => {
    const operator = await house.actor('operator-bra');
    await house.ask(operator, ENTITIES, { r: [{ __typename: 'Person', id: idOf('person', 'operator-alba') }] });
    const reads = await house.sql('select seen from read_audit where person_id = $1 order by id desc limit 1', [
      operator.personId,
    ]);
    expect(reads[0].seen).toEqual([`person:${idOf('person', 'operator-alba')}`]);
  });

  test('I11: the timeline of an ente is for itself and the coordination', async () => {
    const timeline =
      'query ($id: ID!) { ente(id: $id) { timeline { verb at } people { role } members { edges { node { role person { displayName } } } } } }';
    const id = idOf('ente', 'comune-alba');
    const own = (await house.ask(await house.actor('operator-alba'), timeline, { id })).data.ente;
    expect(own.timeline.map((one: { verb: string }) => one.verb)).toContain('adhesion-active');
    expect(own.members.edges.map(({ node }: { node: { role: string } }) => node.role).sort()).toEqual([
      'ENTE_ADMIN',
      'OPERATOR',
    ]);
    expect(own.people).toHaveLength(own.members.edges.length);
    const foreign = (await house.ask(await house.actor('operator-bra'), timeline, { id })).data.ente;
    expect(foreign).toEqual({ timeline: null, people: null, members: null });
    const coordinated = (await house.ask(await house.actor('coordination'), timeline, { id })).data.ente;
    expect(coordinated.timeline.length).toBe(own.timeline.length);
  });
});
