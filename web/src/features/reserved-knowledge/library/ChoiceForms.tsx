import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import { Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';
import { chooseNotice, supersedeContent } from './library-actions';

type Hidden = Record<string, string | number>;

/** P25: which newer content takes the place of this one. */
export async function SupersedeForm({ hidden, bySlug }: { hidden: Hidden; bySlug: string | null }) {
  const [t, words] = await Promise.all([getTranslations('reserved-knowledge.supersede'), formWords()]);
  return (
    <Disclosure id="sostituzione" title={t('title')}>
      <ActionForm
        action={supersedeContent}
        prefix="sostituisci"
        clientKey={crypto.randomUUID()}
        words={words}
        labels={{ bySlug: t('slug') }}
        hidden={hidden}
      >
        <p className="muted">{t('lead')}</p>
        <TextControl
          name="bySlug"
          label={t('slug')}
          hint={t('slugHint')}
          optional={words.optional}
          value={bySlug ?? ''}
          maxLength={100}
          isLtr
        />
        <Button tone="outline-primary">{t('save')}</Button>
      </ActionForm>
    </Disclosure>
  );
}

/** P13: the coordination chooses whether readers are told. */
export async function NoticeForm({ hidden, isShown }: { hidden: Hidden; isShown: boolean }) {
  const [t, words] = await Promise.all([getTranslations('reserved-knowledge.notice'), formWords()]);
  return (
    <ActionForm
      action={chooseNotice}
      prefix="avviso"
      clientKey={crypto.randomUUID()}
      words={words}
      hidden={{ ...hidden, shown: isShown ? 'no' : 'si' }}
    >
      <h3 className="small-title">{t('title')}</h3>
      <p>{isShown ? t('shown') : t('hidden')}</p>
      <Button tone="outline-primary">{isShown ? t('hide') : t('show')}</Button>
    </ActionForm>
  );
}
