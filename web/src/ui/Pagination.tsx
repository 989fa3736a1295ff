import { Icon } from './Icon';

type Props = {
  label: string;
  next: { href: string; text: string } | null;
  first: { href: string; text: string } | null;
};

/** Pages by cursor: forward, or back to the first. Nothing when everything is in view. */
export function Pagination({ label, next, first }: Props) {
  if (!next && !first) return null;
  return (
    <nav className="pagination-wrapper" aria-label={label}>
      <ul className="pagination">
        {first && (
          <li className="page-item">
            <a className="page-link text" href={first.href} rel="prev">
              <Icon name="chevron-left" isDirectional />
              <span>{first.text}</span>
            </a>
          </li>
        )}
        {next && (
          <li className="page-item">
            <a className="page-link text" href={next.href} rel="next">
              <span>{next.text}</span>
              <Icon name="chevron-right" isDirectional />
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}
