import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { TextareaControl, TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { RulesText_VersionFragment } from '../../../graphql/generated/graphql';
import { Markdown } from '../../../markdown/Markdown';
import { longDate } from '../../../time/words';
import { Button } from '../../../ui/Button';
import { Badge } from '../../../ui/Chip';
import { Disclosure } from '../../../ui/Disclosure';
import { publishRules } from './publish-rules';

type Kind = RulesText_VersionFragment['kind'];
type Props = { kind: Kind; versions: readonly RulesText_VersionFragment[]; mayPublish: boolean };

/** One kind of rules: its versions with who accepted them and, for who may, the next one (I13, I16). */
export async function Rules({ kind, versions, mayPublish }: Props) {
  const [t, accept, words, locale] = await Promise.all([
    getTranslations('reserved-access.rules'),
    getTranslations('reserved-access.accept'),
    formWords(),
    getLocale(),
  ]);
  const current = versions.find(({ isCurrent }) => isCurrent);
  const labels = { textIt: t('textIt'), textEn: t('textEn'), changes: t('changes') };
  return (
    <section aria-labelledby={`regole-${kind}`}>
      <h2 id={`regole-${kind}`}>{accept(kind)}</h2>
      {versions.length === 0 && <p>{t('none')}</p>}
      <ul className="plain-list member-list">
        {versions.map(({ id, number, publishedAt, isCurrent, changes, acceptances, textIt, textEn }) => (
          <li key={id}>
            <p className="badge-row">
              <strong>{accept('version', { number, date: longDate(locale, publishedAt.slice(0, 10)) })}</strong>
              <Badge tone={isCurrent ? 'success' : 'neutral'}>{t(isCurrent ? 'current' : 'past')}</Badge>
            </p>
            <p>
              {changes}
              {acceptances !== null && <span className="muted"> · {t('accepted', { count: acceptances })}</span>}
            </p>
            <Disclosure id={`testo-${id}`} title={t('show')}>
              <Markdown text={locale === 'it' ? textIt : textEn} lang={locale === 'it' ? 'it' : 'en'} />
            </Disclosure>
          </li>
        ))}
      </ul>
      {mayPublish && (
        <Disclosure
          id={`nuova-${kind}`}
          title={
            <>
              {t('new')}
              <span className="visually-hidden">{` ${accept(kind)}`}</span>
            </>
          }
        >
          <ActionForm
            action={publishRules}
            clientKey={crypto.randomUUID()}
            words={words}
            labels={labels}
            prefix={`pubblica-${kind}`}
            hidden={{ kind, expectedNumber: current?.number ?? 0 }}
          >
            <TextareaControl
              name="textIt"
              label={labels.textIt}
              hint={t('markdown')}
              value={current?.textIt}
              isRequired
              rows={10}
              maxLength={40_000}
            />
            <TextareaControl
              name="textEn"
              label={labels.textEn}
              value={current?.textEn}
              isRequired
              rows={10}
              maxLength={40_000}
            />
            <TextControl name="changes" label={labels.changes} hint={t('changesHint')} isRequired maxLength={500} />
            <Button>{t('publish')}</Button>
          </ActionForm>
        </Disclosure>
      )}
    </section>
  );
}
