import { Icon } from './Icon';

export type MenuItem = { href: string; text: string; hook: string; isCurrent: boolean };
export type HeaderNavProps = { label: string; menu: string; items: MenuItem[] };

/** First-level menu: a row on wide screens, a folding list on narrow ones; the hidden one of the two is not rendered to anybody. */
export function HeaderNav({ label, menu, items }: HeaderNavProps) {
  return (
    <div className="it-header-navbar-wrapper">
      <nav className="container-xxl navbar-wide" aria-label={label} data-element="menu">
        <NavItems items={items} />
      </nav>
      <details className="navbar-narrow" name="header">
        <summary>
          <Icon name="burger" />
          <span>{menu}</span>
        </summary>
        <nav aria-label={label}>
          <NavItems items={items} />
        </nav>
      </details>
    </div>
  );
}

function NavItems({ items }: { items: MenuItem[] }) {
  return (
    <ul className="navbar-nav">
      {items.map(({ href, text, hook, isCurrent }) => (
        <li className="nav-item" key={href}>
          <a
            className={isCurrent ? 'nav-link active' : 'nav-link'}
            href={href}
            data-element={hook}
            aria-current={isCurrent ? 'true' : undefined}
          >
            <span>{text}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
