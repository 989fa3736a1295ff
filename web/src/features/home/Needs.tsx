import { useLocale, useTranslations } from 'next-intl';
import { link } from '../../i18n/link';
import { inLocale, type Need } from '../../site/territory';
import { Icon } from '../../ui/Icon';
import type { IconName } from '../../ui/icon-paths';

type Topic = { id: string; slug: string; title: string; description: string | null };
type Tile = { href: string; title: string; text: string | null; icon: IconName };

const topicIcons: IconName[] = ['flag', 'card', 'user', 'pa', 'map-marker', 'files', 'presentation', 'list'];

/** What brings people here: needs of life of the territory, or the subjects themselves. */
export function Needs({ needs, topics }: { needs: Need[]; topics: Topic[] }) {
  const t = useTranslations('home');
  const locale = useLocale();
  const tiles = needs.length > 0 ? tilesOfNeeds(needs, locale) : tilesOfTopics(topics, locale);
  if (tiles.length === 0) return null;
  return (
    <section className="section needs" aria-labelledby="bisogni">
      <div className="container-xxl">
        <div className="section-head">
          <h2 id="bisogni">{t('needs')}</h2>
          <a href={link(locale, '/argomenti')}>{t('allTopics')}</a>
        </div>
        <ul className="tiles">
          {tiles.map(({ href, title, text, icon }) => (
            <li key={href}>
              <a className="tile" href={href}>
                <span className="tile-icon">
                  <Icon name={icon} />
                </span>
                <span className="tile-title">{title}</span>
                {text && <span className="tile-text">{text}</span>}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

const tilesOfTopics = (topics: Topic[], locale: string): Tile[] =>
  topics.map(({ slug, title, description }, index) => ({
    href: link(locale, `/argomenti/${slug}`),
    title,
    text: description,
    icon: topicIcons[index % topicIcons.length] ?? 'list',
  }));

const tilesOfNeeds = (needs: Need[], locale: string): Tile[] =>
  needs.map(({ slug, title, description }, index) => ({
    href: link(locale, `/bisogni/${slug}`),
    title: inLocale(title, locale),
    text: inLocale(description, locale),
    icon: topicIcons[index % topicIcons.length] ?? 'list',
  }));
