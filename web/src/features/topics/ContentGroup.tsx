import { useLocale, useTranslations } from 'next-intl';
import type { TopicPageQuery } from '../../graphql/generated/graphql';
import { contentAddress } from '../../site/content-address';
import { Badge } from '../../ui/Chip';
import { Icon } from '../../ui/Icon';

type Content = NonNullable<TopicPageQuery['topic']>['contents'][number];

type Props = { id: string; title: string; contents: Content[]; isLong: boolean };

/** Contents of one kind under a subject; where the page is long, their titles alone. */
export function ContentGroup({ id, title, contents, isLong }: Props) {
  const t = useTranslations('topics');
  const locale = useLocale();
  const shown = contents.flatMap((content) => (content.text ? [{ ...content, text: content.text }] : []));
  if (shown.length === 0) return null;
  return (
    <section className="content-group" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="question-list">
        {shown.map((content) => (
          <li key={content.id}>
            <a href={contentAddress(locale, content)}>
              <span className="question" lang={content.text.locale === locale ? undefined : content.text.locale}>
                <span>{content.text.title}</span>
                {!isLong && content.text.abstract && <span className="question-abstract">{content.text.abstract}</span>}
              </span>
              {content.text.isFallback && <Badge>{t('inItalian')}</Badge>}
              <Icon name="arrow-right" isDirectional />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
