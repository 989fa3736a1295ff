import { useTranslations } from 'next-intl';
import type { Viewer } from '../../session/viewer';
import { Icon } from '../../ui/Icon';
import { Logo } from '../../ui/Logo';
import { ContextSwitch } from './ContextSwitch';
import { SignOut } from './SignOut';

type Props = {
  base: string;
  home: string;
  viewer: Viewer;
  languages: { code: string; name: string; href: string; isCurrent: boolean }[];
};

/** Head of the reserved area: who acts and in which context, notices, way out. */
export function ReservedHeader({ base, home, viewer, languages }: Props) {
  const t = useTranslations('reserved-frame.header');
  return (
    <header className="it-header-wrapper reserved-header">
      <div className="container-fluid reserved-header-content">
        <a className="reserved-brand" href={base}>
          <Logo />
          <span>
            <strong>ReSPI</strong> <span className="reserved-brand-area">{t('area')}</span>
          </span>
        </a>
        <div className="reserved-tools">
          <a className="reserved-tool" href={`${base}/notifiche`}>
            <Icon name="horn" />
            <span className="reserved-tool-text">{t('notices')}</span>
            {viewer.unreadNotices > 0 && (
              <span className="reserved-count">
                {viewer.unreadNotices > 99 ? '99+' : viewer.unreadNotices}
                <span className="visually-hidden"> {t('unread', { count: viewer.unreadNotices })}</span>
              </span>
            )}
          </a>
          <details className="dropdown reserved-person" name="header">
            <summary>
              <Icon name="user" />
              <span className="reserved-tool-text">{viewer.person?.displayName}</span>
              <Icon name="expand" size="sm" />
            </summary>
            <div className="dropdown-menu">
              <p className="reserved-person-name">
                {viewer.person?.displayName}
                <span className="muted">{viewer.person?.email}</span>
              </p>
              <ul className="link-list">
                <li>
                  <a className="list-item" href={`${base}/account`}>
                    {t('account')}
                  </a>
                </li>
                {languages.map(({ code, name, href, isCurrent }) => (
                  <li key={code}>
                    <a
                      className="list-item"
                      href={href}
                      lang={code}
                      hrefLang={code}
                      aria-current={isCurrent ? 'true' : undefined}
                    >
                      {name}
                    </a>
                  </li>
                ))}
                <li>
                  <a className="list-item" href={home}>
                    {t('portal')}
                  </a>
                </li>
              </ul>
              <SignOut />
            </div>
          </details>
        </div>
      </div>
      {viewer.current && <ContextSwitch current={viewer.current} contexts={viewer.contexts} />}
    </header>
  );
}
