import type { ReactNode } from 'react';
import { Icon } from './Icon';
import type { IconName } from './icon-names';

type Look = {
  tone?: 'primary' | 'outline-primary' | 'danger' | 'link';
  size?: 'lg' | 'sm';
  icon?: IconName;
  iconAfter?: IconName;
};
type Props = Look & { children: ReactNode; name?: string; value?: string; form?: string; isFormNoValidate?: boolean };

const classesOf = ({ tone = 'primary', size }: Look): string =>
  ['btn', `btn-${tone}`, size && `btn-${size}`].filter(Boolean).join(' ');

/** Sends the form that it stands in. */
export function Button({ children, name, value, form, isFormNoValidate, icon, iconAfter, ...look }: Props) {
  return (
    <button
      type="submit"
      className={classesOf(look)}
      name={name}
      value={value}
      form={form}
      formNoValidate={isFormNoValidate}
    >
      {icon && <Icon name={icon} size="sm" isDirectional={icon.startsWith('arrow')} />}
      <span>{children}</span>
      {iconAfter && <Icon name={iconAfter} size="sm" isDirectional={iconAfter.startsWith('arrow')} />}
    </button>
  );
}

type LinkProps = Look & { children: ReactNode; href: string; hook?: string; isDownload?: boolean; rel?: string };

/** Leads to a page, with the look of a button. */
export function ButtonLink({ children, href, hook, isDownload, rel, icon, iconAfter, ...look }: LinkProps) {
  return (
    <a className={classesOf(look)} href={href} data-element={hook} download={isDownload || undefined} rel={rel}>
      {icon && <Icon name={icon} size="sm" isDirectional={icon.startsWith('arrow')} />}
      <span>{children}</span>
      {iconAfter && <Icon name={iconAfter} size="sm" isDirectional={iconAfter.startsWith('arrow')} />}
    </a>
  );
}
