import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { CheckboxControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import { RulesPageDocument } from '../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../graphql/rsc-client';
import { Markdown } from '../../../markdown/Markdown';
import { longDate } from '../../../time/words';
import { Button } from '../../../ui/Button';
import { Unavailable } from '../../../ui/Unavailable';
import { acceptRules } from './accept-rules';

/** I13: what stands before everything else while the versions of today are not accepted. */
export async function AcceptRules({ locale }: { locale: string }) {
  const [t, words, { data }] = await Promise.all([
    getTranslations('reserved-access.accept'),
    formWords(),
    queryAsViewer({ query: RulesPageDocument }),
  ]);
  const pending = data?.rulesVersions?.filter(({ isCurrent, acceptedAt }) => isCurrent && !acceptedAt);
  if (!pending) return <Unavailable />;
  return (
    <section className="measure">
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      {pending.map(({ id, kind, number, publishedAt, changes, textIt, textEn }) => (
        <article key={id} aria-labelledby={`regole-${id}`}>
          <h2 id={`regole-${id}`}>{t(kind)}</h2>
          <p className="muted">{t('version', { number, date: longDate(locale, publishedAt.slice(0, 10)) })}</p>
          {number > 1 && (
            <p>
              <strong>{t('changed')}:</strong> {changes}
            </p>
          )}
          <Markdown text={locale === 'it' ? textIt : textEn} lang={locale === 'it' ? 'it' : 'en'} />
        </article>
      ))}
      <ActionForm action={acceptRules} clientKey={crypto.randomUUID()} words={words} labels={{ agree: t('agree') }}>
        {pending.map(({ id }) => (
          <input type="hidden" name="versionIds" value={id} key={id} />
        ))}
        <CheckboxControl name="agree" label={t('agree')} isRequired />
        <Button>{t('send')}</Button>
      </ActionForm>
    </section>
  );
}
