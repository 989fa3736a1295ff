import type { Relation } from './oracle.js';
import { CANARY, id, me, mine, now, others, ours, placed, RELATIONS, type Scene } from './places.js';

/** Who waits at each agenda, and the appointments that a closure asks about. */
export async function waiting({ put, say, fixture }: Scene): Promise<void> {
  const places: Record<Relation, object> = {
    OWN: { sportello_id: others.desk, joined_by: me },
    DESK: { sportello_id: mine.desk, joined_by: others.person },
    ENTE: { sportello_id: ours.desk, joined_by: others.person },
    OFFICE: { office_id: mine.office, joined_by: others.person },
    FOREIGN: { office_id: others.office, joined_by: others.person },
  };
  for (const relation of RELATIONS) {
    const [place] = await fixture.sql(
      'appointments',
      `select a.id, p.id as purpose, b.id as booking from agenda a join purpose p on p.agenda_id = a.id
       join booking b on b.agenda_id = a.id where a.code = $1`,
      [relation],
    );
    const [entry, closure] = [id(), id()];
    await put('appointments', 'waiting_entry', {
      id: entry,
      agenda_id: place?.id,
      purpose_id: place?.purpose,
      kind: 'OFFER',
      state: 'WAITING',
      party_size: 1,
      by_staff: true,
      contact_key: id(),
      joined_at: now,
    });
    await put('appointments', 'waiting_person', {
      ...places[relation],
      entry_id: entry,
      person_name: CANARY,
      person_surname: CANARY,
      email: `${CANARY}@example.org`,
      phone: CANARY,
      language: 'it',
    });
    say('WaitingEntry', entry, relation, '-', 'waiting_person', 'entry_id');
    await put('appointments', 'agenda_closure', {
      id: closure,
      agenda_id: place?.id,
      starts_on: '2026-11-23',
      ends_on: '2026-11-23',
      reason: 'Chiuso',
      declared_at: now,
    });
    await put('appointments', 'closure_decision', {
      closure_id: closure,
      booking_id: place?.booking,
      agenda_id: place?.id,
    });
  }
}

/** What readers of public pages say of contents, and links that are dead. */
export async function readers({ put, say, seal, fixture }: Scene): Promise<void> {
  for (const relation of ['ENTE', 'FOREIGN'] as const) {
    const rating = id();
    await put('knowledge', 'content_rating', {
      id: rating,
      owner_ente_id: placed[relation].ente,
      path: '/it/x',
      locale: 'it',
      score: 1,
      comment: CANARY,
      at: now,
    });
    say('PageRating', rating, relation, '-', 'content_rating');
  }
  const barrier = id();
  await put('knowledge', 'barrier_report', {
    id: barrier,
    number: `AC2026/${barrier.slice(0, 6)}`,
    code_index: barrier,
    path: '/it/x',
    locale: 'it',
    sealed_text: seal('knowledge', `${CANARY} ostacolo`),
    received_at: now,
    due_on: '2026-12-31',
  });
  say('BarrierReport', barrier, 'FOREIGN', '-', 'barrier_report');
  const url = 'https://example.org/gone';
  await put('knowledge', 'link_check', { url, state: 'DEAD', due_at: now });
  for (const { noun, id: content } of fixture.rows) {
    if (noun === 'ContentItem')
      await put('knowledge', 'content_link', { content_id: content, locale: 'it', url, kind: 'EXTERNAL' });
  }
}
