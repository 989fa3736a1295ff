import type { Relation } from './oracle.js';
import { CANARY, id, me, mine, now, others, type Scene } from './places.js';

const SIGNER = { name: CANARY, issuer: CANARY, signedAt: now, validFrom: now, validTo: now, isContentIntact: true };

/** What happens between an ente and the network: invitations, roles that are lent, machines, contacts, documents, departures. */
export async function joining(scene: Scene): Promise<void> {
  const { put, say, fixture } = scene;
  const rowOf = (noun: string, relation: Relation) =>
    fixture.rows.find((row) => row.noun === noun && row.relation === relation)?.id as string;
  const enti: [string, Relation][] = [
    [mine.ente, 'ENTE'],
    [others.ente, 'FOREIGN'],
  ];
  for (const [ente, relation] of enti) {
    const [invitation, contact, departure] = [id(), id(), id()];
    await put('network', 'invitation', {
      id: invitation,
      person_id: id(),
      email: `${CANARY}-invited@example.org`,
      display_name: CANARY,
      ente_id: ente,
      roles: ['OPERATOR'],
      locale: 'it',
      token_hash: id(),
      invited_by: others.person,
      created_at: now,
      expires_at: '2026-12-20T09:00:00Z',
      needs_approval: true,
    });
    say('Invitation', invitation, relation, '-', 'invitation');
    await put('network', 'contact', {
      id: contact,
      ente_id: ente,
      kind: 'REFERENT',
      name: CANARY,
      email: `${CANARY}@example.org`,
      phone: CANARY,
      named_at: now,
    });
    say('Contact', contact, relation, '-', 'contact');
    await put('network', 'departure', {
      id: departure,
      ente_id: ente,
      adhesion_id: rowOf('Adhesion', relation),
      kind: 'WITHDRAWAL',
      state: 'SCHEDULED',
      effective_on: '2026-12-31',
      reason: CANARY,
      decisions: '[]',
      seen: [],
      decided_at: now,
    });
    say('Departure', departure, relation, '-', 'departure');
    await put('network', 'departure_step', {
      departure_id: departure,
      house: 'cases',
      kind: 'OPEN_CASES',
      decision: 'COORDINATION',
      state: 'PENDING',
      told_at: now,
    });
    const change = id();
    await put('network', 'ente_change', {
      id: change,
      ente_id: ente,
      kind: 'RENAME',
      state: 'SCHEDULED',
      effective_on: '2026-12-31',
      reason: CANARY,
      detail: JSON.stringify({ name: CANARY }),
      decided_at: now,
    });
    say('EnteChange', change, relation, '-', 'ente_change');
    await papers(scene, ente, rowOf('Adhesion', relation), relation);
    await machines(scene, ente, relation);
  }
  const [colleague, clerk] = [rowOf('Person', 'ENTE'), rowOf('Person', 'OFFICE')];
  const lent: [Relation, string, string, string][] = [
    ['OWN', me, colleague, mine.ente],
    ['ENTE', colleague, clerk, mine.ente],
    ['FOREIGN', others.person, clerk, others.ente],
  ];
  for (const [relation, from, to, ente] of lent) {
    const delegation = id();
    await put('network', 'delegation', {
      id: delegation,
      from_person: from,
      to_person: to,
      ente_id: ente,
      roles: ['OPERATOR'],
      start_on: '2026-11-20',
      end_on: '2026-12-20',
      reason: CANARY,
      needs_approval: true,
      created_at: now,
      created_by: from,
    });
    say('Delegation', delegation, relation, '-', 'delegation');
  }
  const consents: [Relation, string, string][] = [
    ['OWN', me, mine.ente],
    ['FOREIGN', others.person, others.ente],
  ];
  for (const [relation, person, ente] of consents) await support(scene, person, ente, relation);
  const [version] = await fixture.sql('network', 'select id from protocollo_version');
  await papers(scene, null, String(version?.id), 'FOREIGN');
  const table = id();
  await put('network', 'ente_import', {
    id: table,
    name: CANARY,
    encoding: 'UTF-8',
    separator: ',',
    rows: '[]',
    made_at: now,
  });
  say('EnteImport', table, 'FOREIGN', '-', 'ente_import');
  const letter = id();
  await put('network', 'adhesion_letter', {
    id: letter,
    adhesion_id: rowOf('Adhesion', 'FOREIGN'),
    ente_id: others.ente,
    email: `${CANARY}@example.org`.toLowerCase(),
    at: now,
  });
  say('AdhesionLetter', letter, 'FOREIGN', '-', 'adhesion_letter');
  const application = id();
  await put('network', 'adhesion_application', {
    id: application,
    number: `DA2026/${application.slice(0, 6)}`,
    code_index: application,
    dossier_id: id(),
    state: 'RECEIVED',
    denomination: CANARY,
    category: 'ALTRO',
    fiscal_code: '00447820044',
    email: `${CANARY.toLowerCase()}-applies@example.org`,
    legal_name: CANARY,
    operator_name: CANARY,
    operator_email: `${CANARY}@example.org`,
    locale: 'it',
    received_at: now,
    confirm_hash: application,
  });
  say('AdhesionApplication', application, 'FOREIGN', '-', 'adhesion_application');
}

