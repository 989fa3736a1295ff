import type { Relation } from './oracle.js';
import { CANARY, id, now, others, placed, RELATIONS, type Scene } from './places.js';

/** Cases in every state, with what hangs on them. */
export async function cases({ put, say, seal, fixture }: Scene): Promise<string[]> {
  const numbers: string[] = [];
  for (const state of ['DRAFT', 'SUBMITTED', 'TRIAGED', 'ANSWERED']) {
    for (const relation of RELATIONS) {
      const { ente, desk, office, by } = placed[relation];
      const row = id();
      const number = state === 'DRAFT' ? null : `2026/${String(numbers.length + 1).padStart(6, '0')}`;
      if (number) numbers.push(number);
      const isTriaged = state === 'TRIAGED' || state === 'ANSWERED';
      await put('cases', 'case', {
        id: row,
        registry_number: number,
        subject: `${CANARY} oggetto`,
        body: `${CANARY} testo`,
        purpose: 'CONSULTATION',
        addressee: 'QUESTURA_IMMIGRAZIONE',
        office_id: office,
        sportello_id: desk,
        ente_id: ente,
        opened_by: by,
        urgency: 'ORDINARY',
        urgency_criterion: 'X',
        state,
        opened_at: now,
        submitted_at: number && now,
        triaged_at: isTriaged ? now : null,
        due_at: number && '2026-12-01T09:00:00Z',
        person_name: `${CANARY} nome`,
        person_contact: `${CANARY} recapito`,
        pratica_kind: 'CASE_FILE',
        pratica_sealed: seal('cases', `${CANARY}12345`),
      });
      say('Case', row, relation, state, 'case');
      await put('cases', 'cycle', {
        id: id(),
        case_id: row,
        number: 1,
        opened_at: now,
        opened_by: by,
        reason: `${CANARY} motivo`,
        answered_at: now,
        closed_at: now,
      });
      await put('cases', 'event', {
        at: now,
        entity: 'case',
        entity_id: row,
        verb: 'cancelled',
        person_id: by,
        request_id: 'r',
        detail: JSON.stringify({ from: 'DRAFT', to: 'CANCELLED', note: seal('cases', `${CANARY} nota`) }),
      });
      if (state === 'SUBMITTED') {
        await put('cases', 'information_request', {
          id: id(),
          case_id: row,
          cycle_number: 1,
          question: `${CANARY} domanda`,
          asked_by: by,
          asked_at: now,
          returns_to: 'SUBMITTED',
          text: `${CANARY} risposta`,
          answered_by: by,
          answered_at: now,
        });
      }
      if (state === 'TRIAGED') {
        await notesAndFiles({ put, say, seal, fixture }, row, relation);
        const sheet = id();
        await put('cases', 'delivery_sheet', {
          id: sheet,
          number: `T/${numbers.length}`,
          office_id: office,
          carrier: CANARY,
          created_at: now,
          created_by: others.person,
        });
        await put('cases', 'delivery_line', { id: id(), sheet_id: sheet, position: 1, case_id: row, cycle_number: 1 });
        say('DeliverySheet', sheet, relation === 'OFFICE' ? 'OFFICE' : 'FOREIGN', '-', 'delivery_sheet');
      }
      if (state === 'ANSWERED') {
        const answer = id();
        await put('cases', 'answer', {
          id: answer,
          case_id: row,
          cycle_number: 1,
          office_id: office,
          body: `${CANARY} riscontro`,
          content_hash: 'h',
          given_by_name: `${CANARY} ispettrice`,
          given_on: '2026-11-20',
          channel: 'PHONE',
          recorded_by: others.person,
          recorded_at: now,
          validation: 'VALIDATED',
          validated_by: id(),
          validated_at: now,
          validation_note: `${CANARY} nota`,
          read_at: now,
        });
        say('Answer', answer, relation, '-', 'answer');
      }
    }
  }
  return numbers;
}

async function notesAndFiles({ put, say }: Scene, row: string, relation: Relation): Promise<void> {
  for (const audience of ['ENTE', 'COORDINATION', 'AUTHORITY']) {
    const note = id();
    await put('cases', 'case_note', {
      id: note,
      case_id: row,
      audience,
      body: `${CANARY} appunto`,
      ente_id: placed[relation].ente,
      from_desk: true,
      written_by: id(),
      at: now,
    });
    say('CaseNote', note, relation, audience, 'case_note');
  }
  const file = id();
  await put('cases', 'file', {
    id: file,
    purpose: 'attachment',
    owner_id: row,
    name: `${CANARY}.pdf`,
    media_type: 'application/pdf',
    size: 3,
    sha256: 'x',
    storage_key: id(),
    state: 'CLEAN',
    uploaded_at: now,
  });
  say('CaseFile', file, relation, '-');
}
