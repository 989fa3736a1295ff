import { Icon } from './Icon';

export type LanguageOption = { code: string; name: string; href: string; isCurrent: boolean };
export type HeaderSlimProps = {
  owner: { text: string; href: string; hint: string };
  languages: { label: string; active: string; selected: string; options: LanguageOption[] };
  access: { text: string; href: string };
};

/** Top band: the body that answers for the site, the languages, the way in for staff. */
export function HeaderSlim({ owner, languages, access }: HeaderSlimProps) {
  const current = languages.options.find(({ isCurrent }) => isCurrent);
  return (
    <div className="it-header-slim-wrapper">
      <div className="container-xxl it-header-slim-wrapper-content">
        <a
          className="navbar-brand"
          href={owner.href}
          target="_blank"
          rel="noopener"
          aria-label={`${owner.text} (${owner.hint})`}
        >
          {owner.text}
        </a>
        <div className="it-header-slim-right-zone">
          <details className="dropdown language" name="header">
            <summary>
              <span className="visually-hidden">{languages.active}</span>
              <span lang={current?.code}>{current?.name}</span>
              <Icon name="expand" />
            </summary>
            <nav className="dropdown-menu" aria-label={languages.label}>
              <ul className="link-list">
                {languages.options.map(({ code, name, href, isCurrent }) => (
                  <li key={code}>
                    <a
                      className="list-item"
                      href={href}
                      lang={code}
                      hrefLang={code}
                      aria-current={isCurrent ? 'true' : undefined}
                    >
                      <span>{name}</span>
                      {isCurrent && <span className="visually-hidden">{languages.selected}</span>}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          </details>
          <a className="btn btn-access" href={access.href} data-element="personal-area-login">
            <Icon name="user" />
            <span>{access.text}</span>
          </a>
        </div>
      </div>
    </div>
  );
}
