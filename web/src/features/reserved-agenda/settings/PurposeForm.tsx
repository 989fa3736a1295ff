import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { CheckboxControl, TextareaControl, TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { Settings_PurposeFragment } from '../../../graphql/generated/graphql';
import { languageNames, locales } from '../../../i18n/routing';
import { Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';
import { savePurpose } from './change-agenda';

type Props = { agendaId: string; purpose?: Settings_PurposeFragment };
const numbers = ['durationMinutes', 'minLeadDays', 'maxLeadDays', 'cutoffHours'] as const;
const usual = { durationMinutes: 30, minLeadDays: 1, maxLeadDays: 60, cutoffHours: 24 };

/** A1, A3: one purpose: its words, its length and notice, what to bring. */
export async function PurposeForm({ agendaId, purpose }: Props) {
  const [t, words] = await Promise.all([getTranslations('reserved-agenda.settings'), formWords()]);
  const labels = {
    title: t('purposeTitle'),
    description: t('description'),
    durationMinutes: t('durationMinutes'),
    minLeadDays: t('minLeadDays'),
    maxLeadDays: t('maxLeadDays'),
    cutoffHours: t('cutoffHours'),
    requiresPratica: t('requiresPratica'),
    documents: t('documents'),
    isOffered: t('isOffered'),
  };
  const written = new Map(purpose?.titles.map(({ language, text }) => [language, text]));
  return (
    <ActionForm
      action={savePurpose}
      clientKey={crypto.randomUUID()}
      words={words}
      labels={labels}
      prefix={`p${purpose?.id ?? 'nuovo'}`}
      hidden={{ agendaId, purposeId: purpose?.id }}
      className="settings-form"
    >
      <TextControl name="title" label={labels.title} isRequired value={written.get('it') ?? ''} maxLength={120} />
      <Disclosure id={`titoli-${purpose?.id ?? 'nuovo'}`} title={t('translations')}>
        {locales
          .filter((locale) => locale !== 'it')
          .map((locale) => (
            <TextControl
              key={locale}
              name={`title-${locale}`}
              label={<span lang={locale}>{languageNames[locale]}</span>}
              value={written.get(locale) ?? ''}
              maxLength={120}
            />
          ))}
      </Disclosure>
      <TextareaControl
        name="description"
        label={labels.description}
        optional={words.optional}
        value={purpose?.description ?? ''}
        rows={2}
        maxLength={500}
      />
      {numbers.map((name) => (
        <TextControl
          key={name}
          name={name}
          label={labels[name]}
          isRequired
          value={String(purpose?.[name] ?? usual[name])}
          width="short"
          inputMode="numeric"
        />
      ))}
      <CheckboxControl name="requiresPratica" label={labels.requiresPratica} isChecked={purpose?.requiresPratica} />
      <TextareaControl
        name="documents"
        label={labels.documents}
        hint={t('documentsHint')}
        optional={words.optional}
        value={purpose?.documents.join('\n') ?? ''}
        rows={4}
      />
      <CheckboxControl name="isOffered" label={labels.isOffered} isChecked={!purpose?.retired} />
      <Button>{t('save')}</Button>
    </ActionForm>
  );
}
