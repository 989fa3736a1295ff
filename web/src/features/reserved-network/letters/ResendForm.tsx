import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import { Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';

import { resendLetter } from './resend-letter';

/** N22: the address as it was, to be corrected where it is wrong. */
export async function ResendForm({ letterId, email, name }: { letterId: string; email: string; name: string }) {
  const [t, words] = await Promise.all([getTranslations('reserved-network.letters'), formWords()]);
  const title = (
    <>
      {t('again')}
      <span className="visually-hidden">{` ${name}`}</span>
    </>
  );
  return (
    <Disclosure id={`rimanda-${letterId}`} title={title}>
      <ActionForm
        action={resendLetter}
        clientKey={crypto.randomUUID()}
        words={words}
        prefix={`rimanda-${letterId}`}
        labels={{ email: t('email') }}
        hidden={{ letterId }}
      >
        <TextControl type="email" name="email" label={t('email')} value={email} isRequired maxLength={200} isLtr />
        <Button>{t('send')}</Button>
      </ActionForm>
    </Disclosure>
  );
}
