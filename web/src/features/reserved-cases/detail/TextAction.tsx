import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import type { FormAction } from '../../../forms/action-state';
import { TextareaControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import { Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';

type Props = {
  action: FormAction;
  kind: 'provide' | 'request' | 'reopen' | 'close' | 'cancel';
  /** Name of the text that the act asks for; none when the act says enough. */
  field?: 'text' | 'question' | 'reason';
  hidden: Record<string, string | number>;
  question?: string | null;
  isOpen?: boolean;
  isDangerous?: boolean;
};

const ids = { provide: 'chiarisci', request: 'chiedi', reopen: 'riapri', close: 'chiudi', cancel: 'annulla' } as const;

/** An act upon a case that takes one text: a reason, a question, an explanation. */
export async function TextAction({ action, kind, field, hidden, question, isOpen, isDangerous }: Props) {
  const [t, words] = await Promise.all([getTranslations(`reserved-cases.act.${kind}`), formWords()]);
  return (
    <Disclosure id={ids[kind]} title={t('title')} isOpen={isOpen}>
      <ActionForm
        action={action}
        clientKey={crypto.randomUUID()}
        words={words}
        prefix={ids[kind]}
        labels={field ? { [field]: t('label') } : {}}
        hidden={hidden}
      >
        <p>{t('lead')}</p>
        {question && (
          <blockquote>
            <p>{question}</p>
          </blockquote>
        )}
        {field && <TextareaControl name={field} label={t('label')} isRequired rows={3} maxLength={2000} />}
        <Button tone={isDangerous ? 'danger' : 'primary'}>{t('send')}</Button>
      </ActionForm>
    </Disclosure>
  );
}
