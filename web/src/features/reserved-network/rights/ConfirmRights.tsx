import { ActionForm } from '../../../forms/ActionForm';
import { formWords } from '../../../forms/form-words';
import { Button } from '../../../ui/Button';
import { confirmRights } from './right-actions';
import { asRead, type Right } from './rights-words';

type Props = { rights: readonly Right[]; at: string; prefix: string; children: string };

/** N2: confirms these rights exactly as the page shows them; where another changed one meanwhile, none. */
export async function ConfirmRights({ rights, at, prefix, children }: Props) {
  return (
    <ActionForm
      action={confirmRights}
      clientKey={crypto.randomUUID()}
      words={await formWords()}
      prefix={prefix}
      hidden={{ rights: asRead(rights), at }}
    >
      <Button tone="outline-primary">{children}</Button>
    </ActionForm>
  );
}
