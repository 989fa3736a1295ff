'use client';

import { useContext } from 'react';
import { RadioGroup } from '../ui/RadioGroup';
import { FormContext } from './form-context';
import { mergeName } from './merge';

export type ConflictWords = Record<'title' | 'lead' | 'mine' | 'theirs' | 'keepMine' | 'takeTheirs' | 'both', string>;

/** Both versions of what two people have changed, side by side, with a choice for each: nothing is lost (C21). */
export function ConflictChoice({ words, longFields = [] }: { words: ConflictWords; longFields?: readonly string[] }) {
  const { state, nameOf } = useContext(FormContext);
  const conflict = state?.conflict ?? [];
  if (conflict.length === 0) return null;
  return (
    <section className="conflict" aria-labelledby={nameOf('conflitto')}>
      <h2 id={nameOf('conflitto')}>{words.title}</h2>
      <p>{words.lead}</p>
      {conflict.map(({ field, label, mine, theirs, shown }) => {
        const both = longFields.includes(field) ? [{ value: 'both', label: words.both }] : [];
        return (
          <div key={field} className="conflict-field">
            <div className="conflict-versions">
              <Version title={words.mine} text={shown?.mine ?? mine} />
              <Version title={words.theirs} text={shown?.theirs ?? theirs} />
            </div>
            <RadioGroup
              name={nameOf(mergeName(field))}
              label={label}
              value={both.length > 0 ? 'both' : 'mine'}
              options={[
                { value: 'mine', label: words.keepMine },
                { value: 'theirs', label: words.takeTheirs },
                ...both,
              ]}
            />
            <input type="hidden" name={nameOf(`${mergeName(field)}.theirs`)} value={theirs} />
          </div>
        );
      })}
    </section>
  );
}

function Version({ title, text }: { title: string; text: string }) {
  return (
    <div>
      <h3 className="h6">{title}</h3>
      <p className="case-body" dir="auto">
        {text || '–'}
      </p>
    </div>
  );
}
