import { contentAddress } from '../../../site/content-address';
import type { Hit, SuggestionWords } from './Suggestions';

type Props = { hits: Hit[]; locale: string; words: SuggestionWords };

/** Answers with what they say; one press on "this answers me" ends the case before it is sent. */
export function SuggestionList({ hits, locale, words }: Props) {
  return (
    <ul className="similar-list">
      {hits.map(({ content, text, snippet }) => (
        <li key={content.id}>
          <h3 lang={text.locale}>
            <a href={contentAddress(locale, content)} target="_blank" rel="noopener">
              {text.title}
              <span className="visually-hidden"> ({words.opens})</span>
            </a>
          </h3>
          <p lang={text.locale}>{plain(snippet)}</p>
          {content.visibility !== 'PUBLIC' && <p className="muted">{words.network}</p>}
          <button type="submit" name="intent" value={`enough:${content.id}`} className="btn btn-outline-primary btn-sm">
            <span>{words.enough}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

// Search marks its finds with tags; here the words alone are enough.
const plain = (snippet: string): string => snippet.replace(/<[^>]*>/g, '');
