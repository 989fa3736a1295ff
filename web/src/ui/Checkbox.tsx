import { describedBy, FieldNotes, type FieldProps } from './Field';
import { RequiredMark } from './RequiredMark';

type Props = FieldProps & { isChecked?: boolean; value?: string };

/** Yes, or nothing. */
export function Checkbox({ isChecked, value = 'on', label, ...field }: Props) {
  return (
    <div className={field.error ? 'form-group is-invalid' : 'form-group'}>
      <FieldNotes {...field} />
      <div className="form-check">
        <input
          type="checkbox"
          id={field.name}
          name={field.name}
          value={value}
          defaultChecked={isChecked}
          required={field.isRequired}
          {...describedBy(field)}
        />
        <label htmlFor={field.name}>
          <span className="form-check-label">
            {label}
            {field.isRequired && <RequiredMark />}
          </span>
        </label>
      </div>
    </div>
  );
}
