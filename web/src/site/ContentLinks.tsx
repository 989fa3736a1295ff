import { useLocale, useTranslations } from 'next-intl';
import { Badge } from '../ui/Chip';
import { Icon } from '../ui/Icon';
import { contentAddress } from './content-address';

/** A content as a list shows it, in the reader's language or in Italian. */
export interface Listed {
  readonly slug: string;
  readonly type: string;
  readonly text: {
    readonly locale: string;
    readonly title: string;
    readonly abstract: string | null;
    readonly isFallback: boolean;
  } | null;
}

type Props = { contents: readonly Listed[] /** Titles alone, where there are many. */; isLong?: boolean };

/** Contents as links, with a line under each. They are keyed by what the page says anyhow: ids would double its weight. */
export function ContentLinks({ contents, isLong }: Props) {
  const t = useTranslations('topics');
  const locale = useLocale();
  return (
    <ul className="question-list">
      {contents.map(({ slug, type, text }) =>
        text ? (
          <li key={slug}>
            <a href={contentAddress(locale, { slug, type })}>
              <span className="question" lang={text.locale === locale ? undefined : text.locale}>
                <span>{text.title}</span>
                {!isLong && text.abstract && <span className="question-abstract">{text.abstract}</span>}
              </span>
              {text.isFallback && <Badge>{t('inItalian')}</Badge>}
              <Icon name="arrow-right" isDirectional />
            </a>
          </li>
        ) : null,
      )}
    </ul>
  );
}
