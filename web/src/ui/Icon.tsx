import type { IconName } from './icon-names';

type Props = { name: IconName; size?: 'xs' | 'sm' | 'lg' | 'xl'; isDirectional?: boolean; className?: string };

/** An icon in the colour of its text; always beside a text that says the same, so it is hidden from assistive technology. */
export function Icon({ name, size, isDirectional, className }: Props) {
  const classes = ['icon', `icon-${name}`, size && `icon-${size}`, isDirectional && 'icon-dir', className];
  return <span className={classes.filter(Boolean).join(' ')} aria-hidden="true" />;
}
