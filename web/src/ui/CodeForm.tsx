import { Button } from './Button';
import { TextField } from './TextField';

/** Asks for a code that somebody keeps, by which what they sent is found again; it works without JavaScript. */
export function CodeForm({
  action,
  locale,
  label,
  hint,
  submit,
  error,
}: {
  action: (data: FormData) => Promise<void>;
  locale: string;
  label: string;
  hint?: string;
  /** Words of the button. */
  submit: string;
  error?: string;
}) {
  return (
    <form action={action} className="ask-code-form">
      <input type="hidden" name="locale" value={locale} />
      <TextField
        name="code"
        label={label}
        hint={hint}
        error={error}
        isRequired
        autoComplete="off"
        width="medium"
        maxLength={20}
        isLtr
      />
      <Button icon="search">{submit}</Button>
    </form>
  );
}
