import { getTranslations } from 'next-intl/server';
import { link } from '../../../i18n/link';
import { Page } from '../../../site/Page';
import { Button, ButtonLink } from '../../../ui/Button';
import { Chip } from '../../../ui/Chip';
import { PageHeading } from '../../../ui/PageHeading';
import { TextField } from '../../../ui/TextField';
import { Unavailable } from '../../../ui/Unavailable';
import { type Comune, findDesks } from '../find-desks';
import { AskForm } from './AskForm';
import type { openAsk } from './ask-form';

type Props = { locale: string; comune: string | null; form: ReturnType<typeof openAsk> };
const NEAREST = 3;

/** First where you live, then the question to the nearest desk (P27). */
export async function AskDesk({ locale, comune, form }: Props) {
  const [t, { found, from, suggestions }] = await Promise.all([
    getTranslations('ask'),
    findDesks({ comune, language: null, service: null }),
  ]);
  const here = link(locale, '/chiedi');
  return (
    <Page locale={locale} crumbs={[{ text: t('title') }]} hasContacts={!from}>
      <PageHeading title={t('title')} lead={t('lead')} />
      <div className="ask">
        <div className="ask-main">
          {found === null && <Unavailable />}
          {found && from && (
            <AskForm
              locale={locale}
              comune={from}
              desks={found.slice(0, NEAREST).map(({ desk }) => desk)}
              form={form}
            />
          )}
          {found && !from && <ComuneChoice here={here} asked={comune} suggestions={suggestions} />}
        </div>
        <aside className="ask-aside">
          <p>{t('urgent')}</p>
          <ButtonLink tone="outline-primary" size="sm" href={link(locale, '/chiedi/risposta')}>
            {t('haveCode')}
          </ButtonLink>
        </aside>
      </div>
    </Page>
  );
}

type Choice = { here: string; asked: string | null; suggestions: Comune[] };

async function ComuneChoice({ here, asked, suggestions }: Choice) {
  const t = await getTranslations('ask');
  return (
    <form method="get" action={here} className="ask-comune">
      <TextField
        name="comune"
        label={t('where')}
        hint={t('whereHint')}
        error={asked ? t('unknown', { text: asked }) : undefined}
        value={asked ?? ''}
        isRequired
        autoComplete="address-level2"
        maxLength={80}
      />
      {suggestions.length > 0 && (
        <p className="chip-row">
          <span>{t('didYouMean')}</span>
          {suggestions.map(({ istatCode, name }) => (
            <Chip key={istatCode} href={`${here}?comune=${istatCode}`}>
              <bdi lang="it">{name}</bdi>
            </Chip>
          ))}
        </p>
      )}
      <Button iconAfter="arrow-right">{t('find')}</Button>
    </form>
  );
}
