import { getTranslations } from 'next-intl/server';
import type { FormWords } from './ActionForm';

/** Words that every form of the reserved area shares. */
export async function formWords(): Promise<
  FormWords & { required: string; optional: string; choose: string; cancel: string }
> {
  const t = await getTranslations('reserved-frame.form');
  return {
    errorTitle: t('errorTitle'),
    offline: t('offline'),
    required: t('required'),
    optional: t('optional'),
    choose: t('choose'),
    cancel: t('cancel'),
  };
}
