import type { ReactNode } from 'react';

/** A short label, linked when it leads to all that carry it. */
export function Chip({ href, hook, children }: { href?: string; hook?: string; children: ReactNode }) {
  const label = <span className="chip-label">{children}</span>;
  if (!href) return <span className="chip chip-simple chip-lg">{label}</span>;
  return (
    <a className="chip chip-simple chip-lg" href={href} data-element={hook}>
      {label}
    </a>
  );
}

type Tone = 'primary' | 'success' | 'warning' | 'danger' | 'neutral';

/** State of a thing in one word; the word says it, the colour only helps. */
export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`badge badge-${tone}`}>{children}</span>;
}
