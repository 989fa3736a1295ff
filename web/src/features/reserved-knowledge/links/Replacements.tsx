import { useTranslations } from 'next-intl';
import type { LinkReplacementsQuery } from '../../../graphql/generated/graphql';
import { type Locale, languageNames } from '../../../i18n/routing';
import { Table } from '../../../ui/Table';

type Lines = NonNullable<LinkReplacementsQuery['linkReplacements']>;

/** Every line that a replacement would change, as it is and as it would be (P20). */
export function Replacements({ lines }: { lines: Lines }) {
  const t = useTranslations('reserved-editorial.links');
  return (
    <Table
      caption={t('previewTitle', { count: lines.length })}
      rows={lines}
      keyOf={({ content, locale, before }) => `${content.id}-${locale}-${before}`}
      columns={[
        {
          key: 'content',
          title: t('content'),
          cell: ({ content, locale }) => (
            <span className="case-name">
              <span lang="it">{content.text?.title}</span>
              <span className="case-number">{languageNames[locale as Locale] ?? locale}</span>
            </span>
          ),
        },
        {
          key: 'before',
          title: t('before'),
          cell: ({ before, locale }) => (
            <del className="link-url" lang={locale} dir="auto">
              {before}
            </del>
          ),
        },
        {
          key: 'after',
          title: t('after'),
          cell: ({ after, locale }) => (
            <ins className="link-url" lang={locale} dir="auto">
              {after}
            </ins>
          ),
        },
      ]}
    />
  );
}
