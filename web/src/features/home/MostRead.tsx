import { useLocale, useTranslations } from 'next-intl';
import type { HomeQuery } from '../../graphql/generated/graphql';
import { link } from '../../i18n/link';
import { contentAddress } from '../../site/content-address';
import { Badge } from '../../ui/Chip';
import { Icon } from '../../ui/Icon';

/** What others have asked most, in the reader's language where it exists. */
export function MostRead({ contents }: { contents: NonNullable<HomeQuery['mostRead']> }) {
  const t = useTranslations('home');
  const locale = useLocale();
  const shown = contents.flatMap((content) => (content.text ? [{ ...content, text: content.text }] : []));
  if (shown.length === 0) return null;
  return (
    <section className="section" aria-labelledby="piu-letti">
      <div className="container-xxl">
        <div className="section-head">
          <h2 id="piu-letti">{t('mostRead')}</h2>
          <a href={link(locale, '/domande-frequenti')}>{t('allFaq')}</a>
        </div>
        <ul className="question-list">
          {shown.map((content) => (
            <li key={content.slug}>
              <a href={contentAddress(locale, content)}>
                <span lang={content.text.locale === locale ? undefined : content.text.locale}>
                  {content.text.title}
                </span>
                {content.text.isFallback && <Badge>{t('inItalian')}</Badge>}
                <Icon name="arrow-right" isDirectional />
              </a>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
