import { getLocale, getTranslations } from 'next-intl/server';
import type { ReservedSheetPageQuery } from '../../../graphql/generated/graphql';
import { fileHref } from '../../../session/upload';
import { longDate } from '../../../time/words';
import { ButtonLink } from '../../../ui/Button';
import { DefinitionList } from '../../../ui/DefinitionList';
import { SheetLine } from './SheetLine';

type Props = { sheet: NonNullable<ReservedSheetPageQuery['deliverySheet']> };

/** C9, C10: a sheet with its lines in the printed order; each line takes its answer on its own, also on a phone. */
export async function SheetView({ sheet }: Props) {
  const [t, locale] = await Promise.all([getTranslations('reserved-sheets.sheet'), getLocale()]);
  const lines = [...sheet.lines].sort((a, b) => a.position - b.position);
  const firstOpen = lines.find(({ isAwaited, case: found }) => isAwaited && found?.viewerCanAnswer)?.id;
  return (
    <>
      <div className="sheet-head">
        <DefinitionList
          entries={[
            { term: t('office'), detail: sheet.office?.name ?? '–' },
            { term: t('carrier'), detail: sheet.carrier },
            { term: t('delivered'), detail: longDate(locale, sheet.deliveredOn ?? sheet.createdAt) },
            { term: t('open'), detail: t('openOf', { open: sheet.openLines, all: lines.length }) },
          ]}
        />
        <ButtonLink icon="print" tone="outline-primary" href={fileHref(sheet.pdfHref)}>
          {t('pdf')}
        </ButtonLink>
      </div>
      <h2>{t('lines')}</h2>
      <ol className="sheet-lines">
        {lines.map((line) => (
          <SheetLine
            key={line.id}
            sheetId={sheet.id}
            line={line}
            canRecord={sheet.viewerCanRecordAnswers}
            isOpen={line.id === firstOpen}
          />
        ))}
      </ol>
    </>
  );
}
