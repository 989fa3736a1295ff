import { useLocale, useTranslations } from 'next-intl';
import type { ReservedContentPageQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { type Locale, languageNames } from '../../../i18n/routing';
import { TranslationBadge } from '../ContentBadges';
import { EASY_ITALIAN } from '../vocabulary';

type Props = { content: NonNullable<ReservedContentPageQuery['content']> };

/** State of each language, with the way to its translation. */
export function Languages({ content }: Props) {
  const t = useTranslations('reserved-knowledge.page');
  const terms = useTranslations('reserved-terms.method');
  const locale = useLocale();
  const languages = [content.easyItalian, ...content.languages.filter((language) => language.locale !== 'it')];
  const easy = useTranslations('reserved-knowledge.easy');
  const nameOf = (code: string): string =>
    code === EASY_ITALIAN ? easy('name') : (languageNames[code as Locale] ?? code);
  const langOf = (code: string): string | undefined => (code === EASY_ITALIAN ? undefined : code);
  return (
    <section aria-labelledby="lingue">
      <h2 id="lingue">{t('languages')}</h2>
      <ul className="plain-list language-states">
        {languages.map(({ locale: code, state, method }) => (
          <li key={code}>
            {content.viewerCanTranslate ? (
              <a href={link(locale, `/area-riservata/traduzioni/${content.id}/${code}`)} lang={langOf(code)}>
                {nameOf(code)}
              </a>
            ) : (
              <span lang={langOf(code)}>{nameOf(code)}</span>
            )}
            <TranslationBadge state={state} />
            {method && <span className="muted">{terms(method)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
