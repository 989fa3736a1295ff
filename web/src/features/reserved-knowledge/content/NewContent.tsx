import { getTranslations } from 'next-intl/server';
import { withQuery } from '../../../forms/address-query';
import { ReservedContentNewDocument } from '../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../graphql/rsc-client';
import { link } from '../../../i18n/link';
import { Tabs } from '../../../ui/Tabs';
import { Unavailable } from '../../../ui/Unavailable';
import { contentTypes } from '../vocabulary';
import { ContentForm } from './ContentForm';
import { createContent } from './save-content';

/** A content from nothing; its kind is chosen first, since a sheet has blocks. */
export async function NewContent({ kind, locale }: { kind?: string; locale: string }) {
  const [t, terms] = await Promise.all([
    getTranslations('reserved-knowledge.new'),
    getTranslations('reserved-terms.contentType'),
  ]);
  const type = contentTypes.find((known) => known === kind) ?? 'FAQ';
  const { data } = await queryAsViewer({ query: ReservedContentNewDocument, variables: { locale } });
  if (!data?.topics) return <Unavailable />;
  const base = link(locale, '/area-riservata/conoscenza/nuovo');
  return (
    <>
      <Tabs
        label={t('kind')}
        tabs={contentTypes.map((value) => ({
          text: terms(value),
          href: withQuery(base, { tipo: value }),
          isCurrent: value === type,
        }))}
      />
      <ContentForm
        action={createContent}
        hidden={{ type }}
        type={type}
        text={null}
        topicIds={[]}
        topics={data.topics}
        isNew
      />
    </>
  );
}
