import type { ReactNode } from 'react';
import { ActionForm } from '../../../forms/ActionForm';
import type { FormAction } from '../../../forms/action-state';
import { formWords } from '../../../forms/form-words';
import { Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';

type Props = {
  id: string;
  title: string;
  lead: string;
  send: string;
  action: FormAction;
  hidden: Record<string, string | number>;
  labels?: Record<string, string>;
  isOpen?: boolean;
  children?: ReactNode;
};

/** An act upon a case that folds out where it stands: what it does, its fields, its button. */
export async function ActForm({ id, title, lead, send, action, hidden, labels, isOpen, children }: Props) {
  return (
    <Disclosure id={id} title={title} isOpen={isOpen}>
      <ActionForm
        action={action}
        clientKey={crypto.randomUUID()}
        words={await formWords()}
        prefix={id}
        labels={labels}
        hidden={hidden}
      >
        <p>{lead}</p>
        {children}
        <Button>{send}</Button>
      </ActionForm>
    </Disclosure>
  );
}
