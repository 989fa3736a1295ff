import type { ReactNode } from 'react';
import { RequiredMark } from './RequiredMark';

export type FieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  isRequired?: boolean;
  optional?: string;
};

/** Attributes that tie a control to its hint and its error. */
export const describedBy = ({ name, hint, error }: Pick<FieldProps, 'name' | 'hint' | 'error'>) => ({
  'aria-describedby': [hint && `${name}-aiuto`, error && `${name}-errore`].filter(Boolean).join(' ') || undefined,
  'aria-invalid': error ? (true as const) : undefined,
});

/** A control with its label above, its hint and its error. */
export function Field({
  name,
  label,
  hint,
  error,
  isRequired,
  optional,
  children,
}: FieldProps & { children: ReactNode }) {
  return (
    <div className={error ? 'form-group is-invalid' : 'form-group'}>
      <label htmlFor={name}>
        <span>
          {label}
          {isRequired && <RequiredMark />}
        </span>
        {optional && <span className="optional">({optional})</span>}
      </label>
      <FieldNotes name={name} hint={hint} error={error} />
      {children}
    </div>
  );
}

/** Hint and error of a control or of a group. */
export function FieldNotes({ name, hint, error }: Pick<FieldProps, 'name' | 'hint' | 'error'>) {
  return (
    <>
      {hint && (
        <span className="form-text" id={`${name}-aiuto`}>
          {hint}
        </span>
      )}
      {error && (
        <span className="form-feedback" id={`${name}-errore`}>
          {error}
        </span>
      )}
    </>
  );
}
