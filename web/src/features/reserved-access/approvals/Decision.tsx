import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import type { FormAction } from '../../../forms/action-state';
import { formWords } from '../../../forms/form-words';
import { Button } from '../../../ui/Button';

type Props = {
  hidden: Record<string, string>;
  /** Whom it concerns, for who hears the buttons without seeing their row. */
  about: string;
  place: string;
  approve?: FormAction;
  refuse?: FormAction;
};

/** Two buttons: let it go, or not; each a form of its own, so that they work without script. */
export async function Decision({ hidden, about, place, approve, refuse }: Props) {
  const [t, words] = await Promise.all([getTranslations('reserved-access.approvals'), formWords()]);
  const choices = [
    { name: 'approve', action: approve, tone: 'primary' },
    { name: 'refuse', action: refuse, tone: 'outline-primary' },
  ] as const;
  return (
    <div className="badge-row">
      {choices.map(
        ({ name, action, tone }) =>
          action && (
            <ActionForm
              action={action}
              clientKey={crypto.randomUUID()}
              words={words}
              prefix={`${name}-${place}`}
              hidden={hidden}
              key={name}
            >
              <Button tone={tone} size="sm">
                {t(name)}
                <span className="visually-hidden">{` ${about}`}</span>
              </Button>
            </ActionForm>
          ),
      )}
    </div>
  );
}
