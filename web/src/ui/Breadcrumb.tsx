export type Crumb = { text: string; href?: string };

/** Where the page lies; the last crumb is the page itself. */
export function Breadcrumb({ label, crumbs }: { label: string; crumbs: Crumb[] }) {
  return (
    <nav className="breadcrumb-container" aria-label={label}>
      <ol className="breadcrumb" data-element="breadcrumb">
        {crumbs.map(({ text, href }) => (
          <li
            className={href ? 'breadcrumb-item' : 'breadcrumb-item active'}
            key={href ?? text}
            aria-current={href ? undefined : 'page'}
          >
            {href ? <a href={href}>{text}</a> : <span>{text}</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
