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

/** What the network of the desk must let it ask (N2). */
const needs: Record<(typeof purposes)[number], string> = {
  PRATICA_STATE: 'PRATICHE_ASK',
  PRATICA_ON_HOLD: 'PRATICHE_ASK',
  CONSULTATION: 'CONSULTATIONS_ASK',
};

/** C1, C2: the three purposes of the founding project, one press each; those alone that the network of the desk may raise (N2). */
export async function PurposeChoice({
  sportelli,
  capabilities,
}: {
  sportelli: { id: string; name: string }[];
  capabilities: ReadonlySet<string>;
}) {
  const [t, terms, words] = await Promise.all([
    getTranslations('reserved-cases.purpose'),
    getTranslations('reserved-terms.purpose'),
    formWords(),
  ]);
  const offered = purposes.filter((purpose) => capabilities.has(needs[purpose]));
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
