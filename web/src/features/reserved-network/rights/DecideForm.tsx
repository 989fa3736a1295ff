import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { TextareaControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import { Button } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { Disclosure } from '../../../ui/Disclosure';
import { decideRight, resetRight } from './right-actions';
import { type Right, rightAddress } from './rights-words';

type Props = { right: Right; reach: { enti: number; people: number } | null };

/** N2: gives or takes the right, with its reason, once one has read whom that touches. */
export async function DecideForm({ right, reach }: Props) {
  const [t, words] = await Promise.all([getTranslations('reserved-network.rights'), formWords()]);
  const act = right.isGranted ? 'take' : 'give';
  return (
    <Disclosure id="cambia" title={t(`${act}.open`)}>
      {reach && (
        <Callout
          tone={right.isGranted ? 'warning' : 'note'}
          title={t(`${act}.reach`, { enti: reach.enti, people: reach.people })}
        >
          <p>{t(`${act}.effect`)}</p>
        </Callout>
      )}
      <ActionForm
        action={decideRight}
        clientKey={crypto.randomUUID()}
        words={words}
        prefix="cambia"
        labels={{ reason: t('reason') }}
        hidden={{ ...sent(right), isGranted: String(!right.isGranted) }}
      >
        <Reason label={t('reason')} hint={t('reasonHint')} />
        <Button tone={right.isGranted ? 'danger' : 'primary'}>{t(`${act}.send`)}</Button>
      </ActionForm>
    </Disclosure>
  );
}

/** N2: takes back what was decided; the right is the platform's proposal again. */
export async function ResetForm({ right }: { right: Right }) {
  const [t, words] = await Promise.all([getTranslations('reserved-network.rights'), formWords()]);
  return (
    <Disclosure id="torna" title={t('reset.open')}>
      <p>{t(right.isGranted === right.isDefault ? 'reset.given' : 'reset.notGiven')}</p>
      <ActionForm
        action={resetRight}
        clientKey={crypto.randomUUID()}
        words={words}
        prefix="torna"
        labels={{ reason: t('reason') }}
        hidden={sent(right)}
      >
        <Reason label={t('reason')} hint={t('reasonHint')} />
        <Button tone="outline-primary">{t('reset.send')}</Button>
      </ActionForm>
    </Disclosure>
  );
}

const sent = (right: Right) => ({ rightId: right.id, expectedVersion: right.version, at: rightAddress(right) });

function Reason({ label, hint }: { label: string; hint: string }) {
  return <TextareaControl name="reason" label={label} hint={hint} isRequired rows={3} maxLength={1000} />;
}
