import type { ReactNode } from 'react';
import { Icon } from './Icon';
import type { IconName } from './icon-names';

type Props = { icon?: IconName; title: string; level?: 1 | 2 | 3; children?: ReactNode };

/** Nothing to show, and what can be done instead. */
export function EmptyState({ icon = 'search', title, level = 2, children }: Props) {
  const Heading = `h${level}` as const;
  return (
    <div className="empty-state">
      <Icon name={icon} size="lg" />
      <Heading>{title}</Heading>
      {children}
    </div>
  );
}
