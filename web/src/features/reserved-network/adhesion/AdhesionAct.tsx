import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import type { FormAction } from '../../../forms/action-state';
import { TextareaControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import { Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';

type Props = {
  action: FormAction;
  kind: 'review' | 'approve' | 'reject' | 'reinstate';
  hidden: Record<string, string | number | null | undefined>;
  /** What the ente and the timeline are told. */
  wantsReason?: boolean;
  isOpen?: boolean;
  isDangerous?: boolean;
};

const ids = {
  review: 'esamina',
  approve: 'approva',
  reject: 'respingi',
  reinstate: 'ripristina',
} as const;

/** An act upon an adhesion, folded until it is wanted, with what it entails. */
export async function AdhesionAct({ action, kind, hidden, wantsReason, isOpen, isDangerous }: Props) {
  const [t, common, words] = await Promise.all([
    getTranslations(`reserved-network.act.${kind}`),
    getTranslations('reserved-network.act'),
    formWords(),
  ]);
  return (
    <Disclosure id={ids[kind]} title={t('title')} isOpen={isOpen}>
      <ActionForm
        action={action}
        clientKey={crypto.randomUUID()}
        words={words}
        prefix={ids[kind]}
        labels={wantsReason ? { reason: common('reason') } : {}}
        hidden={hidden}
      >
        <p>{t('lead')}</p>
        {wantsReason && <TextareaControl name="reason" label={common('reason')} isRequired rows={3} maxLength={1000} />}
        <Button tone={isDangerous ? 'danger' : 'primary'}>{t('send')}</Button>
      </ActionForm>
    </Disclosure>
  );
}
