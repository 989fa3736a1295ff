import { useLocale, useTranslations } from 'next-intl';
import { withQuery } from '../../../forms/address-query';
import type { ReservedGapsQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { type Locale, languageNames } from '../../../i18n/routing';
import { longDate } from '../../../time/words';
import { Button, ButtonLink } from '../../../ui/Button';
import { Table } from '../../../ui/Table';
import { settleGap } from './listening-actions';

type Gap = NonNullable<ReservedGapsQuery['searchGaps']>[number];

/** P31: words that found nothing, with the three things that an editor can do about them. */
export function GapTable({ gaps }: { gaps: Gap[] }) {
  const t = useTranslations('reserved-editorial.gaps');
  const locale = useLocale();
  return (
    <Table
      caption={t('title')}
      isCaptionHidden
      rows={gaps}
      keyOf={(gap) => `${gap.locale}-${gap.words}`}
      columns={[
        {
          key: 'words',
          title: t('words'),
          cell: (gap) => (
            <bdi lang={gap.locale} className="gap-words">
              {gap.words}
            </bdi>
          ),
        },
        { key: 'locale', title: t('locale'), cell: (gap) => languageNames[gap.locale as Locale] ?? gap.locale },
        { key: 'times', title: t('times'), isNumeric: true, cell: ({ times }) => times },
        { key: 'last', title: t('last'), cell: ({ lastOn }) => longDate(locale, lastOn) },
        { key: 'acts', title: t('acts'), cell: (gap) => <GapActs gap={gap} /> },
      ]}
    />
  );
}

function GapActs({ gap }: { gap: Gap }) {
  const t = useTranslations('reserved-editorial.gaps');
  const locale = useLocale();
  const newGroup = withQuery(link(locale, '/area-riservata/conoscenza/sinonimi/nuovo'), {
    lingua: gap.locale,
    parole: gap.words,
  });
  const named = <span className="visually-hidden">: {gap.words}</span>;
  return (
    <div className="gap-acts">
      <ButtonLink tone="outline-primary" size="sm" href={newGroup}>
        {t('synonym')}
        {named}
      </ButtonLink>
      <ButtonLink tone="link" size="sm" href={link(locale, '/area-riservata/conoscenza/nuovo')}>
        {t('write')}
        {named}
      </ButtonLink>
      <form action={settleGap}>
        <input type="hidden" name="locale" value={gap.locale} />
        <input type="hidden" name="words" value={gap.words} />
        <input type="hidden" name="clientKey" value={crypto.randomUUID()} />
        <Button tone="link" size="sm" name="outcome" value="NONE">
          {t('ignore')}
          {named}
        </Button>
      </form>
    </div>
  );
}
