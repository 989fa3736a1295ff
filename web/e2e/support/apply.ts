import { randomUUID } from 'node:crypto';
import { askGraph } from './graph';
import { platform } from './platform';
import { invented } from './words';

/** A paper that is a PDF and nothing more. */
export const paper = (name: string) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(`%PDF-1.7\n% ${randomUUID()}\n%%EOF\n`),
});

/** An application that came by the site, without its pages; its id, as the coordination reads it. */
export async function applicationOf(token: string): Promise<string> {
  const [dossierId, word] = [randomUUID(), invented.italian()];
  await fetch(`${platform.gateway}/files/network/application-delibera/${dossierId}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'idempotency-key': randomUUID() },
    body: paper('delibera.pdf').buffer,
  });
  const input = {
    ...{ clientKey: randomUUID(), dossierId, denomination: `Patronato ${word}`, category: 'PATRONATO', locale: 'it' },
    ...{ fiscalCode: '00447820044', email: `${word}@example.org`, legalRepresentative: { name: 'Ada Direttrice' } },
    firstOperator: { name: 'Ugo Primo', email: `ugo.${word}@example.org` },
  };
  await askGraph('mutation ($input: ApplyForAdhesionInput!) { applyForAdhesion(input: $input) { number } }', { input });
  const { adhesionApplications } = await askGraph<{
    adhesionApplications: { edges: { node: { id: string } }[] };
  }>(
    'query ($text: Text) { adhesionApplications(first: 1, text: $text) { edges { node { id } } } }',
    { text: word },
    token,
  );
  return adhesionApplications.edges[0]?.node.id ?? '';
}
