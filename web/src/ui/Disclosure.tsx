import type { ReactNode } from 'react';
import { Icon } from './Icon';

type Props = { id: string; title: ReactNode; isOpen?: boolean; children: ReactNode };

/** Something to do, folded until it is wanted; native, so that it works without script. */
export function Disclosure({ id, title, isOpen, children }: Props) {
  return (
    <details className="disclosure" id={id} open={isOpen}>
      <summary>
        <span>{title}</span>
        <Icon name="expand" size="sm" />
      </summary>
      <div className="disclosure-body">{children}</div>
    </details>
  );
}
