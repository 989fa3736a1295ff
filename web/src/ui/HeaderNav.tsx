import { Icon } from './Icon';

export type MenuItem = {
  href: string;
  text: string;
  hook: string;
  isCurrent: boolean;
  /** What unfolds under it, first the page itself. */
  children?: { href: string; text: string }[];
};
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
      {items.map((item) => (
        <li className="nav-item" key={item.href}>
          {item.children ? <NavFold item={item} /> : <NavLink item={item} />}
        </li>
      ))}
    </ul>
  );
}

const classesOf = ({ isCurrent }: MenuItem): string => (isCurrent ? 'nav-link active' : 'nav-link');

function NavLink({ item }: { item: MenuItem }) {
  const { href, text, hook, isCurrent } = item;
  return (
    <a className={classesOf(item)} href={href} data-element={hook} aria-current={isCurrent ? 'true' : undefined}>
      <span>{text}</span>
    </a>
  );
}

function NavFold({ item }: { item: MenuItem }) {
  return (
    <details className="nav-fold" name="menu">
      <summary className={classesOf(item)} data-element={item.hook}>
        <span>{item.text}</span>
        <Icon name="expand" size="sm" />
      </summary>
      <ul className="nav-fold-list">
        {item.children?.map(({ href, text }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}
