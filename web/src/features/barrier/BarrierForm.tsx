import { getTranslations } from 'next-intl/server';
import { wordFaults } from '../../forms/word-faults';
import { link } from '../../i18n/link';
import { Page } from '../../site/Page';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { PageHeading } from '../../ui/PageHeading';
import { Textarea } from '../../ui/Textarea';
import { TextField } from '../../ui/TextField';
import { MAX_PROBLEM, type openBarrier } from './barrier-form';
import { reportBarrier } from './report-barrier';

type Props = { locale: string; form: ReturnType<typeof openBarrier>; page?: string };

/** The feedback mechanism of accessibility (P34): a page and a problem, no name asked, answered within thirty days. */
export async function BarrierForm({ locale, form: { values, faults: wrong }, page }: Props) {
  const [t, legal, common] = await Promise.all([
    getTranslations('barrier'),
    getTranslations('legal.accessibility'),
    getTranslations('common.form'),
  ]);
  const labels = { path: t('page'), text: t('text') };
  const faults = await wordFaults(wrong, labels);
  const root = { text: legal('title'), href: link(locale, '/accessibilita') };
  return (
    <Page locale={locale} crumbs={[root, { text: t('title') }]}>
      <PageHeading title={t('title')} lead={t('lead')} />
      <ErrorSummary title={faults.title} intro={faults.intro} errors={faults.list} />
      <form action={reportBarrier} className="ask-form" noValidate>
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="clientKey" value={values.clientKey ?? crypto.randomUUID()} />
        <p className="required-note">{common('requiredNote')}</p>
        <TextField
          name="path"
          label={labels.path}
          hint={t('pageHint')}
          isRequired
          error={faults.of('path')}
          value={values.path ?? page}
          maxLength={300}
        />
        <Textarea
          name="text"
          label={labels.text}
          hint={t('textHint')}
          isRequired
          error={faults.of('text')}
          value={values.text}
          rows={7}
          maxLength={MAX_PROBLEM}
          lang={locale}
        />
        <p>{t('noNames')}</p>
        <Button icon="mail">{t('send')}</Button>
      </form>
      <p className="content-group">
        <a href={link(locale, '/accessibilita/segnala/risposta')}>{t('followTitle')}</a>
      </p>
    </Page>
  );
}
