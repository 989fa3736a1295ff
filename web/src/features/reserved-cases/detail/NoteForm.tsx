import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import type { FormAction } from '../../../forms/action-state';
import { RadioControl, TextareaControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import { Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';
import { audiences } from '../vocabulary';

type Props = { action: FormAction; caseId: string };

/** C23: a note says for whom it is. */
export async function NoteForm({ action, caseId }: Props) {
  const [t, terms, words] = await Promise.all([
    getTranslations('reserved-cases.note'),
    getTranslations('reserved-terms.audience'),
    formWords(),
  ]);
  return (
    <Disclosure id="aggiungi-nota" title={t('add')}>
      <ActionForm
        action={action}
        clientKey={crypto.randomUUID()}
        words={words}
        prefix="nota"
        labels={{ audience: t('audience'), body: t('body') }}
        hidden={{ caseId }}
      >
        <RadioControl
          name="audience"
          label={t('audience')}
          isRequired
          value={audiences[0]}
          options={audiences.map((value) => ({ value, label: terms(value) }))}
        />
        <TextareaControl name="body" label={t('body')} isRequired rows={3} maxLength={4000} />
        <Button>{t('send')}</Button>
      </ActionForm>
    </Disclosure>
  );
}
