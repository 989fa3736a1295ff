import { useTranslations } from 'next-intl';
import { SelectControl, TextControl } from '../../../forms/controls';
import { FoldedControls } from '../../../forms/FoldedControls';
import type { FormLabels } from './form-labels';

const MOVES = [1, 2, 3] as const;

/** T9, T19: more days of one meeting, or a series of meetings with its exceptions, at the same hours. */
export function RepeatFields({ labels, optional }: { labels: FormLabels; optional: string }) {
  const t = useTranslations('reserved-training.form');
  return (
    <>
      <TextControl name="moreDays" label={labels.moreDays} hint={t('daysHint')} optional={optional} maxLength={700} />
      <SelectControl
        name="frequency"
        label={labels.frequency}
        hint={t('frequencyHint')}
        optional={optional}
        placeholder={t('once')}
        options={[
          { value: 'WEEKLY', text: t('weekly') },
          { value: 'MONTHLY', text: t('monthly') },
        ]}
      />
      <TextControl type="date" name="until" label={labels.until} optional={optional} width="short" />
      <TextControl name="skipped" label={labels.skipped} hint={t('daysHint')} optional={optional} maxLength={700} />
      <FoldedControls
        id="spostati"
        title={t('moved')}
        names={MOVES.flatMap((at) => [`moved${at}From`, `moved${at}To`])}
      >
        <p>{t('movedHint')}</p>
        {MOVES.map((at) => (
          <div className="field-row" key={at}>
            <TextControl type="date" name={`moved${at}From`} label={labels[`moved${at}From`]} width="short" />
            <TextControl type="date" name={`moved${at}To`} label={labels[`moved${at}To`]} width="short" />
          </div>
        ))}
      </FoldedControls>
    </>
  );
}
