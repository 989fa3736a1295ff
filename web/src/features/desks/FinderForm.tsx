import { useLocale, useTranslations } from 'next-intl';
import { link } from '../../i18n/link';
import { inLocale, type Territory } from '../../site/territory';
import { Button, ButtonLink } from '../../ui/Button';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { languageName } from './language-names';

export type Wanted = { comune: string | null; language: string | null; service: string | null };

type Props = {
  wanted: Wanted;
  /** The comune as it is written, once it is understood. */
  comune: string | null;
  /** What was written and fits no comune. */
  unknown: string | null;
  languages: string[];
  services: Territory['services'];
};

/** Where you live, what you speak, what you need: all optional. */
export function FinderForm({ wanted, comune, unknown, languages, services }: Props) {
  const t = useTranslations('desks');
  const locale = useLocale();
  const isAsked = Object.values(wanted).some(Boolean);
  const spoken = languages
    .map((code) => ({ value: code, text: languageName(locale, code) }))
    .sort((a, b) => a.text.localeCompare(b.text, locale));
  return (
    <form method="get" action={link(locale, '/sportelli')} className="finder-form">
      <TextField
        name="comune"
        label={t('where')}
        hint={t('whereHint')}
        error={unknown ? t('unknown', { text: unknown }) : undefined}
        value={comune ?? ''}
        autoComplete="address-level2"
        maxLength={80}
      />
      <Select
        name="lingua"
        label={t('language')}
        value={wanted.language ?? ''}
        placeholder={t('anyLanguage')}
        options={spoken}
      />
      <Select
        name="servizio"
        label={t('service')}
        value={wanted.service ?? ''}
        placeholder={t('anyService')}
        options={services.map(({ code, label }) => ({ value: code, text: inLocale(label, locale) }))}
      />
      <div className="form-actions">
        <Button icon="search">{t('find')}</Button>
        {isAsked && (
          <ButtonLink href={link(locale, '/sportelli')} tone="link">
            {t('clear')}
          </ButtonLink>
        )}
      </div>
    </form>
  );
}
