import type { Relation } from './oracle.js';
import { CANARY, id, me, now, others, type Scene } from './places.js';

/** What is asked, decided and kept at meetings, and who comes as a guest. */
export async function meetings(scene: Scene): Promise<void> {
  const { put, say, fixture } = scene;
  const eventOf = (state: string) =>
    fixture.rows.find((row) => row.noun === 'TrainingEvent' && row.state === state)?.id as string;
  for (const [event, state] of [
    ['DRAFT', 'DRAFT'],
    ['RESERVED', '-'],
    ['PUBLIC', '-'],
  ] as const) {
    const said = { event_id: eventOf(event), title: `${CANARY} punto` };
    const [item, decision] = [id(), id()];
    await put('training', 'agenda_item', { ...said, id: item, person_id: others.person, proposed_at: now });
    say('AgendaItem', item, 'FOREIGN', state, 'agenda_item');
    await put('training', 'decision', { ...said, id: decision, body: CANARY, follow_up: 'NONE', decided_at: now });
    say('Decision', decision, 'FOREIGN', state, 'decision');
  }
  await questions(scene, eventOf);
  await archive(scene, eventOf);
  const guest = id();
  await put('training', 'guest_invitation', {
    id: guest,
    event_id: eventOf('PUBLIC'),
    name: CANARY,
    email: `${CANARY}@example.org`,
    body: CANARY,
    locale: 'it',
    token_hash: id(),
    sealed_token: 'x',
    invited_at: now,
    expires_at: '2026-12-20T09:00:00Z',
  });
  say('GuestInvitation', guest, 'FOREIGN', '-', 'guest_invitation');
  const marked = id();
  await put('training', 'discussion_case', { case_id: marked, number: '2026/9', title: CANARY, marked_at: now });
  say('DiscussionCase', marked, 'FOREIGN', '-', 'discussion_case', 'case_id');
  await put('training', 'feed_token', {
    id: id(),
    person_id: others.person,
    token_hash: CANARY,
    scope: 'MINE',
    created_at: now,
  });
}

async function questions({ put, say }: Scene, eventOf: (state: string) => string): Promise<void> {
  const asked: [string, string, Relation, string][] = [
    ['DRAFT', 'DRAFT', 'FOREIGN', others.person],
    ['RESERVED', 'SHOWN', 'FOREIGN', others.person],
    ['RESERVED', 'HIDDEN', 'OWN', me],
    ['PUBLIC', 'SHOWN', 'FOREIGN', others.person],
    ['PUBLIC', 'HIDDEN', 'FOREIGN', others.person],
  ];
  for (const [event, state, relation, person] of asked) {
    const question = id();
    await put('training', 'event_question', {
      id: question,
      event_id: eventOf(event),
      person_id: person,
      text: `${CANARY} domanda`,
      asked_at: now,
      hidden_at: state === 'HIDDEN' ? now : null,
    });
    say('EventQuestion', question, relation, state, 'event_question');
  }
}

async function archive({ put, say }: Scene, eventOf: (state: string) => string): Promise<void> {
  for (const [event, state] of [
    ['DRAFT', 'DRAFT'],
    ['PUBLIC', 'RESERVED'],
    ['PUBLIC', 'PUBLIC'],
  ] as const) {
    const document = id();
    await put('training', 'event_document', {
      id: document,
      event_id: eventOf(event),
      kind: 'SLIDES',
      title: `${CANARY} atti`,
      is_public: state !== 'RESERVED',
      url: 'https://example.org/atti',
      published_at: now,
    });
    say('TrainingDocument', document, 'FOREIGN', state, 'event_document');
  }
}
