import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../forms/ActionForm';
import { SelectControl, TextControl } from '../../forms/controls';
import { formWords } from '../../forms/form-words';
import { Button } from '../../ui/Button';
import { Disclosure } from '../../ui/Disclosure';
import type { RetentionLine } from './houses';
import { setTerm } from './retention-actions';

/** C37: the controller says for how long a kind is kept; what was said before stays in the history. */
export async function TermForm({ lines }: { lines: RetentionLine[] }) {
  const [t, words] = await Promise.all([getTranslations('reserved-privacy'), formWords()]);
  const labels = { what: t('set.what'), months: t('set.months'), source: t('set.source') };
  const kinds = lines.filter(({ months }) => months !== null);
  return (
    <Disclosure id="stabilisci" title={t('set.title')}>
      <ActionForm action={setTerm} clientKey={crypto.randomUUID()} words={words} labels={labels} prefix="termine">
        <p>{t('set.warning')}</p>
        <SelectControl
          name="what"
          label={labels.what}
          isRequired
          placeholder={t('set.choose')}
          options={kinds.map(({ house, kind }) => ({
            value: `${house} ${kind}`,
            text: `${t(`houses.${house}`)}: ${t(`kinds.${kind as 'LETTERS'}`)}`,
          }))}
        />
        <TextControl
          inputMode="numeric"
          name="months"
          label={labels.months}
          hint={t('set.monthsHint')}
          isRequired
          width="short"
        />
        <TextControl name="source" label={labels.source} hint={t('set.sourceHint')} isRequired maxLength={300} />
        <Button tone="danger">{t('set.send')}</Button>
      </ActionForm>
    </Disclosure>
  );
}
