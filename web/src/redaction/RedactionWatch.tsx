import { getTranslations } from 'next-intl/server';
import { RedactionFindingsDocument } from '../graphql/generated/graphql';
import { queryAsViewer } from '../graphql/rsc-client';
import { documentIdOf } from '../graphql/trusted-link';
import { FindingsList } from './FindingsList';

/** P11: what looks like somebody's data in a text, found on the server at first and again while it is written. */
export async function RedactionWatch({ fields, text }: { fields: string[]; text: string }) {
  const [t, words] = await Promise.all([
    getTranslations('reserved-knowledge.redaction'),
    getTranslations('reserved-knowledge.redaction.kind'),
  ]);
  const { data } = await queryAsViewer({ query: RedactionFindingsDocument, variables: { text } });
  const kinds = ['NAME', 'TAX_CODE', 'PHONE', 'EMAIL', 'PRATICA_NUMBER', 'BIRTH_DATE', 'DOCUMENT_NUMBER'] as const;
  return (
    <FindingsList
      documentId={documentIdOf(RedactionFindingsDocument)}
      fields={fields}
      text={text}
      first={data?.redactionFindings ?? []}
      words={{
        title: t('title'),
        none: t('none'),
        found: t('found'),
        lead: t('lead'),
        kinds: Object.fromEntries(kinds.map((kind) => [kind, words(kind)])),
      }}
    />
  );
}
