import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { SelectControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import { Icon } from '../../../ui/Icon';
import type { IconName } from '../../../ui/icon-names';
import { purposes } from '../vocabulary';
import { openCase } from './open-case';

const icons: Record<(typeof purposes)[number], IconName> = {
  PRATICA_STATE: 'clock',
  PRATICA_ON_HOLD: 'warning-circle',
  CONSULTATION: 'comment',
};

/** C1, C2: the three purposes of the founding project, one press each; consultations alone for the rete allargata (N2). */
export async function PurposeChoice({
  sportelli,
  asksAboutPratiche,
}: {
  sportelli: { id: string; name: string }[];
  asksAboutPratiche: boolean;
}) {
  const [t, terms, words] = await Promise.all([
    getTranslations('reserved-cases.purpose'),
    getTranslations('reserved-terms.purpose'),
    formWords(),
  ]);
  const offered = purposes.filter((purpose) => asksAboutPratiche || purpose === 'CONSULTATION');
  return (
    <ActionForm action={openCase} clientKey={crypto.randomUUID()} words={words} labels={{ sportelloId: t('desk') }}>
      {sportelli.length > 1 && (
        <SelectControl
          name="sportelloId"
          label={t('desk')}
          value={sportelli[0]?.id}
          options={sportelli.map(({ id, name }) => ({ value: id, text: name }))}
        />
      )}
      <ul className="purpose-choice">
        {offered.map((purpose) => (
          <li key={purpose}>
            <button
              type="submit"
              name="purpose"
              value={purpose}
              className="purpose-card"
              aria-describedby={`aiuto-${purpose}`}
            >
              <Icon name={icons[purpose]} size="lg" />
              <span className="purpose-name">{terms(purpose)}</span>
            </button>
            <p id={`aiuto-${purpose}`}>{t(purpose)}</p>
          </li>
        ))}
      </ul>
    </ActionForm>
  );
}
