import type { ReactNode } from 'react';

type Props = { tone: 'success' | 'info' | 'warning' | 'danger'; children: ReactNode };

/** Tells the outcome of what was just done, also aloud. */
export function Alert({ tone, children }: Props) {
  return (
    <div className={`alert alert-${tone}`} role={tone === 'danger' ? 'alert' : 'status'}>
      {children}
    </div>
  );
}
