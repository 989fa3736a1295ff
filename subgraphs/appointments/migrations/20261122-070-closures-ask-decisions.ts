import type { Migration } from '@respi/kit/migrate.js';
import { open } from '@respi/kit/row-security.js';

/**
 * A closure over existing appointments asks for a decision on each, and keeps who decided and what was answered (A27,
 * A33). The rows hold no personal data. A closure of one counter is the absence of who works there: the constraint on
 * claims keeps its places from being given, and the appointments that stand keep theirs.
 */
export const closuresAskDecisions: Migration = {
  name: '20261122-070-closures-ask-decisions',
  up: `
alter table agenda_closure add column counter int check (counter between 1 and 30);
alter table agenda_closure add column lifted_at timestamptz;

create table closure_decision (
  closure_id uuid not null references agenda_closure,
  booking_id uuid not null,
  agenda_id uuid not null references agenda,
  decision text not null default 'OPEN' check (decision in ('OPEN', 'KEPT', 'CANCELLED', 'PROPOSED')),
  decided_by uuid,
  decided_at timestamptz,
  hold_id uuid,
  proposal_until timestamptz,
  answer text check (answer in ('ACCEPTED', 'DECLINED', 'NO_ANSWER')),
  answered_at timestamptz,
  primary key (closure_id, booking_id)
);
create index closure_decision_booking on closure_decision (booking_id);
create index closure_decision_agenda on closure_decision (agenda_id, closure_id);
${open('appointments', 'closure_decision')}
`,
};
