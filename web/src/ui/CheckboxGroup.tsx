import type { ReactNode } from 'react';

type Props = {
  name: string;
  legend: ReactNode;
  options: { value: string; label: ReactNode }[];
  values: readonly string[];
};

/** Any of a few, all in view. */
export function CheckboxGroup({ name, legend, options, values }: Props) {
  return (
    <fieldset className="form-group">
      <legend>{legend}</legend>
      <div className="form-checks form-checks-tight">
        {options.map(({ value, label }, index) => {
          const id = index === 0 ? name : `${name}-${index}`;
          return (
            <div className="form-check" key={value}>
              <input type="checkbox" id={id} name={name} value={value} defaultChecked={values.includes(value)} />
              <label htmlFor={id}>
                <span className="form-check-label">{label}</span>
              </label>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
