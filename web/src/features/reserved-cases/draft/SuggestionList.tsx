import { contentAddress } from '../../../site/content-address';
import type { SuggestionWords } from './Suggestions';
import type { Hit, Solved } from './similar';

type Props = { hits: Hit[]; solved: Solved[]; locale: string; words: SuggestionWords };

/** Answers with what they say; one press on "this answers me" ends the case before it is sent. */
export function SuggestionList({ hits, solved, locale, words }: Props) {
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
          {content.visibility !== 'PUBLIC' && (
            <p className="muted">{content.visibility === 'NETWORK' ? words.network : words.innerNetwork}</p>
          )}
          <button type="submit" name="intent" value={`enough:${content.id}`} className="btn btn-outline-primary btn-sm">
            <span>{words.enough}</span>
          </button>
        </li>
      ))}
      {solved.map(({ id, question, answer, office }) => (
        <li key={id} lang="it">
          <h3>{question}</h3>
          <p className="case-body">{answer}</p>
          <p className="muted">{[words.solved, office?.name].filter(Boolean).join(' · ')}</p>
          <button type="submit" name="intent" value={`solved:${id}`} className="btn btn-outline-primary btn-sm">
            <span>{words.enough}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

// Search marks its finds with tags; here the words alone are enough.
const plain = (snippet: string): string => snippet.replace(/<[^>]*>/g, '');
