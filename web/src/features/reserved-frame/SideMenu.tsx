import { useTranslations } from 'next-intl';
import { Icon } from '../../ui/Icon';
import { currentEntry, menuFor } from './menu';

type Props = { base: string; path: string; capabilities: ReadonlySet<string> };

/** Rooms that the acting context may enter: a column beside the page, a folding list above it on narrow screens. */
export function SideMenu({ base, path, capabilities }: Props) {
  const t = useTranslations('reserved-frame.menu');
  const current = currentEntry(path);
  const items = (
    <ul className="link-list">
      {menuFor(capabilities).map(({ key, path: target, icon }) => (
        <li key={key}>
          <a className="list-item" href={`${base}${target}`} aria-current={key === current ? 'page' : undefined}>
            <Icon name={icon} size="sm" />
            <span>{t(key)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
  return (
    <div className="sidebar-wrapper reserved-menu">
      <nav className="sidebar-linklist-wrapper reserved-menu-wide" aria-label={t('label')}>
        {items}
      </nav>
      <details className="reserved-menu-narrow">
        <summary>
          <Icon name="burger" />
          <span>{t('open')}</span>
        </summary>
        <nav aria-label={t('label')}>{items}</nav>
      </details>
    </div>
  );
}
