'use client';

import { describedBy, Field } from '../ui/Field';
import { useControl } from './form-context';

type Props = { label: string; hint: string; accept?: string; isSingle?: boolean };

/** Files to send with a form; a refusal stands beside the field, and they must be chosen again, as browsers want it. */
export function FileControl({ label, hint, accept = '.pdf,.jpg,.jpeg,.png', isSingle = false }: Props) {
  const { name, error } = useControl('attachments');
  return (
    <Field name={name} label={label} hint={hint} error={error}>
      <input
        type="file"
        id={name}
        name={name}
        multiple={!isSingle}
        accept={accept}
        className="form-control"
        {...describedBy({ name, hint, error })}
      />
    </Field>
  );
}
