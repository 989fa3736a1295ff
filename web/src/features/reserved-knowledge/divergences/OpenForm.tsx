import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { SelectControl, TextareaControl, TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import { ReservedDivergenceContentsDocument } from '../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../graphql/rsc-client';
import { Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';
import { openDivergence } from './divergence-actions';

/** P41: a new question of the register. */
export async function OpenForm() {
  const [t, words, { data }] = await Promise.all([
    getTranslations('reserved-editorial.divergences'),
    formWords(),
    queryAsViewer({ query: ReservedDivergenceContentsDocument }),
  ]);
  const sheets = data?.contents?.edges.map(({ node }) => node) ?? [];
  return (
    <Disclosure id="nuova" title={t('create')}>
      <ActionForm
        action={openDivergence}
        clientKey={crypto.randomUUID()}
        words={words}
        labels={{ title: t('procedure'), question: t('question') }}
        className="content-form"
      >
        <TextControl name="title" label={t('procedure')} isRequired maxLength={200} />
        <TextareaControl
          name="question"
          label={t('question')}
          hint={t('questionHint')}
          isRequired
          rows={3}
          maxLength={2000}
        />
        <SelectControl
          name="contentId"
          label={t('page')}
          hint={t('pageHint')}
          optional={words.optional}
          placeholder={t('noPage')}
          options={sheets.map(({ id, text }) => ({ value: id, text: text?.title ?? id }))}
        />
        <Button>{t('open')}</Button>
      </ActionForm>
    </Disclosure>
  );
}
