import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { formWords } from '../../../forms/form-words';
import { Button } from '../../../ui/Button';
import { acknowledge } from './acknowledge';

/** One button: this correction was read. */
export async function AcknowledgeForm({ correctionId }: { correctionId: string }) {
  const [t, words] = await Promise.all([getTranslations('reserved-cases.corrections'), formWords()]);
  return (
    <ActionForm
      action={acknowledge}
      clientKey={crypto.randomUUID()}
      words={words}
      prefix={`correzione-${correctionId}`}
      hidden={{ correctionId }}
    >
      <Button size="sm" icon="check">
        {t('acknowledge')}
      </Button>
    </ActionForm>
  );
}
