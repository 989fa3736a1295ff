import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { SelectControl, TextareaControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { Application_ApplicationFragment } from '../../../graphql/generated/graphql';
import { Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';
import { networkRoles } from '../vocabulary';
import { admitApplication, declineApplication } from './application-actions';

type Props = { application: Application_ApplicationFragment };
const hidden = ({ id, version }: Application_ApplicationFragment) => ({ applicationId: id, expectedVersion: version });

/** N6 N23: as which ente it comes among the requests: one that resembles it, or a new one. */
export async function AdmitForm({ application }: Props) {
  const [t, role, state, words] = await Promise.all([
    getTranslations('reserved-network.applications'),
    getTranslations('reserved-terms.networkRole'),
    getTranslations('reserved-terms.adhesionState'),
    formWords(),
  ]);
  const { matches, invited } = application;
  const labels = { enteId: t('as'), networkRole: t('role'), name: t('body'), ipaCode: t('ipaCode') };
  return (
    <Disclosure id="accogli" title={t('admit')} isOpen>
      <ActionForm
        action={admitApplication}
        clientKey={crypto.randomUUID()}
        words={words}
        prefix="accogli"
        labels={labels}
        hidden={hidden(application)}
      >
        <p>{t('admitLead')}</p>
        <SelectControl
          name="enteId"
          label={labels.enteId}
          hint={matches.length > 0 ? t('matches', { count: matches.length }) : t('noMatch')}
          value={matches.some(({ id }) => id === invited?.id) ? (invited?.id ?? '') : ''}
          options={[
            { value: '', text: t('asNew') },
            ...matches.map(({ id, name, adhesionState }) => ({
              value: id,
              text: adhesionState ? `${name} · ${state(adhesionState)}` : name,
            })),
          ]}
        />
        <SelectControl
          name="networkRole"
          label={labels.networkRole}
          hint={t('roleHint')}
          value="COLLABORATING"
          options={networkRoles.map((value) => ({ value, text: role(value) }))}
        />
        <Button>{t('admitSend')}</Button>
      </ActionForm>
    </Disclosure>
  );
}

/** N6 N23: the reason goes to the body, which reads it with its code. */
export async function DeclineForm({ application }: Props) {
  const [t, words] = await Promise.all([getTranslations('reserved-network.applications'), formWords()]);
  return (
    <Disclosure id="non-accogliere" title={t('decline')}>
      <ActionForm
        action={declineApplication}
        clientKey={crypto.randomUUID()}
        words={words}
        prefix="non-accogliere"
        labels={{ reason: t('reason') }}
        hidden={hidden(application)}
      >
        <TextareaControl name="reason" label={t('reason')} hint={t('reasonHint')} isRequired maxLength={1000} />
        <Button tone="danger">{t('declineSend')}</Button>
      </ActionForm>
    </Disclosure>
  );
}
