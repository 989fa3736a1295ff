import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { formWords } from '../../../forms/form-words';
import { LinkReplacementsDocument } from '../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../graphql/rsc-client';
import { link } from '../../../i18n/link';
import { Button } from '../../../ui/Button';
import { TextField } from '../../../ui/TextField';
import { replaceLink } from './link-actions';
import { Replacements } from './Replacements';

type Props = { from: string; suggested: string | null; to: string | null; count: number };

/** P20: a new address in the place of an old one: first every line before and after is shown, then it is done. */
export async function ReplaceForm({ from, suggested, to, count }: Props) {
  const [t, words, locale] = await Promise.all([getTranslations('reserved-editorial.links'), formWords(), getLocale()]);
  const { data } = to
    ? await queryAsViewer({ query: LinkReplacementsDocument, variables: { from, to } })
    : { data: null };
  const lines = data?.linkReplacements ?? null;
  return (
    <section aria-labelledby="sostituisci">
      <h2 id="sostituisci">{t('replaceTitle', { count })}</h2>
      <form action={link(locale, '/area-riservata/conoscenza/collegamenti')} className="content-form">
        <input type="hidden" name="indirizzo" value={from} />
        <p>
          {t('from')} <bdi dir="ltr">{from}</bdi>
        </p>
        <TextField
          name="nuovo"
          label={t('to')}
          hint={t('toHint')}
          isRequired
          isLtr
          value={to ?? suggested ?? ''}
          maxLength={2000}
        />
        <Button tone="outline-primary" icon="search">
          {t('preview')}
        </Button>
      </form>
      {to && lines && <Replacements lines={lines} />}
      {to && lines && lines.length > 0 && (
        <ActionForm
          action={replaceLink}
          clientKey={crypto.randomUUID()}
          words={words}
          labels={{ to: t('to') }}
          hidden={{ from, to }}
        >
          <Button>{t('replace', { count: lines.length })}</Button>
        </ActionForm>
      )}
    </section>
  );
}
