import { useLocale, useTranslations } from 'next-intl';
import type { FaqList_QuestionFragment, FaqListQuery } from '../../graphql/generated/graphql';
import { link } from '../../i18n/link';
import { Markdown } from '../../markdown/Markdown';
import { contentAddress } from '../../site/content-address';
import { Accordion } from '../../ui/Accordion';
import { Badge } from '../../ui/Chip';
import { EmptyState } from '../../ui/EmptyState';
import { Pagination } from '../../ui/Pagination';

type Question = FaqList_QuestionFragment;
type Props = {
  page: NonNullable<FaqListQuery['contents']>;
  /** Questions that stand above already. */
  shown: readonly Question[];
  base: string;
  isFirst: boolean;
  level: 2 | 3;
};

/** Questions folded, twenty at a time. */
export function FaqList({ page, shown, base, isFirst, level }: Props) {
  const t = useTranslations('content.faq');
  const common = useTranslations('common');
  const locale = useLocale();
  const questions = page.edges.map(({ node }) => node).filter(({ id }) => !shown.some((one) => one.id === id));
  if (questions.length === 0 && shown.length === 0) {
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
      <Questions questions={questions} level={level} />
      <Pagination
        label={common('pagination.label')}
        next={next ? { href: next, text: t('more') } : null}
        first={isFirst ? null : { href: base, text: common('pagination.first') }}
      />
    </>
  );
}

/** Questions, each with its answer in short under it. */
export function Questions({ questions, level }: { questions: readonly Question[]; level: 2 | 3 }) {
  const t = useTranslations('content.faq');
  const locale = useLocale();
  const items = questions.flatMap((node) => (node.text ? [{ node, text: node.text }] : []));
  return (
    <Accordion
      level={level}
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
            <Markdown text={text.abstract ?? text.body} locale={locale} />
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
  );
}
