import type { Relation } from './oracle.js';
import { CANARY, id, me, mine, now, others, ours, placed, RELATIONS, type Scene, startsAt } from './places.js';

/** Agendas with one booking each. */
export async function appointments({ put, say, seal, fixture }: Scene): Promise<void> {
  const agendas: string[] = [];
  const purposes: string[] = [];
  const owner: Record<Relation, object> = {
    OWN: { sportello_id: others.desk, booked_by: me },
    DESK: { sportello_id: mine.desk, booked_by: others.person },
    ENTE: { sportello_id: ours.desk, booked_by: others.person },
    OFFICE: { office_id: mine.office, booked_by: others.person },
    FOREIGN: { office_id: others.office, booked_by: others.person },
  };
  for (const relation of RELATIONS) {
    const { booked_by, ...place } = owner[relation] as { booked_by: string };
    const [agenda, purpose, booking] = [id(), id(), id()];
    agendas.push(agenda);
    purposes.push(purpose);
    await put('appointments', 'agenda', {
      id: agenda,
      code: relation,
      name: 'Agenda',
      ...place,
      is_public: true,
      counters: 1,
    });
    await put('appointments', 'purpose', {
      id: purpose,
      agenda_id: agenda,
      code: 'p',
      position: 1,
      title: '{"it":"Scopo"}',
      duration_minutes: 15,
      min_lead_days: 0,
      max_lead_days: 90,
      cutoff_hours: 24,
    });
    await put('appointments', 'booking', {
      id: booking,
      code: `C${relation}`,
      state: 'CHECKED_IN',
      agenda_id: agenda,
      ...place,
      booked_by,
      purpose_id: purpose,
      counter: 1,
      starts_at: startsAt,
      ends_at: '2026-11-23T10:15:00Z',
      person_name: CANARY,
      person_surname: CANARY,
      email: `${CANARY}@example.org`,
      phone: `${CANARY}`,
      language: 'it',
      interpreter_language: 'ar',
      notes: CANARY,
      sealed_tax_code: seal('appointments', CANARY),
      origin: 'OPERATOR',
      purpose_title: '{"it":"Scopo"}',
      duration_minutes: 15,
      cutoff_hours: 24,
      document_list: '[{"it":"Passaporto"}]',
      place_name: 'Qui',
      address: 'Via',
      reason: CANARY,
      outcome: 'ACCEPTED',
      uid: id(),
      confirmed_at: now,
      called_at: now,
    });
    await put('appointments', 'event', {
      at: now,
      entity: 'booking',
      entity_id: booking,
      verb: 'confirmed',
      person_id: booked_by,
      request_id: 'r',
    });
    say('Booking', booking, relation, '-', 'booking');
  }
  Object.assign(fixture.arguments, {
    agendaId: agendas,
    purposeId: purposes.slice(0, 1),
    on: ['2026-11-23'],
    'Query.purpose.id': purposes,
  });
}

/** Events and who is registered. */
export async function training({ put, say, fixture }: Scene): Promise<void> {
  const events: string[] = [];
  for (const state of ['DRAFT', 'RESERVED', 'PUBLIC']) {
    const event = id();
    events.push(event);
    await put('training', 'training_event', {
      id: event,
      slug: state.toLowerCase(),
      title: 'Corso',
      kind: 'EXPERT',
      mode: 'ONLINE',
      join_link: `https://example.org/${CANARY}`,
      capacity: 30,
      is_public: state === 'PUBLIC',
      state: state === 'DRAFT' ? 'DRAFT' : 'PUBLISHED',
      starts_at: startsAt,
      ends_at: '2026-11-23T12:00:00Z',
    });
    await put('training', 'event_session', {
      id: id(),
      event_id: event,
      starts_at: startsAt,
      ends_at: '2026-11-23T12:00:00Z',
      place: 'Qui',
    });
    // who is registered may join; the reader is registered for the reserved one only
    say('TrainingEvent', event, state === 'RESERVED' ? 'OWN' : 'FOREIGN', state, 'training_event');
    if (state !== 'RESERVED') continue;
    const seats: [Relation, string, string][] = [
      ['OWN', me, mine.ente],
      ['ENTE', id(), mine.ente],
      ['FOREIGN', others.person, others.ente],
    ];
    for (const [at, [relation, person, ente]] of seats.entries()) {
      const registration = id();
      await put('training', 'registration', {
        id: registration,
        event_id: event,
        person_id: person,
        ente_id: ente,
        state: 'CONFIRMED',
        seat: at + 1,
        registered_at: now,
      });
      say('Registration', registration, relation, '-', 'registration');
    }
  }
  fixture.arguments['Query.trainingEvent.id'] = events;
}

/** Contents by state and owner. */
export async function knowledge({ put, say, fixture }: Scene): Promise<void> {
  const contents: string[] = [];
  for (const state of ['DRAFT', 'RESERVED', 'INNER_NETWORK', 'NETWORK', 'PUBLIC']) {
    for (const relation of ['ENTE', 'FOREIGN'] as const) {
      const [content, revision] = [id(), id()];
      contents.push(content);
      const isLive = state !== 'DRAFT';
      const visibility = state === 'DRAFT' ? 'PUBLIC' : state;
      await put('knowledge', 'content_item', {
        id: content,
        slug: `${state}-${relation}`.toLowerCase(),
        type: 'FAQ',
        state: isLive ? 'PUBLISHED' : 'DRAFT',
        visibility,
        owner_ente_id: placed[relation].ente,
        created_at: now,
        updated_at: now,
        published_revision_id: isLive ? revision : null,
        published_at: isLive ? now : null,
      });
      await put('knowledge', 'revision', {
        id: revision,
        content_id: content,
        locale: 'it',
        number: 1,
        title: `${CANARY} titolo`,
        body: `${CANARY} corpo`,
        content_hash: 'h',
        meaning_hash: 'm',
        minor: false,
        substance_on: '2026-11-20',
        method: 'HUMAN',
        created_at: now,
      });
      await put('knowledge', 'edition', {
        id: id(),
        content_id: content,
        locale: 'it',
        head_revision_id: revision,
        live_revision_id: isLive ? revision : null,
      });
      say('ContentItem', content, relation, state, 'content_item');
      say('Revision', revision, relation, state);
      if (state === 'PUBLIC') {
        await put('knowledge', 'provenance', {
          id: id(),
          content_id: content,
          revision_id: revision,
          case_id: id(),
          answer_id: id(),
          validation_version: 1,
          position: 1,
        });
        say('Provenance', content, relation);
      }
    }
  }
  fixture.arguments['Query.content.id'] = contents;
}
