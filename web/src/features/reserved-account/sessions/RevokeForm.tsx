import { ActionForm, type FormWords } from '../../../forms/ActionForm';
import { Button } from '../../../ui/Button';
import { revokeSessions } from './revoke-sessions';

type Props = {
  ids: string[];
  prefix: string;
  words: FormWords;
  text: string;
  /** Which device, for who hears the button without seeing its row. */
  about?: string;
};

/** One button that ends one or more sessions. */
export function RevokeForm({ ids, prefix, words, text, about }: Props) {
  return (
    <ActionForm
      action={revokeSessions}
      clientKey={crypto.randomUUID()}
      words={words}
      prefix={prefix}
      className="row-act"
    >
      {ids.map((id) => (
        <input type="hidden" name="sessionIds" value={id} key={id} />
      ))}
      <Button tone="outline-primary" size="sm" icon="locked">
        {text}
        {about && <span className="visually-hidden">{` ${about}`}</span>}
      </Button>
    </ActionForm>
  );
}
