import type { ReactNode } from 'react';
import { Button, ButtonLink } from './Button';

type Props = {
  action: (form: FormData) => Promise<void>;
  hidden: Record<string, string>;
  confirm: string;
  cancel: { text: string; href: string };
  isDangerous?: boolean;
  children: ReactNode;
};

/** Asks before an act that cannot be taken back, on a page of its own: no dialog, no script. */
export function ConfirmPage({ action, hidden, confirm, cancel, isDangerous, children }: Props) {
  return (
    <form action={action} className="confirm-page">
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} key={name} />
      ))}
      {children}
      <div className="form-actions">
        <ButtonLink tone="outline-primary" href={cancel.href}>
          {cancel.text}
        </ButtonLink>
        <Button tone={isDangerous ? 'danger' : 'primary'}>{confirm}</Button>
      </div>
    </form>
  );
}
