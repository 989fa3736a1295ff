import { useLocale, useTranslations } from 'next-intl';
import { link } from '../../i18n/link';
import { ButtonLink } from '../../ui/Button';
import { Chip } from '../../ui/Chip';
import { EmptyState } from '../../ui/EmptyState';

type Props = { text: string; topics: { id: string; slug: string; title: string }[] };

/** Nothing found: try other words, a subject, or a person. */
export function NoHits({ text, topics }: Props) {
  const t = useTranslations('search');
  const locale = useLocale();
  return (
    <EmptyState title={t('none', { text })}>
      <ul className="advice">
        <li>{t('adviceWords')}</li>
        <li>{t('adviceSpelling')}</li>
        <li>{t('adviceLanguage')}</li>
      </ul>
      {topics.length > 0 && (
        <>
          <p>{t('byTopic')}</p>
          <p className="chip-row">
            {topics.map(({ id, slug, title }) => (
              <Chip key={id} href={link(locale, `/argomenti/${slug}`)}>
                {title}
              </Chip>
            ))}
          </p>
        </>
      )}
      <ButtonLink href={link(locale, '/chiedi')} icon="comment">
        {t('askDesk')}
      </ButtonLink>
    </EmptyState>
  );
}
