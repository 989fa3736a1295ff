import { type IconName, iconPaths } from './icon-paths';

type Props = { name: IconName; size?: 'xs' | 'sm' | 'lg' | 'xl'; isDirectional?: boolean; className?: string };

/** An icon drawn inline; always beside a text that says the same, so it is hidden from assistive technology. */
export function Icon({ name, size, isDirectional, className }: Props) {
  const classes = ['icon', size && `icon-${size}`, isDirectional && 'icon-dir', className].filter(Boolean).join(' ');
  return (
    <svg className={classes} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={iconPaths[name]} />
    </svg>
  );
}
