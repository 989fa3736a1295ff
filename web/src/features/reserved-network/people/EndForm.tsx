import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import { Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';
import { endMembership } from './end-membership';

type Props = { enteId: string; membershipId: string; name: string };

/** Ends one role of one person. */
export async function EndForm({ enteId, membershipId, name }: Props) {
  const [t, words] = await Promise.all([getTranslations('reserved-network.people'), formWords()]);
  const prefix = `ruolo-${membershipId}`;
  return (
    <Disclosure
      id={prefix}
      title={
        <>
          {t('end')}
          <span className="visually-hidden">{` ${name}`}</span>
        </>
      }
    >
      <ActionForm
        action={endMembership}
        clientKey={crypto.randomUUID()}
        words={words}
        prefix={prefix}
        labels={{ endOn: t('endOn') }}
        hidden={{ enteId, membershipId }}
      >
        <TextControl
          type="date"
          name="endOn"
          label={t('endOn')}
          hint={t('endOnHint')}
          optional={words.optional}
          width="short"
        />
        <Button tone="danger" size="sm">
          {t('endSend')}
        </Button>
      </ActionForm>
    </Disclosure>
  );
}
