import type { ReactNode } from 'react';
import { Icon } from './Icon';

type Props = {
  action: string;
  label: string;
  submit: string;
  value?: string;
  placeholder?: string;
  hidden?: Record<string, string>;
  id?: string;
  isLabelHidden?: boolean;
  /** What helps while one types, once there is script. */
  children?: ReactNode;
};

/** A search field of its own, with its label in view; a plain GET form. */
export function SearchBox({
  action,
  label,
  submit,
  value,
  placeholder,
  hidden = {},
  id = 'cerca',
  isLabelHidden,
  children,
}: Props) {
  return (
    <search className="search-box">
      <form action={action} method="get">
        {Object.entries(hidden).map(([name, text]) => (
          <input type="hidden" name={name} value={text} key={name} />
        ))}
        <label htmlFor={id} className={isLabelHidden ? 'visually-hidden' : undefined}>
          {label}
        </label>
        <div className="search-box-row">
          <input
            id={id}
            type="search"
            name="q"
            defaultValue={value}
            placeholder={placeholder}
            maxLength={200}
            autoComplete="off"
            enterKeyHint="search"
            data-element="search-modal-input"
          />
          <button type="submit" className="btn btn-primary" data-element="search-submit">
            <Icon name="search" size="sm" />
            <span>{submit}</span>
          </button>
        </div>
        {children}
      </form>
    </search>
  );
}
