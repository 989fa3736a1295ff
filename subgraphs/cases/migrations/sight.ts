/**
 * Who sees a row of "case" (C24), as SQL. The same sentence, written independently, is `canSee` in
 * src/case/case.policy.ts; test/visibility.test.ts proves that they agree and that each stands alone.
 */
export const seesCase = `
  (select actor_kind()) = 'PERSON' and (select actor_person()) is not null and (
    (select actor_has('OPERATOR', 'ENTE_ADMIN')) and ente_id = (select actor_ente()) and (
      opened_by = (select actor_person())
      or (select actor_tier()) = 'RISTRETTA' and (
        (select actor_has('ENTE_ADMIN')) or sportello_id = any ((select actor_sportelli())::uuid[])))
    or submitted_at is not null and (
      (select actor_has('COORDINATION', 'PROVINCIAL_COORDINATOR', 'AUDITOR'))
      or (select actor_has('OFFICE_REFERENT')) and office_id = (select actor_office())
      or (select actor_has('LIAISON')) and triaged_at is not null
      or (select actor_has('EDITOR')) and state in ('ANSWERED', 'CLOSED')))`;

/** Those who move a case; editors and auditors only read. */
export const movesCase = `(select actor_has('OPERATOR', 'ENTE_ADMIN', 'COORDINATION', 'PROVINCIAL_COORDINATOR', 'LIAISON')) and (${seesCase})`;

/** A new case is a draft, of the one who writes it, in the ente and at the sportello where they work. */
export const opensCase = `
  (select actor_kind()) = 'PERSON' and (select actor_has('OPERATOR', 'ENTE_ADMIN'))
  and state = 'DRAFT' and opened_by = (select actor_person()) and ente_id = (select actor_ente())
  and (sportello_id is null or sportello_id = any ((select actor_sportelli())::uuid[]) or (select actor_has('ENTE_ADMIN')))`;

/** Rows that hang on a case are seen by those who see the case: the walls of "case" hold inside the subquery. */
export const seesCaseOf = (column = 'case_id') => `exists (select 1 from "case" c where c.id = ${column})`;

export const atDesk = `(select actor_has('OPERATOR', 'ENTE_ADMIN'))`;
export const carries = `(select actor_has('COORDINATION', 'PROVINCIAL_COORDINATOR', 'LIAISON'))`;
export const coordinates = `(select actor_has('COORDINATION', 'PROVINCIAL_COORDINATOR'))`;
