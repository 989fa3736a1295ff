import { useTranslations } from 'next-intl';
import { CheckboxControl, RadioControl, TextControl } from '../../../forms/controls';
import type { SilenceEffect } from '../../../graphql/generated/graphql';
import { silences } from '../vocabulary';
import type { FormLabels } from './form-labels';

type Props = {
  labels: FormLabels;
  optional: string;
  first?: {
    requiresApproval: boolean;
    approvalHours: number;
    silence: SilenceEffect;
    certificateThreshold: number | null;
  };
};

/** T7, T11: whether the ente has a say and what its silence means; from how much presence a certificate is given. */
export function RulesFields({ labels, optional, first }: Props) {
  const t = useTranslations('reserved-training.form');
  return (
    <>
      <CheckboxControl
        name="requiresApproval"
        label={labels.requiresApproval}
        hint={t('requiresApprovalHint')}
        isChecked={first?.requiresApproval}
      />
      <TextControl
        name="approvalHours"
        label={labels.approvalHours}
        optional={optional}
        value={first?.requiresApproval ? String(first.approvalHours) : undefined}
        inputMode="numeric"
        maxLength={3}
        width="short"
      />
      <RadioControl
        name="silence"
        label={labels.silence}
        value={first?.silence ?? 'APPROVES'}
        options={silences.map((value) => ({ value, label: t(`silenceOf.${value}`) }))}
      />
      <TextControl
        name="certificateThreshold"
        label={labels.certificateThreshold}
        hint={t('certificateThresholdHint')}
        optional={optional}
        value={first?.certificateThreshold ? String(first.certificateThreshold) : undefined}
        inputMode="numeric"
        maxLength={3}
        width="short"
      />
    </>
  );
}
