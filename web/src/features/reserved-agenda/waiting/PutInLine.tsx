import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { SelectControl, TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import { Button } from '../../../ui/Button';
import { WhoFields, whoLabels } from '../book/WhoFields';
import { putInLine } from './put-in-line';

type Props = { agendaId: string; purposes: readonly { id: string; title: string }[] };
const sizes = ['1', '2', '3', '4', '5', '6'];

/** A22: a citizen at the desk, for whom there is no place now. */
export async function PutInLine({ agendaId, purposes }: Props) {
  const [t, book, words, who] = await Promise.all([
    getTranslations('reserved-agenda.waiting'),
    getTranslations('reserved-agenda.book'),
    formWords(),
    whoLabels(),
  ]);
  const labels = {
    purposeId: book('purpose'),
    kind: t('kind'),
    partySize: t('party'),
    ...who,
    notBefore: t('notBefore'),
  };
  const { optional } = words;
  return (
    <ActionForm
      action={putInLine}
      clientKey={crypto.randomUUID()}
      words={words}
      labels={labels}
      hidden={{ agendaId }}
      className="book-form"
    >
      <p className="form-required">{words.required}</p>
      <SelectControl
        name="purposeId"
        label={labels.purposeId}
        isRequired
        placeholder={words.choose}
        options={purposes.map(({ id, title }) => ({ value: id, text: title }))}
      />
      <SelectControl
        name="kind"
        label={labels.kind}
        value="OFFER"
        options={(['OFFER', 'NOTICE'] as const).map((value) => ({ value, text: t(`kinds.${value}`) }))}
      />
      <SelectControl
        name="partySize"
        label={labels.partySize}
        value="1"
        options={sizes.map((value) => ({ value, text: value }))}
      />
      <WhoFields />
      <TextControl type="date" name="notBefore" label={labels.notBefore} optional={optional} width="short" />
      <Button>{t('send')}</Button>
    </ActionForm>
  );
}
