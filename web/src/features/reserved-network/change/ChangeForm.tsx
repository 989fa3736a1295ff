import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ActionForm } from '../../../forms/ActionForm';
import type { FormAction } from '../../../forms/action-state';
import { TextareaControl, TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import { Button } from '../../../ui/Button';

type Props = {
  kind: 'rename' | 'merge' | 'split';
  action: FormAction;
  ente: { id: string; version: number };
  labels: Record<string, string>;
  children: ReactNode;
};

/** N25: what every change asks: what it is, from when, upon which act. */
export async function ChangeForm({ kind, action, ente, labels, children }: Props) {
  const [t, words] = await Promise.all([getTranslations('reserved-network.change'), formWords()]);
  return (
    <section aria-labelledby={`${kind}-titolo`}>
      <h2 id={`${kind}-titolo`}>{t(`${kind}.title`)}</h2>
      <p>{t(`${kind}.lead`)}</p>
      <ActionForm
        action={action}
        clientKey={crypto.randomUUID()}
        words={words}
        prefix={kind}
        labels={{ ...labels, effectiveOn: t('effectiveOn'), reason: t('reason') }}
        hidden={{ enteId: ente.id, expectedVersion: ente.version }}
      >
        {children}
        <TextControl
          type="date"
          name="effectiveOn"
          label={t('effectiveOn')}
          hint={t('effectiveOnHint')}
          optional={words.optional}
          width="short"
        />
        <TextareaControl
          name="reason"
          label={t('reason')}
          hint={t('reasonHint')}
          isRequired
          rows={3}
          maxLength={1000}
        />
        <Button tone={kind === 'rename' ? 'primary' : 'danger'}>{t(`${kind}.send`)}</Button>
      </ActionForm>
    </section>
  );
}
