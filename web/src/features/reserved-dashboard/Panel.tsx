import type { ReactNode } from 'react';

type Props = { id: string; title: string; all?: { href: string; text: string }; children: ReactNode };

/** One block of the dashboard, with the way to the whole list. */
export function Panel({ id, title, all, children }: Props) {
  return (
    <section className="work-panel" aria-labelledby={id}>
      <div className="work-panel-head">
        <h2 id={id}>{title}</h2>
        {all && (
          <a href={all.href}>
            {all.text}
            <span className="visually-hidden">: {title}</span>
          </a>
        )}
      </div>
      {children}
    </section>
  );
}
