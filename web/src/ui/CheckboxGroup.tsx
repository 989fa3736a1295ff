import type { ReactNode } from 'react';
import { FieldNotes } from './Field';
import { RequiredMark } from './RequiredMark';

type Props = {
  name: string;
  legend: ReactNode;
  options: { value: string; label: ReactNode; detail?: ReactNode }[];
  values: readonly string[];
  hint?: ReactNode;
  error?: string;
  isRequired?: boolean;
};

/** Any of a few, all in view. */
export function CheckboxGroup({ name, legend, options, values, hint, error, isRequired }: Props) {
  return (
    <fieldset
      className={error ? 'form-group is-invalid' : 'form-group'}
      aria-describedby={hint ? `${name}-aiuto` : undefined}
    >
      <legend>
        <span>
          {legend}
          {isRequired && <RequiredMark />}
        </span>
      </legend>
      <FieldNotes name={name} hint={hint} error={error} />
      <div className="form-checks form-checks-tight">
        {options.map(({ value, label, detail }, index) => {
          const id = index === 0 ? name : `${name}-${index}`;
          return (
            <div className="form-check" key={value}>
              <input
                type="checkbox"
                id={id}
                name={name}
                value={value}
                defaultChecked={values.includes(value)}
                aria-describedby={error ? `${name}-errore` : undefined}
              />
              <label htmlFor={id}>
                <span className="form-check-label">{label}</span>
                {detail && <span className="form-check-detail">{detail}</span>}
              </label>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
