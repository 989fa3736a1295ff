import { useEffect } from 'react';
import type { Suggestion } from './suggested';

type Props = { id: string; label: string; options: readonly Suggestion[]; at: number; isOpen: boolean };

/** The list under a search field: titles with what they are; a press opens one, and the field keeps the focus until then. */
export function SuggestionOptions({ id, label, options, at, isOpen }: Props) {
  useEffect(() => {
    if (isOpen && at >= 0) document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, at, isOpen]);
  return (
    <div id={id} role="listbox" aria-label={label} className="suggestions" hidden={!isOpen}>
      {options.map(({ href, title, note, lang }, place) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and hears the keys
        <div
          key={href}
          id={`${id}-${place}`}
          role="option"
          aria-selected={place === at}
          tabIndex={-1}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => location.assign(href)}
        >
          <span lang={lang} dir="auto">
            {title}
          </span>
          <span className="suggestion-note">{note}</span>
        </div>
      ))}
    </div>
  );
}
