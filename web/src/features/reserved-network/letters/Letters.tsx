import { getLocale, getTranslations } from 'next-intl/server';
import { withQuery } from '../../../forms/address-query';
import type { Letter_LetterFragment, LetterOutcome, LettersPageQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { ListPages } from '../../../site/ListPages';
import { fullMoment } from '../../../time/words';
import { Badge } from '../../../ui/Chip';
import { EmptyState } from '../../../ui/EmptyState';
import { Tabs } from '../../../ui/Tabs';
import { EnteSearch } from '../EnteSearch';
import { letterOutcomes } from '../vocabulary';
import { ResendForm } from './ResendForm';

type Page = NonNullable<LettersPageQuery['adhesionLetters']>;
type Props = { page: Page; outcome?: LetterOutcome; text?: string; isFirst: boolean };

const tones = { QUEUED: 'primary', SENT: 'success', BOUNCED: 'danger', FAILED: 'warning' } as const;

/** N22: invitations to adhere with what became of each letter; those that came back can be sent again. */
export async function Letters({ page, outcome, text, isFirst }: Props) {
  const [t, locale] = await Promise.all([getTranslations('reserved-network.letters'), getLocale()]);
  const here = link(locale, '/area-riservata/rete/inviti');
  const rows = page.edges.map(({ node }) => node);
  return (
    <>
      <Tabs
        label={t('views')}
        tabs={[undefined, ...letterOutcomes].map((word) => ({
          text: word ? t(`outcome.${word}`) : t('all'),
          href: withQuery(here, { esito: word, q: text }),
          isCurrent: word === outcome,
        }))}
      />
      <EnteSearch action={here} text={text} kept={{ esito: outcome }} />
      {rows.length === 0 && <EmptyState icon="mail" title={t('none')} />}
      <ul className="plain-list member-list">
        {rows.map((letter) => (
          <Letter key={letter.id} letter={letter} />
        ))}
      </ul>
      <ListPages base={here} asked={{ esito: outcome, q: text }} pageInfo={page.pageInfo} isFirst={isFirst} />
    </>
  );
}

async function Letter({ letter }: { letter: Letter_LetterFragment }) {
  const [t, locale] = await Promise.all([getTranslations('reserved-network.letters'), getLocale()]);
  const { id, ente, email, at, outcome, code, viewerCanResend } = letter;
  return (
    <li>
      <p>
        {ente && <a href={link(locale, `/area-riservata/rete/${ente.id}`)}>{ente.name}</a>}
        <bdi className="muted member-email">{email}</bdi>
      </p>
      <p>
        <Badge tone={tones[outcome]}>{t(`outcome.${outcome}`)}</Badge>{' '}
        <time className="muted" dateTime={at}>
          {fullMoment(locale, at)}
        </time>
        {code && (
          <span className="muted">
            {' '}
            {t('code')} <code>{code}</code>
          </span>
        )}
      </p>
      {viewerCanResend && <ResendForm letterId={id} email={email} />}
    </li>
  );
}
