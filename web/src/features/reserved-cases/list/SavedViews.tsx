import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { withQuery } from '../../../forms/address-query';
import { TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import { SavedViewsDocument } from '../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../graphql/rsc-client';
import { link } from '../../../i18n/link';
import { Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';
import { addressOf, type CaseQuestion, isFiltered } from './case-filter';
import { removeView, saveView } from './view-actions';

/** C30: filters that the reader keeps, with how many cases each gives now. */
export async function SavedViews({ question }: { question: CaseQuestion }) {
  const [t, words, locale, { data }] = await Promise.all([
    getTranslations('reserved-cases.views'),
    formWords(),
    getLocale(),
    queryAsViewer({ query: SavedViewsDocument }),
  ]);
  const views = data?.savedViews ?? [];
  const list = link(locale, '/area-riservata/segnalazioni');
  const address = withQuery('', { ...addressOf(question), q: undefined }).replace(/^\?/, '');
  const canSave = isFiltered({ ...question, text: undefined });
  if (views.length === 0 && !canSave) return null;
  return (
    <section aria-label={t('title')} className="saved-views">
      {views.length > 0 && (
        <ul>
          {views.map(({ id, name, address: kept, count }) => (
            <li key={id}>
              <a href={`${list}?${kept}`}>{name}</a> {count > 1000 ? t('many') : t('count', { count })}
              <ActionForm
                action={removeView}
                clientKey={crypto.randomUUID()}
                words={words}
                prefix={`vista-${id}`}
                hidden={{ viewId: id }}
              >
                <Button size="sm" tone="link">
                  {t('remove', { name })}
                </Button>
              </ActionForm>
            </li>
          ))}
        </ul>
      )}
      {canSave && (
        <Disclosure id="salva-vista" title={t('save')}>
          <ActionForm
            action={saveView}
            clientKey={crypto.randomUUID()}
            words={words}
            prefix="vista"
            labels={{ name: t('name') }}
            hidden={{ address }}
          >
            <TextControl name="name" label={t('name')} hint={t('hint')} isRequired maxLength={60} />
            <Button size="sm">{t('send')}</Button>
          </ActionForm>
        </Disclosure>
      )}
    </section>
  );
}
