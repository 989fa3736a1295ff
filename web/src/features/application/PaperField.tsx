import { useTranslations } from 'next-intl';
import { describedBy, Field, type FieldProps } from '../../ui/Field';

type Props = FieldProps & { received?: string; value?: string };

/** A paper to send; one that has arrived is named, and need not be chosen again. */
export function PaperField({ received, value: _, ...field }: Props) {
  const t = useTranslations('apply');
  const hint = received ? (
    <>
      <strong>{t('already', { name: received })}</strong> {t('replace')}
    </>
  ) : (
    field.hint
  );
  return (
    <Field {...field} hint={hint}>
      <input
        type="file"
        id={field.name}
        name={field.name}
        accept=".pdf,.p7m,.jpg,.jpeg,.png"
        className="form-control"
        required={field.isRequired && !received}
        {...describedBy({ ...field, hint })}
      />
    </Field>
  );
}
