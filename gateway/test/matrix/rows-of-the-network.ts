import type { Relation } from './oracle.js';
import { CANARY, elsewhere, id, me, mine, now, others, ours, type Scene } from './places.js';

/** People, roles, adhesions, notices. */
export async function network({ put, say, fixture }: Scene): Promise<void> {
  const protocollo = id();
  const version = id();
  await put('network', 'protocollo', { id: protocollo, code: 'p', title: 'Protocollo', kind: 'NETWORK' });
  await put('network', 'protocollo_version', {
    id: version,
    protocollo_id: protocollo,
    number: 1,
    code: 'v',
    title: 'Uno',
    valid_from: '2026-01-01',
    is_current: true,
    is_example: true,
  });
  const enti: [string, Relation | null][] = [
    [mine.ente, 'ENTE'],
    [others.ente, 'FOREIGN'],
    [elsewhere.ente, null],
  ];
  for (const [ente, relation] of enti) {
    const tier = 'RISTRETTA';
    await put('network', 'ente', {
      id: ente,
      code: ente,
      name: 'Ente',
      category: 'COMUNE',
      tier,
      network_role: 'PARTNER',
    });
    if (!relation) continue;
    const adhesion = id();
    await put('network', 'adhesion', {
      id: adhesion,
      ente_id: ente,
      protocollo_version_id: version,
      state: 'SUSPENDED',
      reason: CANARY,
    });
    say('Adhesion', adhesion, relation, '-', 'adhesion');
    await put('network', 'event', { at: now, entity: 'ente', entity_id: ente, verb: 'suspended', request_id: 'r' });
    say('EnteEvent', ente, relation);
  }
  const desk = { name: 'Sportello', languages: [], services: [], is_example: true };
  await put('network', 'sportello', { ...desk, id: mine.desk, code: 'm', slug: 'm', ente_id: mine.ente });
  await put('network', 'sportello', { ...desk, id: ours.desk, code: 'o', slug: 'o', ente_id: mine.ente });
  await put('network', 'sportello', { ...desk, id: others.desk, code: 'x', slug: 'x', ente_id: others.ente });
  const office = { kind: 'QUESTURA_IMMIGRAZIONE', name: 'Ufficio', is_example: true, ente_id: others.ente };
  await put('network', 'office', { ...office, id: mine.office, code: 'm' });
  await put('network', 'office', { ...office, id: others.office, code: 'x' });
  const clerk = id();
  const colleague = id();
  const rules = id();
  const published = { text_it: 'Testo', text_en: 'Text', changes: 'Prima', published_at: now };
  await put('network', 'rules_version', { ...published, id: rules, kind: 'RULES_OF_USE', number: 1 });
  const people: [string, Relation, string, string | null][] = [
    [me, 'OWN', mine.ente, null],
    [colleague, 'ENTE', mine.ente, null],
    [clerk, 'OFFICE', others.ente, others.office],
    [others.person, 'FOREIGN', others.ente, null],
  ];
  for (const [person, relation, ente, at] of people) {
    await put('network', 'person', {
      id: person,
      email: `${CANARY}-${relation.toLowerCase()}@example.org`,
      display_name: CANARY,
      created_at: now,
    });
    say('Person', person, relation, '-', 'person');
    const membership = id();
    const role = at ? 'OFFICE_REFERENT' : 'OPERATOR';
    await put('network', 'membership', {
      id: membership,
      person_id: person,
      ente_id: ente,
      office_id: at,
      role,
      start_on: '2026-01-01',
      created_at: now,
    });
    say('Membership', membership, relation, '-', 'membership');
    await put('network', 'rules_acceptance', { person_id: person, version_id: rules, at: now });
    if (!at) say('RulesReader', person, relation, '-', 'rules_acceptance', 'person_id');
  }
  for (const [person, relation] of [[me, 'OWN'] as const, [others.person, 'FOREIGN'] as const]) {
    const notice = id();
    await put('network', 'notice', {
      id: notice,
      person_id: person,
      kind: 'CASE_ANSWERED',
      at: now,
      href: '/',
      params: '{}',
      origin_id: id(),
    });
    say('Notice', notice, relation, '-', 'notice');
  }
  fixture.arguments['Query.ente.id'] = enti.map(([ente]) => ente);
  fixture.arguments['Query.sportello.id'] = [mine.desk, ours.desk, others.desk];
  fixture.arguments['Query.office.id'] = [mine.office, others.office];
}
