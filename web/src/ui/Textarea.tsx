import { describedBy, Field, type FieldProps } from './Field';

type Props = FieldProps & { value?: string; rows?: number; maxLength?: number; lang?: string };

/** Several lines of text. */
export function Textarea({ value, rows = 4, maxLength, lang, ...field }: Props) {
  return (
    <Field {...field}>
      <textarea
        className="form-control"
        id={field.name}
        name={field.name}
        defaultValue={value}
        rows={rows}
        maxLength={maxLength}
        lang={lang}
        dir={lang ? 'auto' : undefined}
        required={field.isRequired}
        {...describedBy(field)}
      />
    </Field>
  );
}
