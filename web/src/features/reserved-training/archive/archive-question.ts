import { oneOf } from '../../../forms/address-query';
import type { TrainingDocumentKind } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { documentKinds } from '../vocabulary';

/** What the address of the archive asks: words, kind, and the page after a cursor. */
export type ArchiveQuestion = { text?: string; kind?: TrainingDocumentKind; after?: string };

type Search = Parameters<typeof oneOf>[0];

/** Reads the address; what it cannot mean is left out. */
export function archiveQuestion(search: Search): ArchiveQuestion {
  const text = oneOf(search, 'q')?.replaceAll('\0', '').toWellFormed().trim().slice(0, 200) || undefined;
  const kind = documentKinds.find((one) => one === oneOf(search, 'tipo'));
  return { text, kind, after: oneOf(search, 'dopo') || undefined };
}

/** The address that asks so. */
export function archiveAddress(locale: string, { text, kind, after }: ArchiveQuestion): string {
  const asked = new URLSearchParams();
  if (text) asked.set('q', text);
  if (kind) asked.set('tipo', kind);
  if (after) asked.set('dopo', after);
  return `${link(locale, '/area-riservata/formazione/archivio')}?${asked}`;
}
