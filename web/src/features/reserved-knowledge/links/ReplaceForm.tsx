import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import { Button } from '../../../ui/Button';
import { replaceLink } from './link-actions';

/** P20: before and after of one address; its uses stand above. */
export async function ReplaceForm({ from, to, count }: { from: string; to: string | null; count: number }) {
  const [t, words] = await Promise.all([getTranslations('reserved-editorial.links'), formWords()]);
  return (
    <section aria-labelledby="sostituisci">
      <h2 id="sostituisci">{t('replaceTitle', { count })}</h2>
      <ActionForm
        action={replaceLink}
        clientKey={crypto.randomUUID()}
        words={words}
        labels={{ to: t('to') }}
        hidden={{ from }}
        className="content-form"
      >
        <p>
          {t('from')} <bdi dir="ltr">{from}</bdi>
        </p>
        <TextControl name="to" label={t('to')} hint={t('toHint')} isRequired isLtr value={to ?? ''} maxLength={2000} />
        <Button>{t('replace', { count })}</Button>
      </ActionForm>
    </section>
  );
}
