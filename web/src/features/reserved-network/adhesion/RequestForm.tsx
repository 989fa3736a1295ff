import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import { Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';
import { requestAdhesion } from './adhesion-actions';

type Props = { hidden: Record<string, string | number | null | undefined>; isOpen?: boolean; suffix?: string };

/** N6: the request with who signs for the ente and who will work first. */
export async function RequestForm({ hidden, isOpen, suffix = '' }: Props) {
  const [t, words] = await Promise.all([getTranslations('reserved-network.act.request'), formWords()]);
  const labels = {
    representative: t('representative'),
    operatorName: t('operatorName'),
    operatorEmail: t('operatorEmail'),
  };
  return (
    <Disclosure id={`richiedi${suffix}`} title={t('title')} isOpen={isOpen}>
      <ActionForm
        action={requestAdhesion}
        clientKey={crypto.randomUUID()}
        words={words}
        prefix={`richiedi${suffix}`}
        labels={labels}
        hidden={hidden}
      >
        <p>{t('lead')}</p>
        <TextControl name="representative" label={labels.representative} isRequired maxLength={120} />
        <TextControl name="operatorName" label={labels.operatorName} optional={words.optional} maxLength={120} />
        <TextControl
          type="email"
          name="operatorEmail"
          label={labels.operatorEmail}
          hint={t('operatorHint')}
          optional={words.optional}
          maxLength={200}
          isLtr
        />
        <p className="muted">{t('documents')}</p>
        <Button>{t('send')}</Button>
      </ActionForm>
    </Disclosure>
  );
}
