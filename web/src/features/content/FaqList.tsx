import { useLocale, useTranslations } from 'next-intl';
import type { FaqListQuery } from '../../graphql/generated/graphql';
import { link } from '../../i18n/link';
import { Markdown } from '../../markdown/Markdown';
import { contentAddress } from '../../site/content-address';
import { Accordion } from '../../ui/Accordion';
import { Badge } from '../../ui/Chip';
import { EmptyState } from '../../ui/EmptyState';
import { Pagination } from '../../ui/Pagination';

type Props = { page: NonNullable<FaqListQuery['contents']>; base: string; isFirst: boolean };

/** Questions folded, twenty at a time. */
export function FaqList({ page, base, isFirst }: Props) {
  const t = useTranslations('content.faq');
  const common = useTranslations('common');
  const locale = useLocale();
  const items = page.edges.flatMap(({ node }) => (node.text ? [{ node, text: node.text }] : []));
  if (items.length === 0) {
    return (
      <EmptyState title={t('empty')}>
        <p>
          <a href={link(locale, '/sportelli')}>{t('emptyHint')}</a>
        </p>
      </EmptyState>
    );
  }
  const { hasNextPage, endCursor } = page.pageInfo;
  const next =
    hasNextPage && endCursor ? `${base}${base.includes('?') ? '&' : '?'}dopo=${encodeURIComponent(endCursor)}` : null;
  return (
    <>
      <Accordion
        level={2}
        items={items.map(({ node, text }) => ({
          id: node.slug,
          lang: text.locale === locale ? undefined : text.locale,
          title: (
            <>
              <span>{text.title}</span>
              {text.isFallback && <Badge>{t('inItalian')}</Badge>}
            </>
          ),
          content: (
            <>
              <Markdown text={text.abstract ?? text.body} />
              <p>
                <a href={contentAddress(locale, node)} lang={locale}>
                  {t('open')}
                  <span className="visually-hidden">{`: ${text.title}`}</span>
                </a>
              </p>
            </>
          ),
        }))}
      />
      <Pagination
        label={common('pagination.label')}
        next={next ? { href: next, text: t('more') } : null}
        first={isFirst ? null : { href: base, text: common('pagination.first') }}
      />
    </>
  );
}
