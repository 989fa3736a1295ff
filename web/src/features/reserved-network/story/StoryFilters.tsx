import { useTranslations } from 'next-intl';
import { withQuery } from '../../../forms/address-query';
import { FilterBar } from '../../../ui/FilterBar';
import { Select } from '../../../ui/Select';
import { TextField } from '../../../ui/TextField';
import { type StoryQuestion, storyAddress, storyKindWords } from './story-question';

/** I11: the story of an ente by words, by kind and by days; the way round stays as it is. */
export function StoryFilters({ action, question }: { action: string; question: StoryQuestion }) {
  const t = useTranslations('reserved-network.timeline');
  const list = useTranslations('reserved-frame.list');
  const { text, kind, since, until } = question;
  const { verso } = storyAddress(question);
  return (
    <FilterBar
      action={`${action}#storia`}
      clearHref={`${withQuery(action, { verso })}#storia`}
      words={{ filters: list('filters'), apply: list('apply'), clear: list('clear') }}
      isFiltered={Boolean(text || kind || since || until)}
      search={
        <>
          {verso && <input type="hidden" name="verso" value={verso} />}
          <TextField type="search" name="fatti" label={t('search')} value={text} maxLength={100} />
        </>
      }
    >
      <Select
        name="genere"
        label={t('kind')}
        value={kind}
        placeholder={list('any')}
        options={storyKindWords.map((value) => ({ value, text: t(`kinds.${value}`) }))}
      />
      <TextField type="date" name="dal" label={t('since')} value={since} width="short" />
      <TextField type="date" name="al" label={t('until')} value={until} width="short" />
    </FilterBar>
  );
}
