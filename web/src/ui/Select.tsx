import { describedBy, Field, type FieldProps } from './Field';

export type Option = { value: string; text: string; lang?: string };
type Props = FieldProps & { options: Option[]; value?: string; placeholder?: string };

/** One of many, folded. */
export function Select({ options, value, placeholder, ...field }: Props) {
  return (
    <Field {...field}>
      <select
        className="form-select"
        id={field.name}
        name={field.name}
        defaultValue={value ?? ''}
        required={field.isRequired}
        {...describedBy(field)}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option value={option.value} key={option.value} lang={option.lang}>
            {option.text}
          </option>
        ))}
      </select>
    </Field>
  );
}
