import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { Fee_RowFragment } from '../../../graphql/generated/graphql';
import { languageNames, locales } from '../../../i18n/routing';
import { Button } from '../../../ui/Button';
import { typedCents } from './cents';
import { saveFee } from './save-fee';

/** What something costs, from where, and how it is called in each language (P22). */
export async function FeeForm({ fee }: { fee: Fee_RowFragment | null }) {
  const [t, words] = await Promise.all([getTranslations('reserved-editorial.fees'), formWords()]);
  const named = (locale: string): string => fee?.names.find((one) => one.locale === locale)?.name ?? '';
  const labels = {
    ...languageNames,
    amount: t('amount'),
    sourceTitle: t('sourceTitle'),
    sourceUrl: t('sourceUrl'),
    consultedOn: t('consultedOn'),
  };
  return (
    <ActionForm
      action={saveFee}
      clientKey={crypto.randomUUID()}
      words={words}
      labels={labels}
      hidden={{ code: fee?.code, expectedVersion: fee?.version }}
      className="content-form"
    >
      {fee && (
        <p>
          {t('inText')}: <code dir="ltr">{`{{fee:${fee.code}}}`}</code>
        </p>
      )}
      <TextControl
        name="amount"
        label={labels.amount}
        hint={t('amountHint')}
        optional={words.optional}
        value={typedCents(fee?.amount ?? null)}
        width="short"
        maxLength={20}
      />
      <TextControl
        name="sourceUrl"
        label={labels.sourceUrl}
        hint={t('sourceHint')}
        optional={words.optional}
        value={fee?.sourceUrl ?? ''}
        maxLength={2000}
        isLtr
      />
      <TextControl
        name="sourceTitle"
        label={labels.sourceTitle}
        optional={words.optional}
        value={fee?.sourceTitle ?? ''}
        maxLength={300}
      />
      <TextControl
        name="consultedOn"
        type="date"
        label={labels.consultedOn}
        optional={words.optional}
        value={fee?.consultedOn ?? ''}
        width="short"
      />
      <fieldset>
        <legend>{t('names')}</legend>
        <div className="synonym-fields">
          {locales.map((locale) => (
            <TextControl
              key={locale}
              name={locale}
              label={languageNames[locale]}
              isRequired={locale === 'it'}
              value={named(locale)}
              maxLength={120}
            />
          ))}
        </div>
      </fieldset>
      <Button>{t('save')}</Button>
    </ActionForm>
  );
}
