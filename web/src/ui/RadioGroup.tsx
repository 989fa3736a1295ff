import type { ReactNode } from 'react';
import { FieldNotes, type FieldProps } from './Field';
import { RequiredMark } from './RequiredMark';

export type RadioOption = { value: string; label: ReactNode; detail?: ReactNode };
type Props = FieldProps & {
  options: RadioOption[];
  value?: string;
  look?: 'list' | 'cards' | 'tiles';
  isLegendHidden?: boolean;
  /** Id of the first control, when several groups of a page share one name. */
  id?: string;
};

/** One of a few, all in view. */
export function RadioGroup({
  name,
  label,
  hint,
  error,
  isRequired,
  options,
  value,
  look = 'list',
  isLegendHidden,
  id: base = name,
}: Props) {
  return (
    <fieldset
      className={error ? 'form-group is-invalid' : 'form-group'}
      aria-describedby={hint ? `${name}-aiuto` : undefined}
    >
      <legend className={isLegendHidden ? 'visually-hidden' : undefined}>
        <span>
          {label}
          {isRequired && <RequiredMark />}
        </span>
      </legend>
      <FieldNotes name={name} hint={hint} error={error} />
      <div className={`form-checks form-checks-${look}`}>
        {options.map((option, index) => {
          const id = index === 0 ? base : `${base}-${index}`;
          return (
            <div className="form-check" key={option.value}>
              <input
                type="radio"
                id={id}
                name={name}
                value={option.value}
                defaultChecked={value === option.value}
                required={isRequired}
                aria-describedby={error ? `${name}-errore` : undefined}
              />
              <label htmlFor={id}>
                <span className="form-check-label">{option.label}</span>
                {option.detail && <span className="form-check-detail">{option.detail}</span>}
              </label>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
