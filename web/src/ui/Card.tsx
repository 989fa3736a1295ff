import type { ReactNode } from 'react';
import { Icon } from './Icon';
import type { IconName } from './icon-names';

type Props = {
  title: ReactNode;
  href: string;
  icon?: IconName;
  category?: ReactNode;
  level?: 2 | 3 | 4;
  lang?: string;
  footer?: ReactNode;
  children?: ReactNode;
};

/** One thing of a list, its whole surface a link. */
export function Card({ title, href, icon, category, level = 3, lang, footer, children }: Props) {
  const Heading = `h${level}` as const;
  return (
    <article className="it-card rounded shadow-sm border">
      {icon && (
        <span className="card-mark">
          <Icon name={icon} />
        </span>
      )}
      {category && <div className="it-card-category">{category}</div>}
      <Heading className="it-card-title">
        <a href={href} lang={lang}>
          {title}
        </a>
      </Heading>
      {children && (
        <div className="it-card-body" lang={lang}>
          {children}
        </div>
      )}
      {footer && <footer className="it-card-footer">{footer}</footer>}
    </article>
  );
}

/** Cards side by side, as many as fit. */
export function CardGrid({ children }: { children: ReactNode[] }) {
  return (
    <ul className="it-card-list card-grid">
      {children.map((card, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rendered once on the server, never reordered
        <li key={index}>{card}</li>
      ))}
    </ul>
  );
}
