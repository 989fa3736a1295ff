import type { ReactNode } from 'react';
import { Icon } from './Icon';
import type { IconName } from './icon-names';

type Tone = 'note' | 'warning' | 'success' | 'danger';
type Props = { tone?: Tone; title: ReactNode; children?: ReactNode; role?: 'status' | 'alert'; id?: string };

const icons: Record<Tone, IconName> = {
  note: 'info-circle',
  warning: 'warning-circle',
  success: 'check-circle',
  danger: 'error',
};

/** A remark beside the text: what the reader must know before going on. */
export function Callout({ tone = 'note', title, children, role, id }: Props) {
  return (
    <div className={`callout callout-highlight ${tone}`} role={role} id={id}>
      <div className="callout-title">
        <Icon name={icons[tone]} />
        <span>{title}</span>
      </div>
      {children && <div className="callout-text">{children}</div>}
    </div>
  );
}
