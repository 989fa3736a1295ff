import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { formWords } from '../../../forms/form-words';
import { Button } from '../../../ui/Button';
import { readmitPerson } from './readmit-person';

type Props = { enteId: string; membershipId: string; name: string };

/** N14: gives one role back to one person, explicitly. */
export async function ReadmitForm({ enteId, membershipId, name }: Props) {
  const [t, words] = await Promise.all([getTranslations('reserved-network.people'), formWords()]);
  return (
    <ActionForm
      action={readmitPerson}
      clientKey={crypto.randomUUID()}
      words={words}
      prefix={`riammetti-${membershipId}`}
      hidden={{ enteId, membershipId }}
    >
      <Button tone="outline-primary" size="sm">
        {t('readmit')}
        <span className="visually-hidden">{` ${name}`}</span>
      </Button>
    </ActionForm>
  );
}
