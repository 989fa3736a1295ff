import type { ReactNode } from 'react';
import { Icon } from './Icon';

/** Help in place: folded beside the title until it is wanted. */
export function HelpNote({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="help-note">
      <summary>
        <Icon name="help-circle" size="sm" />
        <span>{title}</span>
      </summary>
      <div className="help-note-body">{children}</div>
    </details>
  );
}
