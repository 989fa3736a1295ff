import type { ReactNode } from 'react';
import { Logo } from './Logo';

export type FooterLink = { href: string; text: string; hook?: string; isExternal?: boolean };
export type FooterProps = {
  brand: { name: string; title: string };
  about: ReactNode;
  contacts: { title: string; lines: ReactNode[] };
  columns: { title: string; links: FooterLink[] }[];
  legal: { label: string; links: FooterLink[] };
};

/** Who answers for the site, how to reach them, what the law wants linked. */
export function Footer({ brand, about, contacts, columns, legal }: FooterProps) {
  return (
    <footer className="it-footer" id="piede" tabIndex={-1}>
      <div className="it-footer-main">
        <div className="container-xxl">
          <div className="it-brand-wrapper">
            <Logo />
            <div className="it-brand-text">
              <p className="it-brand-title">{brand.name}</p>
              <p className="it-brand-tagline">{brand.title}</p>
            </div>
          </div>
          <div className="footer-columns">
            <section>
              <h2 className="footer-heading-title">{contacts.title}</h2>
              <address>
                {contacts.lines.map((line, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the lines of an address have no other name
                  <p key={index}>{line}</p>
                ))}
              </address>
            </section>
            {columns.map(({ title, links }) => (
              <section key={links[0]?.href}>
                <h2 className="footer-heading-title">{title}</h2>
                <FooterLinks links={links} />
              </section>
            ))}
          </div>
          <div className="footer-about">{about}</div>
        </div>
      </div>
      <div className="it-footer-small-prints">
        <nav className="container-xxl" aria-label={legal.label}>
          <FooterLinks links={legal.links} />
        </nav>
      </div>
    </footer>
  );
}

function FooterLinks({ links }: { links: FooterLink[] }) {
  return (
    <ul className="footer-list">
      {links.map(({ href, text, hook, isExternal }) => (
        <li key={href}>
          <a href={href} data-element={hook} {...(isExternal ? { target: '_blank', rel: 'noopener' } : {})}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}
