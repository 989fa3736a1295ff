import type { Migration } from '@respi/kit/migrate.js';
import { secured } from '@respi/kit/row-security.js';

const network = `(select actor_has('COORDINATION', 'PROVINCIAL_COORDINATOR', 'ADMIN', 'AUDITOR'))`;
const decides = `(select actor_has('PROVINCIAL_COORDINATOR'))`;
const ownAdministrator = `((select actor_has('ENTE_ADMIN')) and ente_id = (select actor_ente()))`;
const sees = `ente_id is null or ${network} or ente_id = (select actor_ente())`;
const adds = `${decides} or (ente_id is not null and (${ownAdministrator} or (select actor_has('COORDINATION'))))`;
const ofSeenDocument = `purpose = 'document' and exists (select 1 from document d where d.id = file.id)`;

/** Delibere and signed files of an adhesion are the ente’s own; annexes and amendments of a version are public (N4, N6, N9, N28). */
export const documentsHangOnAdhesionsAndVersions: Migration = {
  name: '20261122-11-documents-hang-on-adhesions-and-versions',
  up: `
create table document (
  id uuid primary key,
  kind text not null check (kind in ('DELIBERA', 'SIGNED_BY_ENTE', 'SIGNED_BY_PROVINCIA', 'ANNEX', 'AMENDMENT', 'TERMINATION')),
  subject_id uuid not null,
  ente_id uuid references ente,
  number int,
  name text not null,
  media_type text not null,
  size int not null,
  sha256 text not null,
  facts jsonb not null,
  added_by uuid,
  added_at timestamptz not null,
  check ((ente_id is null) = (kind in ('ANNEX', 'AMENDMENT', 'TERMINATION'))),
  check ((number is null) = (ente_id is not null))
);
create index document_subject on document (subject_id, added_at, id);
create unique index document_numbered on document (subject_id, kind, number) where number is not null;
create unique index document_once on document (subject_id, kind, sha256);
${secured('network', 'document', { select: sees, insert: adds })}

create policy file_of_seen_document on file for select using (${ofSeenDocument});
create policy file_of_own_document on file for insert with check (
  purpose = 'document' and uploaded_by = (select actor_person()) and ((select actor_has('PROVINCIAL_COORDINATOR', 'COORDINATION', 'ENTE_ADMIN'))));
`,
};
