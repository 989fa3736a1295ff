import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import { Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';
import { changePassword } from './change-password';

/** Changes the password; folded away, for it is seldom wanted. */
export async function PasswordForm() {
  const [t, words] = await Promise.all([getTranslations('reserved-account.password'), formWords()]);
  const labels = { current: t('current'), password: t('new'), repeat: t('repeat') };
  return (
    <section aria-labelledby="password">
      <h2 id="password">{t('title')}</h2>
      <p>{t('lead')}</p>
      <Disclosure id="cambia-password" title={t('change')}>
        <ActionForm
          action={changePassword}
          clientKey={crypto.randomUUID()}
          words={words}
          labels={labels}
          prefix="password"
        >
          <TextControl
            type="password"
            name="current"
            label={labels.current}
            autoComplete="current-password"
            isRequired
            width="medium"
          />
          <TextControl
            type="password"
            name="password"
            label={labels.password}
            hint={t('hint')}
            autoComplete="new-password"
            isRequired
            width="medium"
          />
          <TextControl
            type="password"
            name="repeat"
            label={labels.repeat}
            autoComplete="new-password"
            isRequired
            width="medium"
          />
          <Button tone="outline-primary">{t('save')}</Button>
        </ActionForm>
      </Disclosure>
    </section>
  );
}
