import { useLocale, useTranslations } from 'next-intl';
import type { ShelfRow_ContentFragment } from '../../graphql/generated/graphql';
import { type Locale, languageNames } from '../../i18n/routing';
import { contentAddress } from '../../site/content-address';
import { longDate } from '../../time/words';
import { Badge } from '../../ui/Chip';
import { Icon } from '../../ui/Icon';

type Props = { content: ShelfRow_ContentFragment; level?: 2 | 3 };

/** One thing of a shelf: what it is, from whom and of when, in which language, and the way to it (P23, P24, P42). */
export function ShelfRow({ content, level = 2 }: Props) {
  const t = useTranslations('shelf');
  const topics = useTranslations('topics');
  const locale = useLocale();
  const { text, category, issuer, issuedOn, language, address, publishedAt } = content;
  if (!text) return null;
  const Heading = `h${level}` as const;
  const day = issuedOn ?? (content.type === 'NEWS' ? publishedAt : null);
  const facts = [issuer, day && longDate(locale, day)].filter(Boolean).join(' · ');
  const lang = text.locale === locale ? undefined : text.locale;
  return (
    <li className="shelf-row">
      {(category || content.supersededBy || text.isFallback) && (
        <p className="badges">
          {category && <Badge tone="primary">{t(`category.${category}`)}</Badge>}
          {content.supersededBy && <Badge tone="warning">{t('superseded')}</Badge>}
          {text.isFallback && <Badge>{topics('inItalian')}</Badge>}
        </p>
      )}
      <Heading className="shelf-title">
        <a href={contentAddress(locale, content)} lang={lang}>
          {text.title}
        </a>
      </Heading>
      {text.abstract && <p lang={lang}>{text.abstract}</p>}
      {(facts || language) && (
        <p className="shelf-facts">
          {facts && <bdi>{facts}</bdi>}
          {language && <span>{t('written', { language: languageNames[language as Locale] ?? language })}</span>}
        </p>
      )}
      {address && content.type !== 'PROMOTION' && (
        <a className="shelf-link" href={address} rel="noopener">
          <Icon name="external-link" size="sm" />
          <span>
            {t('goTo')}
            <span className="visually-hidden">{`: ${text.title}`}</span>
          </span>
        </a>
      )}
    </li>
  );
}

/** A shelf's things one under the other. */
export function ShelfList({ contents, level }: { contents: ShelfRow_ContentFragment[]; level?: 2 | 3 }) {
  return (
    <ul className="shelf">
      {contents.map((content) => (
        <ShelfRow key={content.id} content={content} level={level} />
      ))}
    </ul>
  );
}
