import type { ReactNode } from 'react';

type Props = {
  title: string;
  lead?: ReactNode;
  titleHook?: string;
  leadHook?: string;
  lang?: string;
  before?: ReactNode;
  aside?: ReactNode;
  children?: ReactNode;
};

/** Title block of a page: what it is, in one sentence what for, and what can be done with it. */
export function PageHeading({ title, lead, titleHook, leadHook, lang, before, aside, children }: Props) {
  return (
    <div className="page-heading">
      <div className="page-heading-main">
        {before}
        <h1 data-element={titleHook} lang={lang}>
          {title}
        </h1>
        {lead && (
          <p className="lead" data-element={leadHook} lang={lang}>
            {lead}
          </p>
        )}
        {children}
      </div>
      {aside && <div className="page-heading-aside">{aside}</div>}
    </div>
  );
}
