'use client';

import { useControl } from '../../../forms/form-context';
import { describedBy, Field, type FieldProps } from '../../../ui/Field';

/** An hour of the day, as HH:MM. */
export function TimeControl({ value, ...props }: Omit<FieldProps, 'error'> & { value?: string }) {
  const control = useControl(props.name, value);
  const field = { ...props, name: control.name, error: control.error };
  return (
    <Field {...field}>
      <input
        className="form-control form-control-short"
        type="time"
        id={field.name}
        name={field.name}
        defaultValue={control.value}
        required={field.isRequired}
        {...describedBy(field)}
      />
    </Field>
  );
}
