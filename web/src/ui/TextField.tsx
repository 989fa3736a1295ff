import { describedBy, Field, type FieldProps } from './Field';

type Props = FieldProps & {
  type?: 'text' | 'email' | 'tel' | 'password' | 'search' | 'url' | 'date' | 'time' | 'datetime-local';
  value?: string;
  autoComplete?: string;
  maxLength?: number;
  inputMode?: 'numeric' | 'email' | 'tel' | 'search';
  width?: 'short' | 'medium';
  isLtr?: boolean;
};

/** One line of text. */
export function TextField({ type = 'text', value, autoComplete, maxLength, inputMode, width, isLtr, ...field }: Props) {
  return (
    <Field {...field}>
      <input
        className={['form-control', width && `form-control-${width}`].filter(Boolean).join(' ')}
        id={field.name}
        name={field.name}
        type={type}
        defaultValue={value}
        autoComplete={autoComplete}
        maxLength={maxLength}
        inputMode={inputMode}
        required={field.isRequired}
        dir={isLtr ? 'ltr' : undefined}
        {...describedBy(field)}
      />
    </Field>
  );
}
