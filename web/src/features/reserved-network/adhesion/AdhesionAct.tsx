import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import type { FormAction } from '../../../forms/action-state';
import { TextareaControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import { Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';

type Props = {
  action: FormAction;
  kind: keyof typeof ids;
  hidden: Record<string, string | number | null | undefined>;
  /** What the ente and the timeline are told. */
  wantsReason?: boolean;
  isOpen?: boolean;
  isDangerous?: boolean;
  /** Keeps the forms of several adhesions of one page apart. */
  suffix?: string;
};

const ids = {
  review: 'esamina',
  approve: 'approva',
  reject: 'respingi',
  reinstate: 'ripristina',
  suspendOperational: 'sospendi-operativa',
  withdrawOperational: 'recedi-operativa',
} as const;

/** An act upon an adhesion, folded until it is wanted, with what it entails. */
export async function AdhesionAct({ action, kind, hidden, wantsReason, isOpen, isDangerous, suffix = '' }: Props) {
  const [t, common, words] = await Promise.all([
    getTranslations(`reserved-network.act.${kind}`),
    getTranslations('reserved-network.act'),
    formWords(),
  ]);
  const id = `${ids[kind]}${suffix}`;
  return (
    <Disclosure id={id} title={t('title')} isOpen={isOpen}>
      <ActionForm
        action={action}
        clientKey={crypto.randomUUID()}
        words={words}
        prefix={id}
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
