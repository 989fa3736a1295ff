import type { ReactNode } from 'react';
import { Icon } from './Icon';
import { Logo } from './Logo';

/** `help` is what helps while one types, once there is script. */
export type HeaderCentreProps = {
  brand: { href: string; name: string; title: string; home: string };
  search: { action: string; label: string; placeholder: string; submit: string; help?: ReactNode };
};

/** Middle band: brand and search. */
export function HeaderCentre({ brand, search }: HeaderCentreProps) {
  return (
    <div className="it-header-center-wrapper">
      <div className="container-xxl it-header-center-content-wrapper">
        <div className="it-brand-wrapper">
          <a href={brand.href}>
            <Logo />
            <div className="it-brand-text">
              <div className="it-brand-title">{brand.name}</div>
              <div className="it-brand-tagline">{brand.title}</div>
              <span className="visually-hidden">{brand.home}</span>
            </div>
          </a>
        </div>
        <search className="it-search-wrapper">
          <form action={search.action} method="get" className="search-field">
            <label className="visually-hidden" htmlFor="cerca-nel-sito">
              {search.label}
            </label>
            <input
              id="cerca-nel-sito"
              type="search"
              name="q"
              placeholder={search.placeholder}
              maxLength={200}
              autoComplete="off"
              enterKeyHint="search"
            />
            <button type="submit" aria-label={search.submit}>
              <Icon name="search" />
            </button>
            {search.help}
          </form>
          <a className="search-link" href={search.action} aria-label={search.label}>
            <Icon name="search" />
          </a>
        </search>
      </div>
    </div>
  );
}
