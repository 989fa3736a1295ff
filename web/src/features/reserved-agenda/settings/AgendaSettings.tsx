import { getTranslations } from 'next-intl/server';
import type { Settings_AgendaFragment } from '../../../graphql/generated/graphql';
import { Badge } from '../../../ui/Chip';
import { Disclosure } from '../../../ui/Disclosure';
import { OrientationForm } from './OrientationForm';
import { PurposeForm } from './PurposeForm';
import { SettingsForm } from './SettingsForm';
import { WindowForm } from './WindowForm';
import { Windows } from './Windows';

/** A3: the rules of an agenda, run by those who receive there. */
export async function AgendaSettings({ agenda }: { agenda: Settings_AgendaFragment }) {
  const t = await getTranslations('reserved-agenda.settings');
  return (
    <>
      <section aria-labelledby="impostazioni">
        <h2 id="impostazioni">{t('general')}</h2>
        <SettingsForm agenda={agenda} />
        <p className="muted">
          {t('channels')}{' '}
          {agenda.channels
            .map(({ kind, isConfigured }) => `${t(`channel.${kind}` as never)}: ${t(isConfigured ? 'isOn' : 'isOff')}`)
            .join(' · ')}
        </p>
      </section>
      <section aria-labelledby="finestre">
        <h2 id="finestre">{t('windows')}</h2>
        <Windows agenda={agenda} />
        <Disclosure id="nuova-finestra" title={t('newWindow')}>
          <WindowForm agenda={agenda} />
        </Disclosure>
      </section>
      <section aria-labelledby="motivi">
        <h2 id="motivi">{t('purposes')}</h2>
        {agenda.allPurposes.map((purpose) => (
          <Disclosure
            key={purpose.id}
            id={`motivo-${purpose.id}`}
            title={
              <>
                {purpose.title} {purpose.retired && <Badge>{t('retired')}</Badge>}
              </>
            }
          >
            <PurposeForm agendaId={agenda.id} purpose={purpose} />
          </Disclosure>
        ))}
        <Disclosure id="nuovo-motivo" title={t('newPurpose')}>
          <PurposeForm agendaId={agenda.id} />
        </Disclosure>
      </section>
      <section aria-labelledby="domande">
        <h2 id="domande">{t('orientation.title')}</h2>
        <p>{t('orientation.text')}</p>
        <Disclosure id="domande-iniziali" title={t('orientation.edit', { count: agenda.orientation.length })}>
          <OrientationForm agenda={agenda} />
        </Disclosure>
      </section>
    </>
  );
}