async function support({ put, say }: Scene, person: string, ente: string, relation: Relation): Promise<void> {
  const [context, consent] = [id(), id()];
  await put('network', 'acting_context', { id: context, person_id: person, ente_id: ente });
  await put('network', 'support_consent', {
    id: consent,
    person_id: person,
    context_id: context,
    ente_id: ente,
    reason: CANARY,
    granted_at: '2026-11-23T08:00:00Z',
    expires_at: '2026-11-23T12:00:00Z',
  });
  say('SupportConsent', consent, relation, '-', 'support_consent');
}

/** What is kept longer than its time, and what is asked to be forgotten. */
export async function forgetting({ put, say, seal }: Scene): Promise<void> {
  for (const house of ['network', 'cases', 'appointments', 'knowledge', 'training']) {
    const hold = id();
    await put(house, 'legal_hold', {
      id: hold,
      entity: 'case',
      entity_id: id(),
      reference: CANARY,
      sealed_reason: seal(house, CANARY),
      placed_by: others.person,
      placed_at: now,
      until_on: '2027-11-20',
    });
    say('LegalHold', hold, 'FOREIGN', '-', `${house}.legal_hold`);
  }
  const erasure = id();
  await put('network', 'erasure', {
    id: erasure,
    sealed_of: seal('network', CANARY),
    sealed_reason: seal('network', CANARY),
    state: 'REQUESTED',
    cancels_future: false,
    asked_by: others.person,
    asked_at: now,
  });
  say('Erasure', erasure, 'FOREIGN', '-', 'erasure');
}

async function papers({ put, say }: Scene, ente: string | null, subject: string, relation: Relation): Promise<void> {
  const document = id();
  await put('network', 'document', {
    id: document,
    kind: ente ? 'DELIBERA' : 'ANNEX',
    subject_id: subject,
    ente_id: ente,
    number: ente ? null : 1,
    name: `${CANARY}.pdf`,
    media_type: 'application/pdf',
    size: 3,
    sha256: id(),
    facts: JSON.stringify({ format: 'PADES', coversWholeFile: true, signers: [{ ...SIGNER, isKeyRight: true }] }),
    added_at: now,
  });
  say('NetworkDocument', document, relation, ente ? 'ADHESION' : 'VERSION', 'document');
}

async function machines({ put, say }: Scene, ente: string, relation: Relation): Promise<void> {
  const client = id();
  await put('identity', 'machine_client', {
    id: client,
    ente_id: ente,
    name: CANARY,
    scopes: ['network:read'],
    ceiling: 'PUBLIC',
    per_minute: 60,
    created_at: now,
    created_by: others.person,
    expires_at: '2027-11-20T09:00:00Z',
  });
  await put('identity', 'machine_secret', {
    id: id(),
    client_id: client,
    secret_hash: id(),
    hint: CANARY,
    created_at: now,
  });
  say('MachineClient', client, relation, '-', 'machine_client');
}
