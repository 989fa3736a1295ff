import { getTranslations } from 'next-intl/server';
import { wordFaults } from '../../forms/word-faults';
import { link } from '../../i18n/link';
import { kinds } from '../../site/ente-kinds';
import { Page } from '../../site/Page';
import { Button } from '../../ui/Button';
import { Callout } from '../../ui/Callout';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { PageHeading } from '../../ui/PageHeading';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { applyForAdhesion } from './apply';
import { BASE, type openApply } from './apply-form';
import type { InvitedEnte } from './invited';
import { PaperField } from './PaperField';

type Form = ReturnType<typeof openApply>;
const typed = ['denomination', 'category', 'fiscalCode', 'ipaCode', 'email'] as const;
const named = ['legalName', 'legalEmail', 'operatorName', 'operatorEmail', 'delibera', 'signed'] as const;
const kept = ['deliberaName', 'signedName', 'invitation'] as const;

type Props = {
  locale: string;
  form: Form;
  /** The ente whose letter led here; null where its reference holds no more. */
  invited: InvitedEnte | null;
  isInvited: boolean;
};

/** A body asks to join, without an account (N6, N23): nothing typed is lost, and papers that have arrived are not asked again. */
export async function ApplyForm({ locale, form: { values, faults: wrong }, invited, isInvited }: Props) {
  const [t, kind, common] = await Promise.all([
    getTranslations('apply'),
    getTranslations('members.kind'),
    getTranslations('common.form'),
  ]);
  const labels = Object.fromEntries([...typed, ...named].map((field) => [field, t(field)]));
  const faults = await wordFaults(wrong, labels);
  const isThere = wrong.some(({ code, field }) => code === 'DUPLICATE' && field === 'ipaCode');
  const field = (name: (typeof typed)[number] | (typeof named)[number]) => ({
    name,
    label: t(name),
    error: faults.of(name),
    value: values[name],
  });
  return (
    <Page locale={locale} crumbs={[{ text: t('title') }]}>
      <PageHeading title={t('title')} lead={t('lead')} />
      <ErrorSummary title={faults.title} intro={faults.intro} errors={faults.list} />
      {invited && (
        <Callout title={t('invited', { ente: invited.name })}>
          <p>{t('invitedBody')}</p>
        </Callout>
      )}
      {isInvited && !invited && (
        <Callout tone="warning" title={t('invitedOver')}>
          <p>{t('invitedOverBody')}</p>
        </Callout>
      )}
      {isThere && <Callout tone="warning" title={t('duplicateHint')} />}
      <form action={applyForAdhesion} className="ask-form" noValidate>
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="clientKey" value={values.clientKey ?? crypto.randomUUID()} />
        <input type="hidden" name="dossierId" value={values.dossierId ?? crypto.randomUUID()} />
        {kept.map((name) => values[name] && <input key={name} type="hidden" name={name} value={values[name]} />)}
        <p className="required-note">{common('requiredNote')}</p>
        <fieldset className="form-part">
          <legend>{t('body')}</legend>
          <TextField {...field('denomination')} isRequired maxLength={200} autoComplete="organization" />
          <Select
            {...field('category')}
            isRequired
            placeholder={t('pick')}
            options={kinds.map((value) => ({ value, text: kind(value) }))}
          />
          <TextField
            {...field('fiscalCode')}
            hint={t('fiscalHint')}
            isRequired
            maxLength={16}
            inputMode="numeric"
            width="medium"
            isLtr
          />
          <TextField
            {...field('ipaCode')}
            hint={t('ipaHint')}
            optional={common('optional')}
            maxLength={20}
            width="medium"
            isLtr
          />
          <TextField {...field('email')} type="email" hint={t('emailHint')} isRequired maxLength={254} isLtr />
        </fieldset>
        <fieldset className="form-part">
          <legend>{t('people')}</legend>
          <TextField {...field('legalName')} isRequired maxLength={120} />
          <TextField {...field('legalEmail')} type="email" optional={common('optional')} maxLength={254} isLtr />
          <TextField {...field('operatorName')} isRequired maxLength={120} />
          <TextField
            {...field('operatorEmail')}
            type="email"
            hint={t('operatorHint')}
            isRequired
            maxLength={254}
            isLtr
          />
        </fieldset>
        <fieldset className="form-part">
          <legend>{t('papers')}</legend>
          <PaperField {...field('delibera')} hint={t('deliberaHint')} received={values.deliberaName} isRequired />
          <PaperField
            {...field('signed')}
            hint={t('signedHint')}
            received={values.signedName}
            optional={common('optional')}
          />
        </fieldset>
        <Callout title={t('privacyTitle')}>
          <p>{t('privacyWho')}</p>
          <p>
            <a href={link(locale, '/privacy')}>{t('privacyLong')}</a>
          </p>
        </Callout>
        <Button icon="mail">{t('send')}</Button>
      </form>
      <p className="content-group">
        <a href={link(locale, `${BASE}/seguito`)}>{t('haveCode')}</a>
      </p>
    </Page>
  );
}
