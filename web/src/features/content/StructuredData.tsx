import { type Described, structuredOf } from './structured-data';

/** Machine-readable twin of a page (R.SI.1.1). */
export function StructuredData(described: Described) {
  const json = JSON.stringify(structuredOf(described)).replace(/</g, '\\u003c');
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every "<" escaped
  return <script type="application/ld+json" data-element="metatag" dangerouslySetInnerHTML={{ __html: json }} />;
}
