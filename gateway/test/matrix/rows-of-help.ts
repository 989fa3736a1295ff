import type { Relation } from './oracle.js';
import { CANARY, id, me, mine, now, others, ours, placed, RELATIONS, type Scene } from './places.js';

/** What hangs on cases and goes to others: mediation, advice, transfers, corrections; and what citizens and colleagues ask. */
export async function help(scene: Scene): Promise<void> {
  for (const relation of RELATIONS) await helpWith(scene, relation);
  await transfers(scene);
  await corrections(scene);
  await doorstep(scene);
}

const caseOf = ({ fixture }: Scene, state: string, relation: Relation): string =>
  fixture.rows.find((row) => row.noun === 'Case' && row.state === state && row.relation === relation)?.id as string;

async function helpWith(scene: Scene, relation: Relation): Promise<void> {
  const { put, say } = scene;
  const { ente, desk, by } = placed[relation];
  const row = caseOf(scene, 'TRIAGED', relation);
  for (const state of ['REQUESTED', 'ASSIGNED']) {
    const mediation = id();
    await put('cases', 'mediation_request', {
      id: mediation,
      case_id: row,
      ente_id: ente,
      sportello_id: desk,
      language: 'ar',
      mode: 'REMOTE',
      wanted_on: '2026-12-01',
      about: `${CANARY} argomento`,
      state,
      requested_by: by,
      requested_at: now,
      mediator_id: state === 'ASSIGNED' ? others.person : null,
    });
    say('MediationRequest', mediation, relation, state, 'mediation_request');
  }
  const advice = id();
  await put('cases', 'advice_request', {
    id: advice,
    case_id: row,
    kind: 'LEGAL',
    question: `${CANARY} quesito`,
    asked_of: CANARY,
    requested_by: by,
    requested_at: now,
    opinion: `${CANARY} parere`,
  });
  say('AdviceRequest', advice, relation, '-', 'advice_request');
  const held = id();
  await put('cases', 'held_answer', {
    id: held,
    case_id: row,
    cycle_number: 1,
    earlier_id: scene.fixture.rows.find(({ noun }) => noun === 'Answer')?.id,
    body: `${CANARY} riscontro`,
    given_by_name: CANARY,
    given_on: '2026-11-20',
    channel: 'PHONE',
    recorded_by: by,
    recorded_at: now,
  });
  say('HeldAnswer', held, relation, '-', 'held_answer');
}

/** Offers of cases that the reader's desk does not see: to the desk, to another of the ente, to nobody here. */
async function transfers(scene: Scene): Promise<void> {
  const { put, say } = scene;
  const offers: [Relation, string, string, string][] = [
    ['DESK', 'SUBMITTED', mine.desk, mine.ente],
    ['ENTE', 'TRIAGED', ours.desk, mine.ente],
    ['FOREIGN', 'ANSWERED', others.desk, others.ente],
  ];
  for (const [relation, state, desk, ente] of offers) {
    const transfer = id();
    await put('cases', 'case_transfer', {
      id: transfer,
      case_id: caseOf(scene, state, 'FOREIGN'),
      registry_number: 'x',
      from_ente_id: others.ente,
      to_sportello_id: desk,
      to_ente_id: ente,
      reason: `${CANARY} motivo`,
      asked_by: others.person,
      asked_at: now,
    });
    say('CaseTransfer', transfer, relation, '-', 'case_transfer');
  }
}

async function corrections(scene: Scene): Promise<void> {
  const { put, say, fixture } = scene;
  const answer = fixture.rows.find((row) => row.noun === 'Answer' && row.relation === 'FOREIGN')?.id;
  const told: [Relation, string, string | null, string | null][] = [
    ['OWN', mine.ente, null, me],
    ['DESK', mine.ente, mine.desk, null],
    ['ENTE', mine.ente, ours.desk, null],
    ['FOREIGN', others.ente, others.desk, null],
  ];
  for (const [relation, ente, sportello, person] of told) {
    const correction = id();
    await put('cases', 'correction', {
      id: correction,
      answer_id: answer,
      case_id: caseOf(scene, 'ANSWERED', 'FOREIGN'),
      ente_id: ente,
      sportello_id: sportello,
      person_id: person,
      validation: 'CONTESTED',
      validation_version: 2,
      sent_by: others.person,
      sent_at: now,
    });
    say('Correction', correction, relation, '-', 'correction');
  }
}

async function doorstep({ put, say, seal }: Scene): Promise<void> {
  const desks: [Relation, string, string][] = [
    ['DESK', mine.ente, mine.desk],
    ['ENTE', mine.ente, ours.desk],
    ['FOREIGN', others.ente, others.desk],
  ];
  for (const [relation, ente, desk] of desks) {
    const question = id();
    await put('cases', 'citizen_question', {
      id: question,
      number: `D/${relation}`,
      code_index: id(),
      ente_id: ente,
      sportello_id: desk,
      locale: 'it',
      sealed_text: seal('cases', `${CANARY} domanda`),
      asked_at: now,
    });
    say('CitizenQuestion', question, relation, '-', 'citizen_question');
  }
  const authors: [Relation, string][] = [
    ['OWN', me],
    ['FOREIGN', others.person],
  ];
  for (const [relation, author] of authors) {
    const ticket = id();
    await put('cases', 'helpdesk_ticket', {
      id: ticket,
      number: `H/${relation}`,
      title: CANARY,
      body: CANARY,
      state: 'OPEN',
      opened_by: author,
      opened_at: now,
    });
    say('HelpdeskTicket', ticket, relation, '-', 'helpdesk_ticket');
  }
  await put('cases', 'saved_view', { id: id(), person_id: others.person, name: CANARY, filter: '{}', saved_at: now });
}
